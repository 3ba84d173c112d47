import CArgon2

/// What one guess at a passphrase is made to cost.
package struct GuessCost: Hashable, Sendable {
    /// Working memory, in KiB.
    package let memoryKiB: UInt32
    /// Passes over that memory.
    package let passes: UInt32
    /// Lanes filled side by side.
    package let lanes: UInt32

    package init(memoryKiB: UInt32, passes: UInt32, lanes: UInt32) {
        self.memoryKiB = memoryKiB
        self.passes = passes
        self.lanes = lanes
    }

    /// What a new slot gets: about half a second on two cores.
    ///
    /// Above the second recommended option of RFC 9106, section 4 (64 MiB, 3 passes, 4 lanes),
    /// which is the floor.
    package static let standard = GuessCost(memoryKiB: 256 * 1024, passes: 3, lanes: 2)
}

/// Which costs a program accepts, and which it gives to a new slot.
package struct GuessPolicy: Hashable, Sendable {
    package let newSlots: GuessCost
    package let floorMemoryKiB: UInt32
    package let floorPasses: UInt32
    /// Checked before any work, so that a planted slot cannot exhaust the machine.
    package let capMemoryKiB: UInt32
    /// How long the next try waits after one that failed; doubled with every further one.
    package let firstDelaySeconds: Double
    package let longestDelaySeconds: Double

    package init(
        newSlots: GuessCost, floorMemoryKiB: UInt32, floorPasses: UInt32, capMemoryKiB: UInt32,
        firstDelaySeconds: Double, longestDelaySeconds: Double
    ) {
        self.newSlots = newSlots
        self.floorMemoryKiB = floorMemoryKiB
        self.floorPasses = floorPasses
        self.capMemoryKiB = capMemoryKiB
        self.firstDelaySeconds = firstDelaySeconds
        self.longestDelaySeconds = longestDelaySeconds
    }

    /// The program's own: RFC 9106's second choice as the floor, 4 GiB as the cap; from a second
    /// to a quarter of an hour between tries.
    package static let shipped = GuessPolicy(
        newSlots: .standard, floorMemoryKiB: 64 * 1024, floorPasses: 3,
        capMemoryKiB: 4 * 1024 * 1024, firstDelaySeconds: 1, longestDelaySeconds: 900)

    /// How long to wait after so many failed tries in a row.
    func delay(after failures: Int) -> Double {
        guard failures > 0 else { return 0 }
        // Beyond 40 doublings every delay is the longest.
        let doublings = Double(UInt64(1) << UInt64(min(failures - 1, 40)))
        return min(firstDelaySeconds * doublings, longestDelaySeconds)
    }

    /// What a slot of a lower cost is brought to; nothing for one that costs enough.
    func raising(_ cost: GuessCost) -> GuessCost? {
        guard cost.memoryKiB < newSlots.memoryKiB || cost.passes < newSlots.passes else {
            return nil
        }
        return GuessCost(
            memoryKiB: max(cost.memoryKiB, newSlots.memoryKiB),
            passes: max(cost.passes, newSlots.passes), lanes: newSlots.lanes)
    }

    func accepts(_ cost: GuessCost) -> Bool {
        cost.memoryKiB >= floorMemoryKiB && cost.memoryKiB <= capMemoryKiB
            && cost.passes >= floorPasses && cost.passes <= 64
            && cost.lanes >= 1 && cost.lanes <= 16
    }
}

/// Argon2id with a secret and associated data (RFC 9106).
enum PassphraseHash {
    /// An empty `secret` stands for none.
    ///
    /// Derives 32 bytes; takes `cost.memoryKiB` of memory and about half a second at standard cost.
    static func derive(
        passphrase: borrowing SecretBytes, salt: [UInt8], secret: borrowing SecretBytes,
        associatedData: [UInt8], cost: GuessCost
    ) throws(VaultError) -> SecretBytes {
        var code: Int32 = 0
        var salt = salt
        var associated = associatedData
        let result = unsafe SecretBytes(count: 32) { (out: UnsafeMutableRawBufferPointer) in
            unsafe passphrase.withUnsafeBytes { words in
                unsafe secret.withUnsafeBytes { key in
                    unsafe salt.withUnsafeMutableBufferPointer { saltBytes in
                        unsafe associated.withUnsafeMutableBufferPointer { data in
                            var context = unsafe Argon2_Context()
                            unsafe context.out = out.baseAddress?.assumingMemoryBound(
                                to: UInt8.self)
                            unsafe context.outlen = 32
                            unsafe context.pwd = UnsafeMutablePointer(
                                mutating: words.baseAddress?.assumingMemoryBound(to: UInt8.self))
                            unsafe context.pwdlen = UInt32(words.count)
                            unsafe context.salt = saltBytes.baseAddress
                            unsafe context.saltlen = UInt32(saltBytes.count)
                            unsafe context.secret =
                                key.isEmpty
                                ? nil
                                : UnsafeMutablePointer(
                                    mutating: key.baseAddress?.assumingMemoryBound(to: UInt8.self))
                            unsafe context.secretlen = UInt32(key.count)
                            unsafe context.ad = data.baseAddress
                            unsafe context.adlen = UInt32(data.count)
                            unsafe context.t_cost = cost.passes
                            unsafe context.m_cost = cost.memoryKiB
                            unsafe context.lanes = cost.lanes
                            unsafe context.threads = cost.lanes
                            unsafe context.version = UInt32(ARGON2_VERSION_13.rawValue)
                            unsafe context.flags = 0
                            unsafe code = argon2_ctx(&context, Argon2_id)
                        }
                    }
                }
            }
        }
        guard code == ARGON2_OK.rawValue else {
            throw code == ARGON2_MEMORY_ALLOCATION_ERROR.rawValue ? .outOfMemory : .malformed
        }
        return result
    }
}
