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
        var hash = SHA256()
        hash.update(data: [0])
        hash.update(data: entry)
        return bytes(hash.finalize())
    }

    /// The hash of two subtrees: SHA-256(0x01 || left || right).
    package static func parent(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: [1])
        hash.update(data: left)
        hash.update(data: right)
        return bytes(hash.finalize())
    }

    /// The root of the tree with no entries.
    package static var emptyRoot: [UInt8] { bytes(SHA256.hash(data: [UInt8]())) }

    /// In one piece; as a sequence a digest is copied byte by byte.
    private static func bytes(_ digest: SHA256.Digest) -> [UInt8] {
        unsafe digest.withUnsafeBytes { unsafe Array($0) }
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

    /// The root over leaves that are all at hand, and for each the hashes that prove its place.
    ///
    /// At least one leaf. Costs a hash a leaf.
    package static func paths(of leaves: [[UInt8]]) -> (root: [UInt8], paths: [[[UInt8]]]) {
        var paths = [[[UInt8]]](repeating: [], count: leaves.count)
        var hashes = leaves
        var level = 0
        while hashes.count > 1 {
            for index in leaves.indices where (index >> level) ^ 1 < hashes.count {
                paths[index].append(hashes[(index >> level) ^ 1])
            }
            hashes = stride(from: 0, to: hashes.count, by: 2).map { left in
                left + 1 < hashes.count ? parent(hashes[left], hashes[left + 1]) : hashes[left]
            }
            level += 1
        }
        return (hashes[0], paths)
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
