// swift-tools-version: 6.2
import PackageDescription

/// Flags every target of ours is built with; see Documentation/style.md.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]
/// Targets that handle raw memory name every unsafe use.
let strict: [SwiftSetting] = house + [.strictMemorySafety()]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let toml: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")
let arguments: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")

// The library that seals pages fastest is there for x86-64 alone; elsewhere libcrypto does it.
#if arch(x86_64)
    let pageCipherLibraries: [LinkerSetting] = [.linkedLibrary("IPSec_MB")]
#else
    let pageCipherLibraries: [LinkerSetting] = []
#endif

let package = Package(
    name: "rogatory",
    products: [
        .executable(name: "rogatory", targets: ["rogatory"]),
        // For trials of our pages by other programs; never installed.
        .library(name: "RogatoryVFS", type: .dynamic, targets: ["RogatoryVFS"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // System libraries and C shims.
        .systemLibrary(
            name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(
            name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "CSystem"),
        .target(
            name: "CPageCipher", dependencies: ["CLibCrypto"], linkerSettings: pageCipherLibraries),
        .target(name: "CCurses", linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(
            name: "CVirtualTerminal", path: "Tests/CVirtualTerminal",
            linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),

        // The house, from the ground up.
        .target(
            name: "Casework", dependencies: [crypto], exclude: ["Resources"], swiftSettings: house),
        .target(
            name: "Documents", dependencies: ["Casework", "CSystem", crypto],
            swiftSettings: house),
        .target(
            name: "Redaction", dependencies: ["Casework", crypto], swiftSettings: house),
        .target(
            name: "Vault",
            dependencies: [
                "CArgon2", "CSystem", "CSQLite", "CLibCrypto", "CPageCipher", crypto, cryptoExtras,
            ],
            swiftSettings: strict),
        .target(
            name: "Exchange", dependencies: ["Casework", crypto, cryptoExtras],
            swiftSettings: house),
        .target(
            name: "CaseStore", dependencies: ["Casework", "Vault", grdb], swiftSettings: house),
        .target(
            name: "Workflow",
            dependencies: [
                "Casework", "Documents", "Redaction", "Vault", "Exchange", "CaseStore", yams,
            ], swiftSettings: house),
        .target(name: "TerminalKit", dependencies: [toml], swiftSettings: house),
        .target(
            name: "CursesTerminal", dependencies: ["TerminalKit", "CCurses"],
            swiftSettings: strict),
        .target(
            name: "Screens",
            dependencies: [
                "Casework", "Workflow", "TerminalKit", "CaseStore", "Vault", "Exchange",
            ], swiftSettings: house),
        .target(name: "Training", dependencies: ["Casework", "Workflow"], swiftSettings: house),
        .executableTarget(
            name: "rogatory",
            dependencies: [
                "CSystem", "Casework", "Documents", "Redaction", "Vault", "Exchange", "CaseStore",
                "Workflow",
                "TerminalKit",
                "CursesTerminal", "Screens", "Training", arguments,
            ], swiftSettings: house),

        // Timed by hand, `make bench`.
        .executableTarget(
            name: "PageBench", dependencies: ["Vault", "CLibCrypto", "CPageCipher", grdb, crypto],
            path: "Benchmarks/PageBench", swiftSettings: house),

        // Timed and scored by hand, `make bench-redaction`.
        .executableTarget(
            name: "RedactionBench", dependencies: ["Redaction", "Casework"],
            path: "Benchmarks/RedactionBench", swiftSettings: house),
        // Learns the weights of the redaction model, `make train`.
        .executableTarget(
            name: "TrainModel", dependencies: ["Redaction", "Casework"],
            path: "Tools/TrainModel", swiftSettings: house),

        // The log's speed, `make bench-log`.
        .executableTarget(
            name: "LogBench", dependencies: ["CaseStore", "Vault", "TestSupport"],
            path: "Benchmarks/LogBench", swiftSettings: house),
        // Unlocking and listing beside Argon2id alone, `make bench-unlock`.
        .executableTarget(
            name: "UnlockBench",
            dependencies: ["Workflow", "CaseStore", "Casework", "Vault", "TestSupport", "CArgon2"],
            path: "Benchmarks/UnlockBench", swiftSettings: house),

        // Tests.
        .target(
            name: "TestSupport",
            dependencies: [
                "Casework", "Documents", "Vault", "CaseStore", "Workflow", "CVirtualTerminal",
            ],
            path: "Tests/TestSupport", swiftSettings: house),
        // Our pages as an extension that SQLite's own programs load.
        .target(
            name: "RogatoryVFS", dependencies: ["Vault", "CSQLite"], path: "Tests/RogatoryVFS",
            swiftSettings: strict),
        // A writer that the store's tests kill, and a disk that loses its power under it.
        .target(name: "CLossyDisk", dependencies: ["CSQLite"], path: "Tests/CLossyDisk"),
        .executableTarget(
            name: "PagesTrial", dependencies: ["Vault", "CLossyDisk", "CSQLite"],
            path: "Tests/PagesTrial", swiftSettings: house),
        .executableTarget(
            name: "StoreTrial",
            dependencies: ["CaseStore", "Casework", "Vault", "TestSupport", "CLossyDisk"],
            path: "Tests/StoreTrial", swiftSettings: house),
        // Readers of foreign bytes, as the fuzzer and the tests of kept inputs drive them.
        .target(
            name: "FuzzTargets",
            dependencies: [
                "Casework", "Documents", "Redaction", "Exchange", "Vault", "CSQLite", crypto,
            ],
            path: "Tests/FuzzTargets", swiftSettings: house),
        .testTarget(
            name: "FuzzedInputTests",
            dependencies: ["FuzzTargets", "Exchange", "Vault", "TestSupport"],
            swiftSettings: house),
        // A process in its bounds that tries to leave them.
        .executableTarget(
            name: "ProcessTrial", dependencies: ["Vault", "Documents"], path: "Tests/ProcessTrial",
            swiftSettings: house),
        .testTarget(
            name: "CaseworkTests", dependencies: ["Casework", "TestSupport"],
            swiftSettings: house),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Documents", "Casework", "TestSupport"],
            swiftSettings: house),
        .testTarget(
            name: "RedactionTests",
            dependencies: ["Redaction", "Documents", "Casework", "TestSupport"],
            swiftSettings: house),
        .testTarget(
            name: "VaultTests",
            dependencies: [
                "Vault", "TestSupport", "ProcessTrial", "PagesTrial", "RogatoryVFS", grdb, crypto,
                // The same C interface that GRDB is built on.
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "ExchangeTests", dependencies: ["Exchange", "Casework", "TestSupport", crypto],
            exclude: ["Known"], swiftSettings: house),
        .testTarget(
            name: "CaseStoreTests",
            dependencies: ["CaseStore", "Casework", "Vault", "TestSupport", "StoreTrial", grdb],
            swiftSettings: house),
        .testTarget(
            name: "WorkflowTests",
            dependencies: [
                "Workflow", "Casework", "Documents", "Exchange", "Vault", "CaseStore",
                "TestSupport", crypto, grdb,
            ],
            swiftSettings: house),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["TerminalKit", "CursesTerminal"],
            path: "Tests/TerminalProbe", swiftSettings: house),
        .testTarget(
            name: "TerminalKitTests",
            dependencies: ["TerminalKit", "CCurses", "TestSupport", "TerminalProbe"],
            swiftSettings: house),
        .testTarget(
            name: "ScreensTests",
            dependencies: [
                "Screens", "Casework", "Workflow", "TerminalKit", "Vault", "TestSupport",
            ], exclude: ["Pictures"], swiftSettings: house),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "rogatory", "Casework", "CaseStore", "Documents", "Workflow", "TerminalKit",
                "Training", "TestSupport", "Vault", arguments,
            ],
            swiftSettings: house),
    ]
)

// `make fuzz` links the readers with libFuzzer; nobody else needs them as a library.
if Context.environment["ROGATORY_FUZZ"] != nil {
    package.products.append(
        .library(name: "FuzzTargets", type: .static, targets: ["FuzzTargets"]))
}
