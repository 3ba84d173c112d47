/// Whether a command can be given now.
enum Availability: Hashable, Sendable {
    /// Not part of this screen as it stands.
    case absent
    case ready
    /// Shown grey; every reason, and whether its time has come at all.
    case barred([String], isTimely: Bool)
}
