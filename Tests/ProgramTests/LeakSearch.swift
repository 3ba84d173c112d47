import Foundation

/// A search for readable words in every file of a folder, names of files included.
struct LeakSearch {
    let words: [String]

    /// `file: word (encoding)` for everything found.
    func leaks(in folder: String) throws -> [String] {
        var found: [String] = []
        for name in FileManager.default.subpaths(atPath: folder) ?? [] {
            found += words.filter { name.lowercased().contains($0.lowercased()) }
                .map { "\(name): \($0) (file name)" }
            var isFolder: ObjCBool = false
            let path = folder + "/" + name
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
                !isFolder.boolValue
            else { continue }
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            for word in words {
                for (encoding, bytes) in Self.forms(of: word) where data.range(of: bytes) != nil {
                    found.append("\(name): \(word) (\(encoding))")
                }
            }
        }
        return found
    }

    /// The word as programs store it: UTF-8 and UTF-16, as written, in small and in capital letters.
    private static func forms(of word: String) -> [(String, Data)] {
        let spellings = Set([word, word.lowercased(), word.uppercased()])
        return spellings.flatMap { spelling in
            [
                ("UTF-8", Data(spelling.utf8)),
                ("UTF-16 little-endian", wide(spelling) { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
                ("UTF-16 big-endian", wide(spelling) { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
            ]
        }
    }

    private static func wide(_ text: String, _ bytes: (UInt16) -> [UInt8]) -> Data {
        Data(text.utf16.flatMap(bytes))
    }
}
