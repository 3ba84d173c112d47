package import Foundation

/// A tar archive in the one form this program writes (POSIX ustar).
///
/// Owner 0, mode 0644 for files and 0755 for folders, one time for all, entries sorted by the
/// bytes of their names with every folder before what lies in it, two empty blocks at the end.
/// The reader accepts nothing else, so there is one archive for one set of files.
package enum Archive {
    /// The most bytes the files of one archive may have together.
    package static let largestByteCount = 1 << 30
    /// The most entries an archive may have, folders included.
    package static let mostEntries = 10_000

    static let blockByteCount = 512

    /// Writes the files and the folders they lie in.
    ///
    /// Throws `.nameUnfit` for a name that cannot be carried or comes twice, `.tooLarge` for too
    /// many files.
    package static func write(_ files: [PackageFile], at moment: Date) throws(ExchangeError)
        -> [UInt8]
    {
        guard files.allSatisfy({ PackageName.isFit($0.name) }) else { throw .nameUnfit }
        var entries: [String: [UInt8]?] = [:]
        for file in files {
            guard entries.updateValue(file.bytes, forKey: file.name) == nil else {
                throw .nameUnfit
            }
            for folder in folderNames(above: file.name) { entries[folder] = .some(nil) }
        }
        guard entries.count <= mostEntries else { throw .tooLarge(limit: mostEntries) }
        guard !entries.keys.contains(where: { entries.keys.contains($0 + "/") }) else {
            throw .nameUnfit
        }
        guard files.reduce(0, { $0 + $1.bytes.count }) <= largestByteCount else {
            throw .tooLarge(limit: largestByteCount)
        }
        // Eleven octal digits carry the time up to the year 2242.
        let seconds = UInt64(min(max(0, moment.timeIntervalSince1970), 0x1_ffff_ffff))
        var archive: [UInt8] = []
        archive.reserveCapacity(
            files.reduce(2) { $0 + 8 + $1.bytes.count / blockByteCount } * blockByteCount)
        for (name, bytes) in entries.sorted(by: { $0.key < $1.key }) {
            let size = bytes?.count ?? 0
            archive += TarHeader(name: name, size: UInt64(size), seconds: seconds).block
            guard let bytes else { continue }
            archive += bytes
            archive += repeatElement(0, count: padding(after: size))
        }
        archive += repeatElement(0, count: 2 * blockByteCount)
        return archive
    }

    static func padding(after size: Int) -> Int {
        (blockByteCount - size % blockByteCount) % blockByteCount
    }
}

/// One header block.
struct TarHeader: Hashable {
    /// Ends in `/` for a folder.
    let name: String
    let size: UInt64
    let seconds: UInt64

    var isFolder: Bool { name.hasSuffix("/") }

    /// The 512 bytes, checksum included.
    var block: [UInt8] {
        var block = [UInt8](repeating: 0, count: Archive.blockByteCount)
        func put(_ text: some Sequence<UInt8>, at offset: Int) {
            for (index, byte) in text.enumerated() { block[offset + index] = byte }
        }
        put(name.utf8, at: 0)
        put((isFolder ? "0000755" : "0000644").utf8, at: 100)
        put("0000000".utf8, at: 108)
        put("0000000".utf8, at: 116)
        put(Self.octal(size, digits: 11), at: 124)
        put(Self.octal(seconds, digits: 11), at: 136)
        put("        ".utf8, at: 148)
        put((isFolder ? "5" : "0").utf8, at: 156)
        put("ustar".utf8, at: 257)
        put("00".utf8, at: 263)
        put("0000000".utf8, at: 329)
        put("0000000".utf8, at: 337)
        let sum = block.reduce(0) { $0 + UInt64($1) }
        put(Self.octal(sum, digits: 6) + [0], at: 148)
        return block
    }

    private static func octal(_ value: UInt64, digits: Int) -> [UInt8] {
        let text = String(value, radix: 8).utf8
        return Array(repeatElement(UInt8(ascii: "0"), count: max(0, digits - text.count))) + text
    }
}
