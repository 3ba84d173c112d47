/// How many colours a terminal has, and how a theme's colours become its own.
package enum ColourDepth: Hashable, Sendable, CaseIterable {
    /// Any colour, by its value.
    case direct
    /// The palette of xterm: sixteen of the user's own, a cube of 216 and 24 greys.
    case palette256
    /// The eight colours of ANSI, and bright ones.
    case palette16
    /// The eight colours of ANSI.
    case palette8
    /// No colours: attributes alone.
    case mono

    /// The depth for what terminfo calls `colors`.
    package init(colours: Int) {
        switch colours {
        case 0x100_0000...: self = .direct
        case 256...: self = .palette256
        case 16...: self = .palette16
        case 8...: self = .palette8
        default: self = .mono
        }
    }

    /// The palette's number of the colour that looks nearest.
    package func number(of colour: Colour) -> Int {
        switch self {
        case .direct:
            let value = Int(colour.red) << 16 | Int(colour.green) << 8 | Int(colour.blue)
            // The first eight values name palette colours; a blue nobody can tell apart is none.
            return (1..<8).contains(value) ? 8 : value
        case .palette256: return ColourDepth.numberInCube(colour)
        case .palette16: return ColourDepth.nearest(to: colour, among: 16)
        case .palette8: return ColourDepth.nearest(to: colour, among: 8)
        case .mono: return 0
        }
    }

    /// The palette's numbers for both colours of a role; nil is the terminal's own colour.
    ///
    /// They are never the same: text in a palette of few colours stays readable.
    package func numbers(
        of attributes: TextAttributes
    ) -> (foreground: Int?, background: Int?) {
        guard self != .mono else { return (nil, nil) }
        let background = attributes.background.map(number(of:))
        var foreground = attributes.foreground.map(number(of:))
        if let paper = attributes.background, foreground == background {
            let candidates = paper.luminance > 0.18 ? [black, white] : [white, black]
            foreground = candidates.first { $0 != background }
        }
        return (foreground, background)
    }

    private var black: Int {
        self == .palette256 ? 16 : 0
    }

    private var white: Int {
        switch self {
        case .direct: 0xFFFFFF
        case .palette256: 231
        case .palette16: 15
        case .palette8, .mono: 7
        }
    }

    /// What xterm shows for the sixteen colours of ANSI, before users change them.
    private static let ansi: [Colour] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ].map(Colour.init(_:))

    private static func nearest(to colour: Colour, among count: Int) -> Int {
        ansi.prefix(count).indices.min {
            ansi[$0].distance(to: colour) < ansi[$1].distance(to: colour)
        } ?? 0
    }

    private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

    /// The nearest colour of cube and greys; the sixteen before them are the user's.
    private static func numberInCube(_ colour: Colour) -> Int {
        func step(_ channel: UInt8) -> Int {
            steps.indices.min {
                abs(Int(steps[$0]) - Int(channel)) < abs(Int(steps[$1]) - Int(channel))
            } ?? 0
        }
        let red = step(colour.red)
        let green = step(colour.green)
        let blue = step(colour.blue)
        let inCube = Colour(red: steps[red], green: steps[green], blue: steps[blue])
        let mean = (Int(colour.red) + Int(colour.green) + Int(colour.blue)) / 3
        let grey = min(23, max(0, (mean - 3) / 10))
        let level = UInt8(8 + 10 * grey)
        let inGreys = Colour(red: level, green: level, blue: level)
        let isGrey = inGreys.distance(to: colour) < inCube.distance(to: colour)
        return isGrey ? 232 + grey : 16 + 36 * red + 6 * green + blue
    }
}

extension Theme {
    /// Whether the theme uses attributes alone.
    package var isColourless: Bool {
        ownLooks.values.allSatisfy { $0.foreground == nil && $0.background == nil }
    }

    /// How a role looks on a terminal of this depth: one without colours gets the theme `mono`.
    package func attributes(of role: StyleRole, depth: ColourDepth) -> TextAttributes {
        guard depth == .mono, !isColourless else { return attributes(of: role) }
        return Theme.mono.attributes(of: role)
    }
}
