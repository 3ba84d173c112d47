import CSQLite

/// Inserts rows through a prepared statement, with values bound where they lie.
///
/// For the log, which gets several small rows with every entry: turning their values into those of a
/// general interface costs more than what SQLite does with them. (Several rows a statement were no
/// faster.)
package enum RowInsert {
    /// Runs the statement with numbers for its first places and bytes for the one after them.
    ///
    /// Answers SQLite's code, `SQLITE_DONE` for a row that was stored. The statement is reset
    /// afterwards, and nothing stays bound to it.
    package static func run(_ statement: OpaquePointer, _ numbers: Int..., blob: [UInt8]) -> Int32 {
        unsafe sqlite3_reset(statement)
        defer {
            unsafe sqlite3_reset(statement)
            unsafe sqlite3_clear_bindings(statement)
        }
        for (place, number) in numbers.enumerated() {
            let code = unsafe sqlite3_bind_int64(statement, Int32(place + 1), Int64(number))
            guard code == SQLITE_OK else { return code }
        }
        return unsafe blob.withUnsafeBytes { bytes in
            // Without a destructor: the bytes outlive the step, and the binding does not.
            let code = unsafe sqlite3_bind_blob(
                statement, Int32(numbers.count + 1), bytes.baseAddress, Int32(bytes.count), nil)
            return unsafe code == SQLITE_OK ? sqlite3_step(statement) : code
        }
    }
}
