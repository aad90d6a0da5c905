import Testing
import TotemDomain
import TotemPresentation

@testable import TotemDelivery

struct MailMessageTests {
    @Test(arguments: Notice.Kind.allCases, [Language.french, .english])
    func `every kind of notice becomes a message that a strict reader takes`(
        kind: Notice.Kind,
        language: Language
    ) throws {
        let notice = try Samples.notice(kind, language)
        let mail = Mail(notice, link: Samples.link, sender: try Samples.sender())
        let person = notice.registration.request
        let message = MailMessage(mail, to: person.name, person.email, date: notice.createdAt)
        let bytes = try message.encoded()
        let read = try StrictReader(bytes)
        #expect(read.value("Subject") == mail.subject)
        #expect(read.value("To") == "Zoë Müller <Zoe+a@example.org>")
        #expect(read.value("From") == "\"Totem\" <desk@totem.example>")
        #expect(read.value("Message-ID") == "<\(notice.id)@totem.example>")
        #expect(read.value("Content-Language") == language.rawValue)
        #expect(read.value("Auto-Submitted") == "auto-generated")
        #expect(read.parts.map(\.text) == [mail.text, mail.html])
        try GoldenFile.expect(bytes, "\(kind.rawValue).\(language.rawValue).eml")
    }

    @Test(arguments: [
        "x\r\nBcc: v@evil.example", "x\nBcc: v@evil.example", "x\rBcc: v", "x\0", "x\u{85}y",
        "x\u{2028}y", "x\u{2029}y", "x\u{1B}[0m", "\t",
    ])
    func `nothing in a header can begin another`(text: String) {
        for message in [
            Samples.message(to: text), Samples.message(subject: text),
            Samples.message(address: text + "@example.org"),
            Samples.message(from: "desk@totem.example" + text),
        ] {
            #expect(throws: MailMessage.Fault.self) { try message.encoded() }
        }
    }

    @Test(arguments: [
        "", "@", "a@", "@b", "a@b@c", "a b@c", "a,b@c", "<a@b>", "a@b>", "a@b;c", "\"a\"@b",
        "a@b\u{A0}",
        "a(b)@c",
    ])
    func `what is no address is refused`(address: String) {
        let message = Samples.message(address: address)
        #expect(throws: MailMessage.Fault.malformedAddress(header: "To")) {
            try message.encoded()
        }
    }

    @Test(arguments: [
        "", "x", "<>", "<a>", "<a@>", "<@b>", "<a@b", "<a b@c>", "<a@b>\r\nX: y", "<a@b@c>",
    ])
    func `a message id is one plain word in brackets`(text: String) {
        let message = Samples.message(messageID: text)
        #expect(throws: MailMessage.Fault.malformedMessageID) { try message.encoded() }
    }

    @Test func `a NUL has no place in a body`() {
        #expect(throws: MailMessage.Fault.nulInBody) { try Samples.message(text: "a\0b").encoded() }
        #expect(throws: MailMessage.Fault.nulInBody) { try Samples.message(html: "a\0b").encoded() }
    }

    @Test(arguments: [
        "", "plain", "Ada \"the\" Example \\ x", "Zoë Müller", "山田太郎",
        "👩‍💻 " + String(repeating: "é", count: 90),
        "=?UTF-8?Q?trick?=", String(repeating: "long words ", count: 9) + "end", "a  b",
        "comma, semicolon; <x@y>",
    ])
    func `a name comes back as it was`(name: String) throws {
        let read = try StrictReader(try Samples.message(to: name).encoded())
        let value = try #require(read.value("To"))
        guard !name.isEmpty else {
            #expect(value == "ada@example.org")
            return
        }
        let display = value.hasSuffix(" <ada@example.org>") ? value.dropLast(18) : ""
        let isQuoted = display.hasPrefix("\"")
        let plain =
            isQuoted
            ? display.dropFirst().dropLast().replacing(/\\(.)/) { $0.output.1 } : display
        #expect(String(plain) == name)
    }

    @Test(arguments: [
        "", "x", " leading", "trailing ", "Votre place à Nancy : confirmée", "=?UTF-8?Q?trick?=",
        String(repeating: "x", count: 200), String(repeating: "é", count: 200), "tab-free = ? _ .",
    ])
    func `a subject comes back as it was`(subject: String) throws {
        let bytes = try Samples.message(subject: subject).encoded()
        guard !subject.isEmpty else {
            #expect(String(decoding: bytes, as: UTF8.self).contains("\r\nSubject: \r\n"))
            return
        }
        #expect(try StrictReader(bytes).value("Subject") == subject)
    }

    @Test(arguments: [
        "", "\n", "one\ntwo", "trailing space \nand tab\t\nend ", "--=_1", "=", "a=3D",
        ".\n.hidden\n",
        "From the start", String(repeating: "x", count: 75), String(repeating: "x", count: 76),
        String(repeating: "x", count: 77), String(repeating: "é", count: 300), "👩‍💻\nе\u{301}",
    ])
    func `a body comes back as it was`(text: String) throws {
        let read = try StrictReader(try Samples.message(text: text, html: text).encoded())
        #expect(read.parts.map(\.text) == [text, text])
    }

    @Test func `every way to end a line becomes the one of the standard`() throws {
        let read = try StrictReader(try Samples.message(text: "a\r\nb\rc\nd").encoded())
        #expect(read.parts.first?.text == "a\nb\nc\nd")
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", "Thu, 1 Jan 1970 00:00:00 +0000"),
        ("2027-03-28T01:02:03Z", "Sun, 28 Mar 2027 01:02:03 +0000"),
        ("2028-02-29T23:59:59Z", "Tue, 29 Feb 2028 23:59:59 +0000"),
    ])
    func `a date is written as headers have it`(moment: String, text: String) throws {
        let moment = try #require(Instant(rfc3339: moment))
        #expect(MailMessage.dateText(moment) == text)
    }

    @Test func `an address goes out with its domain in ASCII`() throws {
        let notice = try Samples.notice(.registrationConfirmed, .english)
        let mail = Mail(notice, link: Samples.link, sender: try Samples.sender())
        let email = try #require(EmailAddress(text: "Zoe@Exämple.org"))
        let message = MailMessage(mail, to: "Zoë\r\nBcc: x", email, date: notice.createdAt)
        #expect(message.to.address == "Zoe@xn--exmple-cua.org")
        #expect(message.to.name == "ZoëBcc: x")
    }
}
