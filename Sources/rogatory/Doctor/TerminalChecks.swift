import Foundation

/// The terminal: kind, size, encoding.
enum TerminalChecks {
    static let smallestRows = 18
    static let smallestColumns = 60

    static func all() -> [Diagnosis] {
        [kind(), size(), encoding()]
    }

    private static func kind() -> Diagnosis {
        switch ProcessInfo.processInfo.environment["TERM"] {
        case nil, "": Diagnosis(.bad, "terminal", "TERM is not set")
        case "dumb": Diagnosis(.bad, "terminal", "TERM=dumb cannot show screens")
        case .some(let kind): Diagnosis(.good, "terminal", kind)
        }
    }

    private static func size() -> Diagnosis {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else {
            return Diagnosis(.remark, "size", "standard output is no terminal")
        }
        let found = "\(size.ws_col)x\(size.ws_row)"
        return size.ws_col >= smallestColumns && size.ws_row >= smallestRows
            ? Diagnosis(.good, "size", found)
            : Diagnosis(
                .bad, "size", found + ": at least \(smallestColumns)x\(smallestRows) is needed")
    }

    private static func encoding() -> Diagnosis {
        let before = setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? "C"
        defer { setlocale(LC_CTYPE, before) }
        guard setlocale(LC_CTYPE, "") != nil else {
            return Diagnosis(
                .bad, "encoding",
                "the locale of LC_ALL, LC_CTYPE or LANG is not installed; C.UTF-8 always is")
        }
        let code = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
        return code.uppercased() == "UTF-8"
            ? Diagnosis(.good, "encoding", "UTF-8")
            : Diagnosis(.bad, "encoding", "\(code): set LC_ALL=C.UTF-8 or another UTF-8 locale")
    }
}
