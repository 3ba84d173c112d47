import ArgumentParser
import Workflow

/// Who works, and where the passphrase comes from: never from an argument or the environment.
struct SignInOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Your login name; asked for when it is missing.", valueName: "name"))
    var login: String?

    @Option(
        help: ArgumentHelp(
            "Read passphrases from this file descriptor, one a line, in the order in which the "
                + "command needs them, instead of asking on the terminal.", valueName: "number"))
    var passphraseFd: Int32?

    @Option(help: ArgumentHelp("Your key file, when your slot asks for one.", valueName: "file"))
    var keyFile: String?

    func validate() throws {
        if passphraseFd != nil, login == nil {
            throw ValidationError("--passphrase-fd needs --login.")
        }
    }

    /// Where this command takes secrets from.
    func secrets() throws(ProgramError) -> SecretSource {
        try SecretSource(descriptor: passphraseFd)
    }

    /// Unlocks the officer's desk.
    ///
    /// - Parameters:
    ///   - door: the vault's.
    ///   - secrets: where the passphrase is taken from.
    /// - Returns: the desk, and the passphrase once more for deeds that ask for it.
    /// - Throws: what keeps the vault shut.
    func unlock(_ door: FrontDoor, secrets: SecretSource) throws -> SignedIn {
        let name = try login ?? secrets.answer("Login name: ")
        let passphrase = try secrets.existing("Passphrase of \(name): ")
        let key = try InputFile.key(keyFile)
        let desk = try door.unlock(login: name, passphrase: passphrase, keyFile: key)
        for remark in desk.remarks { Output.message("rogatory: " + remark.sentence) }
        return SignedIn(desk: desk, stepUp: StepUp(passphrase: passphrase, keyFile: key))
    }

    /// Asks for name, passphrase and key file, for what is no desk of the vault at work.
    func withSecret<Result>(_ body: (String, TypedSecret, [UInt8]) throws -> Result) throws
        -> Result
    {
        let secrets = try secrets()
        let name = try login ?? secrets.answer("Login name: ")
        let passphrase = try secrets.existing("Passphrase of \(name): ")
        defer { passphrase.clear() }
        return try body(name, passphrase, InputFile.key(keyFile))
    }

    /// Runs a body at an unlocked desk and locks it again, whatever happens.
    func atDesk<Result>(of options: VaultOptions, _ body: (SignedIn) throws -> Result) throws
        -> Result
    {
        try atDesk(of: options) { signedIn, _ in try body(signedIn) }
    }

    /// The same for a body that asks for more secrets, from where the passphrase came.
    func atDesk<Result>(
        of options: VaultOptions, _ body: (SignedIn, SecretSource) throws -> Result
    ) throws -> Result {
        let door = try options.existingDoor()
        let secrets = try secrets()
        let signedIn = try unlock(door, secrets: secrets)
        defer { signedIn.lock() }
        return try body(signedIn, secrets)
    }
}

/// An unlocked desk with what signs its graver deeds.
struct SignedIn {
    let desk: Desk
    let stepUp: StepUp

    func lock() {
        desk.leave()
        stepUp.passphrase.clear()
    }
}
