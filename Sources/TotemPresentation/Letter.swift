import TotemDomain

/// The parts of a mail in the order in which they are read, and the two ways to write them.
struct Letter {
    let words: Words
    let subject: String
    private let greeting: String
    private let lead: [String]
    private let parts: [Part]
    private let button: String
    /// What to do with the mail, and why it came.
    private let closing: (keep: String?, why: String)

    /// What one registration comes to, with its own link; a booking has none.
    private struct Part {
        let facts: [(label: String, value: String)]
        let link: String?
    }

    /// A letter about a booking.
    init(_ notice: BookingNotice) {
        let words = Words(notice.recipient.language)
        self.words = words
        subject = Self.oneLine(Self.subject(notice, words))
        greeting = words.text("mail.hello", ["name": notice.recipient.name])
        lead = Self.lead(notice, words)
        button = ""
        let isOfHouse = notice.kind == .toApprove || notice.kind == .reminder
        closing = (nil, words.text(isOfHouse ? "mail.booking-house" : "mail.booking-why"))
        let booking = notice.booking
        let now = Notice.Whereabouts(
            window: booking.window,
            zone: booking.zone,
            place: notice.place
        )
        var facts = [
            (words.text("mail.what"), booking.purpose),
            (words.text("session.when"), Self.when(now, words)),
            (words.text("session.where"), notice.place),
        ]
        if let former = notice.former {
            let place = former.place.map { ", " + $0 } ?? ""
            facts.append((words.text("mail.before"), Self.when(former, words) + place))
        }
        if isOfHouse {
            if let organisation = booking.organisation {
                facts.append((words.text("mail.booking-for"), organisation))
            }
            facts.append((words.text("mail.booking-id"), booking.id.description))
        }
        for offer in notice.offered {
            let dates = DatesForPeople(words.language, in: booking.zone)
            let when = dates.window(offer.window)
            if notice.kind == .moved {
                let room = offer.room == booking.room ? "" : ", \(offer.room)"
                facts.append((words.text("mail.booking-moved.further"), when + room))
            } else {
                facts.append((words.text("mail.booking-instead"), "\(offer.room), \(when)"))
            }
        }
        parts = [Part(facts: facts, link: nil)]
    }

    private static func subject(_ notice: BookingNotice, _ words: Words) -> String {
        let values = ["purpose": notice.booking.purpose]
        switch notice.kind {
        case .requested: return words.text("mail.booking-requested.subject", values)
        case .question: return words.text("mail.booking-question.subject", values)
        case .approved: return words.text("mail.booking-approved.subject", values)
        case .declined: return words.text("mail.booking-declined.subject", values)
        case .outdone: return words.text("mail.booking-outdone.subject", values)
        case .moved: return words.text("mail.booking-moved.subject", values)
        case .bumped: return words.text("mail.booking-bumped.subject", values)
        case .restored: return words.text("mail.booking-restored.subject", values)
        case .released: return words.text("mail.booking-released.subject", values)
        case .toApprove: return words.text("mail.booking-to-approve.subject", values)
        case .reminder: return words.text("mail.booking-reminder.subject", values)
        }
    }

    /// The opening sentences, what is quoted among them.
    private static func lead(_ notice: BookingNotice, _ words: Words) -> [String] {
        let quoted = notice.words.map { words.text("mail.booking-quote", ["words": $0]) }
        let quote = quoted.map { [$0] } ?? []
        switch notice.kind {
        case .requested: return [words.text("mail.booking-requested.lead")]
        case .question:
            return [words.text("mail.booking-question.lead")] + quote
                + [words.text("mail.booking-question.answer")]
        case .approved: return [words.text("mail.booking-approved.lead")]
        case .declined: return [words.text("mail.booking-declined.lead")] + quote
        case .outdone: return [words.text("mail.booking-outdone.lead")]
        case .moved where !notice.offered.isEmpty:
            return [words.plural("mail.booking-moved.series", notice.offered.count)]
        case .moved: return [words.text("mail.booking-moved.lead")]
        case .restored: return [words.text("mail.booking-restored.lead")]
        case .released: return [words.text("mail.booking-released.lead")]
        case .toApprove: return [words.text("mail.booking-to-approve.lead")]
        case .reminder: return [words.text("mail.booking-reminder.lead")]
        case .bumped:
            let offer =
                notice.offered.isEmpty ? [] : [words.text("mail.booking-bumped.instead")]
            return [words.text("mail.booking-bumped.lead")] + quote + offer
        }
    }

    init(_ notice: Notice, link: String, otherLinks: [String] = []) {
        let (registration, session) = (notice.registration, notice.session)
        let words = Words(registration.request.language)
        self.words = words
        let title = session.title.text(in: words.language.rawValue)
        let texts = Self.texts(notice, title: title, words)
        subject = Self.oneLine(texts.subject)
        greeting = words.text("mail.hello", ["name": registration.request.name])
        lead = texts.lead
        button = texts.button
        closing = (words.text("mail.keep-link"), words.text("mail.why"))
        let others = zip(notice.others, otherLinks)
            .map { held, link in
                Part(facts: Self.facts(of: held, words), link: link)
            }
        parts = [Part(facts: Self.facts(of: notice, title: title, words), link: link)] + others
    }

    /// What, when, where, and how it stands, of one among several registrations.
    private static func facts(
        of held: Notice.Held,
        _ words: Words
    ) -> [(label: String, value: String)] {
        let now = Notice.Whereabouts(of: held.session)
        let state = Sentence.state(of: held.registration, in: held.session.zone, words.language)
        return [
            (words.text("mail.what"), held.session.title.text(in: words.language.rawValue)),
            (words.text("session.when"), when(now, words)),
            (words.text("session.where"), now.place ?? words.text("session.online")),
            (words.text("mail.state"), state),
        ]
    }

    /// A subject is one header line, whatever stands in a title.
    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }

    /// Subject, opening sentences and the words of the button, by what the notice tells.
    private static func texts(
        _ notice: Notice,
        title: String,
        _ words: Words
    ) -> (subject: String, lead: [String], button: String) {
        let party = notice.registration.request.party
        let manage = words.text("mail.manage")
        switch notice.kind {
        case .confirmationRequest:
            let until = notice.registration.expiresAt.map { moment in
                let dates = DatesForPeople(words.language, in: notice.session.zone)
                return words.text(
                    "mail.confirmation-request.until",
                    ["when": dates.moment(moment)]
                )
            }
            return (
                words.text("mail.confirmation-request.subject", ["title": title]),
                [words.text("mail.confirmation-request.lead")] + (until.map { [$0] } ?? []),
                words.text("mail.confirmation-request.button")
            )
        case .alreadyRegistered:
            return (
                words.text("mail.already-registered.subject", ["title": title]),
                [words.text("mail.already-registered.lead")], manage
            )
        case .registrationConfirmed:
            return (
                words.text("mail.registration-confirmed.subject", ["title": title]),
                [words.plural("mail.registration-confirmed.lead", party)], manage
            )
        case .registrationWaitlisted:
            let rank = Sentence.state(
                of: notice.registration,
                in: notice.session.zone,
                words.language
            )
            return (
                words.text("mail.registration-waitlisted.subject", ["title": title]),
                [
                    rank, Sentence.waitingRule(of: notice.session.registration, words.language),
                    words.text("mail.registration-waitlisted.news"),
                ],
                manage
            )
        case .registrationPromoted:
            return (
                words.text("mail.registration-promoted.subject", ["title": title]),
                [words.plural("mail.registration-promoted.lead", party)], manage
            )
        case .seatOffered:
            return (
                words.plural("mail.seat-offered.subject", party, ["title": title]),
                [words.plural("mail.seat-offered.lead", party), answer(to: notice, words)],
                words.text("mail.seat-offered.button")
            )
        case .offerExpired:
            return (
                words.text("mail.offer-expired.subject", ["title": title]),
                [words.plural("mail.offer-expired.lead", party)], words.text("mail.see")
            )
        case .registrationWithdrawn:
            return (
                words.text("mail.registration-withdrawn.subject", ["title": title]),
                [words.text("mail.registration-withdrawn.lead")], words.text("mail.see")
            )
        case .registrationLinks:
            return (
                words.text("mail.registration-links.subject"),
                [words.plural("mail.registration-links.lead", notice.others.count + 1)], manage
            )
        case .sessionMoved:
            return (
                words.text("mail.session-moved.subject", ["title": title]),
                moved(notice, words), manage
            )
        case .sessionCancelled:
            return (
                words.text("mail.session-cancelled.subject", ["title": title]),
                [words.text("mail.session-cancelled.lead")]
                    + Sentence.reasons(of: notice.session, words.language),
                words.text("mail.see")
            )
        }
    }

    /// Until when to answer an offer, and what happens otherwise.
    private static func answer(to notice: Notice, _ words: Words) -> String {
        let party = notice.registration.request.party
        let rule = words.plural("registration.offer.rule", party)
        guard let until = notice.registration.offeredUntil else { return rule }
        let by = Sentence.answer(by: until, now: nil, for: notice.session, words.language)
        return by + " " + rule
    }

    /// Who has not confirmed or answered yet must not read that nothing is left to do.
    private static func moved(_ notice: Notice, _ words: Words) -> [String] {
        switch notice.registration.status {
        case .pending: [words.text("mail.session-moved.pending")]
        case .offered: [words.text("mail.session-moved.offered"), answer(to: notice, words)]
        case .waitlisted, .confirmed, .withdrawn, .expired, .declined, .cancelled:
            [words.text("mail.session-moved.lead")]
        }
    }

    /// What, when, where, and what to read out at the door.
    ///
    /// The code stands only in mails that tell it belongs to the person: a mail asking for
    /// confirmation may go to a stranger's address.
    private static func facts(
        of notice: Notice,
        title: String,
        _ words: Words
    ) -> [(label: String, value: String)] {
        if notice.kind == .registrationLinks {
            let held = Notice.Held(registration: notice.registration, session: notice.session)
            return Self.facts(of: held, words)
        }
        let now = Notice.Whereabouts(of: notice.session)
        var facts = [
            (words.text("mail.what"), title),
            (words.text("session.when"), when(now, words)),
            (words.text("session.where"), now.place ?? words.text("session.online")),
        ]
        if let former = notice.former {
            let place = former.place ?? words.text("session.online")
            facts.append((words.text("mail.before"), "\(when(former, words)), \(place)"))
        }
        switch notice.kind {
        case .registrationConfirmed, .registrationPromoted:
            facts.append((words.text("mail.code"), notice.registration.code.description))
        case .confirmationRequest, .alreadyRegistered, .registrationWaitlisted,
            .seatOffered, .offerExpired, .registrationWithdrawn, .sessionCancelled, .sessionMoved,
            .registrationLinks:
            break
        }
        return facts
    }

    /// Day and hours; online, where no place tells the clock, with its name.
    private static func when(_ whereabouts: Notice.Whereabouts, _ words: Words) -> String {
        let dates = DatesForPeople(words.language, in: whereabouts.zone)
        let when = dates.window(whereabouts.window)
        return whereabouts.place == nil ? when + " (\(whereabouts.zone))" : when
    }

    /// The message as plain text.
    var plainText: String {
        var lines = [greeting, ""] + lead + [""]
        let space = words.language == .french ? "\u{202F}" : ""
        for part in parts {
            lines += part.facts.map { "\($0.label)\(space): \($0.value)" }
            if let link = part.link { lines += ["", "\(button)\(space):", link] }
            lines.append("")
        }
        if let keep = closing.keep { lines += [keep, ""] }
        lines += ["-- ", words.text("site.name"), closing.why, ""]
        return lines.joined(separator: "\n")
    }

    /// The message as HTML: readable without styles, no pictures, nothing loaded from elsewhere.
    var html: String {
        let paragraphs = ([greeting] + lead).map { "<p>\(HTMLText.escape($0))</p>" }
        return """
            <!DOCTYPE html>
            <html lang="\(words.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>\(HTMLText.escape(subject))</title>
            </head>
            <body style="margin:0;background:#fcfcfa;color:#16181d;font:16px/1.5 sans-serif">
            <main style="max-width:36em;margin:0 auto;padding:24px">
            \(paragraphs.joined(separator: "\n"))
            \(parts.map(html).joined(separator: "\n"))
            \(closing.keep.map { "<p>\(HTMLText.escape($0))</p>\n" } ?? "")\
            <p style="border-top:1px solid #d9dad3;padding-top:16px;color:#5d6169">\
            \(HTMLText.escape(closing.why))</p>
            </main>
            </body>
            </html>

            """
    }

    private func html(_ part: Part) -> String {
        let rows = part.facts.map { fact in
            """
            <dt style="color:#5d6169">\(HTMLText.escape(fact.label))</dt>
            <dd style="margin:0 0 12px">\(HTMLText.escape(fact.value))</dd>
            """
        }
        let list = """
            <dl style="border-top:1px solid #d9dad3;padding-top:16px">
            \(rows.joined(separator: "\n"))
            </dl>
            """
        guard let link = part.link else { return list }
        let address = HTMLText.escape(link)
        return list + "\n" + """
            <p><a href="\(address)" style="\(Self.buttonStyle)">\(HTMLText.escape(button))</a></p>
            <p style="color:#5d6169">\(HTMLText.escape(words.text("mail.link-spelled")))<br>
            <a href="\(address)" style="color:#c4122f">\(address)</a></p>
            """
    }

    private static let buttonStyle =
        "display:inline-block;padding:12px 24px;border-radius:6px;background:#c4122f;"
        + "color:#ffffff;text-decoration:none;font-weight:bold"
}
