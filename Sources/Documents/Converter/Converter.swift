/// A program that reads a document on its standard input and prints what is in it.
package struct Converter: Hashable, Sendable {
    /// The program's file.
    package let path: String
    package let arguments: [String]

    /// Takes words of at least one character, none of them zero.
    package init(_ path: String, _ arguments: [String]) {
        precondition(
            ([path] + arguments).allSatisfy { !$0.isEmpty && !$0.utf8.contains(0) },
            "words that a program can be started with")
        self.path = path
        self.arguments = arguments
    }

    /// The words as the helper takes them: each ended by a zero byte, and an empty one at the end.
    var words: [UInt8] {
        ([path] + arguments).flatMap { word in Array(word.utf8) + [0] } + [0]
    }
}

/// What one run of a converter may use.
package struct ConverterBounds: Hashable, Sendable {
    /// Time of the processor, in seconds.
    package let cpuSeconds: UInt32
    /// Time from start to end, in milliseconds.
    package let wallMilliseconds: UInt32
    /// Addresses, in bytes: memory and the program's own code together.
    package let memoryBytes: UInt64
    /// What it may print, in bytes.
    package let outputBytes: UInt64

    package init(
        cpuSeconds: UInt32, wallMilliseconds: UInt32, memoryBytes: UInt64, outputBytes: UInt64
    ) {
        self.cpuSeconds = cpuSeconds
        self.wallMilliseconds = wallMilliseconds
        self.memoryBytes = memoryBytes
        self.outputBytes = outputBytes
    }

    /// Enough for a document of 64 MiB and thousands of pages.
    package static let shipped = ConverterBounds(
        cpuSeconds: 30, wallMilliseconds: 60_000, memoryBytes: 1 << 30, outputBytes: 32 << 20)
}

/// Why a converter gave nothing.
package enum ConverterFailure: Error, Hashable, Sendable {
    /// Its program is not there.
    case notInstalled
    /// The system did not start it; the error's number.
    case notStarted(Int32)
    /// It used up its time.
    case overtime
    /// It printed more than it may.
    case flooded
    /// A signal ended it: it crashed, or met a bound of the system.
    case crashed(signal: Int32)
    /// The helper that starts converters has ended; nothing starts another one.
    case helperGone
}

/// What a converter printed before it ended by itself.
package struct ConverterOutput: Hashable, Sendable {
    /// The status it ended with; 0 is well.
    package let status: Int32
    package let bytes: [UInt8]
    /// The beginning of what it complained of: for looking at, never for showing.
    package let complaints: [UInt8]
}
