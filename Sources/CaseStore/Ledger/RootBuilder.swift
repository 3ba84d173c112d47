import Vault

/// Computes the root of a growing log from its leaves alone, without trusting a stored node.
package struct RootBuilder: Sendable {
    package private(set) var count = 0
    /// Roots of the complete subtrees, largest first.
    private var peaks: [(level: Int, index: Int, hash: [UInt8])] = []

    package init() {}

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
    static func nodeCount(of size: Int) -> Int {
        var sum = 0
        var level = size
        while level > 0 {
            sum += level
            level >>= 1
        }
        return sum
    }
}
