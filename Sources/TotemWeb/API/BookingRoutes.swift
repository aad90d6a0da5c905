import TotemDomain
import TotemOperations
import TotemPresentation

/// Bookings of rooms; all of them need a token, and the contact is for those who may book.
enum BookingRoutes {
    /// The routes of this noun.
    static let table = bookings + house + keys + notes + rules

    private static let bookings: [Route] = [
        .listing(ListBookings.self, .bookings) { query, _ in
            ListBookings(filter: query.bookings, page: query.page)
        } writeFor: { booking, actor, writer in
            Wire.write(booking, showsContact: showsContact(to: actor), into: &writer)
        },
        .writing(CreateBooking.self) { exchange throws(WebFault) in
            CreateBooking(request: try exchange.parsed(Requests.booking))
        } answer: { booking in
            .created("/bookings/\(booking.id)") {
                Wire.write(booking, showsContact: true, into: &$0)
            }
        },
        .reading(ShowBooking.self) { exchange throws(WebFault) in
            ShowBooking(id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) })
        } answer: { booking, exchange in
            .json {
                Wire.write(booking, showsContact: showsContact(to: exchange.actor), into: &$0)
            }
            .tagged("\(booking.version)")
        },
        .changing(ChangeBooking.self) { exchange, version throws(WebFault) in
            ChangeBooking(
                id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) },
                change: try exchange.parsed(Requests.bookingChange),
                expected: version
            )
        } tag: { booking in
            "\(booking.version)"
        } answer: { booking in
            .done { Wire.write(booking, showsContact: true, into: &$0) }
        },
        .writing(ConfirmBooking.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return ConfirmBooking(id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) })
        } answer: { booking in
            .done { Wire.write(booking, showsContact: true, into: &$0) }
        },
        .writing(CancelBooking.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return CancelBooking(id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) })
        } answer: { booking in
            .done { Wire.write(booking, showsContact: true, into: &$0) }
        },
    ]

    /// What the house decides, and what happens at the room.
    private static let house: [Route] = [
        .writing(ApproveBooking.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return ApproveBooking(id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) })
        } answer: { booking in
            .done { Wire.write(booking, showsContact: true, into: &$0) }
        },
        .writing(DeclineBooking.self) { exchange throws(WebFault) in
            DeclineBooking(
                id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) },
                reason: try exchange.parsed(Requests.houseReason)
            )
        } answer: { booking in
            .done { Wire.write(booking, showsContact: true, into: &$0) }
        },
        .writing(BumpBooking.self) { exchange throws(WebFault) in
            BumpBooking(
                id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) },
                reason: try exchange.parsed(Requests.houseReason)
            )
        } answer: { bumped in
            .done { Wire.write(bumped.booking, alternatives: bumped.alternatives, into: &$0) }
        },
        .writing(RestoreBooking.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return RestoreBooking(id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) })
        } answer: { booking in
            .done { Wire.write(booking, showsContact: true, into: &$0) }
        },
        .writing(CheckInBooking.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return CheckInBooking(id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) })
        } answer: { booking in
            .done { Wire.write(booking, showsContact: true, into: &$0) }
        },
    ]

    /// What opens rooms.
    private static let keys: [Route] = [
        .writing(KeepKey.self) { exchange throws(WebFault) in
            KeepKey(
                id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) },
                draft: try exchange.parsed(Requests.bookingKey)
            )
        } answer: { key in
            .done { Wire.write(key, showsSecret: false, into: &$0) }
        },
        .writing(RevealKey.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return RevealKey(id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) })
        } fresh: { key in
            .done { Wire.write(key, showsSecret: true, into: &$0) }
        } answer: { key in
            .done { Wire.write(key, showsSecret: false, into: &$0) }
        },
    ]

    /// What house and requester write to each other.
    private static let notes: [Route] = [
        .writing(AskAboutBooking.self) { exchange throws(WebFault) in
            AskAboutBooking(
                id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) },
                words: try exchange.parsed(Requests.bookingNote)
            )
        } answer: { note in
            created(note)
        },
        .writing(AnswerAboutBooking.self) { exchange throws(WebFault) in
            AnswerAboutBooking(
                id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) },
                words: try exchange.parsed(Requests.bookingNote)
            )
        } answer: { note in
            created(note)
        },
        .writing(NoteHandover.self) { exchange throws(WebFault) in
            NoteHandover(
                id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) },
                words: try exchange.parsed(Requests.bookingNote)
            )
        } answer: { note in
            created(note)
        },
        .listing(ListBookingNotes.self, .plain) { query, exchange throws(WebFault) in
            ListBookingNotes(
                id: try exchange.parameter(0, of: .booking) { ID<Booking>($0) },
                page: query.page
            )
        } write: { note, writer in
            Wire.write(note, into: &writer)
        },
    ]

    /// What the house has made a rule of.
    private static let rules: [Route] = [
        .listing(ListRules.self, .rules) { query, _ in
            ListRules(filter: query.rules, page: query.page)
        } writeFor: { rule, actor, writer in
            Wire.write(rule.seen(by: actor), into: &writer)
        },
        .writing(CreateRule.self) { exchange throws(WebFault) in
            CreateRule(request: try exchange.parsed(Requests.rule))
        } answer: { rule in
            .created("/rules/\(rule.id)") { Wire.write(rule, into: &$0) }
        },
        .reading(ShowRule.self) { exchange throws(WebFault) in
            ShowRule(id: try exchange.parameter(0, of: .rule) { ID<BookingRule>($0) })
        } answer: { rule, exchange in
            .json { Wire.write(rule.seen(by: exchange.actor), into: &$0) }
                .tagged("\(rule.version)")
        },
        .writing(EndRule.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return EndRule(id: try exchange.parameter(0, of: .rule) { ID<BookingRule>($0) })
        } answer: { rule in
            .done { Wire.write(rule, into: &$0) }
        },
    ]

    private static func created(_ note: BookingNote) -> StoredAnswer {
        .created("/bookings/\(note.booking)/notes") { Wire.write(note, into: &$0) }
    }

    private static func showsContact(to actor: Actor) -> Bool {
        actor.role == .admin || actor.role == .organiser
    }
}
