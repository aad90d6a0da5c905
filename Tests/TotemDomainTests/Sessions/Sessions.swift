import TotemDomain
import TotemTestSupport

extension Session {
    /// A published session of the sample room, eight days after the test clock's start.
    static func sample(
        status: Status = .published,
        mode: Mode = .onSite,
        layout: LayoutKind? = .theatre,
        seats: SeatPool = .of(20),
        from: String = "2027-01-12T13:00:00Z",
        to: String = "2027-01-12T15:00:00Z",
        opens: Instant? = nil,
        closes: Instant? = nil,
        waitingList: Bool = true,
        waitingLimit: Int? = nil
    ) throws -> Session {
        Session(
            id: ID(high: 1, low: 1),
            version: 3,
            seatsVersion: 7,
            slug: try .of("reunion"),
            status: status,
            title: LocalisedText("Réunion", in: "fr"),
            kind: .infoSession,
            mode: mode,
            venue: mode == .online
                ? nil
                : Venue(
                    room: try .of("paddock/ecurie"),
                    layout: layout,
                    roomName: "L’Écurie",
                    buildingName: "Le Paddock",
                    city: "Nancy",
                    stepFree: true
                ),
            booking: mode == .online ? nil : ID(high: 2, low: 2),
            zone: try .of("Europe/Paris"),
            window: try .of(from, to),
            languages: ["fr"],
            registration: RegistrationRules(
                opens: opens,
                closes: closes,
                confirmEmail: false,
                waitingList: waitingList,
                waitingLimit: waitingLimit
            ),
            seats: seats
        )
    }
}
