/// Arithmetic in the field of 256 elements with Rijndael's polynomial, as SLIP-39 shares use it.
///
/// No tables and no branches on the values: the time tells nothing about a secret.
enum Field256 {
    static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var sum: UInt8 = 0
        var factor = left
        for bit in 0..<8 as Range<UInt8> {
            sum ^= factor & (0 &- ((right >> bit) & 1))
            factor = (factor << 1) ^ (0x1B & (0 &- (factor >> 7)))
        }
        return sum
    }

    /// The inverse, and 0 for 0: the 254th power.
    static func inverse(_ value: UInt8) -> UInt8 {
        var power = value
        for _ in 0..<6 { power = product(product(power, power), value) }
        return product(power, power)
    }

    /// The value at `place` of the polynomial that goes through all points.
    ///
    /// The places of the points differ from each other; their values are equally long.
    static func value(at place: UInt8, through points: [(place: UInt8, value: ShareValue)])
        -> ShareValue
    {
        ShareValue(
            unsafe SecretBytes(count: points.first?.value.count ?? 0) { sum in
                unsafe sum.initializeMemory(as: UInt8.self, repeating: 0)
                for (index, point) in points.enumerated() {
                    var weight: UInt8 = 1
                    for (other, neighbour) in points.enumerated() where other != index {
                        weight = product(
                            weight,
                            product(
                                place ^ neighbour.place, inverse(point.place ^ neighbour.place)))
                    }
                    unsafe point.value.withUnsafeBytes { bytes in
                        for byte in 0..<bytes.count {
                            unsafe sum[byte] ^= product(weight, bytes[byte])
                        }
                    }
                }
            })
    }
}
