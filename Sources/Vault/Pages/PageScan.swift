import CSQLite

extension EncryptedPages {
    /// Opens every page of a database's file, those that nothing uses too.
    ///
    /// What the write-ahead log holds is not looked at: fold it in first. Answers the number of
    /// pages; throws at the first that does not open. `progress` is told parts of 1.
    package static func openEveryPage(
        of connection: OpaquePointer, at path: String, progress: (Double) -> Void
    ) throws(PagesError) -> Int {
        var found: UnsafeMutablePointer<sqlite3_file>?
        guard
            unsafe sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &found)
                == SQLITE_OK, let file = unsafe found, let methods = unsafe file.pointee.pMethods
        else { throw .notInstalled }
        var size: sqlite3_int64 = 0
        guard unsafe methods.pointee.xFileSize(file, &size) == SQLITE_OK else {
            throw .unknownShape
        }
        let count = Int(size) / pageSize
        let page = UnsafeMutableRawPointer.allocate(byteCount: pageSize, alignment: 16)
        defer {
            unsafe page.initializeMemory(as: UInt8.self, repeating: 0, count: pageSize)
            unsafe page.deallocate()
        }
        for number in 0..<count {
            let offset = sqlite3_int64(number) * sqlite3_int64(pageSize)
            let code = unsafe methods.pointee.xRead(file, page, Int32(pageSize), offset)
            guard code == SQLITE_OK else {
                throw lastFailure(forDatabaseAt: path) ?? .pageDamaged(number + 1)
            }
            if number % 64 == 0 { progress(Double(number) / Double(count)) }
        }
        return count
    }
}
