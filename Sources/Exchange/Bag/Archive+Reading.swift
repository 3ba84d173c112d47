package import Foundation

extension Archive {
    /// The files of an archive that `write` wrote, with the time it carries.
    ///
    /// Every length is checked before it is used. Throws `.archiveMalformed` for anything
    /// `write` would not have written: absolute names, `..`, links, names twice or out of
    /// order, other owners or modes, folders left out or empty, bytes after the end.
    package static func read(_ bytes: [UInt8]) throws(ExchangeError)
        -> (files: [PackageFile], moment: Date)
    {
        var files: [PackageFile] = []
        var folders: Set<String> = []
        var neededFolders: Set<String> = []
        var last: TarHeader?
        var position = 0
        while let header = try header(in: bytes, at: position) {
            guard last.map({ $0.name < header.name && $0.seconds == header.seconds }) ?? true,
                files.count + folders.count < mostEntries
            else { throw .archiveMalformed }
            last = header
            position += blockByteCount
            neededFolders.formUnion(folderNames(above: header.name))
            guard !header.isFolder else {
                folders.insert(header.name)
                continue
            }
            let size = Int(header.size)
            let end = position + size + padding(after: size)
            guard end <= bytes.count, bytes[(position + size)..<end].allSatisfy({ $0 == 0 })
            else { throw .archiveMalformed }
            files.append(
                PackageFile(name: header.name, bytes: Array(bytes[position..<position + size])))
            position = end
        }
        let usedFolders = files.reduce(into: Set<String>()) {
            $0.formUnion(folderNames(above: $1.name))
        }
        guard let last, folders == usedFolders, neededFolders.isSubset(of: folders) else {
            throw .archiveMalformed
        }
        return (files, Date(timeIntervalSince1970: TimeInterval(last.seconds)))
    }

    /// The folders a path lies in, each ending in `/`.
    static func folderNames(above name: String) -> [String] {
        name.dropLast().indices.filter { name[$0] == "/" }.map { String(name[...$0]) }
    }

    /// The header at a place; nothing at the end of the archive.
    private static func header(in bytes: [UInt8], at position: Int) throws(ExchangeError)
        -> TarHeader?
    {
        guard bytes.count - position >= 2 * blockByteCount else { throw .archiveMalformed }
        let block = bytes[position..<position + blockByteCount]
        if block.first == 0 {
            guard bytes.count - position == 2 * blockByteCount,
                bytes[position...].allSatisfy({ $0 == 0 })
            else { throw .archiveMalformed }
            return nil
        }
        let name = String(
            decoding: block.prefix(PackageName.longestPath).prefix { $0 != 0 }, as: UTF8.self)
        guard PackageName.isFit(name.hasSuffix("/") ? String(name.dropLast()) : name),
            let size = octal(block.dropFirst(124).prefix(11)),
            let seconds = octal(block.dropFirst(136).prefix(11)),
            size <= bytes.count - position - blockByteCount
        else { throw .archiveMalformed }
        let header = TarHeader(name: name, size: size, seconds: seconds)
        guard !header.isFolder || size == 0, block.elementsEqual(header.block) else {
            throw .archiveMalformed
        }
        return header
    }

    private static func octal(_ digits: ArraySlice<UInt8>) -> UInt64? {
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }) else {
            return nil
        }
        return UInt64(String(decoding: digits, as: UTF8.self), radix: 8)
    }
}
