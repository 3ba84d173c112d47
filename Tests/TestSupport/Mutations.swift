/// Bytes changed, cut, lengthened and mixed in ways that a seed decides.
package struct Mutations: Sequence, IteratorProtocol {
    private let original: [UInt8]
    private var state: UInt64
    private var left: Int

    package init(of original: [UInt8], count: Int, seed: UInt64 = 88_172_645_463_325_252) {
        self.original = original
        state = seed
        left = count
    }

    package mutating func next() -> [UInt8]? {
        guard left > 0 else { return nil }
        left -= 1
        var bytes = original
        for _ in 0...number(3) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return bytes.append(UInt8(number(256))) }
        let place = number(bytes.count)
        switch number(6) {
        case 0: bytes[place] ^= 1 << UInt8(number(8))
        case 1: bytes[place] = [0, 1, 0x7f, 0x80, 0xff][number(5)]
        case 2: bytes.removeLast(bytes.count - place)
        case 3: bytes.insert(UInt8(number(256)), at: place)
        case 4: bytes.remove(at: place)
        default:
            for index in place..<Swift.min(place + 4, bytes.count) { bytes[index] = 0xff }
        }
    }

    /// xorshift64*.
    private mutating func number(_ bound: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
    }
}
