extension MerkleTree {
    /// Whether a proof shows the leaf at `index` in the tree with this root (RFC 9162, 2.1.3.2).
    package static func verifyInclusion(
        leaf: [UInt8], index: Int, size: Int, proof: [[UInt8]], root: [UInt8]
    ) -> Bool {
        verifyInclusion(
            leaf: leaf, index: index, inSubtreeFrom: 0, to: size, proof: proof, root: root)
    }

    /// Whether a proof shows that one tree is the beginning of the other (RFC 9162, 2.1.4.2).
    package static func verifyConsistency(
        from first: Int, to second: Int, firstRoot: [UInt8], secondRoot: [UInt8], proof: [[UInt8]]
    ) -> Bool {
        first >= 1
            && verifyConsistency(
                ofSubtreeFrom: 0, to: first, size: second, subtreeRoot: firstRoot,
                root: secondRoot, proof: proof)
    }

    /// Whether entries `start` to `end` are a subtree: as many as some complete subtree there, or
    /// fewer (draft-ietf-plants-merkle-tree-certs, section 4).
    package static func isSubtree(from start: Int, to end: Int) -> Bool {
        guard start >= 0, end > start else { return false }
        let count = end - start
        let width = count == 1 ? 1 : 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount)
        return start % width == 0
    }

    /// Whether a proof shows the leaf at `index` of the log in a subtree with this root.
    package static func verifyInclusion(
        leaf: [UInt8], index: Int, inSubtreeFrom start: Int, to end: Int, proof: [[UInt8]],
        root: [UInt8]
    ) -> Bool {
        isSubtree(from: start, to: end) && index >= start && index < end
            && self.root(leaf: leaf, index: index - start, size: end - start, proof: proof) == root
    }

    /// The root that a proof leads to from the leaf at `index` of `size`; nothing when the proof is
    /// none for such a place (RFC 9162, 2.1.3.2).
    package static func root(leaf: [UInt8], index: Int, size: Int, proof: [[UInt8]]) -> [UInt8]? {
        guard index >= 0, index < size, leaf.count == 32,
            proof.allSatisfy({ $0.count == 32 })
        else { return nil }
        var number = index
        var last = size - 1
        var hash = leaf
        for sibling in proof {
            guard last > 0 else { return nil }
            if number & 1 == 1 || number == last {
                hash = parent(sibling, hash)
                while number & 1 == 0, number != 0 {
                    number >>= 1
                    last >>= 1
                }
            } else {
                hash = parent(hash, sibling)
            }
            number >>= 1
            last >>= 1
        }
        return last == 0 ? hash : nil
    }

    /// Whether a proof shows that a subtree is part of the tree of that size and root.
    ///
    /// An empty subtree is part of every tree and needs no proof.
    package static func verifyConsistency(
        ofSubtreeFrom start: Int, to end: Int, size: Int, subtreeRoot: [UInt8], root: [UInt8],
        proof: [[UInt8]]
    ) -> Bool {
        guard start >= 0, start <= end, end <= size else { return false }
        if start == end { return proof.isEmpty && subtreeRoot == emptyRoot }
        guard isSubtree(from: start, to: end), proof.allSatisfy({ $0.count == 32 }) else {
            return false
        }
        var place = Place(first: start, last: end - 1, ofTree: size - 1)
        if place.last == place.ofTree {
            while place.first != place.last { place.climb() }
        } else {
            while place.first != place.last, place.last & 1 == 1 { place.climb() }
        }
        var rest = proof[...]
        guard var old = place.first == place.last ? subtreeRoot : rest.popFirst() else {
            return false
        }
        var new = old
        for sibling in rest {
            guard place.ofTree > 0 else { return false }
            if place.last & 1 == 1 || place.last == place.ofTree {
                if place.first < place.last { old = parent(sibling, old) }
                new = parent(sibling, new)
                while place.last & 1 == 0, place.last != 0 { place.climb() }
            } else {
                new = parent(new, sibling)
            }
            place.climb()
        }
        return place.ofTree == 0 && old == subtreeRoot && new == root
    }

    /// Where a subtree begins and ends and where the tree ends, on one level.
    private struct Place {
        var first: Int
        var last: Int
        var ofTree: Int

        mutating func climb() {
            first >>= 1
            last >>= 1
            ofTree >>= 1
        }
    }
}
