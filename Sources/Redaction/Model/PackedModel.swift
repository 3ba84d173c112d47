/// The model as text: four characters a key, one a weight, lines of eight features.
///
/// Characters run from `#` (35) to `~` (126). A weight is a root in 45 steps either way of the
/// greatest weight, so that small weights keep their differences.
package enum PackedModel {
    private static let zero = 80
    private static let steps = 45
    private static let base = 35

    /// Writes a model; transitions, then starts, then features.
    package static func text(of model: TokenModel) -> (greatest: Float, lines: [String]) {
        let features = model.features()
        var greatest: Float = 1
        for weight in model.transitions + model.starts + features.flatMap(\.weights) {
            greatest = max(greatest, abs(weight))
        }
        func sign(_ weight: Float) -> UInt8 {
            let root = (abs(weight) / greatest).squareRoot() * Float(steps)
            let step = Int(root.rounded())
            return UInt8(zero + (weight < 0 ? -step : step))
        }
        var lines = [(model.transitions + model.starts).map(sign)]
        var line: [UInt8] = []
        for (index, feature) in features.enumerated() {
            for shift in [18, 12, 6, 0] {
                line.append(UInt8(base + Int(feature.key >> UInt32(shift) & 63)))
            }
            line += feature.weights.map(sign)
            if index % 8 == 7 {
                lines.append(line)
                line = []
            }
        }
        if !line.isEmpty { lines.append(line) }
        return (greatest, lines.map { String(decoding: $0, as: UTF8.self) })
    }

    /// Reads a model back; nothing when the text is no such text.
    package static func model(_ text: StaticString, greatest: Float) -> TokenModel? {
        text.withUTF8Buffer { bytes in
            let (states, labels) = (TokenModel.states, TokenModel.labels)
            let head = states * states + states
            guard bytes.count > head else { return nil }
            func weight(_ byte: UInt8) -> Float {
                let step = Float(Int(byte) - zero) / Float(steps)
                return greatest * step * abs(step)
            }
            let transitions = (0..<(states * states)).map { weight(bytes[$0]) }
            let starts = (states * states..<head).map { weight(bytes[$0]) }
            var features: [(key: UInt32, weights: [Float])] = []
            var place = head
            while place < bytes.count {
                guard bytes[place] != 10 else {
                    place += 1
                    continue
                }
                guard place + 4 + labels <= bytes.count else { return nil }
                var key: UInt32 = 0
                for offset in 0..<4 { key = key << 6 | UInt32(Int(bytes[place + offset]) - base) }
                features.append((key, (0..<labels).map { weight(bytes[place + 4 + $0]) }))
                place += 4 + labels
            }
            return TokenModel(features: features, transitions: transitions, starts: starts)
        }
    }
}
