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
    let value: ShareValue

    /// Words besides the value: four of header, three of checksum.
    private static let metadataCount = 7
    private static let shortest = metadataCount + 13

    init(
        set: ShareSet, group: UInt8, member: UInt8, threshold: UInt8, value: ShareValue
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
        value = try Self.value(of: words[4..<(words.count - 3)], padding: padding)
    }

    /// The share's words, by their numbers; the caller wipes them.
    var words: [UInt16] {
        var head = UInt64(set.number) << 25
        head |= UInt64(set.isExtendable ? 1 : 0) << 24
        head |= UInt64(set.exponent) << 20
        head |= UInt64(group) << 16
        head |= UInt64(set.groupThreshold - 1) << 12
        head |= UInt64(set.groupCount - 1) << 8
        head |= UInt64(member) << 4
        head |= UInt64(threshold - 1)
        let count = (value.count * 8 + 9) / 10
        var words: [UInt16] = []
        // So that it never moves and leaves a copy behind.
        words.reserveCapacity(count + Self.metadataCount)
        for shift in [30, 20, 10, 0] as [UInt64] { words.append(UInt16((head >> shift) & 1023)) }
        unsafe value.withUnsafeBytes { bytes in
            var gathered: UInt32 = 0
            var held = count * 10 - bytes.count * 8
            for index in 0..<bytes.count {
                gathered = unsafe (gathered << 8) | UInt32(bytes[index])
                held += 8
                if held >= 10 {
                    held -= 10
                    words.append(UInt16((gathered >> UInt32(held)) & 1023))
                }
            }
        }
        words.append(contentsOf: ShareChecksum.words(for: words, extendable: set.isExtendable))
        return words
    }

    private static func value(of words: ArraySlice<UInt16>, padding: Int) throws(VaultError)
        -> ShareValue
    {
        guard let first = words.first, first >> UInt16(10 - padding) == 0 else {
            throw .share(.mistyped)
        }
        let count = (words.count * 10 - padding) / 8
        return ShareValue(
            unsafe SecretBytes(count: count) { bytes in
                var gathered: UInt32 = 0
                var held = -padding
                var next = 0
                for word in words {
                    gathered = (gathered << 10) | UInt32(word)
                    held += 10
                    while held >= 8 {
                        held -= 8
                        unsafe bytes[next] = UInt8((gathered >> UInt32(held)) & 255)
                        next += 1
                    }
                }
            })
    }
}

extension RecoveryShare {
    /// Reads a share as it is typed: words in any case, four letters of each are enough.
    init(typed: UnsafeRawBufferPointer) throws(VaultError) {
        var words: [UInt16] = []
        var word: [UInt8] = []
        // More than any share has, so that they never move and leave a copy behind.
        words.reserveCapacity(typed.count)
        word.reserveCapacity(typed.count)
        defer {
            SecretBytes.wipe(&words)
            SecretBytes.wipe(&word)
        }
        for index in 0...typed.count {
            let byte: UInt8 = unsafe index < typed.count ? typed[index] : 0x20
            if byte > 0x20 {
                word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            } else if !word.isEmpty {
                guard let number = ShareWordList.index(of: word) else {
                    throw .share(.unknownWord(words.count + 1))
                }
                words.append(number)
                word.removeAll(keepingCapacity: true)
            }
        }
        try self.init(words: words)
    }
}
