public import TotemDomain

/// A message to a person, ready to be put into an envelope.
public struct Mail: Hashable, Sendable {
    /// The address it goes to.
    public let to: String
    /// Who sends it.
    public let sender: MailSender
    /// The subject, one line.
    public let subject: String
    /// The message as plain text, lines ended by `\n`.
    public let text: String
    /// The same as HTML.
    public let html: String
    /// The language of the texts.
    public let language: Language
    /// What the `Message-ID` is made of, the same for every repetition of the notice.
    public let notice: ID<Notice>

    /// The `Message-ID`.
    ///
    /// Source: RFC 5322, section 3.6.4.
    public var messageID: String { "<\(notice)@\(sender.domain)>" }
}

/// Who sends mails.
public struct MailSender: Hashable, Sendable {
    /// The name that people see.
    public let name: String
    /// The address.
    public let address: EmailAddress

    /// A sender.
    public init(name: String, address: EmailAddress) {
        self.name = name
        self.address = address
    }

    var domain: Substring {
        address.normalised.split(separator: "@").last ?? "localhost"
    }
}

extension Mail {
    /// The mail of a notice about a booking, in the language of who gets it.
    ///
    /// - Parameters:
    ///   - notice: what is owed.
    ///   - sender: who sends it.
    public init(_ notice: BookingNotice, sender: MailSender) {
        let letter = Letter(notice)
        to = notice.recipient.email.written
        self.sender = sender
        subject = letter.subject
        text = letter.plainText
        html = letter.html
        language = letter.words.language
        self.notice = notice.id
    }

    /// The mail of a notice, in the language of the registration.
    ///
    /// The texts tell the registration and the session as they stand now. What, when and where
    /// come first, then one button, the link spelled out, and why the person gets it.
    ///
    /// - Parameters:
    ///   - notice: what is owed.
    ///   - link: the address of the person's own page.
    ///   - otherLinks: those of the notice's other registrations, in their order.
    ///   - sender: who sends it.
    public init(
        _ notice: Notice,
        link: String,
        otherLinks: [String] = [],
        sender: MailSender
    ) {
        let letter = Letter(notice, link: link, otherLinks: otherLinks)
        to = notice.registration.request.email.written
        self.sender = sender
        subject = letter.subject
        text = letter.plainText
        html = letter.html
        language = letter.words.language
        self.notice = notice.id
    }
}
