import Testing
import TotemDomain
import TotemPresentation

struct Mails {
    private let link = "https://totem.example/fr/registrations/AbC-_9"

    private func sender() throws -> MailSender {
        let address = try #require(EmailAddress(text: "sessions@Totem.example"))
        return MailSender(name: "Totem", address: address)
    }

    @Test(arguments: Notice.Kind.allCases, Words.languages)
    func areRecorded(kind: Notice.Kind, language: Language) throws {
        let notice = try Samples.notice(kind, language)
        let others = notice.others.map { _ in link + "-other" }
        let mail = Mail(notice, link: link, otherLinks: others, sender: try sender())
        #expect(mail.to == "Zoe+a@Example.org")
        let all = "\(mail.subject)\n\n\(mail.text)\n\(mail.html)"
        try GoldenFile.expect(all, "mail.\(kind.rawValue).\(language.rawValue).txt")
    }

    @Test(arguments: BookingNotice.Kind.allCases, Words.languages)
    func aboutBookingsAreRecorded(kind: BookingNotice.Kind, language: Language) throws {
        let notice = try Samples.bookingNotice(kind, language)
        #expect(notice.isTrue)
        let mail = Mail(notice, sender: try sender())
        #expect(mail.to == "Ada@example.org")
        #expect(!mail.html.contains("<script") && mail.html.contains("&lt;script"))
        let all = "\(mail.subject)\n\n\(mail.text)\n\(mail.html)"
        try GoldenFile.expect(all, "mail.\(kind.rawValue).\(language.rawValue).txt")
    }

    @Test(arguments: Words.languages)
    func aboutSeriesThatMovedAreRecorded(language: Language) throws {
        let own = try Samples.bookingNotice(.moved, language).booking
        let further = try [(7, own.room), (14, try #require(RoomPath("totem/hall")))]
            .map { days, room in
                let (start, end) = (own.window.start, own.window.end)
                return BookingNotice.Offer(
                    room: room,
                    window: try #require(
                        TimeWindow(
                            from: start.adding(minutes: days * 24 * 60),
                            to: end.adding(minutes: days * 24 * 60)
                        )
                    )
                )
            }
        let notice = try Samples.bookingNotice(.moved, language, further: further)
        let mail = Mail(notice, sender: try sender())
        let all = "\(mail.subject)\n\n\(mail.text)\n\(mail.html)"
        try GoldenFile.expect(all, "mail.booking_moved.series.\(language.rawValue).txt")
    }

    @Test func escapeWhatPeopleWrote() throws {
        let name = #"<script>alert("1")</script> & 'Co'"#
        let notice = try Samples.notice(
            .registrationConfirmed,
            .english,
            name: name,
            title: "<b>Title</b>\r\nBcc: x@y.example"
        )
        let mail = Mail(notice, link: link + "\"><i>", sender: try sender())
        for mark in ["<script", "<b>", "\"><i>", "'Co'"] { #expect(!mail.html.contains(mark)) }
        #expect(mail.html.contains("&lt;script&gt;alert(&quot;1&quot;)"))
        #expect(mail.text.contains(name))
        #expect(!mail.subject.contains("\n") && !mail.subject.contains("\r"))
    }

    @Test func keepTheCodeFromUnconfirmedAddresses() throws {
        for kind in Notice.Kind.allCases {
            let mail = Mail(try Samples.notice(kind, .french), link: link, sender: try sender())
            let hasCode = kind == .registrationConfirmed || kind == .registrationPromoted
            #expect(mail.text.contains("ABCDEFGH") == hasCode)
            #expect(mail.html.contains("ABCDEFGH") == hasCode)
            #expect(mail.text.contains(link) && mail.html.contains(link))
        }
    }

    @Test func tellWhoHasNotConfirmedThatAMoveDoesNotDoSo() throws {
        let moved = try Samples.notice(.sessionMoved, .english)
        let pending = Notice(
            id: moved.id,
            kind: .sessionMoved,
            state: .pending,
            attempts: 0,
            createdAt: moved.createdAt,
            sentAt: nil,
            registration: try Samples.registration(.pending, language: .english),
            session: moved.session,
            former: moved.former
        )
        #expect(moved.isTrue && pending.isTrue)
        let mail = Mail(pending, link: link, sender: try sender())
        #expect(mail.text.contains("is not confirmed yet"))
        #expect(!mail.text.contains("nothing you need to do"))
        let settled = Mail(moved, link: link, sender: try sender())
        #expect(settled.text.contains("nothing you need to do"))
    }

    @Test func tellWhoHasAnOfferThatAMoveDoesNotAnswerIt() throws {
        let moved = try Samples.notice(.sessionMoved, .english)
        let offered = Notice(
            id: moved.id,
            kind: .sessionMoved,
            state: .pending,
            attempts: 0,
            createdAt: moved.createdAt,
            sentAt: nil,
            registration: try Samples.registration(.offered, language: .english),
            session: moved.session,
            former: moved.former
        )
        let mail = Mail(offered, link: link, sender: try sender())
        #expect(mail.text.contains("Please answer before Tuesday 5 January 2027, 10:30."))
        #expect(!mail.text.contains("nothing you need to do"))
    }

    @Test func tellTheClockOnline() throws {
        let notice = try Samples.notice(.registrationConfirmed, .german, online: true)
        let mail = Mail(notice, link: link, sender: try sender())
        #expect(mail.language == .german)
        #expect(mail.text.contains("Dienstag, 12. Januar 2027, 14:00–16:00 (Europe/Paris)"))
        #expect(mail.text.contains("Wo: Online"))
    }

    @Test func bearTheSameMessageIDAtEveryRepetition() throws {
        let mail = Mail(
            try Samples.notice(.confirmationRequest, .french),
            link: link,
            sender: try sender()
        )
        #expect(mail.messageID == "<00000000-0000-000c-0000-00000000000d@totem.example>")
    }

    @Test func leadToPagesInTheLanguageOfTheReader() throws {
        let address = PublicAddress(base: "https://totem.example/")
        #expect(address.registration(token: "AbC-_9", .french) == link)
        let slug = try #require(Code("info"))
        #expect(address.session(slug, .german) == "https://totem.example/de/sessions/info")
        #expect(address.agenda(.english) == "https://totem.example/en/")
    }
}
