import Foundation
import Testing

/// The table of the house, read against the import lines of every source file.
@Suite struct LayeringTests {
    /// What each target may import beside Foundation and the system; Documentation/architecture.md.
    static let mayImport: [String: Set<String>] = [
        "Casework": ["Crypto"],
        "Documents": ["Casework", "Crypto", "CSystem"],
        "Redaction": ["Casework", "Crypto"],
        "Vault": [
            "CArgon2", "CSystem", "Crypto", "CryptoExtras", "CSQLite", "CLibCrypto", "CPageCipher",
        ],
        "Exchange": ["Casework", "Crypto", "CryptoExtras"],
        "CaseStore": ["Casework", "Vault", "GRDB"],
        "Workflow": [
            "Casework", "Documents", "Redaction", "Vault", "Exchange", "CaseStore", "Yams",
        ],
        "TerminalKit": ["TOMLKit"],
        "CursesTerminal": ["TerminalKit", "CCurses"],
        "Screens": ["Casework", "Workflow", "TerminalKit"],
        "Training": ["Casework", "Workflow"],
        "rogatory": [
            "CSystem", "Casework", "Documents", "Redaction", "Vault", "Exchange", "CaseStore",
            "Workflow",
            "TerminalKit", "CursesTerminal", "Screens", "Training", "ArgumentParser",
        ],
    ]
    /// The two files that turn every error into a sentence name the errors of all targets.
    static let wordsOfErrors: [String: Set<String>] = [
        "Notice+Errors.swift": ["CaseStore", "Exchange", "Vault"]
    ]
    /// Files that show and take what the vault makes as it is: words of shares, key files.
    static let handsOfVault: [String: Set<String>] = [
        "Recovery/HandOut.swift": ["Vault"], "Recovery/HandOutPanel.swift": ["Vault"],
        "Recovery/RecoveryScreen.swift": ["Vault"], "Recovery/ShareEntry.swift": ["Vault"],
        "Runtime/FileReading.swift": ["Vault"], "Runtime/Worker.swift": ["Vault"],
    ]
    /// Targets without Swift code: module maps and C shims.
    static let foreign: Set<String> = [
        "CArgon2", "CCurses", "CLibCrypto", "CPageCipher", "CSQLite", "CSystem",
    ]
    /// What comes with the toolchain and the system.
    static let system: Set<String> = ["Foundation", "Glibc", "Synchronization", "Dispatch"]

    private static let sources = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources")

    /// A process that is forked off would have keys in ordinary memory that it cannot use; the
    /// helper is, before there are any.
    @Test func nothingButTheHelperOfConvertersForksOrStartsAnother() throws {
        for target in Self.mayImport.keys.sorted() + Self.foreign.sorted() {
            let folder = Self.sources.appendingPathComponent(target).path
            for name in FileManager.default.subpaths(atPath: folder) ?? []
            where [".swift", ".c", ".h"].contains(where: name.hasSuffix)
                && name != "Converters.c"
            {
                let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
                let calls = text.matches(
                    of: /\b(v?fork|clone3?|posix_spawnp?|popen|system|daemon|Process|NSTask)\(/)
                #expect(calls.isEmpty, "\(name): \(calls.map(\.output.0))")
            }
        }
    }

    @Test func everyTargetStandsInTheTable() throws {
        let targets = Set(
            try FileManager.default.contentsOfDirectory(atPath: Self.sources.path))

        #expect(targets == Set(Self.mayImport.keys).union(Self.foreign))
    }

    @Test(arguments: mayImport.keys.sorted())
    func targetImportsOnlyWhatTheTableLists(target: String) throws {
        let allowed = try #require(Self.mayImport[target]).union(Self.system)
        var strangers: [String] = []

        for (file, text) in try Self.files(of: target) {
            let known = allowed.union(Self.wordsOfErrors[file, default: []])
                .union(target == "Screens" ? Self.handsOfVault[file, default: []] : [])
            for module in Self.imports(in: text) where !known.contains(module) {
                strangers.append("\(file): \(module)")
            }
        }

        #expect(strangers.isEmpty)
    }

    @Test func theFieldKnowsNoDatabaseNoTerminalAndNoClock() throws {
        for target in ["Casework", "Documents", "Redaction", "TerminalKit"] {
            for (file, text) in try Self.files(of: target) {
                #expect(!text.contains("Date()"), "\(file) asks for the time")
                #expect(!text.contains("UUID()"), "\(file) asks for a fresh id")
            }
        }
    }

    @Test func theReaderOfImportLinesSeesEveryForm() {
        let text = """
            package import Foundation
            import struct Casework.Officer
            @testable import Vault
            internal import GRDB // the store
            // import Nothing
            let text = "import Nothing"
            """

        #expect(Self.imports(in: text) == ["Foundation", "Casework", "Vault", "GRDB"])
    }

    /// The modules a source file imports, in order.
    private static func imports(in text: String) -> [String] {
        let levels: Set<Substring> = [
            "package", "internal", "private", "fileprivate", "public", "@testable",
            "@preconcurrency", "@_exported",
        ]
        let kinds: Set<Substring> = [
            "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
        ]
        return text.split(separator: "\n").compactMap { line in
            var words = line.split(separator: " ")
            while let first = words.first, levels.contains(first) { words.removeFirst() }
            guard words.first == "import" else { return nil }
            words.removeFirst()
            if let first = words.first, kinds.contains(first) { words.removeFirst() }
            return words.first.flatMap { $0.split(separator: ".").first }.map(String.init)
        }
    }

    private static func files(of target: String) throws -> [(String, String)] {
        let folder = sources.appendingPathComponent(target).path
        return try (FileManager.default.subpaths(atPath: folder) ?? []).sorted()
            .filter { $0.hasSuffix(".swift") }
            .map { ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) }
    }
}
