import Foundation
import Vault

/// Why a file named by the officer could not be read.
enum FileFault: Error, Hashable, Sendable {
    case missing
    case notAFile
    case notPermitted
    /// Outside the folders the program was started for.
    case outOfBounds
    case tooLarge(limit: Int)
    case failed
    /// Something of this name is there already.
    case taken
    /// Nothing may be written there.
    case notWritable
    case diskFull
}

/// How a typed path may go on.
struct PathCompletion: Hashable, Sendable {
    /// The typed path, longer where all candidates agree.
    let path: String
    /// Names that could stand next, folders with a slash.
    let candidates: [String]
}

/// Reading of files and folders that the officer names.
enum FileReading {
    /// The largest document taken in, in bytes.
    static let largestByteCount = 64 << 20
    /// The largest key file, in bytes.
    static let largestKeyFile = 1 << 20

    /// The bytes of a file, at most that many.
    static func bytes(of path: String, limit: Int) throws(FileFault) -> [UInt8] {
        let path = expanded(path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .missing
        }
        guard !isFolder.boolValue, let size = fileSize(path) else { throw .notAFile }
        guard size <= limit else { throw .tooLarge(limit: limit) }
        guard FileManager.default.isReadableFile(atPath: path) else { throw .notPermitted }
        guard let data = FileManager.default.contents(atPath: path) else {
            // The account may read it; the bounds of the process do not let it.
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            if descriptor < 0, errno == EACCES { throw .outOfBounds }
            close(descriptor)
            throw .failed
        }
        guard data.count <= limit else { throw .tooLarge(limit: limit) }
        return Array(data)
    }

    /// Writes a new key file where nothing is yet.
    static func makeKeyFile(at path: String) throws(FileFault) -> [UInt8] {
        do { return try KeyFile.make(at: path) } catch {
            switch error {
            case .file(EEXIST): throw .taken
            case .file(ENOSPC), .file(EDQUOT): throw .diskFull
            case .file(ENOENT), .file(ENOTDIR): throw .missing
            default: throw .notWritable
            }
        }
    }

    /// Folder and file names that begin as typed.
    static func completion(of typed: String) -> PathCompletion {
        let cut = typed.lastIndex(of: "/").map(typed.index(after:)) ?? typed.startIndex
        let folder = String(typed[..<cut])
        let start = String(typed[cut...])
        let place = folder.isEmpty ? "." : expanded(folder)
        // A folder that cannot be listed simply completes to nothing.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        let found = names.filter { name in
            name.hasPrefix(start) && (!name.hasPrefix(".") || start.hasPrefix("."))
        }.sorted().map { name in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: place + "/" + name, isDirectory: &isFolder)
            return exists && isFolder.boolValue ? name + "/" : name
        }
        guard var common = found.first else { return PathCompletion(path: typed, candidates: []) }
        for name in found { common = common.commonPrefix(with: name) }
        return PathCompletion(path: folder + common, candidates: found)
    }

    /// The size of an ordinary file; nothing for a device, a pipe or a socket.
    private static func fileSize(_ path: String) -> Int? {
        // What cannot be looked at is reported as no file.
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved(path)),
            attributes[.type] as? FileAttributeType == .typeRegular,
            let size = attributes[.size] as? NSNumber
        else { return nil }
        return size.intValue
    }

    private static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    static func expanded(_ path: String) -> String {
        path.hasPrefix("~") ? NSString(string: path).expandingTildeInPath : path
    }
}
