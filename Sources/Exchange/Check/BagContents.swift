import Casework

/// The files of a bag by their names relative to its folder.
struct BagContents {
    let files: [String: [UInt8]]

    /// What stands below `data/`, named as in the manifest.
    var payloadNames: Set<String> {
        Set(files.keys.filter { $0.hasPrefix(Bag.payloadFolder + "/") })
    }

    /// The tag files that the tag manifest covers.
    var tagNames: Set<String> {
        Set(files.keys).subtracting(payloadNames)
            .subtracting([Bag.tagManifestName, Bag.signatureName])
    }

    var approvalNames: [String] {
        files.keys.filter { $0.hasPrefix(Bag.approvalsFolder + "/") }.sorted()
    }

    subscript(name: String) -> [UInt8] { files[name] ?? [] }

    /// The rows of `bag-info.txt`; none when it cannot be read.
    var info: [(label: String, value: String)] { BagInfo.read(self[Bag.infoName]) ?? [] }

    static func read(_ archive: [UInt8], verdict: inout PackageVerdict) -> BagContents? {
        let files: [PackageFile]
        do {
            files = try Archive.read(archive).files
        } catch {
            verdict.add(
                .archive, .failed, "The archive is not in the one form this kind of package has.")
            return nil
        }
        var named: [String: [UInt8]] = [:]
        var folders: Set<Substring> = []
        for file in files {
            let parts = file.name.split(separator: "/", maxSplits: 1)
            guard parts.count == 2 else { continue }
            folders.insert(parts[0])
            named[String(parts[1])] = file.bytes
        }
        guard folders.count == 1, named.count == files.count else {
            verdict.add(.archive, .failed, "The files do not lie in one folder.")
            return nil
        }
        verdict.add(.archive, .passed, "\(files.count) files in one folder, each as it should be.")
        return BagContents(files: named)
    }

    func examineBag(_ verdict: inout PackageVerdict) {
        verdict.add(
            .completeness, fault: completenessFault(),
            passing: "Every file that belongs there is there, and no other.")
        verdict.add(
            .payloadDigests, fault: digestFault(listed: Bag.manifestName),
            passing: "All \(payloadNames.count) payload files have the digests of the manifest.")
        verdict.add(
            .tagDigests, fault: digestFault(listed: Bag.tagManifestName),
            passing: "All \(tagNames.count) tag files have the digests of the tag manifest.")
    }

    private func completenessFault() -> String? {
        guard self[Bag.declarationName] == Array(Bag.declaration.utf8) else {
            return "\(Bag.declarationName) does not declare BagIt 1.0 in UTF-8."
        }
        if let fault = infoFault() { return fault }
        let approvals = approvalNames.indices.map { Bag.approvalName($0) }
        let wantedTags = [
            Bag.declarationName, Bag.infoName, Bag.manifestName, Bag.statementName,
            Bag.approversName,
        ]
        if let fault = difference(of: tagNames, from: Set(wantedTags + approvals)) { return fault }
        guard !approvals.isEmpty else { return "There is no approval." }
        for name in [Bag.tagManifestName, Bag.signatureName] where files[name] == nil {
            return "\(name) is missing."
        }
        let texts = [Payload.conditionsName, Payload.receiptFormName, Payload.redactionLogName]
            .map { "\(Bag.payloadFolder)/\($0)" }
        for text in texts where files[text] == nil { return "\(text) is missing." }
        let copies = "\(Bag.payloadFolder)/\(Payload.copiesFolder)/"
        for name in payloadNames.sorted() where !texts.contains(name) && !name.hasPrefix(copies) {
            return "\(name) does not belong there."
        }
        return listFault(Bag.manifestName, covers: payloadNames)
            ?? listFault(Bag.tagManifestName, covers: tagNames)
    }

    private func infoFault() -> String? {
        let formats = info.filter { $0.label == BagInfo.formatLabel }.map(\.value)
        guard formats == ["rogatory/\(Bag.formatVersion)"] else {
            return "\(Bag.infoName) does not name package format \(Bag.formatVersion)."
        }
        let byteCount = payloadNames.reduce(0) { $0 + self[$1].count }
        let oxums = info.filter { $0.label == BagInfo.oxumLabel }.map(\.value)
        return oxums == ["\(byteCount).\(payloadNames.count)"]
            ? nil : "\(Bag.infoName) counts other files than there are."
    }

    private func listFault(_ list: String, covers names: Set<String>) -> String? {
        guard let entries = DigestList.read(self[list]) else {
            return "\(list) is not written as a manifest is."
        }
        return difference(of: names, from: Set(entries.map(\.name)))
    }

    private func difference(of found: Set<String>, from wanted: Set<String>) -> String? {
        if let missing = wanted.subtracting(found).min() { return "\(missing) is missing." }
        if let extra = found.subtracting(wanted).min() { return "\(extra) does not belong there." }
        return nil
    }

    private func digestFault(listed list: String) -> String? {
        guard let entries = DigestList.read(self[list]) else {
            return "\(list) is not written as a manifest is."
        }
        let altered = entries.first { files[$0.name].map { Digest256(of: $0) } != $0.digest }
        return altered.map { "\($0.name) has another digest than \(list) says." }
    }
}
