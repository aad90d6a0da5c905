import Testing
import TotemDomain
import TotemPresentation

/// The things that the tests tell about.
enum Samples {
    static func paris() throws -> Zone { try #require(Zone("Europe/Paris")) }

    static func moment(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

    static func window(_ from: String, _ to: String) throws -> TimeWindow {
        try #require(TimeWindow(from: try moment(from), to: try moment(to)))
    }

    static func room() throws -> RoomPath { try #require(RoomPath("paddock/ecurie")) }

    /// Two holidays on one day.
    static func holidays() throws -> [Holiday] {
        let calendar = try #require(HolidayCalendar("LU"))
        let day = try #require(LocalDate("2024-05-09"))
        return calendar.holidays(on: day)
    }

    static func hours() throws -> OpeningHours {
        try #require(OpeningHours(lines: ["mon-fri 08:30-19:00"]))
    }

    static func building() throws -> Building {
        Building(
            id: ID(high: 1, low: 2),
            version: 3,
            facts: BuildingFacts(
                code: try #require(Code("paddock")),
                name: "Le Paddock",
                city: "Nancy",
                territory: "FR-54",
                zone: try paris(),
                maxPublic: 120,
                openingHours: try hours()
            )
        )
    }

    static func roomOfBuilding() throws -> Room {
        Room(
            id: ID(high: 4, low: 5),
            version: 1,
            building: try #require(Code("paddock")),
            zone: try paris(),
            spaces: [],
            facts: RoomFacts(
                code: try #require(Code("ecurie")),
                name: "L’Écurie",
                areaSquareMetres: 96.5,
                maxPublic: 50,
                layouts: [
                    Layout(kind: .classroom, capacity: 40), Layout(kind: .theatre, capacity: 58),
                ],
                equipment: ["wifi", "projector"],
                stepFree: true,
                bufferBeforeMinutes: 0,
                bufferAfterMinutes: 30,
                spaces: []
            )
        )
    }

    static func booking() throws -> Booking {
        let email = try #require(EmailAddress(text: "Ada@example.org"))
        return Booking(
            id: ID(high: 6, low: 7),
            version: 1,
            status: .confirmed,
            room: try room(),
            zone: try paris(),
            window: try window("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z"),
            occupied: try window("2027-01-12T13:00:00Z", "2027-01-12T15:30:00Z"),
            layout: .theatre,
            purpose: "Jury \"final\"",
            heads: 12,
            organisation: nil,
            contact: Contact(name: "Ada", email: email, phone: nil),
            session: nil,
            waived: [.openingHours],
            createdAt: try moment("2026-11-24T08:00:00.25Z")
        )
    }

    /// A notice about a booking that stands as the notice says.
    static func bookingNotice(
        _ kind: BookingNotice.Kind,
        _ language: Language,
        further: [BookingNotice.Offer] = []
    ) throws -> BookingNotice {
        let plain = try booking()
        let told: Booking =
            switch kind {
            case .requested, .question, .toApprove, .reminder: plain.settled(as: .requested)
            case .released:
                plain.ended(
                    as: .released,
                    .nobodyCame,
                    at: try moment("2027-01-12T13:15:00Z")
                )
            case .approved, .moved, .restored: plain
            case .declined:
                plain.ended(
                    as: .declined,
                    .declined,
                    reason: "<script>",
                    at: try moment("2027-01-06T09:00:00Z")
                )
            case .outdone:
                plain.ended(
                    as: .declined,
                    .outdone,
                    at: try moment("2027-01-06T09:00:00Z")
                )
            case .bumped:
                plain.ended(
                    as: .cancelled,
                    .bumped,
                    reason: "<script>",
                    at: try moment("2027-01-06T09:00:00Z")
                )
            }
        let offer = BookingNotice.Offer(
            room: try #require(RoomPath("paddock/sellerie")),
            window: plain.window
        )
        let isQuoting = [.question, .declined, .bumped].contains(kind)
        return BookingNotice(
            id: ID(high: 12, low: 14),
            kind: kind,
            state: .pending,
            attempts: 0,
            createdAt: try moment("2027-01-05T09:00:00Z"),
            sentAt: nil,
            recipient: BookingNotice.Recipient(
                name: "Ada <script>",
                email: try #require(EmailAddress(text: "Ada@example.org")),
                language: language
            ),
            booking: told,
            place: "L’Écurie, Le Paddock, Nancy",
            words: isQuoting ? "Un tuyau a éclaté." : nil,
            former: kind == .moved ? try former() : nil,
            offered: kind == .bumped ? [offer] : further
        )
    }

    static func closure(_ place: Closure.Place) throws -> Closure {
        Closure(
            id: ID(high: 16, low: 17),
            version: 1,
            place: place,
            zone: try paris(),
            window: try window("2027-02-01T07:00:00Z", "2027-02-05T19:00:00Z"),
            reason: "Nouveau sol",
            liftedAt: nil,
            createdAt: try moment("2027-01-05T09:00:00Z")
        )
    }

    static func session(
        online: Bool = false,
        title: String = "Réunion d’information"
    ) throws
        -> Session
    {
        let venue = Session.Venue(
            room: try room(),
            layout: .theatre,
            roomName: "L’Écurie",
            buildingName: "Le Paddock",
            city: "Nancy",
            stepFree: true
        )
        return Session(
            id: ID(high: 8, low: 9),
            version: 2,
            seatsVersion: 17,
            slug: try #require(Code("reunion-nancy")),
            status: .published,
            title: LocalisedText(title, in: "fr"),
            kind: .infoSession,
            mode: online ? .online : .onSite,
            venue: online ? nil : venue,
            booking: online ? nil : ID(high: 6, low: 7),
            zone: try paris(),
            window: try window("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z"),
            languages: ["fr"],
            registration: RegistrationRules(
                opens: nil,
                closes: try moment("2027-01-11T22:00:00Z"),
                confirmEmail: true,
                waitingList: true,
                waitingLimit: 30
            ),
            seats: SeatPool(
                capacity: 56,
                overbooking: 0,
                allowance: 0,
                confirmed: 42,
                held: 2,
                waiting: 0
            )
        )
    }

    static func registration(
        _ status: Registration.Status = .confirmed,
        language: Language = .french,
        name: String = "Zoë Müller",
        party: Int = 2
    ) throws -> Registration {
        Registration(
            id: ID(high: 10, low: 11),
            version: 1,
            session: ID(high: 8, low: 9),
            code: try #require(RegistrationCode("ABCDEFGH")),
            status: status,
            request: RegistrationRequest(
                email: try #require(EmailAddress(text: "Zoe+a@Example.org")),
                name: name,
                party: party,
                guests: ["Max"],
                organisation: nil,
                territory: "LU",
                stage: .idea,
                language: language,
                accessNeeds: [.stepFree],
                accessNote: "Un siège près de la porte",
                consents: [
                    Consent(
                        purpose: "newsletter",
                        wording: "2026-11/fr",
                        at: try moment("2027-01-05T09:00:00Z")
                    )
                ]
            ),
            position: status == .waitlisted ? 3 : nil,
            expiresAt: status == .pending || status == .offered
                ? try moment("2027-01-05T09:30:00Z") : nil,
            generation: 0,
            createdAt: try moment("2027-01-05T09:00:00Z"),
            changedAt: try moment("2027-01-05T09:10:00Z")
        )
    }

    /// The session as it stands when a notice of that kind goes out.
    private static func session(
        of kind: Notice.Kind,
        online: Bool,
        title: String
    ) throws -> Session {
        let session = try session(online: online, title: title)
        switch kind {
        case .sessionCancelled:
            return session.cancelled("L’intervenante est malade.", leaving: session.seats)
        default:
            return session
        }
    }

    private static func former() throws -> Notice.Whereabouts {
        Notice.Whereabouts(
            window: try window("2027-01-05T17:00:00Z", "2027-01-05T19:00:00Z"),
            zone: try paris(),
            place: "La Sellerie, Le Paddock, Nancy"
        )
    }

    static func notice(
        _ kind: Notice.Kind,
        _ language: Language,
        name: String = "Zoë Müller",
        title: String = "Réunion d’information",
        online: Bool = false
    ) throws -> Notice {
        let status: Registration.Status =
            switch kind {
            case .confirmationRequest: .pending
            case .registrationWaitlisted: .waitlisted
            case .seatOffered: .offered
            case .offerExpired: .expired
            case .registrationWithdrawn: .withdrawn
            case .sessionCancelled: .cancelled
            case .alreadyRegistered, .registrationConfirmed, .registrationPromoted,
                .sessionMoved, .registrationLinks:
                .confirmed
            }
        return Notice(
            id: ID(high: 12, low: 13),
            kind: kind,
            state: .pending,
            attempts: 0,
            createdAt: try moment("2027-01-05T09:00:00Z"),
            sentAt: nil,
            registration: try registration(status, language: language, name: name),
            session: try session(of: kind, online: online, title: title),
            former: kind == .sessionMoved ? try former() : nil,
            others: kind == .registrationLinks ? [try held(language, title: title)] : []
        )
    }

    /// Another registration of the same person.
    private static func held(_ language: Language, title: String) throws -> Notice.Held {
        Notice.Held(
            registration: try registration(.waitlisted, language: language),
            session: try session(online: true, title: title)
        )
    }
}

/// A small generator whose numbers repeat for a seed.
///
/// Source: Steele et al., SplitMix64, 2014.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
