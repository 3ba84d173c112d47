/// Writes a copy page by page, each with its heading.
struct CopyPages {
    private(set) var bytes: [UInt8] = []
    private let heading: CopyHeading
    private var line = 0
    private var page = 1
    private var section = ""

    init(heading: CopyHeading, fileName: String) {
        self.heading = heading
        write(CopyLayout.firstLine)
        if heading.isTraining { write("TRAINING – SYNTHETIC") }
        write(SafeScalars.line(heading.marking))
        write("Reference  " + SafeScalars.line(heading.reference))
        write("Copy       \(heading.copyNumber) for " + SafeScalars.line(heading.recipient))
        write("File       " + SafeScalars.line(fileName))
        for caveat in heading.caveats { write("Caveat     " + SafeScalars.line(caveat)) }
        write("")
        write("This is new text made of what may be disclosed. Masks are all equally long, like")
        write(CopyLayout.mask(ground: "R99") + ", and bear the code of their ground; R99 where")
        write("the ground is not disclosed. Names of files and technical fields are left out.")
    }

    private mutating func write(_ text: String) {
        bytes += text.utf8
        bytes.append(10)
    }

    /// Begins a section on the same page.
    mutating func begin(section number: Int, of count: Int, label: String) {
        section = "Section \(number) of \(count): " + SafeScalars.line(label)
        write("")
        write("---- " + section + " · page \(page)" + shortHeading)
        line = 0
    }

    /// Adds lines of the document, each behind a bar.
    mutating func add(_ text: [UInt8]) {
        var start = 0
        while start <= text.count {
            let end = text[start...].firstIndex(of: 10) ?? text.count
            if end == text.count, start == end, start > 0 { return }
            if line == CopyLayout.linesPerPage { turnPage() }
            bytes += CopyLayout.bar.utf8
            if end > start {
                bytes.append(32)
                bytes += text[start..<end]
            }
            bytes.append(10)
            line += 1
            start = end + 1
        }
    }

    private mutating func turnPage() {
        page += 1
        line = 0
        write("")
        write("---- " + section + " · page \(page)" + shortHeading)
    }

    private var shortHeading: String {
        let parts = [
            heading.isTraining ? "TRAINING – SYNTHETIC" : "", SafeScalars.line(heading.marking),
            SafeScalars.line(heading.reference), "copy \(heading.copyNumber)",
            SafeScalars.line(heading.recipient),
        ]
        return parts.filter { !$0.isEmpty }.map { " · " + $0 }.joined()
    }
}
