package import Documents
package import Foundation

/// The world outside the vault, handed to the desk once; tests pass a fixed one.
package struct Surroundings: Sendable {
    /// The time.
    package let now: @Sendable () -> Date
    /// A fresh random identity.
    package let newID: @Sendable () -> UUID
    /// The folder into which packages are written.
    package let exportFolder: String
    /// The officer's own folder outside the vault, for the last checkpoint he saw.
    package let stateFolder: String
    /// A second such folder, on a stick that he takes with him; nothing when he named none.
    package let anchorFolder: String?
    /// What reads PDFs; nothing where it was not started.
    package let converters: Converters?

    package init(
        now: @escaping @Sendable () -> Date, newID: @escaping @Sendable () -> UUID,
        exportFolder: String, stateFolder: String, anchorFolder: String? = nil,
        converters: Converters? = nil
    ) {
        self.now = now
        self.newID = newID
        self.exportFolder = exportFolder
        self.stateFolder = stateFolder
        self.anchorFolder = anchorFolder
        self.converters = converters
    }

    /// Every folder in which is kept what the officer saw last.
    var witnessFolders: [String] { [stateFolder] + [anchorFolder].compactMap { $0 } }

    /// The clock and chance of this machine.
    package static func live(
        exportFolder: String, stateFolder: String, anchorFolder: String? = nil,
        converters: Converters? = nil
    ) -> Surroundings {
        Surroundings(
            now: { Date() }, newID: { UUID() }, exportFolder: exportFolder,
            stateFolder: stateFolder, anchorFolder: anchorFolder, converters: converters)
    }
}
