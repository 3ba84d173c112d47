/// A code with its name, for lists that need no more.
package struct CodeName: Hashable, Sendable, Codable {
    package let code: String
    package let name: String

    package init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

/// A code with its name and the law it rests on.
package struct SourcedCode: Hashable, Sendable, Codable {
    package let code: String
    package let name: String
    package let sources: [String]

    package init(code: String, name: String, sources: [String]) {
        self.code = code
        self.name = name
        self.sources = sources
    }
}

/// What kind of sensitive matter a page holds.
package struct SensitivityCategory: Hashable, Sendable, Codable {
    package let code: String
    package let name: String
    package let examples: String
    /// 1 ordinary to 5 life or State interest.
    package let level: Int
    /// Role codes that may read it in clear.
    package let seenBy: [String]
    /// What usually happens to it when material leaves.
    package let out: String

    package init(
        code: String, name: String, examples: String, level: Int, seenBy: [String], out: String
    ) {
        self.code = code
        self.name = name
        self.examples = examples
        self.level = level
        self.seenBy = seenBy
        self.out = out
    }
}

/// A named legal reason to withhold a passage.
package struct RedactionGround: Hashable, Sendable, Codable {
    package let code: String
    package let name: String
    /// Whether the recipient may see which ground it was.
    package let isRevealed: Bool
    package let sources: [String]

    package init(code: String, name: String, isRevealed: Bool, sources: [String]) {
        self.code = code
        self.name = name
        self.isRevealed = isRevealed
        self.sources = sources
    }

    /// The code that stands in the mask: a ground whose very name tells is shown as R99.
    package var shownCode: String { isRevealed ? code : "R99" }
}

/// A classification marking.
package struct Classification: Hashable, Sendable, Codable {
    package let code: String
    package let rank: Int
    package let local: String
    /// Above a certain marking only a pointer is kept here, never content.
    package let isPointerOnly: Bool

    package init(code: String, rank: Int, local: String, isPointerOnly: Bool) {
        self.code = code
        self.rank = rank
        self.local = local
        self.isPointerOnly = isPointerOnly
    }
}

/// A way by which material may travel.
package struct Channel: Hashable, Sendable, Codable {
    package let code: String
    package let name: String
    /// The highest classification it may carry.
    package let max: String
    /// The highest sensitivity level it may carry; 0 for nothing personal at all.
    package let level: Int

    package init(code: String, name: String, max: String, level: Int) {
        self.code = code
        self.name = name
        self.max = max
        self.level = level
    }
}
