import CaseStore
import Foundation
import TestSupport
import Testing
import Vault

@Suite struct WitnessTests {
    let vault: TestVault
    var state: String { vault.home.path + "/state" }

    init() throws { vault = try TestVault() }

    @Test func theCheckpointLastSeenIsKeptOutsideTheVaultAndPrivate() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let seen = try #require(try store.read { try $0.checkpoint() })

        #expect(try Witness.recall(vault: store.session.vault, in: state) == nil)
        try Witness.remember(seen, vault: store.session.vault, in: state)

        #expect(try Witness.recall(vault: store.session.vault, in: state) == seen)
        let names = try FileManager.default.contentsOfDirectory(atPath: state)
        for name in names {
            let mode = try FileManager.default.attributesOfItem(atPath: state + "/" + name)
            #expect((mode[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
    }

    @Test func anEarlierCheckpointDoesNotTakeThePlaceOfALaterOne() throws {
        let store = try vault.open("cem")
        let early = try #require(try store.read { try $0.checkpoint() })
        let id = store.session.vault
        store.close()
        try vault.receive("IN-1")
        let again = try vault.open("cem")
        defer { again.close() }
        let late = try #require(try again.read { try $0.checkpoint() })

        try Witness.remember(late, vault: id, in: state)
        try Witness.remember(early, vault: id, in: state)

        #expect(try Witness.recall(vault: id, in: state) == late)
    }

    @Test func whatCannotBeForgottenIsAnErrorAndNotPassedOver() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let seen = try #require(try store.read { try $0.checkpoint() })
        let id = store.session.vault
        let pages = state + "/" + id.uuidString.lowercased() + ".pages"
        try FileManager.default.createDirectory(
            atPath: pages, withIntermediateDirectories: true)

        #expect(throws: StoreError.self) {
            try Witness.replace(with: seen, nil, vault: id, in: state)
        }
        #expect(try Witness.recall(vault: id, in: state) == nil)

        try FileManager.default.removeItem(atPath: pages)
        try Witness.replace(with: seen, nil, vault: id, in: state)
        #expect(try Witness.recall(vault: id, in: state) == seen)
        #expect(try Witness.recallPages(vault: id, in: state) == nil)
        #expect(FileManager.default.fileExists(atPath: pages + ".lock"))
    }

    @Test func aWitnessOfAnotherVaultVouchesForNothing() throws {
        let other = try TestVault()
        let theirs = try other.open("cem")
        defer { theirs.close() }
        let seen = try #require(try theirs.read { try $0.checkpoint() })
        let store = try vault.open("cem")
        defer { store.close() }

        #expect(try store.read { try $0.consistency(from: seen) } == false)
        #expect(throws: StoreError.self) {
            try store.read { reader in
                guard try reader.signer(of: seen) != nil else { throw StoreError.directoryInvalid }
            }
        }
    }
}
