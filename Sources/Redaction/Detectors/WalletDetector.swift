import Casework

/// Addresses of Bitcoin and Ethereum wallets, by their check sums.
enum WalletDetector {
    static func hit(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        switch bytes[start] {
        case 48: ethereum(bytes, at: start)
        case 49, 51: base58(bytes, at: start)
        case 98, 66: bech32(bytes, at: start)
        default: nil
        }
    }

    // MARK: Ethereum

    /// `0x` and forty hexadecimal digits; of mixed case the check of EIP-55 must be right.
    private static func ethereum(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        guard bytes[start + 1] | 32 == 120 else { return nil }
        let digits = (start + 2)..<(start + 42)
        var hasUpper = false
        var hasLower = false
        for place in digits {
            let byte = bytes[place]
            guard bytes.isHex(place) else { return nil }
            if byte >= 97 { hasLower = true } else if byte >= 65 { hasUpper = true }
        }
        guard !bytes.isWordAhead(start + 42) else { return nil }
        let isMixed = hasUpper && hasLower
        guard !isMixed || isEIP55(digits.map { bytes[$0] }) else { return nil }
        return PatternHit(
            range: start..<(start + 42), kind: .cryptoAddress, detector: .ethereum,
            score: isMixed ? 100 : 80)
    }

    static func isEIP55(_ digits: [UInt8]) -> Bool {
        let lower = digits.map { $0 < 65 ? $0 : $0 | 32 }
        let hash = Keccak256.hash(lower)
        for (index, digit) in digits.enumerated() where digit >= 65 {
            let nibble = index % 2 == 0 ? hash[index / 2] >> 4 : hash[index / 2] & 15
            guard (nibble >= 8) == (digit < 97) else { return false }
        }
        return true
    }

    // MARK: Bitcoin

    /// 26 to 35 characters of base58 with four check bytes.
    private static func base58(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        var letters: [UInt8] = []
        letters.reserveCapacity(36)
        while letters.count < 36, let value = base58Values[Int(bytes[start + letters.count])] {
            letters.append(value)
        }
        let end = start + letters.count
        guard (26...35).contains(letters.count), !bytes.isWordAhead(end), isBase58Check(letters)
        else { return nil }
        return PatternHit(
            range: start..<end, kind: .cryptoAddress, detector: .bitcoin, score: 100)
    }

    /// What looks like a Bitcoin address and is called one, although its check bytes are wrong.
    static func announced(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        guard bytes[start] == 49 || bytes[start] == 51 else { return nil }
        var count = 0
        while count < 36, base58Values[Int(bytes[start + count])] != nil { count += 1 }
        guard (26...35).contains(count), !bytes.isWordAhead(start + count) else { return nil }
        return PatternHit(
            range: start..<(start + count), kind: .cryptoAddress, detector: .announcedWallet,
            score: 60)
    }

    private static func isBase58Check(_ letters: [UInt8]) -> Bool {
        // 25 bytes in seven words of 32 bits, the highest first, with three bytes to spare.
        var words = [UInt64](repeating: 0, count: 7)
        for letter in letters {
            var carry = UInt64(letter)
            for index in stride(from: 6, through: 0, by: -1) {
                carry += words[index] * 58
                words[index] = carry & 0xFFFF_FFFF
                carry >>= 32
            }
            guard carry == 0 else { return false }
        }
        guard words[0] < 256 else { return false }
        let number = words.flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
        }.suffix(25).map(\.self)
        let once = Digest256(of: Array(number[..<21])).bytes
        return Digest256(of: once).bytes.prefix(4).elementsEqual(number[21...])
    }

    private static let base58Values: [UInt8?] = values(
        "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")

    /// `bc1` and a witness program with its check (BIP 173, BIP 350).
    private static func bech32(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        guard bytes[start + 1] | 32 == 99, bytes[start + 2] == 49 else { return nil }
        var letters: [UInt8] = []
        var position = start + 3
        let isUpper = bytes[start] == 66
        while letters.count < 88, let value = bech32Values[Int(bytes[position] | 32)],
            bytes[position] < 65 || (bytes[position] < 97) == isUpper
        {
            letters.append(value)
            position += 1
        }
        guard letters.count >= 38, !bytes.isWordAhead(position) else { return nil }
        let check = polymod([3, 3, 0, 2, 3] + letters)
        guard check == (letters[0] == 0 ? 1 : 0x2bc8_30a3) else { return nil }
        return PatternHit(
            range: start..<position, kind: .cryptoAddress, detector: .bech32, score: 100)
    }

    private static func polymod(_ values: [UInt8]) -> UInt32 {
        var check: UInt32 = 1
        for value in values {
            let top = check >> 25
            check = (check & 0x1ff_ffff) << 5 ^ UInt32(value)
            for (index, generator) in generators.enumerated() where top >> UInt32(index) & 1 == 1 {
                check ^= generator
            }
        }
        return check
    }

    private static let generators: [UInt32] = [
        0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3,
    ]

    private static let bech32Values: [UInt8?] = values("qpzry9x8gf2tvdw0s3jn54khce6mua7l")

    private static func values(_ alphabet: String) -> [UInt8?] {
        var values = [UInt8?](repeating: nil, count: 256)
        for (index, byte) in alphabet.utf8.enumerated() { values[Int(byte)] = UInt8(index) }
        return values
    }
}

/// Keccak with 256 bits as Ethereum uses it, before the padding of SHA-3 was changed.
enum Keccak256 {
    static func hash(_ message: [UInt8]) -> [UInt8] {
        let rate = 136
        var padded = message + [1]
        while padded.count % rate != 0 { padded.append(0) }
        padded[padded.count - 1] |= 0x80
        var state = [UInt64](repeating: 0, count: 25)
        for block in stride(from: 0, to: padded.count, by: rate) {
            for lane in 0..<(rate / 8) {
                var word: UInt64 = 0
                for byte in 0..<8 {
                    word |= UInt64(padded[block + lane * 8 + byte]) << UInt64(byte * 8)
                }
                state[lane] ^= word
            }
            permute(&state)
        }
        return (0..<32).map { UInt8(truncatingIfNeeded: state[$0 / 8] >> UInt64($0 % 8 * 8)) }
    }

    private static func permute(_ state: inout [UInt64]) {
        for round in roundConstants {
            var columns = [UInt64](repeating: 0, count: 5)
            for x in 0..<5 {
                columns[x] =
                    state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20]
            }
            for x in 0..<5 {
                let mixed = columns[(x + 4) % 5] ^ rotated(columns[(x + 1) % 5], 1)
                for y in stride(from: 0, to: 25, by: 5) { state[y + x] ^= mixed }
            }
            var moved = state[1]
            for (place, turn) in zip(lanes, turns) {
                let kept = state[place]
                state[place] = rotated(moved, turn)
                moved = kept
            }
            for y in stride(from: 0, to: 25, by: 5) {
                let row = Array(state[y..<(y + 5)])
                for x in 0..<5 { state[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]) }
            }
            state[0] ^= round
        }
    }

    private static func rotated(_ word: UInt64, _ turn: UInt64) -> UInt64 {
        word << turn | word >> (64 - turn)
    }

    private static let lanes = [
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1,
    ]
    private static let turns: [UInt64] = [
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44,
    ]
    private static let roundConstants: [UInt64] = [
        0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
        0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
        0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
        0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
        0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
        0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
    ]
}
