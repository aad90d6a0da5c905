import TotemDomain

/// A session of the demonstration as its list describes it, before it has a date.
struct DemonstrationSession: Sendable {
    /// Its name in the list, such as `s01`.
    let name: String
    let programme: String
    let kind: Session.Kind
    let room: String
    let layout: LayoutKind
    let seats: Int
    private(set) var language = "fr"
    private(set) var titles: [String: String] = [:]
    private(set) var day = Day.shifted(month: 1, day: 1)
    /// Its theme beside those of its programme.
    private(set) var theme: String?
    private(set) var begins = ""
    private(set) var ends = ""
    /// Days from the first to the last.
    private(set) var nights = 0
    private(set) var isDraft = false
    private(set) var isUnlisted = false
    private(set) var isOutOfHours = false
    private(set) var confirmsEmail = false
    private(set) var history = History.plain
    /// How many register, repetitions of the same address not counted, and how many of them withdraw.
    private(set) var people = 0
    private(set) var withdrawals = 0
    /// Whom it draws first: people of these territories.
    private(set) var territories: [String] = []
    /// Those who come for certain.
    private(set) var guests: [String] = []

    /// How its date is found.
    enum Day: Hashable, Sendable {
        /// A day of the list's own year, shifted by whole weeks like all others.
        case shifted(month: Int, day: Int)
        /// The next day with a property that the session is there to show, or some days later.
        case next(Property, daysLater: Int)
    }

    /// Properties of days.
    enum Property: Hashable, Sendable {
        /// The Friday before clocks go back.
        case fridayBeforeClocksGoBack
        /// The second Thursday before clocks go forward: a weekly series from there crosses it.
        case secondThursdayBeforeClocksGoForward
        /// The Thursday before Easter, eve of a holiday in Moselle.
        case eveOfGoodFriday
        /// The Friday before Easter, a holiday in Moselle but not in Nancy.
        case goodFriday
        /// A weekday on which France rests and Luxembourg works.
        case fourteenthOfJuly
        /// A weekday after the national day of Luxembourg.
        case dayAfterLuxembourgRests
    }

    /// What happens to it besides that people register.
    enum History: Hashable, Sendable {
        case plain
        /// It was announced in a smaller room and moved two days before.
        case moved(from: String, layout: LayoutKind, seats: Int)
        /// It was called off three days before the loading.
        case cancelled(reason: String)
    }

    init(
        _ name: String,
        _ programme: String,
        _ kind: Session.Kind,
        _ room: String,
        _ layout: LayoutKind,
        _ seats: Int
    ) {
        self.name = name
        self.programme = programme
        self.kind = kind
        self.room = room
        self.layout = layout
        self.seats = seats
    }

    /// The plan of the session in a room at a time; `nil` for a slip in the text.
    func plan(from: LocalDateTime, to: LocalDateTime) -> SessionPlan? {
        var (room, layout, seats) = (room, layout, seats)
        if case .moved(let former, let formerLayout, let formerSeats) = history {
            (room, layout, seats) = (former, formerLayout, formerSeats)
        }
        guard let path = RoomPath(room), let programme = Code(programme),
            let title = LocalisedText(titles, fallback: language)
        else { return nil }
        return SessionPlan(
            title: title,
            kind: kind,
            mode: .onSite,
            room: path,
            layout: layout,
            from: .local(from),
            to: .local(to),
            zone: nil,
            capacity: seats,
            languages: [language],
            opens: nil,
            closes: nil,
            confirmEmail: confirmsEmail,
            waitingList: true,
            waitingLimit: nil,
            publish: !isDraft && !isUnlisted,
            waive: isOutOfHours ? [.openingHours] : [],
            programme: programme,
            edition: DemonstrationProgrammes.programmes.first { $0.code == self.programme }
                .flatMap { $0.edition?.named?.code },
            themes: theme.flatMap { Code($0) }.map { [$0] } ?? []
        )
    }
}

extension DemonstrationSession {
    func titled(_ language: String = "fr", fr: String, en: String, de: String? = nil) -> Self {
        changed {
            $0.language = language
            $0.titles = ["fr": fr, "en": en]
            $0.titles["de"] = de
        }
    }

    func on(_ month: Int, _ day: Int, _ begins: String, _ ends: String) -> Self {
        on(.shifted(month: month, day: day), begins, ends)
    }

    func on(_ day: Day, _ begins: String, _ ends: String, nights: Int = 0) -> Self {
        changed { ($0.day, $0.begins, $0.ends, $0.nights) = (day, begins, ends, nights) }
    }

    func people(_ count: Int, withdrawing: Int = 0, first territories: [String] = []) -> Self {
        changed {
            ($0.people, $0.withdrawals, $0.territories) = (count, withdrawing, territories)
        }
    }

    func with(_ guests: String...) -> Self { changed { $0.guests = guests } }
    func about(_ theme: String) -> Self { changed { $0.theme = theme } }
    func draft() -> Self { changed { $0.isDraft = true } }
    func unlisted() -> Self { changed { $0.isUnlisted = true } }
    func outOfHours() -> Self { changed { $0.isOutOfHours = true } }
    func confirming() -> Self { changed { $0.confirmsEmail = true } }
    func having(_ history: History) -> Self { changed { $0.history = history } }

    private func changed(_ change: (inout Self) -> Void) -> Self {
        var session = self
        change(&session)
        return session
    }
}
