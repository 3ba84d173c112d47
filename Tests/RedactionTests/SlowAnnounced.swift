/// What a word announces, found the plain way: a text is cut into words and what stands before
/// each of them.
struct SlowAnnounced {
    struct Word {
        let text: String
        /// What stands between the word before and this one.
        let gap: String
        let start: Int
        var end: Int { start + text.count }
        var isNumber: Bool { text.allSatisfy(\.isNumber) }
        var value: Int { Int(text) ?? 0 }
    }

    private let letters: [Character]
    private(set) var words: [Word] = []

    init(_ text: String) {
        letters = Array(text)
        var gap = ""
        var place = 0
        while place < letters.count {
            let isNumber = letters[place].isNumber
            let word = letters[place...].prefix { isNumber ? $0.isNumber : $0.isLetter }
            guard !word.isEmpty else {
                gap.append(letters[place])
                place += 1
                continue
            }
            words.append(Word(text: String(word), gap: gap, start: place))
            gap = ""
            place += word.count
        }
    }

    private func passage(_ first: Int, _ end: Int) -> String {
        String(letters[words[first].start..<words[end - 1].end])
    }

    private func index(of word: String) -> Int? { words.firstIndex { $0.text == word } }

    // MARK: Dates of birth

    /// The first day of the 23 words behind "born" that begin less than 160 characters away, or
    /// year of 1800 to 2100 of the nine behind it, before a sentence or a clause ends.
    func dateOfBirth() -> String? {
        guard let born = index(of: "born") else { return nil }
        for next in (born + 1)..<max(born + 1, min(born + 24, words.count)) {
            guard words[next].start - words[born].end < 160, !endsBirth(next) else { return nil }
            if let end = dayEnd(next) ?? yearFirstEnd(next) { return passage(next, end) }
            if isYear(next), next - born < 10 { return words[next].text }
        }
        return nil
    }

    private func endsBirth(_ index: Int) -> Bool {
        let (last, word) = (words[index - 1], words[index])
        guard !word.isNumber else { return false }
        if word.gap.contains("."), !last.isNumber, last.text.count > 4 { return true }
        let isSmall = !(word.text.first?.isUppercase ?? false)
        return word.gap.contains(",") && isSmall && !["on", "in"].contains(word.text)
    }

    /// "1988 July 22".
    private func yearFirstEnd(_ first: Int) -> Int? {
        guard isYear(first), first + 2 < words.count, words[first + 2].isNumber,
            Self.months.contains(words[first + 1].text), words[first + 2].text.count < 3,
            (1...31).contains(words[first + 2].value)
        else { return nil }
        return first + 3
    }

    private func isYear(_ index: Int) -> Bool {
        words.indices.contains(index) && words[index].isNumber && words[index].text.count == 4
            && (1_800...2_100).contains(words[index].value)
    }

    private static let months = ["July", "mars", "Mai", "enero"]

    private func dayEnd(_ first: Int) -> Int? {
        let rest = words[first...].prefix(3).map { $0 }
        guard rest.count > 1 else { return nil }
        if rest.count == 3, rest.allSatisfy(\.isNumber),
            rest.dropFirst().allSatisfy({ ["/", "-", ".", ". "].contains($0.gap) })
        {
            let numbers = rest.map(\.value)
            let sizes = rest.map(\.text.count)
            if sizes[0] == 4, sizes[1] < 3, sizes[2] < 3, (1...12).contains(numbers[1]),
                (1...31).contains(numbers[2])
            {
                return first + 3
            }
            if sizes[0] < 3, sizes[1] < 3, [2, 4].contains(sizes[2]),
                numbers[0] * numbers[1] > 0, max(numbers[0], numbers[1]) <= 31,
                min(numbers[0], numbers[1]) <= 12
            {
                return first + 3
            }
        }
        let gap = { [" ", ", ", ". ", ".", ",", "-", "/"].contains($0) }
        let isDay = { (word: Word) in
            word.isNumber && word.text.count < 3 && (1...31).contains(word.value)
        }
        let hasYear = first + 2 < words.count && isYear(first + 2) && gap(words[first + 2].gap)
        guard gap(rest[1].gap) else { return nil }
        if isDay(rest[0]), Self.months.contains(rest[1].text) { return first + (hasYear ? 3 : 2) }
        if Self.months.contains(rest[0].text), rest[1].isNumber, rest[1].text.count < 3 {
            return first + (hasYear ? 3 : 2)
        }
        return nil
    }

    // MARK: Plates

    /// Behind "registration": up to four groups of capitals and digits with a blank, dash, stop
    /// or slash between them, three to ten characters, digits and letters, and no date.
    func plate() -> String? {
        guard let word = index(of: "registration"), words.count > word + 1 else { return nil }
        let start = words[word + 1].start
        guard words[word + 1].gap == " ", dateEnd(word + 1) == nil else { return nil }
        guard letters[start].isNumber || words[word + 1].text.allSatisfy(\.isUppercase) else {
            return nil
        }
        var groups: [String] = []
        var (place, end) = (start, start)
        while true {
            let group = letters[place...].prefix { $0.isNumber || $0.isUppercase }
            let behind = place + group.count
            guard !group.isEmpty, behind == letters.count || !letters[behind].isLetter else {
                break
            }
            let isWordOfCapitals = group.count > 3 && group.allSatisfy(\.isLetter)
            if !groups.isEmpty, letters[place - 1] == " ", isWordOfCapitals { break }
            groups.append(String(group))
            end = behind
            guard end < letters.count, " -./".contains(letters[end]) else { break }
            place = end + 1
        }
        let all = groups.joined()
        guard (3...10).contains(all.count), all.contains(where: \.isNumber),
            all.contains(where: \.isLetter), groups.count <= 4
        else {
            return nil
        }
        return String(letters[start..<end])
    }

    private func dateEnd(_ first: Int) -> Int? {
        guard let end = dayEnd(first) else { return nil }
        return words[first].text.count == 4 || words[end - 1].text.count == 4 ? end : nil
    }

    // MARK: Case numbers

    /// Behind "application no": numbers of four digits or more, or of three with a dash or slash in
    /// them, and up to four small letters between two of the groups;
    /// the next one of a list begins within eight characters, past "and" and "nos".
    func cases() -> [String] {
        guard let word = index(of: "application"), word == 0 || words[word - 1].text != "our",
            words.count > word + 2, words[word + 1].text == "no"
        else { return [] }
        var found: [String] = []
        var next = word + 2
        while next < words.count, words[next].isNumber, dateEnd(next) == nil {
            var end = next + 1
            while end - next < 9, touches(end), words[end].isNumber || isBetweenNumbers(end) {
                end += 1
            }
            let digits = words[next..<end].filter(\.isNumber).map(\.text.count).reduce(0, +)
            guard digits >= (end > next + 1 ? 3 : 4) else { break }
            found.append(passage(next, end))
            let last = words[end - 1].end
            next = end
            while next < words.count, ["and", "nos"].contains(words[next].text) { next += 1 }
            guard next < words.count, words[next].start - last <= 8 else { break }
        }
        return found
    }

    private func touches(_ index: Int) -> Bool {
        index < words.count && ["", "/", "-"].contains(words[index].gap)
    }

    private func isBetweenNumbers(_ index: Int) -> Bool {
        words[index].text.count <= 4 && touches(index + 1) && words[index + 1].isNumber
    }

    // MARK: Addresses

    private static let streets = ["street", "rue", "Weg", "avenue"]
    private static let verbs = ["and", "who", "was"]

    /// Behind "resident at": words up to a sentence's end, a semicolon, or a word that goes on with
    /// the sentence; a number or a word for streets is among the first twelve.
    func address() -> String? {
        guard let word = index(of: "resident"), words.count > word + 2,
            words[word + 1].text == "at"
        else { return nil }
        // Two more words without weight may follow "at".
        var first = word + 2
        while first < words.count, first < word + 4, words[first].text == "the",
            words[first].gap == " "
        {
            first += 1
        }
        guard first < words.count, words[first].gap.count <= 3, isPart(first),
            !words[first].isNumber || isFollowed(first)
        else { return nil }
        var end = first + 1
        while end < words.count, !endsAddress(end), words[end].end - words[first].start <= 140 {
            end += 1
        }
        let range = words[first..<end]
        guard range.prefix(12).contains(where: { $0.isNumber || Self.streets.contains($0.text) }),
            range.contains(where: { $0.isNumber || $0.text.first?.isUppercase ?? false }),
            range.contains(where: \.isNumber) || passage(first, end).count >= 12
        else { return nil }
        return passage(first, end)
    }

    /// Whether a street, a capital or a short form stands behind a number and its letter.
    private func isFollowed(_ number: Int) -> Bool {
        var next = number + 1
        while next < words.count, next - number < 3,
            words[next].isNumber || words[next].text.count == 1
        {
            next += 1
        }
        guard next < words.count, !words[next].isNumber, !endsAddress(next) else { return false }
        let word = words[next]
        let hasStop =
            words.indices.contains(next + 1) && words[next + 1].gap.hasPrefix(".")
        return word.text.first?.isUppercase ?? false || Self.streets.contains(word.text)
            || word.text.count <= 4 && hasStop
    }

    private func isPart(_ index: Int) -> Bool {
        let word = words[index]
        let isShort =
            word.text.count <= 3 && words.indices.contains(index + 1)
            && words[index + 1].gap.hasPrefix(".")
        return word.isNumber || word.text.first?.isUppercase ?? false
            || Self.streets.contains(word.text) || isShort
    }

    private func endsAddress(_ index: Int) -> Bool {
        let (last, word) = (words[index - 1], words[index])
        if word.gap.contains(where: { ";)!?\"".contains($0) }) { return true }
        let isCapital = word.text.first?.isUppercase ?? false
        if word.gap.contains("."), isCapital {
            // The stop of an abbreviation, or one in a number, ends no sentence.
            if last.isNumber ? !word.gap.contains(",") : last.text.count > 4 { return true }
        }
        return Self.verbs.contains(word.text) || word.gap.contains(",") && !isPart(index)
    }
}
