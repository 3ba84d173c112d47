import Foundation

/// Weights of a linear-chain conditional random field over hashed features.
package struct TokenModel: Sendable {
    /// Labels that have weights of their own; the first label is what the others are held against.
    package static let labels = ModelLabel.allCases.count - 1
    static let states = ModelLabel.allCases.count

    /// Weights of the transitions, from state to state, and of beginning in a state.
    let transitions: [Float]
    let starts: [Float]
    /// Steps of all weights, transitions and starts first, from -`mostSteps` to `mostSteps`.
    private let headSteps: [Int8]
    /// An open table: keys of features, and the steps of their weights.
    private var keys: [UInt32]
    private var steps: [Int8]
    private let mask: Int
    /// The greatest weight there is, which `mostSteps` steps stand for.
    package let greatest: Float

    /// A weight is a root in so many steps either way, so that small ones keep their differences.
    static let mostSteps = 45

    /// What a weight of `greatest` times so many steps squared comes to.
    static func unit(_ greatest: Float) -> Float { greatest / Float(mostSteps * mostSteps) }

    /// Joins features with their weights, `labels` of them a feature.
    package init(
        features: [(key: UInt32, weights: [Float])], transitions: [Float], starts: [Float]
    ) {
        var greatest: Float = 1
        for weight in transitions { greatest = max(greatest, abs(weight)) }
        for weight in starts { greatest = max(greatest, abs(weight)) }
        for feature in features {
            for weight in feature.weights { greatest = max(greatest, abs(weight)) }
        }
        func step(_ weight: Float) -> Int8 {
            let root = (abs(weight) / greatest).squareRoot() * Float(Self.mostSteps)
            return Int8(weight < 0 ? -root.rounded() : root.rounded())
        }
        self.init(
            greatest: greatest, head: (transitions + starts).map(step),
            capacity: features.count)
        for feature in features { add(feature.key, feature.weights.map(step)) }
    }

    /// A model without features yet; `head` has the steps of transitions and starts.
    init(greatest: Float, head: [Int8], capacity: Int) {
        self.greatest = greatest
        headSteps = head
        let weights = head.map { Self.unit(greatest) * Float($0) * abs(Float($0)) }
        transitions = Array(weights.prefix(Self.states * Self.states))
        starts = Array(weights.dropFirst(Self.states * Self.states))
        var size = 1_024
        while size * 3 < capacity * 4 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: .max, count: size)
        steps = Array(repeating: 0, count: size * Self.labels)
    }

    /// Adds a feature that is not there, with the steps of its weights.
    mutating func add(_ key: UInt32, _ weights: some Sequence<Int8>) {
        var place = Self.place(key) & mask
        while keys[place] != .max { place = (place + 1) & mask }
        keys[place] = key
        var next = place * Self.labels
        for step in weights {
            steps[next] = step
            next += 1
        }
    }

    /// The steps of transitions and starts, and all features with theirs, sorted by key.
    func packed() -> (head: [Int8], features: [(key: UInt32, steps: [Int8])]) {
        let features = keys.indices.filter { keys[$0] != .max }.map { place in
            (
                key: keys[place],
                steps: Array(steps[(place * Self.labels)..<((place + 1) * Self.labels)])
            )
        }
        return (headSteps, features.sorted { $0.key < $1.key })
    }

    private static func place(_ key: UInt32) -> Int {
        Int(key &* 0x9E37_79B1 >> 8)
    }

    /// For each word the likelihood of each label.
    func likelihoods(of features: some FeatureSource) -> [Float] {
        let states = Self.states
        var likelihoods = [Float](repeating: 0, count: features.count * states)
        var hashes: [UInt32] = []
        for chain in features.chains {
            var scores = [Float](repeating: 0, count: chain.count * states)
            for index in chain {
                features.write(index, in: chain, to: &hashes)
                add(hashes, to: &scores, at: (index - chain.lowerBound) * states)
            }
            let lattice = Lattice(
                scores: scores, transitions: transitions, starts: starts, states: states)
            let from = chain.lowerBound * states
            for (offset, value) in lattice.marginals.enumerated() {
                likelihoods[from + offset] = value
            }
        }
        return likelihoods
    }

    /// Adds the weights of some features to the scores of a word.
    private func add(_ hashes: [UInt32], to scores: inout [Float], at start: Int) {
        var sum = SIMD8<Float>.zero
        steps.withUnsafeBufferPointer { steps in
            keys.withUnsafeBufferPointer { keys in
                for key in hashes {
                    var place = Self.place(key) & mask
                    while keys[place] != key, keys[place] != .max { place = (place + 1) & mask }
                    guard keys[place] == key else { continue }
                    let from = place * Self.labels
                    var step = SIMD8<Float>.zero
                    for label in 0..<8 { step[label] = Float(steps[from + label]) }
                    sum += step * step.replacing(with: -step, where: step .< 0)
                }
            }
        }
        sum *= Self.unit(greatest)
        for label in 0..<Self.labels { scores[start + 1 + label] = sum[label] }
    }
}

/// Forward and backward sums over the labels of one chain, in scaled probabilities.
package struct Lattice {
    /// For each word and state the likelihood of that state.
    package private(set) var marginals: [Float]
    package private(set) var logPartition: Double = 0
    private let forward: [Float]
    private let backward: [Float]
    private let emissions: [Float]
    private let scales: [Float]
    private let exponentials: [Float]
    private let states: Int

    package init(scores: [Float], transitions: [Float], starts: [Float], states: Int) {
        self.states = states
        let count = scores.count / states
        var emissions = [Float](repeating: 0, count: scores.count)
        var logs = 0.0
        for word in 0..<count {
            let from = word * states
            var top = scores[from]
            for state in 1..<states { top = max(top, scores[from + state]) }
            logs += Double(top)
            for state in 0..<states { emissions[from + state] = exp(scores[from + state] - top) }
        }
        let exponentials = transitions.map { exp($0) }
        var forward = [Float](repeating: 0, count: scores.count)
        var backward = [Float](repeating: 1, count: scores.count)
        var scales = [Float](repeating: 1, count: count)
        for word in 0..<count {
            let from = word * states
            var sum: Float = 0
            for state in 0..<states {
                var value: Float = 0
                if word == 0 {
                    value = exp(starts[state])
                } else {
                    for before in 0..<states {
                        value +=
                            forward[from - states + before]
                            * exponentials[before * states + state]
                    }
                }
                value *= emissions[from + state]
                forward[from + state] = value
                sum += value
            }
            scales[word] = sum
            logs += Double(log(sum))
            for state in 0..<states { forward[from + state] /= sum }
        }
        var word = count - 2
        while word >= 0 {
            let (from, next) = (word * states, (word + 1) * states)
            for state in 0..<states {
                var value: Float = 0
                for after in 0..<states {
                    value +=
                        exponentials[state * states + after] * emissions[next + after]
                        * backward[next + after]
                }
                backward[from + state] = value / scales[word + 1]
            }
            word -= 1
        }
        logPartition = logs
        marginals = zip(forward, backward).map { $0 * $1 }
        self.forward = forward
        self.backward = backward
        self.emissions = emissions
        self.scales = scales
        self.exponentials = exponentials
    }

    /// How likely each change from state to state is, summed over the chain.
    package func changes() -> [Float] {
        var sums = [Float](repeating: 0, count: states * states)
        guard scales.count > 1 else { return sums }
        for word in 1..<scales.count {
            let (from, next) = ((word - 1) * states, word * states)
            for before in 0..<states {
                let left = forward[from + before] / scales[word]
                for after in 0..<states {
                    sums[before * states + after] +=
                        left * exponentials[before * states + after] * emissions[next + after]
                        * backward[next + after]
                }
            }
        }
        return sums
    }
}
