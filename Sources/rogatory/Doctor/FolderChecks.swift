import Foundation
import Vault

/// The folders: whether they are there, and who else could look into them.
enum FolderChecks {
    static func all(_ options: VaultOptions) -> [Diagnosis] {
        [
            folder("vault", options.vaultFolder, absent: "none yet; make one with rogatory init"),
            folder("state", Folders.state, absent: "none yet; made at the first unlocking"),
            folder("exports", options.exportFolder, absent: "none yet; made at the first export"),
        ] + files(of: options.vaultFolder)
    }

    private static func folder(_ what: String, _ path: String, absent: String) -> Diagnosis {
        guard let status = status(of: path) else { return Diagnosis(.remark, what, absent) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            return Diagnosis(.bad, what, "\(path) is not a folder")
        }
        if what == "vault", Files.isShared(path), status.st_mode & 0o007 == 0 {
            return access(path, W_OK) == 0
                ? Diagnosis(.good, what, "\(path), private to the office (group \(status.st_gid))")
                : Diagnosis(
                    .remark, what, "\(path), private to an office whose group you lack here")
        }
        guard status.st_uid == getuid() else {
            return Diagnosis(.bad, what, "\(path) belongs to somebody else")
        }
        guard status.st_mode & 0o077 == 0 else {
            return Diagnosis(
                .bad, what, "\(path) is open to others; chmod 700 it")
        }
        return access(path, W_OK) == 0
            ? Diagnosis(.good, what, "\(path), private to you")
            : Diagnosis(.bad, what, "\(path) cannot be written")
    }

    /// The files of the vault that others could read or change.
    private static func files(of vault: String) -> [Diagnosis] {
        let isShared = Files.isShared(vault)
        let others: mode_t = isShared ? 0o007 : 0o077
        let names = FileManager.default.subpaths(atPath: vault) ?? []
        let open = names.filter { name in
            status(of: vault + "/" + name).map { $0.st_mode & others != 0 } ?? false
        }
        if names.isEmpty { return [] }
        return [
            open.isEmpty
                ? Diagnosis(
                    .good, "vault files",
                    "\(names.count), private to " + (isShared ? "the office" : "you"))
                : Diagnosis(
                    .bad, "vault files", "open to others: \(open.sorted().joined(separator: ", "))")
        ]
    }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }
}
