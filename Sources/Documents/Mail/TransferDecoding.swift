/// Undoes what mail does to bytes on the way.
enum TransferDecoding {
    static func decode(_ bytes: ArraySlice<UInt8>, encoding: String) -> ArraySlice<UInt8>? {
        switch encoding.lowercased() {
        case "", "7bit", "8bit", "binary": bytes
        case "base64": base64(bytes)[...]
        case "quoted-printable": quotedPrintable(bytes)[...]
        default: nil
        }
    }

    /// Decodes base64; what is outside its alphabet is passed over, padding ends a group.
    static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count / 4 * 3 + 3)
        var (bits, held): (UInt32, Int) = (0, 0)
        bytes.withUnsafeBufferPointer { buffer in
            for byte in buffer {
                if byte == 61 {
                    (bits, held) = (0, 0)
                    continue
                }
                guard let value = sextet(byte) else { continue }
                bits = bits << 6 | UInt32(value)
                held += 6
                guard held >= 8 else { continue }
                held -= 8
                decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            }
        }
        return decoded
    }

    static func sextet(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 65...90: byte - 65
        case 97...122: byte - 71
        case 48...57: byte + 4
        case 43, 45: 62
        case 47, 95: 63
        default: nil
        }
    }

    /// Decodes quoted-printable; an equals sign that begins nothing stands for itself.
    static func quotedPrintable(
        _ bytes: ArraySlice<UInt8>, underscoreIsBlank: Bool = false
    ) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 95 && underscoreIsBlank {
                decoded.append(32)
                index += 1
            } else if byte != 61 {
                decoded.append(byte)
                index += 1
            } else if index + 2 < bytes.endIndex, let high = nibble(bytes[index + 1]),
                let low = nibble(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else if let next = softBreak(bytes, after: index) {
                index = next
            } else {
                decoded.append(byte)
                index += 1
            }
        }
        return decoded
    }

    /// Where the text goes on after an equals sign at the end of a line.
    private static func softBreak(_ bytes: ArraySlice<UInt8>, after equals: Int) -> Int? {
        var index = equals + 1
        // Blanks after the sign are noise of transport; more than a line of them is not.
        while index < bytes.endIndex, bytes[index] == 32 || bytes[index] == 9, index < equals + 80 {
            index += 1
        }
        guard index < bytes.endIndex else { return index }
        if bytes[index] == 10 { return index + 1 }
        if bytes[index] == 13, index + 1 < bytes.endIndex, bytes[index + 1] == 10 {
            return index + 2
        }
        return nil
    }

    static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
