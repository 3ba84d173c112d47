import Documents
import Foundation
import Vault

/// A process that starts a helper for converters and then confines itself, as the program does.
enum ConverterTrial {
    /// One line an attempt, and one for the helper's process; then it waits for a converter that has
    /// the folder's name among its arguments.
    static func run(in place: String) -> Bool {
        let table = [
            Converter("/usr/bin/python3", ["-c", "print(len(input()))"]),
            Converter("/usr/bin/python3", ["-c", "import time\ntime.sleep(600)", place]),
        ]
        guard ProcessHardening.apply(), let converters = Converters(table) else { return false }
        let bounds = Confinement(reads: [place + "/read"], writes: [place + "/write"])
        print("whole \(bounds.enter().isWhole ? 0 : 1)")
        // No answer is no success.
        let output = try? converters.run(0, on: Array("paper".utf8)).bytes
        print("has a document converted \(output == Array("5\n".utf8) ? 0 : 1)")
        var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
        let answer = unsafe execv("/usr/bin/true", &arguments)
        print("runs another program \(answer < 0 ? errno : 0)")
        print("the helper \(converters.process)")
        fflush(nil)
        // Never answered: the parent is killed meanwhile.
        _ = try? converters.run(1, on: [])
        return true
    }
}
