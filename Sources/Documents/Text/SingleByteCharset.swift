import Foundation

/// A charset in which each byte is one character.
struct SingleByteCharset {
    /// UTF-8 of each byte.
    private let forms: [[UInt8]]

    private init(_ scalars: [UInt32]) {
        forms = scalars.map { value in
            Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
        }
    }

    func decode(_ bytes: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 { text.append(byte) } else { text += forms[Int(byte)] }
        }
        return String(decoding: text, as: UTF8.self)
    }

    static let windows1252 = SingleByteCharset(
        latin1.enumerated().map { index, value in
            (0x80..<0xA0).contains(index) ? windowsExtras[index - 0x80] : value
        })

    /// The charset of that name as MIME writes it, or nothing.
    static func named(_ name: String) -> SingleByteCharset? {
        switch name.lowercased() {
        case "iso-8859-1", "latin1", "iso_8859-1", "windows-1252", "cp1252", "ansi":
            // Mail that says ISO-8859-1 and uses 80 to 9F means windows-1252.
            windows1252
        case "iso-8859-15", "latin-9":
            SingleByteCharset(replacing: [
                0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152,
                0xBD: 0x153, 0xBE: 0x178,
            ])
        case "iso-8859-9", "latin5":
            SingleByteCharset(replacing: [
                0xD0: 0x11E, 0xDD: 0x130, 0xDE: 0x15E, 0xF0: 0x11F, 0xFD: 0x131, 0xFE: 0x15F,
            ])
        case "iso-8859-5": SingleByteCharset(cyrillic)
        case "iso-8859-2", "latin2": SingleByteCharset(.isoLatin2)
        case "windows-1250", "cp1250": SingleByteCharset(.windowsCP1250)
        case "windows-1251", "cp1251": SingleByteCharset(.windowsCP1251)
        case "windows-1253", "cp1253": SingleByteCharset(.windowsCP1253)
        case "windows-1254", "cp1254": SingleByteCharset(.windowsCP1254)
        default: nil
        }
    }

    private init(replacing changes: [Int: UInt32]) {
        self.init(Self.latin1.enumerated().map { changes[$0] ?? $1 })
    }

    private init(_ encoding: String.Encoding) {
        self.init(
            Self.latin1.enumerated().map { index, _ in
                String(bytes: [UInt8(index)], encoding: encoding)?.unicodeScalars.first?.value
                    ?? 0xFFFD
            })
    }

    private static let latin1: [UInt32] = Array(0...255)

    /// ISO 8859-5: Cyrillic from A1 on, with three exceptions.
    private static let cyrillic: [UInt32] = latin1.map { byte in
        switch byte {
        case 0...0xA0, 0xAD: byte
        case 0xF0: 0x2116
        case 0xFD: 0xA7
        default: byte - 0xA0 + 0x400
        }
    }

    /// What windows-1252 has where ISO 8859-1 has controls; five places have no meaning.
    private static let windowsExtras: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160,
        0x2039, 0x152, 0xFFFD, 0x17D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0xFFFD, 0x17E, 0x178,
    ]
}
