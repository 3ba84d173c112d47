package import Vault

extension GuessCost {
    /// Cheap enough for thousands of tests, and refused by the shipped policy.
    package static let forTests = GuessCost(memoryKiB: 64, passes: 1, lanes: 1)
}

extension GuessPolicy {
    /// Accepts the cheap cost beside the real ones.
    package static let forTests = GuessPolicy(
        newSlots: .forTests, floorMemoryKiB: 64, floorPasses: 1, capMemoryKiB: 4 * 1024 * 1024,
        firstDelaySeconds: 0, longestDelaySeconds: 0)
}
