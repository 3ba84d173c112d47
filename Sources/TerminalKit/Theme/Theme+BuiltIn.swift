extension Theme {
    /// The colours of Themes/dark.toml, all of them exact in a palette of 256.
    package static let dark: Theme = {
        let ink = Colour(0xD0D0D0)
        let paper = Colour(0x1C1C1C)
        let white = Colour(0xFFFFFF)
        let black = Colour(0x000000)
        let raised = Colour(0x303030)
        let gold = Colour(0xFFD787)
        return Theme(
            name: "dark",
            looks: [
                .text: TextAttributes(foreground: ink, background: paper),
                .dim: TextAttributes(foreground: Colour(0xB2B2B2)),
                .heading: TextAttributes(foreground: white, isBold: true),
                .title: TextAttributes(foreground: gold, isBold: true),
                .accent: TextAttributes(foreground: Colour(0x87D7FF)),
                .selection: TextAttributes(
                    foreground: white, background: Colour(0x005F87), isBold: true),
                .good: TextAttributes(foreground: Colour(0x87D787)),
                .warning: TextAttributes(foreground: Colour(0xFFD75F)),
                .refused: TextAttributes(foreground: Colour(0xFF8787), isBold: true),
                .mark: TextAttributes(
                    foreground: black, background: Colour(0xD7AF00), isBold: true),
                .finding: TextAttributes(foreground: Colour(0x5FFFFF), isUnderlined: true),
                .border: TextAttributes(foreground: Colour(0x8A8A8A)),
                .footer: TextAttributes(foreground: ink, background: raised),
                .footerKey: TextAttributes(foreground: gold, isBold: true),
                .footerDisabled: TextAttributes(foreground: Colour(0xC6C6C6), isItalic: true),
                .disabled: TextAttributes(foreground: Colour(0xA8A8A8), isItalic: true),
                .input: TextAttributes(foreground: white, background: raised),
                .inputError: TextAttributes(
                    foreground: Colour(0xFFAFAF), background: Colour(0x5F0000)),
                .training: TextAttributes(
                    foreground: black, background: Colour(0xFFAF00), isBold: true),
            ])
    }()

    /// The attributes of Themes/mono.toml, without any colour.
    package static let mono = Theme(
        name: "mono",
        looks: [
            .text: TextAttributes(),
            .dim: TextAttributes(isDim: true),
            .heading: TextAttributes(isBold: true),
            .title: TextAttributes(isBold: true),
            .accent: TextAttributes(isBold: true),
            .selection: TextAttributes(isReversed: true),
            .good: TextAttributes(isItalic: true),
            .warning: TextAttributes(isBold: true, isItalic: true),
            .refused: TextAttributes(isBold: true, isReversed: true),
            .mark: TextAttributes(isUnderlined: true, isReversed: true),
            .finding: TextAttributes(isUnderlined: true),
            .border: TextAttributes(),
            .footer: TextAttributes(),
            .footerKey: TextAttributes(isBold: true),
            .footerDisabled: TextAttributes(isDim: true),
            .disabled: TextAttributes(isDim: true),
            .input: TextAttributes(isItalic: true, isUnderlined: true),
            .inputError: TextAttributes(isBold: true, isUnderlined: true, isReversed: true),
            .training: TextAttributes(isDim: true, isReversed: true),
        ])
}
