import TotemDomain

// The fields whose values are the domain's own.
extension InputParser {
    func code(_ name: String, required: Bool = true) -> Code? {
        parsed(name, as: "code", required: required) { Code($0) }
    }

    /// The codes of themes.
    func themes() -> [Code] {
        words("themes", as: "code", maximum: Limits.themes, required: false) { Code($0) }
    }

    func room(_ name: String, required: Bool = true) -> RoomPath? {
        parsed(name, as: "room", required: required) { RoomPath($0) }
    }

    func zone(_ name: String, required: Bool = true) -> Zone? {
        parsed(name, as: "zone", required: required) { Zone($0) }
    }

    func email(_ name: String, required: Bool = true) -> EmailAddress? {
        parsed(name, as: "email", required: required, maximum: Limits.email) {
            EmailAddress(text: $0)
        }
    }

    func time(_ name: String, required: Bool = true) -> TimeInput? {
        parsed(name, as: "date-time", required: required) { TimeInput($0) }
    }

    func equipment() -> [String] {
        words(
            "equipment",
            as: "word",
            maximum: Limits.equipment,
            required: false,
            Requests.word
        )
    }

    func wheelchairPlaces() -> Int? {
        integer("wheelchairPlaces", in: Limits.wheelchairPlaces, required: false)
    }

    func buffer(_ name: String) -> Int {
        integer(name, in: Limits.bufferMinutes, required: false) ?? 0
    }

    /// The fields `from` and `to`; told here when they run backwards as written, so that a person
    /// hears of it together with all other faults.
    func window(required: Bool = true) -> (from: TimeInput?, to: TimeInput?) {
        let from = time("from", required: required)
        let to = time("to", required: required)
        switch (from, to) {
        case (.instant(let start), .instant(let end)):
            note(start: start.microseconds, end: end.microseconds)
        case (.local(let start), .local(let end)):
            note(start: start.secondsSinceEpoch, end: end.secondsSinceEpoch)
        default:
            break
        }
        return (from, to)
    }

    private func note(start: Int64, end: Int64) {
        if start == end { note("to", .zeroLength) }
        if end < start { note("to", .endBeforeStart) }
    }

    /// Rules that the caller sets aside, of those that can speak about the request.
    func waive(_ rules: [WaivableRule] = WaivableRule.ofRooms) -> Set<WaivableRule> {
        Set(words("waive", of: WaivableRule.self, among: rules))
    }

    /// Lines such as `mon-fri 08:30-19:00` and `2027-12-24 closed`; none means no restriction.
    func openingHours(_ name: String) -> OpeningHours {
        let lines = words(
            name,
            as: "opening-hours",
            maximum: Limits.openingHoursLines,
            required: false
        ) { line in OpeningHours(lines: [line]) == nil ? nil : line }
        guard let hours = OpeningHours(lines: lines) else {
            note(name, .malformed("opening-hours-overlap"))
            return .unrestricted
        }
        return hours
    }

    /// Layouts with their seats: objects, or in a form texts such as `theatre=56`.
    func layouts(_ name: String) -> [Layout] {
        var seen: Set<LayoutKind> = []
        return list(name, maximum: LayoutKind.allCases.count, minimum: 1) { value, pointer in
            let layout: Layout?
            if case .string(let text) = value {
                layout = self.layout(text)
                if layout == nil { note(at: pointer, .malformed("layout")) }
            } else {
                layout = element(value, at: pointer) { inner in
                    let kind = inner.word("layout", of: LayoutKind.self)
                    let capacity = inner.integer("capacity", in: Limits.people)
                    let origin = inner.word("origin", of: Layout.Origin.self, required: false)
                    guard let kind, let capacity else { return nil }
                    return Layout(kind: kind, capacity: capacity, origin: origin ?? .declared)
                }
            }
            if let layout, !seen.insert(layout.kind).inserted { note(at: pointer, .duplicate) }
            return layout
        }
    }

    private func layout(_ text: String) -> Layout? {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = LayoutKind(rawValue: String(parts[0])),
            let capacity = Int(parts[1]), Limits.people.contains(capacity)
        else { return nil }
        return Layout(kind: kind, capacity: capacity)
    }

    /// A text, or an object of texts by language tag.
    ///
    /// The first language of the session is the one that stands in when another is wanted.
    func localised(
        _ name: String,
        languages: [String],
        maximum: Int = Limits.title,
        required: Bool = true
    ) -> LocalisedText? {
        let fallback = languages.first ?? "fr"
        guard case .object = value(name) else {
            return text(name, maximum: maximum, required: required)
                .map { LocalisedText($0, in: fallback) }
        }
        let texts = nested(name) { inner -> [String: String] in
            var texts: [String: String] = [:]
            for tag in inner.names() {
                guard Requests.languageTag(tag) != nil else {
                    inner.note(tag, .malformed("language"))
                    continue
                }
                // A null would pass for absent, but a language that is named must have its text.
                texts[tag] = inner.text(tag, maximum: maximum)
            }
            if inner.names().isEmpty { inner.note(fallback, .missing) }
            return texts
        }
        guard let texts, let first = texts.keys.min() else { return nil }
        return LocalisedText(texts, fallback: texts[fallback] == nil ? first : fallback)
    }

    /// A text for visitors, which may be absent; in French where no language is named.
    func textForVisitors(_ name: String) -> LocalisedText? {
        localised(name, languages: [], maximum: Limits.directions, required: false)
    }

    /// What a change of layout takes: from one way of furnishing to another, either of which may
    /// be left out for any.
    func turnarounds(_ name: String) -> [Turnaround] {
        var seen: Set<[LayoutKind?]> = []
        return list(name, maximum: Limits.turnarounds, required: false) { value, pointer in
            if case .string(let text) = value {
                let turnaround = turnaround(text)
                if turnaround == nil { note(at: pointer, .malformed("turnaround")) }
                if let turnaround, !seen.insert([turnaround.from, turnaround.to]).inserted {
                    note(at: pointer, .duplicate)
                }
                return turnaround
            }
            return element(value, at: pointer) { inner -> Turnaround? in
                let from = inner.word("from", of: LayoutKind.self, required: false)
                let to = inner.word("to", of: LayoutKind.self, required: false)
                let minutes = inner.integer("minutes", in: Limits.bufferMinutes)
                guard let minutes else { return nil }
                if !seen.insert([from, to]).inserted { note(at: pointer, .duplicate) }
                return Turnaround(from: from, to: to, minutes: minutes)
            }
        }
    }

    /// Rooms for bookings, each booking once.
    func relocations(_ name: String) -> [Relocation.Choice] {
        var seen: Set<ID<Booking>> = []
        return list(name, maximum: Limits.moves, required: false) { value, pointer in
            element(value, at: pointer) { inner -> Relocation.Choice? in
                let booking = inner.parsed("booking", as: "id") { ID<Booking>($0) }
                let room = inner.room("room")
                guard let booking, let room else { return nil }
                if !seen.insert(booking).inserted { inner.note("booking", .duplicate) }
                return Relocation.Choice(booking: booking, room: room)
            }
        }
    }

    /// `theatre:cabaret=30`; `any` stands for any layout.
    private func turnaround(_ text: String) -> Turnaround? {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        let kinds = parts[0].split(separator: ":", omittingEmptySubsequences: false)
            .map(String.init)
        guard parts.count == 2, kinds.count == 2, let minutes = Int(parts[1]),
            Limits.bufferMinutes.contains(minutes)
        else { return nil }
        let read = kinds.map { LayoutKind(rawValue: $0) }
        guard zip(kinds, read).allSatisfy({ $0 == "any" || $1 != nil }) else { return nil }
        return Turnaround(from: read[0], to: read[1], minutes: minutes)
    }

    /// Photos in their order: each an address and what it shows.
    func photos(_ name: String) -> [Photo] {
        var seen: Set<String> = []
        return list(name, maximum: Limits.photos, required: false) { value, pointer in
            element(value, at: pointer) { inner -> Photo? in
                let url = inner.parsed("url", as: "https-url", maximum: Limits.url) {
                    Self.httpsURL($0)
                }
                let alt = inner.localised("alt", languages: [], maximum: Limits.alt)
                guard let url, let alt else { return nil }
                if !seen.insert(url).inserted { inner.note("url", .duplicate) }
                return Photo(url: url, alt: alt)
            }
        }
    }

    /// An address by https with a name of a host, of the characters that addresses are made of.
    ///
    /// Source: RFC 3986, section 2; anything else is to be written with percent signs.
    private static func httpsURL(_ text: String) -> String? {
        guard text.hasPrefix("https://") else { return nil }
        let rest = text.dropFirst("https://".count)
        let host = rest.prefix { !"/?#".contains($0) }
        let marks = "-._~:/?#[]@!$&'()*+,;=%".utf8
        let isPlain = rest.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
                || marks.contains(byte)
        }
        guard isPlain, host.contains("."), !host.hasPrefix("."), !host.contains("@") else {
            return nil
        }
        return text
    }

    func contact(_ name: String) -> Contact? {
        nested(name) { inner in
            let person = inner.text("name", maximum: Limits.name)
            let email = inner.email("email", required: false)
            let phone = inner.text("phone", maximum: Limits.phone, required: false)
            let language = inner.word("language", of: Language.self, required: false)
            return person.map {
                Contact(name: $0, email: email, phone: phone, language: language)
            }
        } ?? nil
    }

    /// What somebody agrees to, each purpose once.
    func purposes(_ name: String) -> [String] {
        words(
            name,
            as: "word",
            maximum: Limits.consents,
            required: false,
            Requests.word
        )
    }

    /// The names of guests, fewer than the party: objects with a name, or in a form plain names.
    func guests(_ name: String, party: Int?) -> [String] {
        let guests = list(
            name,
            maximum: Limits.party.upperBound - 1,
            required: false
        ) { value, pointer -> String? in
            if case .string = value { return text(value, at: pointer, maximum: Limits.name) }
            return element(value, at: pointer) { $0.text("name", maximum: Limits.name) }
        }
        if let party, guests.count >= party {
            note(name, .guestsBeyondParty(party))
        }
        return guests
    }
}
