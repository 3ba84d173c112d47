import Casework
import Redaction
import TestSupport
import Testing

/// The detectors of shapes and plain ones find the same passages in random text.
@Suite struct SlowShapesTests {
    private var numbers = SeededNumbers(seed: 51)

    private func found(_ kind: FindingKind, _ body: String, by detector: String? = nil) -> [String]
    {
        let text = Made.text(body)
        let findings = Detection.findings(in: text, persons: []).filter {
            $0.kind == kind && (detector == nil || $0.detector == detector)
        }
        return Made.passages(findings, in: text)
    }

    private mutating func one(_ choices: [String]) -> String {
        choices[Int(numbers.next() % UInt64(choices.count))]
    }

    private mutating func some(_ alphabet: String, _ count: ClosedRange<Int>) -> String {
        let letters = Array(alphabet)
        return String(
            (0..<Int.random(in: count, using: &numbers)).map { _ in
                letters[Int(numbers.next() % UInt64(letters.count))]
            })
    }

    /// Pieces drawn at random, with gaps between them.
    private mutating func row(_ pieces: [String], _ gaps: [String], _ count: ClosedRange<Int>)
        -> String
    {
        (0..<Int.random(in: count, using: &numbers)).map { _ in one(pieces) + one(gaps) }.joined()
    }

    @Test mutating func internetAddressesOfVersion6Agree() {
        let tails = ["", ":", "::", ".", ".1", " 2", "x", ":1", ", then"]
        for _ in 0..<1_500 {
            var text = one(["", "::", " ", ":", "."])
            text += row(["1", "fe80", "0", "a2", "12345", "g"], [":", ":", ":", ":", "::"], 0...5)
            text += one(["1", "ff", "1.2.3.4", "1.2.3", "256.1.1.1", ""]) + one(tails)
            let slow = SlowShapes(text).internetAddresses()
            #expect(found(.ipAddress, text, by: "IPv6") == slow, "\(text)")
            text =
                row(["1", "fe80", "0", "ab"], [":"], 6...7) + one(["1", "1:2", "1.2.3.4", ":2"])
            text += one(tails)
            let long = SlowShapes(text).internetAddresses()
            #expect(found(.ipAddress, text, by: "IPv6") == long, "\(text)")
        }
    }

    @Test mutating func telephoneNumbersAgree() {
        for _ in 0..<2_000 {
            let text =
                one(["", "x", " ", "/", "("]) + one(["+", "+(", "+"])
                + one(["49", "1", "351", "999", "210", "44"]) + one(["", ")", " ", ") "])
                + row(
                    ["12", "3", "456", "7890"],
                    [" ", "-", ".", "/", " - ", "--", "", " (", ") ", ", "],
                    1...4) + some("123", 0...3)
            let fast = found(.phone, text)
            guard Detection.findings(in: Made.text(text), persons: []).count == fast.count else {
                continue
            }
            #expect(fast.first == SlowShapes(text).internationalNumber(), "\(text)")
        }
    }

    @Test mutating func coordinatesAgree() {
        for _ in 0..<2_000 {
            let text =
                one(["", " ", "x", "(", "."]) + one(["", "-", "+"])
                + one(["48", "9", "90", "91", "123", "0"]) + "." + some("059", 1...6)
                + one(["", "", "N", " S", "Nx"]) + one([", ", " ", "; ", "/", ",", "", "      "])
                + one(["", "-"]) + one(["16", "180", "181", "5"]) + "." + some("059", 2...13)
                + one(["", " E", "W", "x", ".", ".5", " and"])
            #expect(found(.coordinates, text) == SlowShapes(text).coordinates(), "\(text)")
        }
    }

    @Test mutating func anglesAgree() {
        for _ in 0..<1_500 {
            var text = one(["", "x", " "])
            for poles in [["N", "S", "E"], ["E", "W", "N"]] {
                text += some("0123456789", 1...3) + one(["°", "° ", " ", "d"])
                text += some("0123456789", 1...2) + one(["'", "", "' ", "    "])
                text += one(["", "30\"", "7\" ", "12"]) + one(poles)
                text += one([" ", ", ", "", "/"])
            }
            text = String(text.drop { $0 == " " }) + one(["", "x", "."])
            #expect(found(.coordinates, text) == SlowShapes(text).angles(), "\(text)")
        }
    }

    @Test mutating func datesOfBirthAgree() {
        let pieces = [
            "on", "in", "Paris", "22", "7", "13", "32", "0", "07", "1988", "1799", "88", "July",
            "mars", "Mai",
        ]
        for _ in 0..<2_000 {
            let text = "born " + row(pieces, [" ", ".", "/", "-", ", ", ". ", " "], 1...6) + "then"
            let slow = SlowAnnounced(text).dateOfBirth()
            #expect(found(.dateOfBirth, text) == (slow.map { [$0] } ?? []), "\(text)")
        }
    }

    @Test mutating func platesAgree() {
        for _ in 0..<2_000 {
            let text =
                "registration "
                + row(
                    ["AB", "C", "12", "345", "6", "LATER", "b", "Kx"],
                    [" ", "-", ".", "/", "", ", "], 1...5)
                + "x"
            let slow = SlowAnnounced(text).plate()
            #expect(found(.plate, text).first == slow, "\(text)")
        }
    }

    @Test mutating func numbersOfCasesAgree() {
        for _ in 0..<1_500 {
            let text =
                one(["", "our ", "the "]) + "application no" + one([" ", ". "])
                + row(
                    ["12", "7502", "91", "18403", "x"],
                    ["/", "-", ", ", " and ", " ", ", and nos "], 1...6)
                + "end"
            #expect(found(.caseNumber, text) == SlowAnnounced(text).cases(), "\(text)")
        }
    }

    @Test mutating func addressesAgree() {
        let pieces = [
            "Ekstigen", "55", "1a", "street", "rue", "the", "and", "who", "Paris", "96539", "st",
            "Weg",
        ]
        for _ in 0..<2_000 {
            let text =
                "resident at " + row(pieces, [" ", " ", ", ", ". ", "; ", " "], 1...8) + "left"
            let slow = SlowAnnounced(text).address()
            #expect(found(.address, text) == (slow.map { [$0] } ?? []), "\(text)")
        }
    }

    @Test mutating func hardwareAddressesWithColonsAgree() {
        for _ in 0..<2_000 {
            let text =
                one(["", ":", "x", " "])
                + row(["0a", "F1", "9", "g0"], [":", ":", ":", ":", "-"], 5...6)
                + "a2" + one(["", ":", ":1", "x", "-", " "])
            let slow = SlowDetectors.hasHardwareAddress(text, sign: ":")
            #expect(!found(.hardwareAddress, text).isEmpty == slow, "\(text)")
        }
    }

    @Test mutating func announcedNumbersOfDevicesAndVehiclesAgree() {
        for _ in 0..<1_500 {
            let digits = some("0123456789", 14...16)
            let isDevice = SlowDetectors.isDevice(digits)
            #expect(!found(.deviceNumber, "IMEI \(digits)").isEmpty == isDevice, "\(digits)")
            let vehicle = some("ABCDEFGHJKLMNPRSTUVWXYZ0123456789IOQ", 16...18)
            let isVehicle = vehicle.count == 17 && !vehicle.contains { "IOQ".contains($0) }
            #expect(!found(.vehicleNumber, "VIN \(vehicle)").isEmpty == isVehicle, "\(vehicle)")
        }
    }
}
