public import CSQLite
import Foundation
import Vault

/// What `load_extension` calls: makes the sealed pages the default file system of the SQLite that
/// loads them.
///
/// The key of a database is the URI parameter `key` of 64 hexadecimal digits, or else the
/// environment variable `ROGATORY_TRIAL_KEY`; without either the database does not open. A program
/// that carries a SQLite of its own is refused, for the pages would be registered with another.
@_cdecl("sqlite3_rogatoryvfs_init")
public func loadRogatoryVFS(
    _ database: OpaquePointer?,
    _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ routines: UnsafePointer<sqlite3_api_routines>?
) -> Int32 {
    guard let routines = unsafe routines, unsafe isOurs(routines.pointee) else {
        unsafe say(
            "this program has a SQLite of its own, which is not the one of the system", message)
        return SQLITE_ERROR
    }
    do { try unsafe EncryptedPages.installForTrials(keys: trialKey) } catch {
        unsafe say("the file system could not be registered", message)
        return SQLITE_ERROR
    }
    // SQLITE_OK_LOAD_PERMANENTLY, which Swift does not import: the VFS outlives the connection.
    return SQLITE_OK | (1 << 8)
}

/// Whether the SQLite that loads us is the library that we are linked with.
private func isOurs(_ routines: sqlite3_api_routines) -> Bool {
    guard let find = unsafe routines.vfs_find else { return false }
    return unsafe find(nil) == sqlite3_vfs_find(nil)
}

private func say(
    _ words: String, _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) {
    let bytes = Array(words.utf8CString)
    guard let message = unsafe message, let memory = unsafe sqlite3_malloc(Int32(bytes.count))
    else { return }
    unsafe UnsafeMutableRawBufferPointer(start: memory, count: bytes.count)
        .copyBytes(from: bytes.map { UInt8(bitPattern: $0) })
    unsafe message.pointee = unsafe memory.assumingMemoryBound(to: CChar.self)
}

@Sendable private func trialKey(_ name: UnsafePointer<CChar>?) -> SecretBytes? {
    if let name = unsafe name, let parameter = unsafe sqlite3_uri_parameter(name, "key") {
        return unsafe key(ofDigits: String(cString: parameter))
    }
    guard let variable = unsafe getenv("ROGATORY_TRIAL_KEY") else { return nil }
    return unsafe key(ofDigits: String(cString: variable))
}

private func key(ofDigits digits: String) -> SecretBytes? {
    let values = digits.utf8.compactMap { hexDigit($0) }
    guard values.count == 64, digits.utf8.count == 64 else { return nil }
    return SecretBytes(
        copying: (0..<32).map { values[2 * $0] << 4 | values[2 * $0 + 1] })
}

private func hexDigit(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
    default: nil
    }
}
