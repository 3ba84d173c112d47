/// The way age writes keys: Bech32 of BIP 173, of any length.
package enum Bech32 {
    /// The longest text that is read, in bytes; a hybrid recipient has 1 959.
    package static let longestText = 4_096

    private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
    private static let separator = UInt8(ascii: "1")

    /// Writes bytes after a lower-case prefix.
    package static func text(_ bytes: [UInt8], prefix: String) -> String {
        let values = regroup(bytes, from: 8, to: 5, padded: true) ?? []
        let sum = checksum(values + [0, 0, 0, 0, 0, 0], prefix: prefix) ^ 1
        let tail = (0..<6).map { UInt8(truncatingIfNeeded: sum >> UInt32(5 * (5 - $0))) & 31 }
        let letters = (values + tail).map { alphabet[Int($0)] }
        return prefix + "1" + String(decoding: letters, as: UTF8.self)
    }

    /// Reads prefix (in lower case) and bytes.
    ///
    /// Nothing for mixed case, a wrong checksum, a letter outside the alphabet or bits left over.
    package static func read(_ text: String) -> (prefix: String, bytes: [UInt8])? {
        let letters = Array(text.utf8)
        guard letters.count <= longestText,
            letters.allSatisfy({ (33...126).contains($0) }),
            text == text.lowercased() || text == text.uppercased(),
            let split = letters.lastIndex(of: separator), split > 0, letters.count - split > 6
        else { return nil }
        let prefix = String(decoding: letters[..<split], as: UTF8.self).lowercased()
        var values: [UInt8] = []
        for letter in String(decoding: letters[(split + 1)...], as: UTF8.self).lowercased().utf8 {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            values.append(UInt8(value))
        }
        guard checksum(values, prefix: prefix) == 1,
            let bytes = regroup(values.dropLast(6), from: 5, to: 8, padded: false)
        else { return nil }
        return (prefix, bytes)
    }

    private static func regroup(
        _ values: some Sequence<UInt8>, from: UInt32, to width: UInt32, padded: Bool
    ) -> [UInt8]? {
        var out: [UInt8] = []
        var held: UInt32 = 0
        var bits: UInt32 = 0
        for value in values {
            held = (held << from | UInt32(value)) & 0xfff
            bits += from
            while bits >= width {
                bits -= width
                out.append(UInt8(truncatingIfNeeded: held >> bits) & UInt8(1 << width - 1))
            }
        }
        let rest = held & (1 << bits - 1)
        if padded {
            if bits > 0 { out.append(UInt8(truncatingIfNeeded: rest << (width - bits))) }
        } else if bits >= from || rest != 0 {
            return nil
        }
        return out
    }

    private static func checksum(_ values: [UInt8], prefix: String) -> UInt32 {
        let generator: [UInt32] = [
            0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3,
        ]
        let head = prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
        var sum: UInt32 = 1
        for value in head + values {
            let top = sum >> 25
            sum = (sum & 0x1ff_ffff) << 5 ^ UInt32(value)
            for (bit, term) in generator.enumerated() where top >> UInt32(bit) & 1 == 1 {
                sum ^= term
            }
        }
        return sum
    }
}
