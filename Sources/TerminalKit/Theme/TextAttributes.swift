/// How a role looks: colours and attributes.
package struct TextAttributes: Hashable, Sendable {
    /// Colour of the glyphs; nil is the terminal's own.
    package var foreground: Colour?
    /// Colour behind them; nil is the terminal's own.
    package var background: Colour?
    package var isBold: Bool
    package var isDim: Bool
    package var isItalic: Bool
    package var isUnderlined: Bool
    package var isReversed: Bool

    package init(
        foreground: Colour? = nil, background: Colour? = nil, isBold: Bool = false,
        isDim: Bool = false, isItalic: Bool = false, isUnderlined: Bool = false,
        isReversed: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        self.isBold = isBold
        self.isDim = isDim
        self.isItalic = isItalic
        self.isUnderlined = isUnderlined
        self.isReversed = isReversed
    }

    /// The same for a cell that is part of a stand-in: underlined the other way round.
    package var ofStandIn: TextAttributes {
        var changed = self
        changed.isUnderlined.toggle()
        return changed
    }
}
