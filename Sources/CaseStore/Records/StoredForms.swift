import Casework
import Foundation
import Vault

/// How values become bytes before they are sealed.
enum StoredForm {
    /// JSON with sorted members, for values with few bytes.
    static func json(_ value: some Encodable) throws(StoreError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try stated { Array(try encoder.encode(value)) }
    }

    static func value<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws(StoreError)
        -> Value
    {
        try stated { try JSONDecoder().decode(type, from: Data(bytes)) }
    }

    // MARK: - Texts

    /// Media, readings and unreadable parts, each text with its length before it.
    ///
    /// Version 2 has PDFs; what needs none of their places keeps the form it always had.
    static func text(_ text: ExtractedText) -> [UInt8] {
        var writer = ByteWriter()
        let needsSecond =
            text.media == .pdf
            || text.readings.contains { place($0.place).0 > lastPlaceOfFirstVersion }
        writer.number(UInt8(needsSecond ? 2 : 1))
        writer.counted(Array(text.media.rawValue.utf8))
        writer.number(UInt32(text.readings.count))
        for reading in text.readings {
            let (code, name) = place(reading.place)
            writer.number(code)
            writer.counted(Array(name.utf8))
            writer.counted(Array(reading.text.utf8))
        }
        writer.number(UInt32(text.unreadable.count))
        for part in text.unreadable { writer.counted(Array(part.utf8)) }
        return writer.bytes
    }

    static func text(_ bytes: [UInt8]) throws(StoreError) -> ExtractedText {
        try stated {
            var reader = ByteReader(bytes)
            let version = try reader.number(UInt8.self)
            guard version == 1 || version == 2 else {
                throw VaultError.newerFormat(Int(version))
            }
            guard let media = ExtractedText.Media(rawValue: try string(&reader)) else {
                throw StoreError.undecodable
            }
            var readings: [Reading] = []
            for _ in 0..<(try reader.number(UInt32.self)) {
                let code = try reader.number(UInt8.self)
                guard let place = place(code, try string(&reader)) else {
                    throw StoreError.undecodable
                }
                readings.append(Reading(place: place, text: try string(&reader)))
            }
            var unreadable: [String] = []
            for _ in 0..<(try reader.number(UInt32.self)) { unreadable.append(try string(&reader)) }
            guard reader.isAtEnd else { throw StoreError.undecodable }
            return ExtractedText(media: media, readings: readings, unreadable: unreadable)
        }
    }

    private static func string(_ reader: inout ByteReader) throws -> String {
        let bytes = try reader.counted(limit: .max)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw StoreError.undecodable
        }
        return text
    }

    private static let lastPlaceOfFirstVersion: UInt8 = 4

    private static func place(_ place: Reading.Place) -> (UInt8, String) {
        switch place {
        case .body: (0, "")
        case .header(let name): (1, name)
        case .attachment(let position): (2, position)
        case .fileName: (3, "")
        case .hiddenLink: (4, "")
        case .page(let number): (5, "\(number)")
        case .documentInformation: (6, "")
        }
    }

    private static func place(_ code: UInt8, _ name: String) -> Reading.Place? {
        switch code {
        case 0: .body
        case 1: .header(name)
        case 2: .attachment(name)
        case 3: .fileName
        case 4: .hiddenLink
        case 5: Int(name).map { .page($0) }
        case 6: .documentInformation
        default: nil
        }
    }

    // MARK: - Copies

    private struct CopyHead: Codable {
        let fileName: String
        let proof: ResidueProof
        let log: [RedactionLogRow]
    }

    /// Everything but the bytes as JSON with its length before it, then the bytes.
    static func copy(_ copy: ReleasedCopy) throws(StoreError) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(UInt8(1))
        writer.counted(
            try json(CopyHead(fileName: copy.fileName, proof: copy.proof, log: copy.log)))
        writer.put(copy.bytes)
        return writer.bytes
    }

    static func copy(_ bytes: [UInt8]) throws(StoreError) -> ReleasedCopy {
        let (head, rest) = try stated {
            var reader = ByteReader(bytes)
            let version = try reader.number(UInt8.self)
            guard version == 1 else { throw VaultError.newerFormat(Int(version)) }
            let head = try reader.counted(limit: .max)
            return (head, try reader.take(bytes.count - reader.position))
        }
        let known = try value(CopyHead.self, head)
        return ReleasedCopy(
            fileName: known.fileName, bytes: rest, proof: known.proof, log: known.log)
    }
}
