import Crypto
import TotemDomain

/// The secret of a bearer token: `totem_`, 43 random characters and 6 of a checksum.
///
/// The prefix lets secret scanners find it, the checksum refuses mistyped ones without asking the
/// database. 43 characters of 62 carry 256 bits. The checksum is CRC-32 (ISO 3309) in base 62.
struct TokenSecret: Sendable {
    /// The whole text, shown once.
    let text: String

    /// A new secret from the system's random source.
    init() {
        var body: [UInt8] = []
        for _ in 0..<43 {
            body.append(Self.alphabet[Int.random(in: 0..<Self.alphabet.count)])
        }
        text = Self.prefix + String(decoding: body + Self.checksum(body), as: UTF8.self)
    }

    /// A secret as sent; `nil` when its form or checksum is wrong.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let prefix = Array(Self.prefix.utf8)
        guard bytes.count == prefix.count + 49, bytes.starts(with: prefix) else { return nil }
        let body = Array(bytes.dropFirst(prefix.count).prefix(43))
        guard Array(bytes.suffix(6)) == Self.checksum(body) else { return nil }
        self.text = text
    }

    /// What the database keeps.
    ///
    /// A plain hash is enough for 256 random bits.
    var hash: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

    private static let prefix = "totem_"
    private static let alphabet = Array(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8
    )

    private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
        var register: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            register ^= UInt32(byte)
            for _ in 0..<8 {
                register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1
            }
        }
        var rest = register ^ 0xFFFF_FFFF
        var digits: [UInt8] = []
        for _ in 0..<6 {
            digits.append(alphabet[Int(rest % 62)])
            rest /= 62
        }
        return digits
    }
}
