public import TotemDomain
public import TotemPresentation

extension MailMessage {
    /// A composed mail in its envelope.
    ///
    /// The name of the person comes from outside; control characters in it would make the mail
    /// impossible to write, so that they are left out.
    ///
    /// - Parameters:
    ///   - mail: what is written.
    ///   - name: the name of the person it goes to.
    ///   - date: when the notice was written.
    public init(_ mail: Mail, to name: String, date: Instant) {
        let shown = name.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        self.init(
            from: Mailbox(name: mail.sender.name, address: mail.sender.address.written),
            to: Mailbox(name: String(String.UnicodeScalarView(shown)), address: mail.to),
            subject: mail.subject,
            text: mail.text,
            html: mail.html,
            language: mail.language,
            messageID: mail.messageID,
            date: date
        )
    }
}
