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
        guard case .standard = self else { return try InputFile.read(name, limit: limit) }
        var bytes: [UInt8] = []
        try pages { page in
            bytes += page
            return bytes.count <= limit
        }
        guard bytes.count <= limit else { throw .fileTooLarge(path: name, limit: limit) }
        return bytes
    }

    /// Hands out its bytes page by page until there are no more or `body` wants none.
    func pages(_ body: (Data) -> Bool) throws(ProgramError) {
        var descriptor = STDIN_FILENO
        if case .file(let path) = self {
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw .file(path: path, errno: errno) }
        }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var buffer = [UInt8](repeating: 0, count: Self.page)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .file(path: name, errno: errno)
            }
            guard count > 0, body(Data(buffer[..<count])) else { return }
        }
    }

    private static let page = 1 << 20
}
