import Foundation

/// Which reader this process drives: `ROGATORY_FUZZ_TARGET`.
private let target = ProcessInfo.processInfo.environment["ROGATORY_FUZZ_TARGET"]
    .flatMap(FuzzTarget.init)

/// What libFuzzer calls with every input it makes.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let target else { fatalError("ROGATORY_FUZZ_TARGET names no reader") }
    target.read(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
