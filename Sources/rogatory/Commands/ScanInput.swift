import Foundation

/// What a scan reads: a file, or what comes through standard input.
enum ScanInput {
    case file(String)
    case standard

    /// What it is called in messages and results.
    var name: String {
        switch self {
        case .file(let path): path
        case .standard: "standard input"
        }
    }

    /// The name a document has by its file; empty where it has none.
    var fileName: String {
        switch self {
        case .file(let path): (path as NSString).lastPathComponent
        case .standard: ""
        }
    }

    /// All of its bytes, `limit` at most.
    func bytes(limit: Int) throws(ProgramError) -> [UInt8] {
        switch self {
        case .file(let path): try InputFile.read(path, limit: limit)
        case .standard: try InputFile.bytes(of: STDIN_FILENO, named: name, limit: limit)
        }
    }

    /// Hands out its bytes page by page until there are no more or `body` wants none.
    func pages(_ body: (ArraySlice<UInt8>) -> Bool) throws(ProgramError) {
        guard case .file(let path) = self else {
            return try InputFile.pages(of: STDIN_FILENO, named: name, body)
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(path: path, errno: errno) }
        defer { close(descriptor) }
        try InputFile.pages(of: descriptor, named: path, body)
    }
}
