/// What all shares of one secret have in common.
struct ShareSet: Hashable, Sendable {
    /// 15 random bits that tell one set from another.
    let number: UInt16
    /// Whether the number stays out of the cipher's salt, so that more sets can be made.
    let isExtendable: Bool
    /// Each step doubles what a guess at the passphrase costs.
    let exponent: UInt8
    /// Groups needed, and groups made.
    let groupThreshold: UInt8
    let groupCount: UInt8
}

/// One share of a secret as SLIP-39 writes it in words.
struct RecoveryShare: Sendable {
    let set: ShareSet
    let group: UInt8
    let member: UInt8
    /// Members of the group that are needed.
    let threshold: UInt8
    let value: [UInt8]

    /// Words besides the value: four of header, three of checksum.
    private static let metadataCount = 7
    private static let shortest = metadataCount + 13

    init(
        set: ShareSet, group: UInt8, member: UInt8, threshold: UInt8, value: [UInt8]
    ) {
        self.set = set
        self.group = group
        self.member = member
        self.threshold = threshold
        self.value = value
    }

    /// Reads a share from its words, by their numbers.
    init(words: [UInt16]) throws(VaultError) {
        guard words.count >= Self.shortest else { throw .share(.wrongLength(words.count)) }
        let padding = (10 * (words.count - Self.metadataCount)) % 16
        guard padding <= 8 else { throw .share(.wrongLength(words.count)) }
        let isExtendable = (words[1] >> 4) & 1 == 1
        guard ShareChecksum.isValid(words, extendable: isExtendable) else {
            throw .share(.mistyped)
        }
        var head: UInt64 = 0
        for word in words[..<4] { head = (head << 10) | UInt64(word) }
        func bits(_ shift: UInt64, _ count: UInt64) -> UInt8 {
            UInt8(truncatingIfNeeded: (head >> shift) & ((1 << count) - 1))
        }
        set = ShareSet(
            number: UInt16(head >> 25), isExtendable: isExtendable, exponent: bits(20, 4),
            groupThreshold: bits(12, 4) + 1, groupCount: bits(8, 4) + 1)
        group = bits(16, 4)
        member = bits(4, 4)
        threshold = bits(0, 4) + 1
        guard set.groupThreshold <= set.groupCount else { throw .share(.mistyped) }
        value = try Self.bytes(of: words[4..<(words.count - 3)], padding: padding)
    }

    /// The share's words, by their numbers.
    var words: [UInt16] {
        var head = UInt64(set.number) << 25
        head |= UInt64(set.isExtendable ? 1 : 0) << 24
        head |= UInt64(set.exponent) << 20
        head |= UInt64(group) << 16
        head |= UInt64(set.groupThreshold - 1) << 12
        head |= UInt64(set.groupCount - 1) << 8
        head |= UInt64(member) << 4
        head |= UInt64(threshold - 1)
        var words = [30, 20, 10, 0].map { UInt16((head >> UInt64($0)) & 1023) }
        let count = (value.count * 8 + 9) / 10
        var gathered: UInt32 = 0
        var held = count * 10 - value.count * 8
        for byte in value {
            gathered = (gathered << 8) | UInt32(byte)
            held += 8
            if held >= 10 {
                held -= 10
                words.append(UInt16((gathered >> UInt32(held)) & 1023))
            }
        }
        return words + ShareChecksum.words(for: words, extendable: set.isExtendable)
    }

    private static func bytes(of words: ArraySlice<UInt16>, padding: Int) throws(VaultError)
        -> [UInt8]
    {
        var bytes: [UInt8] = []
        var gathered: UInt32 = 0
        var held = -padding
        for (index, word) in words.enumerated() {
            gathered = (gathered << 10) | UInt32(word)
            held += 10
            if index == 0, gathered >> UInt32(10 - padding) != 0 { throw .share(.mistyped) }
            while held >= 8 {
                held -= 8
                bytes.append(UInt8((gathered >> UInt32(held)) & 255))
            }
        }
        return bytes
    }
}

extension RecoveryShare {
    /// Reads a share as it is typed: words in any case, four letters of each are enough.
    init(typed: UnsafeRawBufferPointer) throws(VaultError) {
        var words: [UInt16] = []
        var word: [UInt8] = []
        defer { SecretBytes.wipe(&word) }
        for index in 0...typed.count {
            let byte: UInt8 = unsafe index < typed.count ? typed[index] : 0x20
            if byte > 0x20 {
                word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            } else if !word.isEmpty {
                guard let number = ShareWordList.index(of: word) else {
                    throw .share(.unknownWord(words.count + 1))
                }
                words.append(number)
                SecretBytes.wipe(&word)
                word = []
            }
        }
        try self.init(words: words)
    }
}
