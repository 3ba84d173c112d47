import CSQLite
import Foundation

/// One connection of SQLite, as small as the trials need it.
///
/// A class because it owns the connection.
final class Connection {
    struct Failure: Error { let code: Int32 }

    private let handle: OpaquePointer

    init(_ address: String) throws {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI
        let code = sqlite3_open_v2(address, &opened, flags, nil)
        guard code == SQLITE_OK, let handle = opened else {
            sqlite3_close(opened)
            throw Failure(code: code)
        }
        self.handle = handle
    }

    deinit { sqlite3_close(handle) }

    func run(_ sql: String) throws {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else {
            throw Failure(code: sqlite3_extended_errcode(handle))
        }
    }

    /// The rows of a query, their columns as text.
    func rows(_ sql: String) throws -> [[String]] {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
        defer { sqlite3_finalize(prepared) }
        guard code == SQLITE_OK, let statement = prepared else { throw Failure(code: code) }
        var found: [[String]] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                found.append(
                    (0..<sqlite3_column_count(statement)).map { column in
                        sqlite3_column_text(statement, column).map {
                            String(cString: $0)
                        } ?? ""
                    })
            case SQLITE_DONE: return found
            default: throw Failure(code: sqlite3_extended_errcode(handle))
            }
        }
    }

    /// A query left open on its first row, so that what it reads is held against a checkpoint.
    func hold(_ sql: String) throws -> HeldReading {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let statement = prepared else { throw Failure(code: code) }
        let step = sqlite3_step(statement)
        let held = HeldReading(statement)
        guard step == SQLITE_ROW || step == SQLITE_DONE else { throw Failure(code: step) }
        return held
    }
}

/// A statement that is not finished.
final class HeldReading {
    private let statement: OpaquePointer
    init(_ statement: OpaquePointer) { self.statement = statement }
    deinit { sqlite3_finalize(statement) }
}
