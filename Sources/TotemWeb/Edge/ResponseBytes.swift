import NIOCore
import NIOHTTP1

/// Writes answers as bytes of HTTP/1.1, with the fields every answer bears.
///
/// Our own writer instead of the general encoder: the fixed fields are one ready piece of text,
/// so that a small answer is one allocation and one system call.
struct ResponseBytes: Sendable {
    /// What every answer bears, whoever made it.
    ///
    /// Sources: OWASP ASVS 5.0 sections 3.4 and 3.2.
    static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"

    private let fixed: String

    /// A writer; `isSecure` tells that browsers reach us by https, which they shall then insist on.
    init(isSecure: Bool) {
        var fields = [
            ("Content-Security-Policy", Self.contentSecurityPolicy),
            ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
        ]
        if isSecure {
            fields.append(
                ("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
            )
        }
        fixed = fields.map { "\($0.0): \($0.1)\r\n" }.joined()
    }

    /// Appends an answer.
    func write(_ answer: WebAnswer, date: String, closes: Bool, into buffer: inout ByteBuffer) {
        let response = answer.response
        buffer.reserveCapacity(minimumWritableBytes: 1024 + response.body.count)
        buffer.writeString("HTTP/1.1 ")
        buffer.writeString(Self.statusLine(response.status))
        buffer.writeString("Date: ")
        buffer.writeString(date)
        buffer.writeString("\r\n")
        for (name, value) in response.headers { Self.field(name, value, into: &buffer) }
        let isBare = response.status == 204 || response.status == 304
        if !isBare {
            buffer.writeString("Content-Length: ")
            buffer.writeString(String(response.body.count))
            buffer.writeString("\r\n")
        }
        Self.field("X-Request-Id", answer.requestID, into: &buffer)
        buffer.writeString(Self.privacy(response.privacy))
        buffer.writeString(fixed)
        if closes { buffer.writeString("Connection: close\r\n") }
        buffer.writeString("\r\n")
        if !isBare && !answer.isHead { buffer.writeBytes(response.body) }
    }

    private static func privacy(_ privacy: WebResponse.Privacy) -> String {
        switch privacy {
        case .open:
            "Cache-Control: no-cache\r\nReferrer-Policy: strict-origin-when-cross-origin\r\n"
        case .personal:
            "Cache-Control: no-store\r\nReferrer-Policy: strict-origin-when-cross-origin\r\n"
        case .secret:
            "Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
                + "X-Robots-Tag: noindex, nofollow\r\n"
        }
    }

    /// A field; control characters in its value become spaces, so that no value can end a line.
    private static func field(_ name: String, _ value: String, into buffer: inout ByteBuffer) {
        buffer.writeString(name)
        buffer.writeString(": ")
        if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) {
            buffer.writeString(value)
        } else {
            buffer.writeBytes(value.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 })
        }
        buffer.writeString("\r\n")
    }

    private static func statusLine(_ code: Int) -> String {
        switch code {
        case 200: "200 OK\r\n"
        case 201: "201 Created\r\n"
        default: "\(code) \(HTTPResponseStatus(statusCode: code).reasonPhrase)\r\n"
        }
    }
}
