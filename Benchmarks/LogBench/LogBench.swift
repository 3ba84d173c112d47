import CaseStore
import Foundation
import TestSupport
import Vault

/// Times the log: durable appends against a bare loop of fsync, appends in batches, and the tree
/// computed anew from its entries.
///
/// `LogBench [rounds] [entries]`; rounds are interleaved and the median counts.
@main struct LogBench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let rounds = max(arguments.first ?? 5, 1)
        let entries = max(arguments.dropFirst().first ?? 1_000_000, 1000)
        let vault = try TestVault()
        let store = try vault.open("cem")
        defer { store.close() }
        var times: [String: [Double]] = [:]
        for _ in 0..<rounds {
            times["bare", default: []].append(try bareLoop(in: vault.home.path))
            times["single", default: []].append(try appends(1, count: 200, to: store))
            times["batch", default: []].append(try appends(1000, count: 5000, to: store))
            times["sign", default: []].append(try signatures(store.session, together: 1))
            times["together", default: []].append(
                try signatures(store.session, together: LedgerEntry.mostSignedTogether))
        }
        let hashed = (0..<rounds).map { _ in tree(of: entries) }
        report(times.mapValues(median), tree: median(hashed), entries: entries)
    }

    private static func report(_ times: [String: Double], tree: Double, entries: Int) {
        func line(_ title: String, _ value: String) {
            print(title.padding(toLength: 52, withPad: " ", startingAt: 0) + value)
        }
        let bare = times["bare"] ?? .nan
        let single = times["single"] ?? .nan
        line("bare write and fsync, a second", number(1 / bare))
        line("durable signed appends, one a commit, a second", number(1 / single))
        line("  time against the bare loop", String(format: "%.2f", single / bare))
        line(
            "durable signed appends, 1000 a commit, a second", number(1 / (times["batch"] ?? .nan)))
        line(
            "  sealing and signing one by one, entries a second",
            number(1 / (times["sign"] ?? .nan)))
        line(
            "  sealing and signing together, entries a second",
            number(1 / (times["together"] ?? .nan)))
        line("\(entries) entries hashed anew, seconds", String(format: "%.2f", tree))
    }

    private static func number(_ value: Double) -> String { String(Int(value)) }

    /// Seconds for one block written and forced to disk.
    private static func bareLoop(in folder: String) throws -> Double {
        let path = folder + "/bare"
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
        guard descriptor >= 0 else { throw VaultError.file(errno: errno) }
        defer {
            close(descriptor)
            unlink(path)
        }
        let block = [UInt8](repeating: 7, count: 4096)
        return try seconds(each: 200) {
            try Files.writeAll(block, to: descriptor)
            fsync(descriptor)
        }
    }

    /// Seconds for one entry when so many share a commit.
    private static func appends(_ size: Int, count: Int, to store: Store) throws -> Double {
        try seconds(each: count / size) {
            try store.write(at: TestVault.start) { writer in
                for _ in 0..<size { try writer.log(deed: "trial") }
            }
        } / Double(size)
    }

    /// Seconds for one entry made but not stored, when so many share a signature.
    private static func signatures(_ session: Session, together count: Int) throws -> Double {
        let body = [UInt8](repeating: 1, count: 60)
        let pen = try LogPen(session)
        return try seconds(each: 4096 / count) {
            let statements = try (0..<count).map {
                try LedgerStatement(
                    number: UInt64($0), at: TestVault.start, body: body, pen: pen)
            }
            _ = try LedgerEntry.signed(statements, pen: pen)
        } / Double(count)
    }

    /// Seconds for the root over entries of the usual length.
    private static func tree(of count: Int) -> Double {
        var entry = [UInt8](repeating: 3, count: 260)
        let start = ContinuousClock.now
        var builder = RootBuilder()
        for number in 0..<count {
            withUnsafeBytes(of: number) { entry.replaceSubrange(0..<8, with: $0) }
            _ = builder.append(MerkleTree.leaf(entry))
        }
        precondition(builder.root.count == 32)
        return (ContinuousClock.now - start) / .seconds(1)
    }

    private static func seconds(each count: Int, _ body: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        for _ in 0..<count { try body() }
        return (ContinuousClock.now - start) / .seconds(1) / Double(count)
    }

    private static func median(_ values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }
}
