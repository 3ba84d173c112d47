import Foundation
import Testing
import Workflow

@testable import rogatory

@Suite struct SecretsTests {
    @Test func emptyLineIsNoPassphrase() throws {
        let source = try SecretSource(descriptor: try descriptor(holding: "\nsecond\n"))

        #expect(throws: ProgramError.secretMissing) { try source.existing("") }
    }

    @Test func missingLineIsNoPassphrase() throws {
        let source = try SecretSource(descriptor: try descriptor(holding: ""))

        #expect(throws: ProgramError.secretMissing) { try source.existing("") }
    }

    @Test func descriptorThatIsNotOpenIsNamed() throws {
        let source = try SecretSource(descriptor: 987)

        #expect(throws: ProgramError.descriptorUnreadable(987, errno: EBADF)) {
            try source.existing("")
        }
    }

    @Test func linesComeInOrderWithoutTheirEnds() throws {
        let source = try SecretSource(descriptor: try descriptor(holding: "first one\r\nzweite ü"))

        #expect(try source.existing("").equals(typed("first one")))
        #expect(try source.new(for: "quill").equals(typed("zweite ü")))
    }

    @Test func generatedPassphraseIsSixWordsOfTheList() {
        let passphrase = GeneratedPassphrase()

        #expect(passphrase.words.count == 6)
        #expect(passphrase.words.allSatisfy { PassphraseWords.all.contains($0) })
        #expect(passphrase.secret.equals(typed(passphrase.words.joined(separator: " "))))
    }

    @Test func wordListHoldsElevenBitsAWordAndNoTwinPrefixes() {
        #expect(PassphraseWords.all.count == 2048)
        #expect(Set(PassphraseWords.all.map { $0.prefix(4) }).count == 2048)
        #expect(PassphraseWords.all.allSatisfy { (4...7).contains($0.count) })
    }

    private func typed(_ text: String) -> TypedSecret { TypedSecret(bytes: Array(text.utf8)) }

    /// The reading end of a pipe that holds this text and nothing more.
    private func descriptor(holding text: String) throws -> Int32 {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try pipe.fileHandleForWriting.close()
        return dup(pipe.fileHandleForReading.fileDescriptor)
    }
}
