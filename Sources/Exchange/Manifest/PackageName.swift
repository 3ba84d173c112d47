/// Which names a file in a package may have.
///
/// Letters, digits, `.`, `_` and `-` of ASCII in parts divided by `/`: the same on every
/// system, and nothing that a terminal, a shell or a manifest would read in two ways.
package enum PackageName {
    /// One part between two slashes, in bytes.
    package static let longestPart = 64
    /// A whole path, folder of the bag included: the name field of a tar header.
    package static let longestPath = 100

    /// Whether a path of one or more parts may stand in a package.
    package static func isFit(_ path: String) -> Bool {
        path.utf8.count <= longestPath
            && path.split(separator: "/", omittingEmptySubsequences: false)
                .allSatisfy { isFitPart($0) }
    }

    /// A single part made of any text, for instance a case reference with slashes in it.
    package static func part(from text: String, longest: Int = longestPart) -> String {
        let kept = text.utf8.prefix(longest).map {
            isPlain($0) ? $0 : UInt8(ascii: "-")
        }
        let name = String(decoding: kept, as: UTF8.self)
        return isFitPart(name) ? name : "package"
    }

    private static func isFitPart(_ part: some StringProtocol) -> Bool {
        !part.isEmpty && part.utf8.count <= longestPart && part.utf8.allSatisfy(isPlain)
            && part.utf8.first != UInt8(ascii: ".") && part.utf8.first != UInt8(ascii: "-")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
