/// Computes the root of a growing log from its leaves: from the first on without trusting a stored
/// node, or from where stored nodes say that it stands.
package struct RootBuilder: Sendable {
    package private(set) var count = 0
    /// Roots of the complete subtrees, largest first.
    private var peaks: [(level: Int, index: Int, hash: [UInt8])] = []

    /// Of a log without entries.
    package init() {}

    /// Of a log that has entries already: one stored node for each of its complete subtrees.
    package init(size: Int, nodes: some MerkleNodes) throws {
        count = size
        for level in stride(from: Int.bitWidth - 2, through: 0, by: -1)
        where size >> level & 1 == 1 {
            let index = size >> level - 1
            guard let hash = try nodes.node(level: level, index: index) else {
                throw MerkleError.missingNode(level: level, index: index)
            }
            peaks.append((level: level, index: index, hash: hash))
        }
    }

    /// Appends a leaf; answers the nodes it completes, lowest first.
    package mutating func append(_ leaf: [UInt8]) -> [(level: Int, index: Int, hash: [UInt8])] {
        var node = (level: 0, index: count, hash: leaf)
        var added = [node]
        while let left = peaks.last, left.level == node.level {
            peaks.removeLast()
            node = (
                level: node.level + 1, index: node.index >> 1,
                hash: MerkleTree.parent(left.hash, node.hash)
            )
            added.append(node)
        }
        peaks.append(node)
        count += 1
        return added
    }

    package var root: [UInt8] {
        guard var root = peaks.last?.hash else { return MerkleTree.emptyRoot }
        for peak in peaks.dropLast().reversed() { root = MerkleTree.parent(peak.hash, root) }
        return root
    }

    /// How many complete subtrees a log of that size has.
    package static func nodeCount(of size: Int) -> Int {
        var sum = 0
        var level = size
        while level > 0 {
            sum += level
            level >>= 1
        }
        return sum
    }
}
