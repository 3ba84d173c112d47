package import Documents
import Foundation
import Synchronization
import Vault

/// Converters for tests.
package enum TestConverters {
    /// Whether the kernel binds which files a converter reads.
    package static var areBoundToPaths: Bool { Confinement.landlockVersion > 0 }

    /// Little of everything, so that a test that meets a bound is short.
    package static let tight = ConverterBounds(
        cpuSeconds: 10, wallMilliseconds: 20_000, memoryBytes: 256 << 20, outputBytes: 1 << 20)

    /// Starts them on a thread that lasts as long as the process: they end with it, and those that
    /// tests run on come and go.
    package static func start(
        _ table: [Converter], bounds: ConverterBounds = .shipped
    ) -> Converters? {
        let start = Start()
        Thread.detachNewThread {
            start.converters.withLock { $0 = Converters(table, bounds: bounds) }
            start.isDone.signal()
            while true { sleep(.max) }
        }
        start.isDone.wait()
        // The thread keeps nothing: the helper ends with the test.
        return start.converters.withLock { converters in
            defer { converters = nil }
            return converters
        }
    }

    /// A class because two threads hand something over in it.
    private final class Start: Sendable {
        let converters = Mutex<Converters?>(nil)
        let isDone = DispatchSemaphore(value: 0)
    }

    /// A converter that runs lines of Python.
    package static func script(_ lines: String...) -> Converter {
        Converter("/usr/bin/python3", ["-I", "-S", "-c", lines.joined(separator: "\n")])
    }

    /// A converter that prints the number of the error that a line of Python meets, 0 for none.
    package static func attempt(_ line: String) -> Converter {
        script(
            "import os, socket, sys", "try:", "    " + line, "    print(0)",
            "except OSError as error:", "    print(error.errno)")
    }
}
