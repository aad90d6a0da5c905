import TotemDomain

/// The cookie of a browser that is signed in.
///
/// It is read at the desk alone: the REST service asks for a bearer token, and public pages for
/// nobody. Source: OWASP ASVS 5.0, section 3.3; RFC 6265bis, section 4.1.3 for the prefix.
enum SignInCookie {
    /// The name; by https one that no other host and no plain connection can set.
    static func name(isSecure: Bool) -> String {
        isSecure ? "__Host-totem-sign-in" : "totem-sign-in"
    }

    /// The secret that a request bears; `nil` without one, and when two contradict each other.
    static func secret(in request: WebRequest, isSecure: Bool) -> String? {
        let name = name(isSecure: isSecure)
        var found: String?
        for (field, value) in request.headers where field.isHeader("cookie") {
            for part in value.split(separator: ";") {
                let pair = part.drop { $0 == " " }
                guard let mark = pair.firstIndex(of: "="), pair[..<mark] == name else { continue }
                guard found == nil else { return nil }
                found = String(pair[pair.index(after: mark)...])
            }
        }
        return found
    }

    /// The field that gives a browser its secret.
    static func setting(_ secret: String, isSecure: Bool) -> (name: String, value: String) {
        field(secret, seconds: SignIn.minutes * 60, isSecure: isSecure)
    }

    /// The field that takes it away.
    static func clearing(isSecure: Bool) -> (name: String, value: String) {
        field("", seconds: 0, isSecure: isSecure)
    }

    private static func field(
        _ value: String,
        seconds: Int,
        isSecure: Bool
    ) -> (name: String, value: String) {
        let rest = "; Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax"
        let text = "\(name(isSecure: isSecure))=\(value)\(rest)\(isSecure ? "; Secure" : "")"
        return ("Set-Cookie", text)
    }
}
