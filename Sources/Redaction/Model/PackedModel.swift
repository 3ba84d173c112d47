/// The model as text: four characters a key, one a weight, lines of eight features.
///
/// Characters run from `#` (35) to `~` (126); a weight's is `P` (80) and its steps.
package enum PackedModel {
    private static let zero = 80
    private static let base = 35

    /// Writes a model; transitions, then starts, then features.
    package static func lines(of model: TokenModel) -> [String] {
        func sign(_ step: Int8) -> UInt8 { UInt8(zero + Int(step)) }
        let (head, features) = model.packed()
        var lines = [head.map(sign)]
        var line: [UInt8] = []
        for (index, feature) in features.enumerated() {
            for shift in [18, 12, 6, 0] {
                line.append(UInt8(base + Int(feature.key >> UInt32(shift) & 63)))
            }
            line += feature.steps.map(sign)
            if index % 8 == 7 {
                lines.append(line)
                line = []
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Reads a model back; nothing when the text is no such text.
    package static func model(_ text: StaticString, greatest: Float) -> TokenModel? {
        text.withUTF8Buffer { bytes in
            let (states, labels) = (TokenModel.states, TokenModel.labels)
            let head = states * states + states
            guard bytes.count > head else { return nil }
            func step(_ byte: UInt8) -> Int8 { Int8(Int(byte) - zero) }
            var model = TokenModel(
                greatest: greatest, head: bytes[..<head].map(step),
                capacity: bytes.count / (4 + labels))
            var place = head
            while place < bytes.count {
                guard bytes[place] != 10 else {
                    place += 1
                    continue
                }
                guard place + 4 + labels <= bytes.count else { return nil }
                var key: UInt32 = 0
                for offset in 0..<4 { key = key << 6 | UInt32(Int(bytes[place + offset]) - base) }
                model.add(key, bytes[(place + 4)..<(place + 4 + labels)].lazy.map(step))
                place += 4 + labels
            }
            return model
        }
    }
}
