import Crypto
import TotemDomain

/// Derives the tokens of people's own links.
///
/// A token is `base64url(HMAC-SHA256(secret, purpose ‖ registration ‖ generation))`: mails and
/// repetitions derive it again, the database holds its hash only, and raising the generation
/// revokes it.
struct Links: Sendable {
    private let key: SymmetricKey
    /// The authentication code with the key taken in already, to be copied for each message.
    private let keyed: HMAC<SHA256>

    init(secret: [UInt8]) {
        key = SymmetricKey(data: secret)
        keyed = HMAC(key: key)
    }

    private func authenticate(_ message: [UInt8]) -> HashedAuthenticationCode<SHA256> {
        var code = keyed
        code.update(data: message)
        return code.finalize()
    }

    /// The token of a registration's link.
    func token(of registration: ID<Registration>, generation: Int) -> String {
        var message = Array("registration".utf8)
        message.append(0)
        for half in [registration.high, registration.low, UInt64(generation)] {
            for shift in stride(from: 56, through: 0, by: -8) {
                message.append(UInt8(truncatingIfNeeded: half >> UInt64(shift)))
            }
        }
        return base64URL(authenticate(message))
    }

    /// A seal that only this installation can make of those bytes.
    func seal(of bytes: [UInt8], for purpose: String) -> String {
        base64URL(authenticate(Array(purpose.utf8) + [0] + bytes))
    }

    /// A secret of a booking as only this installation can read it, and for that booking alone.
    func sealed(_ secret: String, for booking: ID<Booking>) throws(Failure) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(
                Array(secret.utf8),
                using: sealingKey,
                authenticating: Array(booking.description.utf8)
            )
            guard let combined = box.combined else { throw SecretUnreadable() }
            return Array(combined)
        } catch {
            throw .broken(error)
        }
    }

    /// The secret again.
    func opened(_ sealed: [UInt8], for booking: ID<Booking>) throws(Failure) -> String {
        do {
            let plain = try AES.GCM.open(
                try AES.GCM.SealedBox(combined: sealed),
                using: sealingKey,
                authenticating: Array(booking.description.utf8)
            )
            return String(decoding: plain, as: UTF8.self)
        } catch {
            throw .broken(SecretUnreadable())
        }
    }

    /// A key of its own, so that nothing sealed can be taken for a link.
    private var sealingKey: SymmetricKey {
        HKDF<SHA256>
            .deriveKey(
                inputKeyMaterial: key,
                info: Array("booking key".utf8),
                outputByteCount: 32
            )
    }

    /// The hash by which a token is found; `nil` when the text cannot be one.
    static func hash(of token: String) -> [UInt8]? {
        let bytes = Array(token.utf8)
        guard bytes.count == 43, bytes.allSatisfy({ base64URLAlphabet.contains($0) }) else {
            return nil
        }
        return Array(SHA256.hash(data: bytes))
    }

    /// The hash by which a registration's link is found.
    func hash(of registration: ID<Registration>, generation: Int) -> [UInt8] {
        Array(SHA256.hash(data: Array(token(of: registration, generation: generation).utf8)))
    }
}

/// What was sealed by another installation, or for another booking.
private struct SecretUnreadable: Error {}

private let base64URLAlphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8
)

/// Base 64 for addresses, without padding.
///
/// Source: RFC 4648, section 5.
private func base64URL(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in bytes {
        buffer = buffer << 8 | UInt32(byte)
        bits += 8
        while bits >= 6 {
            bits -= 6
            text.append(base64URLAlphabet[Int(buffer >> UInt32(bits) & 63)])
        }
    }
    if bits > 0 { text.append(base64URLAlphabet[Int(buffer << UInt32(6 - bits) & 63)]) }
    return String(decoding: text, as: UTF8.self)
}
