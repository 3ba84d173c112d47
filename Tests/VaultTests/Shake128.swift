/// SHAKE128 (FIPS 202) as a stream, for vectors that are made with it.
struct Shake128 {
    private static let rate = 168
    private static let rounds: [UInt64] = [
        0x0000_0000_0000_0001, 0x0000_0000_0000_8082, 0x8000_0000_0000_808A,
        0x8000_0000_8000_8000, 0x0000_0000_0000_808B, 0x0000_0000_8000_0001,
        0x8000_0000_8000_8081, 0x8000_0000_0000_8009, 0x0000_0000_0000_008A,
        0x0000_0000_0000_0088, 0x0000_0000_8000_8009, 0x0000_0000_8000_000A,
        0x0000_0000_8000_808B, 0x8000_0000_0000_008B, 0x8000_0000_0000_8089,
        0x8000_0000_0000_8003, 0x8000_0000_0000_8002, 0x8000_0000_0000_0080,
        0x0000_0000_0000_800A, 0x8000_0000_8000_000A, 0x8000_0000_8000_8081,
        0x8000_0000_0000_8080, 0x0000_0000_8000_0001, 0x8000_0000_8000_8008,
    ]
    private static let rotations: [UInt64] = [
        0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56,
        14,
    ]

    private var lanes = [UInt64](repeating: 0, count: 25)
    private var place = 0
    private var isSqueezing = false

    mutating func absorb(_ bytes: [UInt8]) {
        for byte in bytes {
            lanes[place / 8] ^= UInt64(byte) << UInt64(8 * (place % 8))
            place += 1
            if place == Self.rate {
                permute()
                place = 0
            }
        }
    }

    mutating func squeeze(_ count: Int) -> [UInt8] {
        if !isSqueezing {
            lanes[place / 8] ^= 0x1F << UInt64(8 * (place % 8))
            lanes[20] ^= 0x80 << 56
            permute()
            place = 0
            isSqueezing = true
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for _ in 0..<count {
            if place == Self.rate {
                permute()
                place = 0
            }
            bytes.append(UInt8(truncatingIfNeeded: lanes[place / 8] >> UInt64(8 * (place % 8))))
            place += 1
        }
        return bytes
    }

    private mutating func permute() {
        var columns = [UInt64](repeating: 0, count: 5)
        var moved = lanes
        for round in Self.rounds {
            for x in 0..<5 {
                columns[x] =
                    lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]
            }
            for x in 0..<5 {
                let next = columns[(x + 1) % 5]
                let mix = columns[(x + 4) % 5] ^ (next << 1 | next >> 63)
                for y in 0..<5 { lanes[x + 5 * y] ^= mix }
            }
            for x in 0..<5 {
                for y in 0..<5 {
                    let lane = lanes[x + 5 * y]
                    let turn = Self.rotations[x + 5 * y]
                    moved[y + 5 * ((2 * x + 3 * y) % 5)] =
                        turn == 0 ? lane : lane << turn | lane >> (64 - turn)
                }
            }
            for x in 0..<5 {
                for y in stride(from: 0, to: 25, by: 5) {
                    lanes[x + y] = moved[x + y] ^ (~moved[(x + 1) % 5 + y] & moved[(x + 2) % 5 + y])
                }
            }
            lanes[0] ^= round
        }
    }
}
