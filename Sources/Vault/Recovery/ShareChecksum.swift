/// The checksum of a share's words: a Reed-Solomon code over 1024 symbols (SLIP-39).
///
/// Finds any error in up to three words.
enum ShareChecksum {
    static let wordCount = 3
    private static let generator: [UInt32] = [
        0x00E0_E040, 0x01C1_C080, 0x0383_8100, 0x0707_0200, 0x0E0E_0009, 0x1C0C_2412,
        0x3808_6C24, 0x3090_FC48, 0x21B1_F890, 0x03F3_F120,
    ]

    static func isValid(_ words: [UInt16], extendable: Bool) -> Bool {
        remainder(words, after: start(extendable)) == 1
    }

    /// The three words that make the whole valid.
    static func words(for data: [UInt16], extendable: Bool) -> [UInt16] {
        let rest = remainder([0, 0, 0], after: remainder(data, after: start(extendable))) ^ 1
        return [20, 10, 0].map { UInt16((rest >> $0) & 1023) }
    }

    /// What stands before the words of every share.
    private static func start(_ extendable: Bool) -> UInt32 {
        remainder((extendable ? "shamir_extendable" : "shamir").utf8.map { UInt16($0) }, after: 1)
    }

    /// Goes on from the words before: no copy of them is made.
    private static func remainder(_ words: [UInt16], after before: UInt32) -> UInt32 {
        var checksum = before
        for word in words {
            let high = checksum >> 20
            checksum = ((checksum & 0xFFFFF) << 10) ^ UInt32(word)
            for (bit, value) in generator.enumerated() where (high >> UInt32(bit)) & 1 == 1 {
                checksum ^= value
            }
        }
        return checksum
    }
}
