public import TotemDomain
public import TotemPresentation

extension MailMessage {
    /// A composed mail in its envelope.
    ///
    /// The name of the person comes from outside; control characters in it would make the mail
    /// impossible to write, so that they are left out. The domain of the address goes out in its
    /// ASCII form, which every server understands; the part before the `@` stays as written.
    ///
    /// - Parameters:
    ///   - mail: what is written.
    ///   - name: the name of the person it goes to.
    ///   - email: the address of the person.
    ///   - date: when the notice was written.
    public init(_ mail: Mail, to name: String, _ email: EmailAddress, date: Instant) {
        let shown = name.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        self.init(
            from: Mailbox(name: mail.sender.name, address: mail.sender.address.deliverable),
            to: Mailbox(
                name: String(String.UnicodeScalarView(shown)),
                address: email.deliverable
            ),
            subject: mail.subject,
            text: mail.text,
            html: mail.html,
            language: mail.language,
            messageID: mail.messageID,
            date: date
        )
    }
}

extension EmailAddress {
    /// The part before the `@` as written, the domain in its normal form.
    fileprivate var deliverable: String {
        guard let mark = written.lastIndex(of: "@"), let normal = normalised.lastIndex(of: "@")
        else { return written }
        return String(written[..<mark] + normalised[normal...])
    }
}
