import Casework

/// Passages that the model holds likely or possible.
struct ModelDetector {
    /// The least likelihood that makes a suggestion, chosen by cross-validation on the training
    /// texts alone.
    ///
    /// For review where precision and recall meet; for strict where three draws of 21 documents in
    /// four have a precision of three quarters.
    static func threshold(_ depth: DetectionDepth) -> Float? {
        switch depth {
        case .known, .announced: nil
        case .review: 0.14
        case .strict: 0.04
        }
    }

    static let shipped: TokenModel? = PackedModel.model(
        ModelWeights.text, greatest: ModelWeights.greatest)

    static func hits(in text: ScannedText, threshold: Float) -> [PatternHit] {
        guard let model = shipped, !text.tokens.isEmpty else { return [] }
        return hits(in: text, threshold: threshold, model: model)
    }

    static func hits(
        in text: ScannedText, threshold: Float, model: TokenModel
    ) -> [PatternHit] {
        let features = ModelFeatures(text)
        let likelihoods = model.likelihoods(of: features)
        let states = TokenModel.states
        var hits: [PatternHit] = []
        for chain in features.chains {
            var open: (first: Int, last: Int, state: Int, sum: Float)?
            for index in chain {
                let masked = 1 - likelihoods[index * states]
                guard masked >= threshold else {
                    if let open { hits.append(hit(text, open)) }
                    open = nil
                    continue
                }
                var state = 1
                for other in 2..<states
                where likelihoods[index * states + other] > likelihoods[index * states + state] {
                    state = other
                }
                if let known = open, known.state == state,
                    text.tokens[index].start - text.tokens[known.last].end <= 2
                {
                    open = (known.first, index, state, known.sum + masked)
                } else {
                    if let open { hits.append(hit(text, open)) }
                    open = (index, index, state, masked)
                }
            }
            if let open { hits.append(hit(text, open)) }
        }
        return hits
    }

    private static func hit(
        _ text: ScannedText, _ passage: (first: Int, last: Int, state: Int, sum: Float)
    ) -> PatternHit {
        let mean = passage.sum / Float(passage.last - passage.first + 1)
        return PatternHit(
            range: text.tokens[passage.first].start..<text.tokens[passage.last].end,
            kind: (ModelLabel(rawValue: passage.state) ?? .other).kind, detector: .model,
            score: max(1, min(99, Int(mean * 100))))
    }
}
