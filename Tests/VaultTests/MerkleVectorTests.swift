import Foundation
import TestSupport
import Testing
import Vault

/// RFC 6962 proofs, good and bad, as transparency-dev publishes them.
@Suite(.enabled(if: SharedData.hasVectors, "the published vectors are not here"))
struct MerkleVectorTests {
    private struct Inclusion: Decodable {
        /// One of the vectors has the largest number there is.
        let leafIdx: UInt64
        let treeSize: UInt64
        let root: Data?
        let leafHash: Data?
        let proof: [Data]?
        let wantErr: Bool
    }

    private struct Consistency: Decodable {
        let size1: UInt64
        let size2: UInt64
        let root1: Data?
        let root2: Data?
        let proof: [Data]?
        let wantErr: Bool
    }

    private struct SubtreeInclusion: Decodable {
        /// Some lie far outside of every tree.
        let leafIdx: UInt64
        let start: UInt64
        let end: UInt64
        let root: Data?
        let leafHash: Data?
        let proof: [Data]?
        let wantErr: Bool
    }

    private struct SubtreeConsistency: Decodable {
        let start: UInt64
        let end: UInt64
        let size: UInt64
        let root1: Data?
        let root2: Data?
        let proof: [Data]?
        let wantErr: Bool
    }

    private static func number(_ value: UInt64) -> Int { Int(exactly: value) ?? .max }

    @Test(.enabled(if: SharedData.hasVectors(of: "merkle/inclusion"), "there are none"))
    func inclusionVectorsHold() throws {
        let files = try SharedData.vectorFiles("merkle/inclusion")
        #expect(!files.isEmpty)
        for file in files {
            let vector = try JSONDecoder().decode(Inclusion.self, from: Data(contentsOf: file))

            let holds = MerkleTree.verifyInclusion(
                leaf: Array(vector.leafHash ?? Data()), index: Self.number(vector.leafIdx),
                size: Self.number(vector.treeSize), proof: (vector.proof ?? []).map { Array($0) },
                root: Array(vector.root ?? Data()))

            #expect(holds != vector.wantErr, "\(file.path)")
        }
    }

    @Test(.enabled(if: SharedData.hasVectors(of: "merkle/subtreeinclusion"), "there are none"))
    func subtreeInclusionVectorsHold() throws {
        let files = try SharedData.vectorFiles("merkle/subtreeinclusion")
        #expect(!files.isEmpty)
        for file in files {
            let vector = try JSONDecoder().decode(
                SubtreeInclusion.self, from: Data(contentsOf: file))

            let holds = MerkleTree.verifyInclusion(
                leaf: Array(vector.leafHash ?? Data()), index: Self.number(vector.leafIdx),
                inSubtreeFrom: Self.number(vector.start), to: Self.number(vector.end),
                proof: (vector.proof ?? []).map { Array($0) }, root: Array(vector.root ?? Data()))

            #expect(holds != vector.wantErr, "\(file.path)")
        }
    }

    @Test(.enabled(if: SharedData.hasVectors(of: "merkle/subtreeconsistency"), "there are none"))
    func subtreeConsistencyVectorsHold() throws {
        let files = try SharedData.vectorFiles("merkle/subtreeconsistency")
        #expect(!files.isEmpty)
        for file in files {
            let vector = try JSONDecoder().decode(
                SubtreeConsistency.self, from: Data(contentsOf: file))

            let holds = MerkleTree.verifyConsistency(
                ofSubtreeFrom: Self.number(vector.start), to: Self.number(vector.end),
                size: Self.number(vector.size), subtreeRoot: Array(vector.root1 ?? Data()),
                root: Array(vector.root2 ?? Data()),
                proof: (vector.proof ?? []).map { Array($0) })

            #expect(holds != vector.wantErr, "\(file.path)")
        }
    }

    @Test(.enabled(if: SharedData.hasVectors(of: "merkle/consistency"), "there are none"))
    func consistencyVectorsHold() throws {
        let files = try SharedData.vectorFiles("merkle/consistency")
        #expect(!files.isEmpty)
        for file in files {
            let vector = try JSONDecoder().decode(Consistency.self, from: Data(contentsOf: file))

            let holds = MerkleTree.verifyConsistency(
                from: Self.number(vector.size1), to: Self.number(vector.size2),
                firstRoot: Array(vector.root1 ?? Data()),
                secondRoot: Array(vector.root2 ?? Data()),
                proof: (vector.proof ?? []).map { Array($0) })

            #expect(holds != vector.wantErr, "\(file.path)")
        }
    }
}

/// The tree against itself: every proof that it makes holds, and no other.
@Suite struct MerkleTreeTests {
    private struct Nodes: MerkleNodes {
        var hashes: [[Int]: [UInt8]] = [:]

        func node(level: Int, index: Int) -> [UInt8]? { hashes[[level, index]] }
    }

    @Test func thePathsOfLeavesAtHandAreTheProofsOfTheirTree() throws {
        let leaves = (0..<70).map { MerkleTree.leaf([UInt8($0)]) }
        for size in 1...leaves.count {
            var nodes = Nodes()
            var tree = RootBuilder()
            for leaf in leaves[..<size] {
                for node in tree.append(leaf) {
                    nodes.hashes[[node.level, node.index]] = node.hash
                }
            }
            let (root, paths) = MerkleTree.paths(of: Array(leaves[..<size]))

            #expect(root == tree.root)
            for index in 0..<size {
                #expect(
                    try paths[index] == MerkleTree.inclusion(of: index, size: size, in: nodes))
            }
        }
    }

    @Test func everyProofItMakesHolds() throws {
        var nodes = Nodes()
        var roots = [MerkleTree.emptyRoot]
        let leaves = (0..<40).map { MerkleTree.leaf([UInt8($0)]) }
        for (index, leaf) in leaves.enumerated() {
            var tree = try RootBuilder(size: index, nodes: nodes)
            for node in tree.append(leaf) {
                nodes.hashes[[node.level, node.index]] = node.hash
            }
            #expect(try tree.root == MerkleTree.root(size: index + 1, of: nodes))
            roots.append(try MerkleTree.root(size: index + 1, of: nodes))
        }

        for size in 1...leaves.count {
            for index in 0..<size {
                let proof = try MerkleTree.inclusion(of: index, size: size, in: nodes)
                #expect(
                    MerkleTree.verifyInclusion(
                        leaf: leaves[index], index: index, size: size, proof: proof,
                        root: roots[size]))
                #expect(
                    !MerkleTree.verifyInclusion(
                        leaf: leaves[(index + 1) % 40], index: index, size: size, proof: proof,
                        root: roots[size]))
            }
            for first in 1...size {
                let proof = try MerkleTree.consistency(from: first, to: size, in: nodes)
                #expect(
                    MerkleTree.verifyConsistency(
                        from: first, to: size, firstRoot: roots[first], secondRoot: roots[size],
                        proof: proof))
                #expect(
                    !MerkleTree.verifyConsistency(
                        from: first, to: size, firstRoot: roots[first - 1],
                        secondRoot: roots[size], proof: proof))
            }
        }
    }
}
