/// Learns the weights of the model from texts whose words are labelled.
///
/// Stochastic descent with the step sizes of AdaGrad, always in the same order, so that the same
/// texts give the same weights.
package struct ModelTraining {
    private var numbers: [UInt32: Int32] = [:]
    private var counts: [Int32] = []
    private var keys: [UInt32] = []
    private var chains: [(features: [[Int32]], labels: [Int])] = []

    /// How the weights are learnt.
    package struct Settings {
        package var rounds = 25
        package var rate: Float = 0.1
        package var decay: Float = 0.002
        package var largest = 60_000
        /// Features seen fewer times are dropped.
        package var seldom: Int32 = 2
        /// The share of a word's features that a round does without, others each time, so that no
        /// word is known by a single feature.
        package var dropped: Float = 0.5
        /// Rounds at the end whose weights are averaged.
        package var averaged = 8

        package init() {}
    }

    init() {}

    /// Adds the chains of a document with the labels of its words.
    mutating func add(_ features: some FeatureSource, labels: [Int]) {
        var hashes: [UInt32] = []
        for chain in features.chains {
            var words: [[Int32]] = []
            for index in chain {
                features.write(index, in: chain, to: &hashes)
                words.append(hashes.map { number(of: $0) })
            }
            chains.append((words, chain.map { labels[$0] }))
        }
    }

    private mutating func number(of key: UInt32) -> Int32 {
        if let known = numbers[key] {
            counts[Int(known)] += 1
            return known
        }
        let number = Int32(keys.count)
        numbers[key] = number
        keys.append(key)
        counts.append(1)
        return number
    }

    /// The labels of the words of a text in which passages are masked.
    static func labels(
        of text: ScannedText, _ masked: [(range: Range<Int>, label: ModelLabel)]
    ) -> [Int] {
        var labels = [Int](repeating: 0, count: text.tokens.count)
        for (range, label) in masked {
            var low = 0
            var high = text.tokens.count
            while low < high {
                let middle = (low + high) / 2
                if text.tokens[middle].start < range.lowerBound {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            while low < text.tokens.count, text.tokens[low].end <= range.upperBound {
                labels[low] = label.rawValue
                low += 1
            }
        }
        return labels
    }

    /// Learns in so many rounds; features seen once are dropped, and of the rest the `largest`
    /// with the greatest weights are kept.
    func model(_ settings: Settings) -> TokenModel {
        let (rate, decay) = (settings.rate, settings.decay)
        let scale = 1 / (1 - settings.dropped)
        let states = TokenModel.states
        let labels = TokenModel.labels
        var weights = [Float](repeating: 0, count: keys.count * labels)
        var squares = [Float](repeating: 1e-3, count: keys.count * labels)
        var transitions = [Float](repeating: 0, count: states * states)
        var transitionSquares = [Float](repeating: 1e-2, count: states * states)
        var starts = [Float](repeating: 0, count: states)
        var startSquares = [Float](repeating: 1e-2, count: states)
        var order = Array(chains.indices)
        var seed: UInt64 = 0x9E37_79B9
        let kept = chains.map {
            $0.features.map { $0.filter { counts[Int($0)] >= settings.seldom } }
        }

        var sums = [Float](repeating: 0, count: weights.count)

        func step(_ weight: inout Float, _ square: inout Float, _ gradient: Float, _ size: Float) {
            square += gradient * gradient
            weight += size * gradient / square.squareRoot()
        }

        for round in 0..<settings.rounds {
            for index in stride(from: order.count - 1, to: 0, by: -1) {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                order.swapAt(index, Int(seed >> 33) % (index + 1))
            }
            let size = rate / (1 + 0.15 * Float(round))
            for number in order {
                let features = thinned(kept[number], settings.dropped, &seed)
                let gold = chains[number].labels
                var scores = [Float](repeating: 0, count: gold.count * states)
                for (word, list) in features.enumerated() {
                    for feature in list {
                        let from = Int(feature) * labels
                        for label in 0..<labels {
                            scores[word * states + 1 + label] += weights[from + label] * scale
                        }
                    }
                }
                let lattice = Lattice(
                    scores: scores, transitions: transitions, starts: starts, states: states)
                let marginals = lattice.marginals
                for (word, list) in features.enumerated() {
                    for label in 0..<labels {
                        let wanted: Float = gold[word] == label + 1 ? 1 : 0
                        let gradient = wanted - marginals[word * states + 1 + label]
                        guard abs(gradient) > 1e-3 else { continue }
                        for feature in list {
                            let place = Int(feature) * labels + label
                            step(
                                &weights[place], &squares[place],
                                gradient * scale - decay * weights[place], size)
                        }
                    }
                }
                var changes = lattice.changes().map { -$0 }
                for word in gold.indices.dropFirst() {
                    changes[gold[word - 1] * states + gold[word]] += 1
                }
                for place in changes.indices {
                    step(
                        &transitions[place], &transitionSquares[place],
                        changes[place] - decay * transitions[place], size)
                }
                for state in 0..<states {
                    let wanted: Float = gold.first == state ? 1 : 0
                    step(
                        &starts[state], &startSquares[state],
                        wanted - marginals[state] - decay * starts[state], size)
                }
            }
            if round >= settings.rounds - settings.averaged {
                for place in sums.indices { sums[place] += weights[place] }
            }
        }
        let averaged = Float(min(settings.averaged, settings.rounds))
        if averaged > 0 { weights = sums.map { $0 / averaged } }
        return chosen(weights, transitions, starts, settings)
    }

    private func thinned(
        _ words: [[Int32]], _ share: Float, _ seed: inout UInt64
    ) -> [[Int32]] {
        guard share > 0 else { return words }
        let limit = UInt64(share * Float(1 << 24))
        return words.map { features in
            features.filter { _ in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return seed >> 40 >= limit
            }
        }
    }

    private func chosen(
        _ weights: [Float], _ transitions: [Float], _ starts: [Float],
        _ settings: Settings
    ) -> TokenModel {
        let labels = TokenModel.labels
        var ranked: [(size: Float, number: Int)] = []
        for number in keys.indices where counts[number] >= settings.seldom {
            let size = weights[(number * labels)..<((number + 1) * labels)].reduce(0) {
                max($0, abs($1))
            }
            if size > 0 { ranked.append((size, number)) }
        }
        ranked.sort { ($0.size, keys[$0.number]) > ($1.size, keys[$1.number]) }
        let features = ranked.prefix(settings.largest).map { entry in
            (
                key: keys[entry.number],
                weights: Array(weights[(entry.number * labels)..<((entry.number + 1) * labels)])
            )
        }
        return TokenModel(features: features, transitions: transitions, starts: starts)
    }
}

/// A text with what an annotator masked in it, positions in scalars.
package struct TrainingText {
    package let text: String
    package let masked: [(range: Range<Int>, label: ModelLabel)]

    package init(text: String, masked: [(range: Range<Int>, label: ModelLabel)]) {
        self.text = text
        self.masked = masked
    }
}

extension TokenModel {
    /// Learns from some texts.
    package static func learnt(
        from texts: [TrainingText], _ settings: ModelTraining.Settings
    ) -> TokenModel {
        var training = ModelTraining()
        for text in texts {
            let scan = ScannedText(text.text)
            training.add(
                ModelFeatures(scan), labels: ModelTraining.labels(of: scan, text.masked))
        }
        return training.model(settings)
    }
}
