import Casework
import Redaction
import TestSupport
import Testing

/// The fast detectors and plain ones find the same in random text.
@Suite struct SlowDetectorsTests {
    private func has(_ kind: FindingKind, _ text: String) -> Bool {
        Detection.findings(in: Made.text(text), persons: []).contains { $0.kind == kind }
    }

    private func random(
        _ alphabet: String, _ count: ClosedRange<Int>, _ numbers: inout SeededNumbers
    ) -> String {
        let letters = Array(alphabet)
        return String(
            (0..<Int.random(in: count, using: &numbers)).map { _ in
                letters[Int(numbers.next() % UInt64(letters.count))]
            })
    }

    @Test func hardwareAddressesAgree() {
        var numbers = SeededNumbers(seed: 31)
        for _ in 0..<3_000 {
            var text = random("0aF", 2...2, &numbers)
            for _ in 0..<Int.random(in: 4...6, using: &numbers) {
                text += random("--- ", 1...1, &numbers) + random("0a9FG", 2...2, &numbers)
            }
            text = random("- x", 0...1, &numbers) + text + random("- x0", 0...2, &numbers)
            #expect(
                has(.hardwareAddress, text) == SlowDetectors.hasHardwareAddress(text), "\(text)")
        }
    }

    @Test func internetAddressesAgree() {
        var numbers = SeededNumbers(seed: 32)
        for _ in 0..<4_000 {
            var parts: [String] = []
            for _ in 0..<Int.random(in: 3...5, using: &numbers) {
                parts.append(random("0125", 1...3, &numbers))
            }
            let text =
                random(".,x-", 0...1, &numbers) + parts.joined(separator: ".")
                + random(".x,-", 0...2, &numbers)
            #expect(has(.ipAddress, text) == SlowDetectors.hasIPv4(text), "\(text)")
        }
    }

    @Test func mailAddressesAgree() {
        var numbers = SeededNumbers(seed: 33)
        for _ in 0..<4_000 {
            let text =
                random("ab.1-_ ", 0...6, &numbers) + "@" + random("ab.1-", 1...9, &numbers)
                + random("@ ", 0...1, &numbers) + random("ab.", 0...4, &numbers)
            #expect(has(.email, text) == SlowDetectors.hasEmail(text), "\(text)")
        }
    }

    @Test func numbersOfDevicesAgree() {
        var numbers = SeededNumbers(seed: 34)
        for _ in 0..<2_000 {
            let head = ["01", "35", "86", "99"].randomElement(using: &numbers) ?? "35"
            let text = head + random("0123456789", 12...14, &numbers)
            #expect(has(.deviceNumber, text) == SlowDetectors.isDevice(text), "\(text)")
        }
    }

    @Test func numbersOfVehiclesAgree() {
        var numbers = SeededNumbers(seed: 35)
        for _ in 0..<2_000 {
            var letters = Array(random("ABCDEFGHJKLMNPRSTUVWXYZ", 5...5, &numbers))
            letters += Array(random("0123456789ABCDEFGHJKLMNPRSTUVWXYZ", 9...9, &numbers))
            letters += Array(random("0123456789", 3...3, &numbers))
            let check = SlowDetectors.checkOfVehicle(String(letters))
            if numbers.next() % 2 == 0 { letters[8] = check }
            let right = letters[8] == SlowDetectors.checkOfVehicle(String(letters))
            let isEuropean =
                letters[3...5] == ["Z", "Z", "Z"] && letters.suffix(4).allSatisfy(\.isNumber)
            #expect(
                has(.vehicleNumber, String(letters)) == (right || isEuropean), "\(String(letters))")
        }
    }

    @Test func walletsAgree() {
        var numbers = SeededNumbers(seed: 36)
        let known = "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"
        #expect(SlowDetectors.isBitcoin(known))
        for _ in 0..<400 {
            var letters = Array(known)
            for _ in 0..<(numbers.next() % 3) {
                let place = 1 + Int(numbers.next() % UInt64(letters.count - 1))
                letters[place] = Character(random("123ABCabcxyz", 1...1, &numbers))
            }
            let text = String(letters)
            #expect(has(.cryptoAddress, text) == SlowDetectors.isBitcoin(text), "\(text)")
        }
    }

    @Test func namesAgreeWithALookAtEachWord() {
        var numbers = SeededNumbers(seed: 37)
        let names = ["Anselma", "Bruckheim", "Corvallo", "Dunsany", "Ebbesen", "Farquhar"]
        let persons = stride(from: 0, to: names.count, by: 2).map { number in
            PersonOfCase(
                id: Made.id(UInt8(number)), name: "\(names[number]) \(names[number + 1])",
                category: "WIT", isProtected: true)
        }
        let others = ["then", "went", "quietly", "homewards", "4711", "across", "Meadows"]
        for _ in 0..<500 {
            let words = (0..<20).map { _ in
                ((numbers.next() % 3 == 0 ? names : others).randomElement(using: &numbers) ?? "")
            }
            let found = Made.found(words.joined(separator: " "), persons: persons)
                .flatMap { $0.split(separator: " ") }.map(String.init)
            #expect(found == words.filter(names.contains), "\(words)")
        }
    }
}
