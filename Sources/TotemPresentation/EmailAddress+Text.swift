import Foundation
public import TotemDomain

extension EmailAddress {
    /// The greatest number of bytes before the `@`.
    ///
    /// Source: RFC 5321, section 4.5.3.1.1.
    private static let maximumLocalPart = 64
    /// The greatest number of bytes of a label of the domain.
    ///
    /// Source: RFC 1035, section 2.3.4.
    private static let maximumLabel = 63

    /// An address from what a person wrote; `nil` when mail could not go there.
    ///
    /// The practical part of RFC 5321 and RFC 6531: a dot-atom, one `@`, a domain of at least two
    /// labels. Quoted local parts, comments and address literals are refused. The normal form is
    /// NFC, lower case, with the domain in ASCII by IDNA (RFC 5891); `+tag` stays, since to some
    /// servers it is another mailbox.
    public init?(text: String) {
        let isTrimmed = text.utf8.first != UInt8(ascii: " ") && text.utf8.last != UInt8(ascii: " ")
        let isPlain = isTrimmed && text.utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7F }
        let trimmed = isPlain ? text : text.trimmingCharacters(in: .whitespaces)
        let isASCII = trimmed.utf8.allSatisfy { $0 < 0x80 }
        let written = isASCII ? trimmed : trimmed.precomposedStringWithCanonicalMapping
        let parts = written.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, Self.isLocalPart(parts[0]) else { return nil }
        guard let domain = Self.asciiDomain(String(parts[1])) else { return nil }
        let lowered = parts[0].lowercased()
        let local = isASCII ? lowered : lowered.precomposedStringWithCanonicalMapping
        let normalised = local + "@" + domain
        guard local.utf8.count <= Self.maximumLocalPart, normalised.utf8.count <= Limits.email,
            written.utf8.count <= Limits.email
        else { return nil }
        self.init(written: written, normalised: normalised)
    }

    /// A dot-atom of ASCII letters, digits and the marks of RFC 5322, or of letters and digits of
    /// other scripts.
    private static func isLocalPart(_ text: Substring) -> Bool {
        let atoms = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= maximumLocalPart
            && atoms.allSatisfy { atom in
                !atom.isEmpty && atom.unicodeScalars.allSatisfy(isAtomText)
            }
    }

    private static func isAtomText(_ scalar: UnicodeScalar) -> Bool {
        guard scalar.isASCII else {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter,
                .otherLetter, .nonspacingMark, .spacingMark, .decimalNumber:
                return true
            default:
                return false
            }
        }
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "!", "#", "$", "%", "&", "'", "*", "+", "-", "/",
            "=", "?", "^", "_", "`", "{", "|", "}", "~":
            return true
        default:
            return false
        }
    }

    /// The domain as DNS has it, in lower case; `nil` when it is none.
    private static func asciiDomain(_ text: String) -> String? {
        var domain = text
        if !text.utf8.allSatisfy({ $0 < 0x80 }) {
            // Only letters, marks, digits, hyphens and dots reach the address parser, so that
            // nothing can be read there as a port, a path or a user.
            let isPlain = text.unicodeScalars.allSatisfy { scalar in
                scalar == "." || scalar == "-" || scalar.isASCII && isLetterOrDigit(scalar)
                    || !scalar.isASCII && isAtomText(scalar)
            }
            guard isPlain, let host = URL(string: "http://\(text)/")?.host(percentEncoded: false)
            else { return nil }
            domain = host
        }
        domain = domain.lowercased()
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, domain.utf8.count <= 253, labels.allSatisfy(isLabel),
            let last = labels.last, !last.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return domain
    }

    private static func isLabel(_ label: Substring) -> Bool {
        !label.isEmpty && label.utf8.count <= maximumLabel && label.first != "-"
            && label.last != "-"
            && label.unicodeScalars.allSatisfy { $0 == "-" || isLetterOrDigit($0) }
    }

    private static func isLetterOrDigit(_ scalar: UnicodeScalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }
}
