public import TotemDomain

/// One message, ready to be written in the format of the Internet.
///
/// Sources: RFC 5322 (format), RFC 2045 to 2047 (MIME), RFC 3834 (automatic messages), RFC 6532
/// (addresses beyond ASCII).
public struct MailMessage: Hashable, Sendable {
    /// A name, if known, and an address.
    public struct Mailbox: Hashable, Sendable {
        /// The name for people; `nil` without one.
        public let name: String?
        /// The address, `local@domain`.
        public let address: String

        /// A mailbox.
        public init(name: String?, address: String) {
            self.name = name
            self.address = address
        }
    }

    /// Who sends.
    public let from: Mailbox
    /// Who receives; one message goes to one person.
    public let to: Mailbox
    /// The subject.
    public let subject: String
    /// The message as plain text.
    public let text: String
    /// The same as HTML.
    public let html: String
    /// The language of both.
    public let language: Language
    /// The `Message-ID` with its brackets; one notice has the same one at every attempt.
    public let messageID: String
    /// When the notice was written; the same at every attempt.
    public let date: Instant

    /// A message.
    public init(
        from: Mailbox,
        to: Mailbox,
        subject: String,
        text: String,
        html: String,
        language: Language,
        messageID: String,
        date: Instant
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.html = html
        self.language = language
        self.messageID = messageID
        self.date = date
    }

    /// Why a message cannot be written.
    public enum Fault: Error, Hashable, Sendable {
        /// A header would hold a control character, by which one could add headers of one's own.
        case controlCharacter(header: String)
        /// The address is none, or holds what would end it early.
        case malformedAddress(header: String)
        /// The `Message-ID` is not one word in brackets.
        case malformedMessageID
        /// A body holds a NUL.
        case nulInBody
    }

    /// The message in bytes, lines ended by CR LF.
    ///
    /// - Throws: `Fault` for what would break out of its field.
    public func encoded() throws(Fault) -> [UInt8] {
        try checkMessageID()
        for body in [text, html] where body.utf8.contains(0) { throw .nulInBody }
        // "=_" cannot stand in quoted-printable text, so no line of a body can be the boundary.
        // Source: RFC 2045, section 6.7, note at the end.
        let boundary = "=_" + messageID.prefix { $0 != "@" }.dropFirst()
        let head = [
            "Date: " + Self.dateText(date),
            "From: " + (try HeaderText.mailbox(from, header: "From")),
            "To: " + (try HeaderText.mailbox(to, header: "To")),
            "Subject: " + (try HeaderText.unstructured(subject, header: "Subject")),
            "Message-ID: " + messageID,
            "MIME-Version: 1.0",
            "Content-Language: " + language.rawValue,
            "Auto-Submitted: auto-generated",
            "Content-Type: multipart/alternative;",
            " boundary=\"\(boundary)\"",
            "",
        ]
        var message: [UInt8] = []
        message.reserveCapacity(2048 + 2 * (text.utf8.count + html.utf8.count))
        Self.append(head, to: &message)
        for (type, body) in [("plain", text), ("html", html)] {
            Self.append(
                [
                    "--" + boundary,
                    "Content-Type: text/\(type); charset=utf-8",
                    "Content-Transfer-Encoding: quoted-printable",
                    "",
                ],
                to: &message
            )
            QuotedPrintable.append(body, to: &message)
        }
        Self.append(["--" + boundary + "--"], to: &message)
        return message
    }

    private static func append(_ lines: [String], to message: inout [UInt8]) {
        for line in lines {
            message += line.utf8
            message += [13, 10]
        }
    }

    /// Letters, digits, dots and hyphens around one `@`, in brackets: less than RFC 5322 allows,
    /// and all that we make.
    private func checkMessageID() throws(Fault) {
        guard messageID.hasPrefix("<"), messageID.hasSuffix(">") else { throw .malformedMessageID }
        let parts = messageID.dropFirst().dropLast()
            .split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { byte in
                    switch byte {
                    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."): true
                    default: false
                    }
                }
        }
        guard parts.count == 2, isPlain, messageID.utf8.count <= HeaderText.lineLimit else {
            throw .malformedMessageID
        }
    }

    /// A moment as headers have it, `Tue, 12 Jan 2027 13:00:05 +0000`.
    ///
    /// Source: RFC 5322, section 3.3.
    static func dateText(_ moment: Instant) -> String {
        let local = LocalDateTime(utc: moment)
        let weekday = local.date.weekday.word
        let name = weekday.prefix(1).uppercased() + weekday.dropFirst()
        let month = months[local.date.month - 1]
        let time = [local.time.hour, local.time.minute, local.time.second]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(name), \(local.date.day) \(month) \(local.date.year) "
            + time.joined(separator: ":") + " +0000"
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
