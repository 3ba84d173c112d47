import Foundation
import GRDB
import Vault

extension StoreError {
    /// Says in our words what came out of a layer below; statements and arguments stay out.
    init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as VaultError: self = Self.translated(error)
        case let error as DatabaseError: self.init(error)
        case let error as PagesError: self = error == .noKey ? .vault(.locked) : .damaged
        case is MerkleError: self = .damaged
        case is DecodingError, is RowDecodingError: self = .undecodable
        default: self = .undecodable
        }
    }

    private static func translated(_ error: VaultError) -> StoreError {
        switch error {
        case .file(errno: ENOSPC), .file(errno: EDQUOT): .diskFull
        case .file(errno: EROFS), .file(errno: EACCES), .file(errno: EPERM): .readOnly
        case .newerFormat: .newerVault
        case .othersAtWork: .busy
        default: .vault(error)
        }
    }

    private init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: self = .damaged
        case .SQLITE_IOERR: self = Self.ofFailedInput(error.extendedResultCode.rawValue)
        default: self = .sqlite(error.extendedResultCode.rawValue)
        }
    }

    private static func ofFailedInput(_ code: Int32) -> StoreError {
        switch code >> 8 {
        // SQLITE_IOERR_DATA: what our page layer answers for a seal that does not hold.
        case 32: .damaged
        // SQLITE_IOERR_SHMSIZE: the wal-index could not be made longer.
        case 19: .diskFull
        default: .sqlite(code)
        }
    }
}

/// Runs a body and says what it throws in the store's words.
func stated<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    do { return try body() } catch { throw StoreError(error) }
}
