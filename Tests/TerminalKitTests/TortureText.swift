import Testing

/// Texts that have broken terminal programs, and some that nobody has tried yet.
struct TortureText: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]

    var testDescription: String { name }

    init(_ name: String, _ text: String) {
        self.init(name, bytes: Array(text.utf8))
    }

    init(_ name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    static let all: [TortureText] = [
        TortureText("escape sequences", escapeSequences.joined(separator: "\n")),
        TortureText("controls of both sets", controls),
        TortureText("hidden and reordered source", hiddenSource.joined(separator: "\n")),
        TortureText("graphemes", graphemes.joined(separator: "\n")),
        TortureText("scripts", scripts.joined(separator: "\n")),
        TortureText("every format character", formatCharacters),
        TortureText("stacked marks", stackedMarks),
        TortureText(
            "line ends", "one\ntwo\r\nthree\rfour\u{85}five\u{2028}six\u{2029}seven\u{B}\u{C}"),
        TortureText(
            "tabs",
            (0..<20).map { String(repeating: "x", count: $0) + "\ttab\t|" }
                .joined(separator: "\n")),
        TortureText("no space anywhere", String(repeating: "無限の文字列x", count: 300)),
        TortureText("nothing but spaces", String(repeating: " ", count: 3000)),
        TortureText("broken UTF-8", bytes: brokenUTF8),
        TortureText("random bytes", bytes: randomBytes(3000, seed: 1)),
        TortureText("random high bytes", bytes: randomBytes(2000, seed: 2).map { $0 | 0x80 }),
        TortureText("random scalars", randomScalars(1500, seed: 3)),
        TortureText(
            "random scalars of the first plane", randomScalars(1500, seed: 4, below: 0x3000)),
    ]

    private static let escapeSequences = [
        "\u{1B}[2J\u{1B}[H", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;ZXZpbA==\u{7}",
        "\u{1B}]8;;http://evil.example\u{1B}\\click\u{1B}]8;;\u{1B}\\", "\u{1B}P$q\"p\u{1B}\\",
        "\u{1B}[?1049l", "\u{1B}[31mred\u{1B}[0m", "\u{1B}c", "\u{1B}[6n", "\u{1B}[c", "\u{1B}Z",
        "\u{9B}31mred", "\u{9D}0;title\u{9C}", "\u{90}+q544e\u{9C}", "\u{1B}_payload\u{1B}\\",
        "\u{1B}[?2004l\u{1B}[201~rm -rf /\n", "\u{1B}(0lqqk\u{1B}(B", "\u{E}lqqk\u{F}",
        "a\u{8}\u{8}\u{8}b", "over\rwritten", "\u{1B}[1000000000b", "\u{1B}#8", "\u{7}\u{7}",
        "x\u{1B}[4;1Hy\u{1B}[Ax", "\u{1B}[>c\u{1B}[>0q", "\u{1B}[18t\u{1B}[21t", "\u{7F}\u{7F}",
    ]

    private static let controls = String(
        String.UnicodeScalarView((0...0x9F).compactMap { Unicode.Scalar($0 as UInt32) }))

    private static let hiddenSource = [
        "if (isAdmin\u{202E} \u{2066}// only admins\u{2069} \u{2066}) {", "\u{202E}gnp.exe",
        "\u{2067}abc\u{2069} \u{2068}def\u{2069}", "pass\u{200B}word", "zero\u{200D}width\u{200C}",
        "\u{FEFF}mark", "soft\u{AD}hyphen", "\u{180E}mongolian", "tag\u{E0041}\u{E0042}\u{E007F}",
        "word\u{2060}joiner", "invisible\u{2062}times", "filler\u{3164}\u{FFA0}\u{115F}\u{1160}",
        "\u{34F}grapheme joiner", "annotation\u{FFF9}a\u{FFFA}b\u{FFFB}", "object\u{FFFC}",
        "variation\u{FE0F}\u{E0100}", "private \u{E000}\u{F8FF}\u{10FFFD}", "spells out <U+202E>",
        "braille blank \u{2800}", "\u{61C}arabic mark", "\u{200E}\u{200F}", "deprecated\u{206A}",
    ]

    private static let graphemes = [
        "👨‍👩‍👧‍👦 family", "🏳️‍🌈 flag", "🇩🇪🇫🇷 regions", "1️⃣ keycap", "👍🏽 skin", "❤️ heart", "☺︎☺️",
        "🧑🏿‍🚀", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🫠🪿🩷 new", "e\u{301}e\u{301}\u{323}", "\u{301}first", "क्षि", "நி", "ำ",
        "각 각", "が ガ ｶﾞ", "\u{1F468}\u{200D}", "\u{1F1E6}", "\u{20E3}", "ﷺ", "𒐫", "꧅", "⸻",
    ]

    private static let scripts = [
        "Zażółć gęślą jaźń", "Съешь же ещё этих мягких", "Γαζέες καὶ μυρτιὲς", "עברית מימין",
        "العربية",
        "हिन्दी में", "ภาษาไทย", "漢字仮名交じり文", "한국어", "ქართული", "አማርኛ", "မြန်မာ", "ខ្មែរ", "𐍈𐌰𐌹",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "①②③ ㎏ ㍿", "ｆｕｌｌ ｗｉｄｔｈ", "ﬀ ﬁ ﬂ", "½ ⅓ ‰", "┌─┐│ │└─┘",
        "\u{A0}\u{202F}\u{2003}\u{3000}|",
    ]

    private static let formatCharacters = String(
        String.UnicodeScalarView(
            (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
                .filter { $0.properties.generalCategory == .format }))

    private static let stackedMarks = (0...12).map {
        "Z" + String(repeating: "\u{300}", count: $0) + "|"
    }.joined(separator: "\n")

    private static let brokenUTF8: [UInt8] = [
        0x61, 0xC3, 0x0A, 0xC0, 0x80, 0xE0, 0x80, 0x80, 0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80, 0xF4,
        0x90,
        0x80, 0x80, 0xF8, 0x88, 0x80, 0x80, 0x80, 0xFE, 0xFF, 0xE2, 0x82, 0x62, 0x00, 0xEF, 0xBF,
        0xBF,
    ]

    static func randomBytes(_ count: Int, seed: UInt64) -> [UInt8] {
        var numbers = Numbers(seed: seed)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: numbers.next() >> 33) }
    }

    static func randomScalars(_ count: Int, seed: UInt64, below limit: UInt64 = 0x110000) -> String
    {
        var numbers = Numbers(seed: seed)
        var text = String.UnicodeScalarView()
        while text.count < count {
            if let scalar = Unicode.Scalar(UInt32((numbers.next() >> 11) % limit)) {
                text.append(scalar)
            }
        }
        return String(text)
    }
}

/// The same numbers at every run.
struct Numbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
