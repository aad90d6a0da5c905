public import TotemDomain

// What a change would bring with it: for previews by REST, by the shell and on pages.
extension Sentence {
    /// What a change would bring with it, a sentence or two for each kind of consequence; one that
    /// says so when nothing would change.
    ///
    /// Moments are told on the clock of their place.
    public static func of(_ consequences: [Consequence], _ language: Language) -> [String] {
        let told = consequences.map { of($0, language) }
        return told.isEmpty ? [Words(language).text("consequence.nothing")] : told
    }

    /// One kind of consequence.
    public static func of(_ consequence: Consequence, _ language: Language) -> String {
        let words = Words(language)
        switch consequence {
        case .sessions(let kind, let sessions):
            return each(sessions, kind, words) { values(of: $0, words) }
        case .bookings(let kind, let bookings):
            return each(bookings, kind, words) { values(of: $0, words) }
        case .registrations(let kind, let attendees):
            let key = "consequence." + kind
            guard words.has(key) else { return other(kind, attendees.count, words) }
            let people = attendees.reduce(0) { $0 + $1.party }
            return words.plural(key, people) + names(of: attendees, words)
        case .things(let kind, _, let ids):
            let key = "consequence." + kind
            if ids.count > 1, words.has(key + "-many") {
                return words.text(key + "-many", ["n": words.number(ids.count)])
            }
            return words.has(key) ? words.text(key) : other(kind, ids.count, words)
        case .seats(let untouched):
            return seats(untouched, words)
        case .mails(let kind, let attendees):
            let key = "consequence.mail." + kind.rawValue
            guard words.has(key) else {
                return other("mail." + kind.rawValue, attendees.count, words)
            }
            return words.plural(key, attendees.count)
        case .bookingMails(let kind, let told):
            let key = "consequence.mail." + kind.rawValue
            guard words.has(key) else { return other("mail." + kind.rawValue, told.count, words) }
            return words.plural(key, told.count)
        }
    }

    /// The most people that a sentence names.
    private static let namedPeople = 10

    private static func each<Thing>(
        _ things: [Thing],
        _ kind: String,
        _ words: Words,
        _ values: (Thing) -> [String: String]
    ) -> String {
        let key = "consequence." + kind
        guard words.has(key), things.count <= namedPeople else {
            return other(kind, things.count, words)
        }
        return things.map { words.text(key, values($0)) }.joined(separator: " ")
    }

    private static func values(of session: Session, _ words: Words) -> [String: String] {
        [
            "title": session.title.text(in: words.language.rawValue),
            "when": DatesForPeople(words.language, in: session.zone).window(session.window),
            "place": session.venue?.place ?? name(of: .online, words.language),
        ]
    }

    private static func values(
        of room: Consequence.BookedRoom,
        _ words: Words
    ) -> [String: String] {
        let booking = room.booking
        return [
            "room": "\(room.roomName) (\(booking.room))",
            "when": DatesForPeople(words.language, in: booking.zone).window(booking.window),
        ]
    }

    /// The first of them by name, with the colon before and the full stop after.
    private static func names(of attendees: [Consequence.Attendee], _ words: Words) -> String {
        let named = attendees.prefix(namedPeople).map(\.name).joined(separator: ", ")
        let more = attendees.count > namedPeople ? ", …" : ""
        return words.text("consequence.names", ["names": named + more])
    }

    private static func seats(_ untouched: Consequence.Untouched, _ words: Words) -> String {
        var told: [String] = []
        if untouched.seated > 0 {
            told.append(words.plural("consequence.seats.seated", untouched.seated))
        }
        if untouched.waiting > 0 {
            told.append(words.plural("consequence.seats.waiting", untouched.waiting))
        }
        if untouched.pending > 0 {
            told.append(words.plural("consequence.seats.pending", untouched.pending))
        }
        return told.joined(separator: " ")
    }

    /// What nobody has found words for yet, by its stable name.
    private static func other(_ kind: String, _ count: Int, _ words: Words) -> String {
        words.plural("consequence.other", count, ["kind": kind])
    }
}
