/// Writes texts into headers so that nothing in them can end the header.
enum HeaderText {
    /// The greatest number of characters of a line, without CR LF.
    ///
    /// Source: RFC 5322, section 2.1.1.
    static let lineLimit = 78
    /// The greatest number of characters of a line with an encoded word in it.
    ///
    /// Source: RFC 2047, section 2; it leaves 75 for the word after the space of a folded line.
    static let encodedLineLimit = 76

    /// A text for people, such as a subject.
    static func unstructured(
        _ text: String,
        header: String
    ) throws(MailMessage.Fault) -> String {
        try checkControls(text, header)
        let fits = header.utf8.count + 2 + text.utf8.count <= lineLimit
        let isPlain = text.utf8.allSatisfy { (32...126).contains($0) }
        let isTrimmed = text.utf8.first != 32 && text.utf8.last != 32
        if fits, isPlain, isTrimmed, !hasEncodedWordStart(text) { return text }
        return encodedWords(text, from: header.utf8.count + 2)
    }

    /// A mailbox, `Name <local@domain>`.
    ///
    /// Source: RFC 5322, section 3.4.
    static func mailbox(
        _ mailbox: MailMessage.Mailbox,
        header: String
    ) throws(MailMessage.Fault) -> String {
        try checkControls(mailbox.address, header)
        try checkControls(mailbox.name ?? "", header)
        guard isAddress(mailbox.address) else { throw .malformedAddress(header: header) }
        guard let name = mailbox.name, !name.isEmpty else { return mailbox.address }
        let display = phrase(name, from: header.utf8.count + 2)
        let isLong = header.utf8.count + display.utf8.count + mailbox.address.utf8.count + 5
        let gap = isLong > lineLimit ? "\r\n " : " "
        return display + gap + "<" + mailbox.address + ">"
    }

    /// A name before an address: in quotes where it is plain, else in encoded words.
    private static func phrase(_ name: String, from column: Int) -> String {
        let isPlain = name.utf8.allSatisfy { (32...126).contains($0) }
        guard isPlain, name.utf8.count + column <= lineLimit - 10, !hasEncodedWordStart(name) else {
            return encodedWords(name, from: column)
        }
        let escaped = name.reduce(into: "") { text, character in
            if character == "\"" || character == "\\" { text.append("\\") }
            text.append(character)
        }
        return "\"\(escaped)\""
    }

    /// Whether a reader could take a part of the text for an encoded word.
    private static func hasEncodedWordStart(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return zip(bytes, bytes.dropFirst())
            .contains { $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?") }
    }

    /// A text as encoded words in the Q encoding, one to a line; characters stay whole.
    ///
    /// Only letters, digits and few marks stand as they are, as a phrase demands. Source: RFC 2047,
    /// sections 4.2 and 5.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - column: how much of the first line is taken by the header's name.
    /// - Returns: the words, each further one on a line that begins with a space.
    static func encodedWords(_ text: String, from column: Int) -> String {
        let opening = "=?UTF-8?Q?"
        let closing = "?="
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            let piece = String(scalar).utf8.map(encodedByte).joined()
            let taken = words.isEmpty ? column : 1
            let length = taken + opening.utf8.count + word.utf8.count + piece.utf8.count
            if length + closing.utf8.count > encodedLineLimit {
                words.append(word)
                word = ""
            }
            word += piece
        }
        words.append(word)
        return words.map { opening + $0 + closing }.joined(separator: "\r\n ")
    }

    private static func encodedByte(_ byte: UInt8) -> String {
        switch byte {
        case 32: "_"
        case 48...57, 65...90, 97...122, UInt8(ascii: "!"), UInt8(ascii: "*"),
            UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"):
            String(UnicodeScalar(byte))
        default: QuotedPrintable.escaped(byte)
        }
    }

    /// One `@`, something on both sides, and no character that could end the address.
    private static func isAddress(_ address: String) -> Bool {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), address.utf8.count <= 254 else {
            return false
        }
        let special = Set(" <>,;:\"\\()[]")
        return !address.contains { special.contains($0) || $0.isWhitespace }
    }

    private static func checkControls(
        _ text: String,
        _ header: String
    ) throws(MailMessage.Fault) {
        let hasControl = text.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
        if hasControl { throw .controlCharacter(header: header) }
    }
}
