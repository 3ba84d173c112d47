package import Foundation

/// The identity of one thing of kind `Thing`; two kinds cannot be mixed up.
package struct Identifier<Thing>: Hashable, Sendable, Codable {
    /// The identity itself, random, telling nothing about what it names.
    package let uuid: UUID

    package init(_ uuid: UUID) {
        self.uuid = uuid
    }

    package init(from decoder: any Decoder) throws {
        uuid = try decoder.singleValueContainer().decode(UUID.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(uuid)
    }
}

extension Identifier: CodingKeyRepresentable {
    package var codingKey: any CodingKey { uuid.uuidString.codingKey }

    package init?(codingKey: some CodingKey) {
        guard let uuid = UUID(uuidString: codingKey.stringValue) else { return nil }
        self.init(uuid)
    }
}
