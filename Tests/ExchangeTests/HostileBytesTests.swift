import Casework
import Exchange
import Foundation
import Testing

/// Bytes nobody meant: every reader answers with an error, never with a crash or a yes.
struct HostileBytesTests {
    /// The same unpredictable-looking numbers in every run.
    struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33 ^ state << 31
        }
    }

    /// A valid input with pieces of itself and of nothing put in, taken out and moved.
    static func mangled(_ bytes: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &numbers) {
            let start = Int.random(in: 0...bytes.count, using: &numbers)
            let end = min(bytes.count, start + Int.random(in: 0...80, using: &numbers))
            let piece = Array(bytes[start..<end])
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: piece, at: 0)
            case 2: bytes.replaceSubrange(start..<end, with: piece.reversed())
            default:
                bytes.insert(
                    contentsOf: piece.map { _ in UInt8.random(in: 0...255, using: &numbers) },
                    at: start)
            }
        }
        return bytes
    }

    /// Without the white space that armor may have around it and at the ends of its lines.
    static func bare(_ bytes: [UInt8]) -> [UInt8] {
        let isSpace: (UInt8) -> Bool = { $0 == 32 || (9...13).contains($0) }
        guard bytes.first(where: { !isSpace($0) }) == UInt8(ascii: "-") else { return bytes }
        return bytes.filter { !isSpace($0) }
    }

    @Test func mangledInputIsNeverTakenForAnother() throws {
        let package = TestPackage()
        let archive = try package.archive()
        let sealed = try package.sealed()
        let armored = Self.armored(sealed)
        let envelope = try #require(
            try package.files().first { $0.name == "statement.dsse.json" }?.bytes)
        var numbers = Numbers(state: 7)

        for _ in 0..<300 {
            for input in [archive, sealed, armored] {
                let mangled = Self.mangled(input, &numbers)
                let verdict = try PackageCheck.verify(
                    mangled, identity: package.identity, officeKey: package.officeLine)
                #expect(!verdict.isGenuine || Self.bare(mangled) == Self.bare(input))
            }
            // What still reads must read to the very bytes it came from.
            let other = Self.mangled(envelope, &numbers)
            if let read = try? Envelope(parsing: other) { #expect(read.json == other) }
            let text = Self.mangled(Array(package.officeLine.utf8), &numbers)
            // Either an error or a key, whatever the text.
            _ = try? OfficeKeyText.publicKey(in: String(decoding: text, as: UTF8.self))
            let key = Self.mangled(Array(package.identity.utf8), &numbers)
            #expect(Bech32.read(String(decoding: key, as: UTF8.self))?.bytes.count ?? 32 == 32)
        }
    }

    @Test func armoredPackageIsFoundGenuine() throws {
        let package = TestPackage()

        let verdict = try PackageCheck.verify(
            Self.armored(try package.sealed()), identity: package.identity,
            officeKey: package.officeLine)

        #expect(verdict.isGenuine, "\(verdict.faults)")
    }

    private static func armored(_ bytes: [UInt8]) -> [UInt8] {
        let text = Data(bytes).base64EncodedString(
            options: [.lineLength64Characters, .endLineWithLineFeed])
        return Array(
            "-----BEGIN AGE ENCRYPTED FILE-----\n\(text)\n-----END AGE ENCRYPTED FILE-----\n".utf8)
    }

    @Test(arguments: ["-9223372036854775808", "9223372036854775807", "9007199254740993"])
    func anIntegerBeyondWhatJSONCarriesIsRefused(number: String) {
        let text = Array("{\"a\":\(number)}".utf8)

        #expect(throws: CanonicalJSONError.self) { try CanonicalJSON(parsing: text) }
    }
}
