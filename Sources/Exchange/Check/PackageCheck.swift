import Casework

/// Examines a package as its recipient would, with nothing but the office's key.
///
/// No key found inside is believed: the office key comes from outside, and every other key only
/// counts because the office key signed the list it stands in.
package enum PackageCheck {
    /// The largest file that is examined, in bytes: any archive, sealed and in armor.
    package static let largestByteCount = Archive.largestByteCount * 2

    /// Examines a sealed package (`.age`) or the archive in it (`.tar`).
    ///
    /// `identity` is an age identity or the text of an identity file, needed for a sealed
    /// package only; `officeKey` is a line as `OfficeKeyText.line` writes it, or an OpenSSH
    /// public key. Whatever is wrong with the package stands in the verdict. Throws only where
    /// the question cannot be asked: `.keyMalformed` for one of the two keys, `.tooLarge`.
    package static func verify(_ bytes: [UInt8], identity: String?, officeKey: String)
        throws(ExchangeError) -> PackageVerdict
    {
        guard bytes.count <= largestByteCount else { throw .tooLarge(limit: largestByteCount) }
        let key = try OfficeKeyText.publicKey(in: officeKey)
        let isSealed = Age.isSealed(bytes)
        let openers = isSealed ? try identity.map(Age.recipients(of:)) ?? [] : []
        var verdict = PackageVerdict()
        if let archive = try open(bytes, identity: identity, verdict: &verdict),
            let contents = BagContents.read(archive, verdict: &verdict)
        {
            contents.examineBag(&verdict)
            contents.examineSignatures(officeKey: key, openers: openers, &verdict)
        }
        for check in PackageVerdict.Check.allCases.dropFirst(verdict.rows.count) {
            verdict.add(check, .notReached, "Not looked at, because an earlier check failed.")
        }
        return verdict
    }

    private static func open(_ bytes: [UInt8], identity: String?, verdict: inout PackageVerdict)
        throws(ExchangeError) -> [UInt8]?
    {
        guard Age.isSealed(bytes) else {
            verdict.add(.opening, .passed, "The file is not encrypted; there was nothing to open.")
            return bytes
        }
        guard let identity else {
            verdict.add(.opening, .failed, "The file is encrypted and no identity was given.")
            return nil
        }
        do {
            let archive = try Age.open(bytes, identity: identity)
            verdict.add(.opening, .passed, "The identity opens the file, and no byte is altered.")
            return archive
        } catch .noIdentityMatches {
            verdict.add(.opening, .failed, "The file is encrypted to somebody else.")
        } catch .ageDamaged {
            verdict.add(.opening, .failed, "The encrypted content was altered or cut short.")
        } catch .notAge {
            verdict.add(.opening, .failed, "The head of the encrypted file was altered.")
        }
        return nil
    }
}

extension PackageVerdict {
    mutating func add(_ check: Check, _ outcome: Outcome, _ words: String) {
        rows.append(Row(check: check, outcome: outcome, words: words))
    }

    /// Adds a row that fails with the first fault, or passes with `words`.
    mutating func add(_ check: Check, fault: String?, passing words: String) {
        add(check, fault == nil ? .passed : .failed, fault ?? words)
    }
}
