/// Something the officer has to be told: what happened, and what to do.
struct Notice: Hashable, Sendable {
    enum Weight: Hashable, Sendable {
        case good, plain, warning, refusal
    }

    let weight: Weight
    let title: String
    let lines: [String]

    init(_ weight: Weight, _ title: String, _ lines: [String]) {
        self.weight = weight
        self.title = title
        self.lines = lines
    }
}
