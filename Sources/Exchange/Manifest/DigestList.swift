import Casework

/// The lines of a BagIt manifest: a digest and the path it belongs to (RFC 8493, 2.1.3).
///
/// Two spaces stand between them, so that `sha256sum -c` reads the same file. Sorted by the
/// bytes of the path, one line a file, each ended by a line feed.
enum DigestList {
    static func bytes(of files: [PackageFile]) -> [UInt8] {
        var text: [UInt8] = []
        for file in files.sorted(by: { $0.name < $1.name }) {
            text += Digest256(of: file.bytes).hex.utf8
            text += "  ".utf8
            text += file.name.utf8
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    /// Reads exactly what `bytes(of:)` writes; nothing for any other text.
    static func read(_ bytes: [UInt8]) -> [(name: String, digest: Digest256)]? {
        var entries: [(name: String, digest: Digest256)] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let line = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[(end + 1)...]
            let name = String(line.dropFirst(66))
            guard let digest = Digest256(hex: String(line.prefix(64))),
                line == digest.hex + "  " + name, PackageName.isFit(name)
            else { return nil }
            if let last = entries.last, last.name >= name { return nil }
            entries.append((name, digest))
        }
        return rest.isEmpty ? entries : nil
    }
}
