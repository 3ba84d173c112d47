/// The schema this program writes.
enum Schema {
    /// Stored as SQLite's `user_version`; a vault with a higher one belongs to a newer program.
    static let newest = 2
}
