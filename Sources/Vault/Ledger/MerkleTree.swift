import Crypto

/// Where a tree keeps the hashes of its complete subtrees.
package protocol MerkleNodes {
    /// The hash of the complete subtree of `2^level` leaves at `index`; nothing if not stored.
    func node(level: Int, index: Int) throws -> [UInt8]?
}

/// The Merkle tree of RFC 6962 and RFC 9162 over SHA-256; pure, storage comes from outside.
package enum MerkleTree {
    /// The hash of an entry: SHA-256(0x00 || entry).
    package static func leaf(_ entry: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: [0] + entry))
    }

    /// The hash of two subtrees: SHA-256(0x01 || left || right).
    package static func parent(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: [1] + left + right))
    }

    /// The root of the tree with no entries.
    package static var emptyRoot: [UInt8] { Array(SHA256.hash(data: [UInt8]())) }

    /// The nodes that appending the leaf at `index` completes, lowest first.
    package static func appending(
        leaf: [UInt8], at index: Int, to nodes: some MerkleNodes
    ) throws -> [(level: Int, index: Int, hash: [UInt8])] {
        var added = [(level: 0, index: index, hash: leaf)]
        var level = 0
        var position = index
        var hash = leaf
        while position & 1 == 1 {
            guard let left = try nodes.node(level: level, index: position - 1) else {
                throw MerkleError.missingNode(level: level, index: position - 1)
            }
            hash = parent(left, hash)
            position >>= 1
            level += 1
            added.append((level: level, index: position, hash: hash))
        }
        return added
    }

    /// The root over the first `size` entries; reads at most one node a level.
    package static func root(size: Int, of nodes: some MerkleNodes) throws -> [UInt8] {
        size == 0 ? emptyRoot : try subtree(0, size, nodes)
    }

    /// The hashes that prove an entry's place in the tree of `size` (RFC 9162, 2.1.3.1).
    package static func inclusion(of index: Int, size: Int, in nodes: some MerkleNodes) throws
        -> [[UInt8]]
    {
        var proof: [[UInt8]] = []
        var start = 0
        var end = size
        while end - start > 1 {
            let middle = start + split(end - start)
            if index < middle {
                proof.append(try subtree(middle, end, nodes))
                end = middle
            } else {
                proof.append(try subtree(start, middle, nodes))
                start = middle
            }
        }
        return proof.reversed()
    }

    /// The hashes that prove that the tree of `first` is the beginning of that of `second`
    /// (RFC 9162, 2.1.4.1).
    package static func consistency(from first: Int, to second: Int, in nodes: some MerkleNodes)
        throws -> [[UInt8]]
    {
        guard first > 0, first < second else { return [] }
        var proof: [[UInt8]] = []
        var start = 0
        var end = second
        var isWhole = true
        while first != end {
            let middle = start + split(end - start)
            if first <= middle {
                proof.append(try subtree(middle, end, nodes))
                end = middle
            } else {
                proof.append(try subtree(start, middle, nodes))
                start = middle
                isWhole = false
            }
        }
        if !isWhole { proof.append(try subtree(start, end, nodes)) }
        return proof.reversed()
    }

    /// The largest power of two smaller than `count`; `count` is at least 2.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    /// The hash over the entries from `start` to `end`, `start` being a multiple of the size of
    /// every complete subtree inside.
    private static func subtree(_ start: Int, _ end: Int, _ nodes: some MerkleNodes) throws
        -> [UInt8]
    {
        let count = end - start
        if count & (count - 1) == 0 {
            let level = count.trailingZeroBitCount
            guard let hash = try nodes.node(level: level, index: start >> level) else {
                throw MerkleError.missingNode(level: level, index: start >> level)
            }
            return hash
        }
        let middle = start + split(count)
        return parent(try subtree(start, middle, nodes), try subtree(middle, end, nodes))
    }
}

/// What is wrong with a stored tree.
package enum MerkleError: Error, Equatable {
    case missingNode(level: Int, index: Int)
}
