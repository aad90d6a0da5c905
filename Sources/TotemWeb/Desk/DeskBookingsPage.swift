import TotemDomain
import TotemOperations
import TotemPresentation

/// The bookings ahead: what waits for the house first, then what is only held, then what stands.
struct DeskBookingsPage: PageView {
    static let template = "desk-bookings"
    /// How many bookings a page shows.
    static let length = 100

    let frame: Frame
    let w: PageWords
    let lead: String
    let groups: [Group]
    let isEmpty: Bool
    let next: String?

    /// Bookings under a heading.
    struct Group {
        let id: String
        let heading: String
        let count: Int
        let rows: [Row]
    }

    /// One booking.
    struct Row {
        let address: String
        let date: String
        let day: String
        let hours: String
        let distance: String
        let purpose: String
        let place: String
        let whom: String
        let state: String
        let tone: String
        let people: String
    }

    /// Shows them.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let exchange = visit.exchange
        let query = try await exchange.list(.plain)
        let page = try await exchange.answer(
            ListBookings(
                filter: BookingFilter(from: visit.now),
                page: PageRequest(limit: length, after: query.page.after)
            )
        )
        // What waits for the house stands on the first page, however far ahead it is.
        var requests: [Booking] = []
        if query.page.after == nil {
            let waiting = ListBookings(
                filter: BookingFilter(from: visit.now, status: .requested),
                page: PageRequest(limit: PageRequest.maximumLimit)
            )
            requests = try await exchange.answer(waiting).items
        }
        return visit.page(Self(visit, page, requests, try await HouseNames.of(visit)))
    }

    private init(
        _ visit: DeskVisit,
        _ page: Page<Booking>,
        _ requests: [Booking],
        _ names: HouseNames
    ) {
        let words = visit.words
        w = PageWords(words)
        frame = visit.frame(words.text("desk.bookings.title"), "bookings", here: .bookings)
        lead = words.plural("desk.bookings.wait", requests.count)
        let those = { (status: Booking.Status) in page.items.filter { $0.status == status } }
        groups = [
            ("requests", words.text("desk.bookings.requests"), requests),
            ("holds", words.text("desk.bookings.holds"), those(.held)),
            ("standing", words.text("desk.bookings.standing"), those(.confirmed)),
        ]
        .filter { !$0.2.isEmpty }
        .map { id, heading, bookings in
            let rows = bookings.map { Self.row($0, visit, names) }
            return Group(id: id, heading: heading, count: rows.count, rows: rows)
        }
        isEmpty = groups.isEmpty
        next = page.next.map { "\(visit.root)/bookings?after=\($0)" }
    }

    private static func row(_ booking: Booking, _ visit: DeskVisit, _ names: HouseNames) -> Row {
        let (words, dates) = (visit.words, DatesForPeople(visit.language, in: booking.zone))
        return Row(
            address: "\(visit.root)/bookings/\(booking.id)",
            date: booking.zone.local(booking.window.start).date.description,
            day: dates.shortDay(booking.window.start),
            hours: dates.hours(booking.window),
            distance: dates.distance(to: booking.window.start, from: visit.now),
            purpose: booking.purpose,
            place: names.place(booking.room),
            whom: booking.organisation ?? (visit.canChange ? booking.contact?.name : nil) ?? "–",
            state: DeskBooking.state(of: booking, words),
            tone: DeskBooking.tone(of: booking),
            people: words.number(booking.heads)
        )
    }
}

/// Where a booking stands, in the few words of a table.
enum DeskBooking {
    static func state(of booking: Booking, _ words: Words) -> String {
        switch booking.status {
        case .requested: words.text("desk.booking.requested")
        case .held: words.text("desk.booking.held")
        case .confirmed: words.text("desk.booking.confirmed")
        case .declined: words.text("desk.booking.declined")
        case .expired: words.text("desk.booking.expired")
        case .cancelled: words.text("desk.booking.cancelled")
        case .released: words.text("desk.booking.released")
        }
    }

    static func tone(of booking: Booking) -> String {
        switch booking.status {
        case .requested, .held: "wait"
        case .confirmed: "good"
        case .declined: "stop"
        case .expired, .cancelled, .released: "quiet"
        }
    }

    /// What the house would set aside, in a few words.
    static func name(of rule: WaivableRule, _ words: Words) -> String {
        switch rule {
        case .openingHours: words.text("desk.rule.opening-hours")
        case .closedForHoliday: words.text("desk.rule.holiday")
        case .capacityBelowTaken: words.text("desk.rule.capacity")
        case .approval: words.text("desk.rule.approval")
        case .tooShortNotice: words.text("desk.rule.short-notice")
        case .tooFarAhead: words.text("desk.rule.far-ahead")
        case .tooShort: words.text("desk.rule.too-short")
        case .tooLong: words.text("desk.rule.too-long")
        case .quotaBookings: words.text("desk.rule.quota-bookings")
        case .quotaTime: words.text("desk.rule.quota-time")
        case .residentsFirst: words.text("desk.rule.residents-first")
        case .membersOnly: words.text("desk.rule.members-only")
        }
    }

    static func name(of kind: BookingNote.Kind, _ words: Words) -> String {
        switch kind {
        case .question: words.text("desk.note.question")
        case .answer: words.text("desk.note.answer")
        case .declined: words.text("desk.note.declined")
        case .bumped: words.text("desk.note.bumped")
        case .handover: words.text("desk.note.handover")
        }
    }
}
