/// Stand-ins for terminals that a small terminfo database does not know.
enum TerminalNames {
    /// Names to try in order when the system does not know this one.
    static func substitutes(for name: String) -> [String] {
        let family = name.split(separator: "-").first.map(String.init) ?? name
        switch family {
        case "xterm", "alacritty", "foot", "wezterm", "ghostty", "contour", "kitty", "konsole",
            "vte", "gnome", "iterm2", "st":
            return ["xterm-256color", "xterm"]
        case "tmux", "screen":
            return ["screen-256color", "screen"]
        case "rxvt":
            return ["rxvt-256color", "rxvt"]
        default:
            return []
        }
    }
}
