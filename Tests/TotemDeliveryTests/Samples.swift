import Testing
import TotemDelivery
import TotemDomain
import TotemPresentation

/// A notice and the message it becomes.
enum Samples {
    static let link = "https://totem.example/fr/registrations/AbC-_9"

    static func sender() throws -> MailSender {
        MailSender(name: "Totem", address: try #require(EmailAddress(text: "desk@totem.example")))
    }

    static func message(
        to name: String = "Ada Example",
        subject: String = "Your seat",
        text: String = "Hello\n",
        html: String = "<p>Hello</p>\n",
        messageID: String = "<1@totem.example>",
        from: String = "desk@totem.example",
        address: String = "ada@example.org"
    ) -> MailMessage {
        MailMessage(
            from: MailMessage.Mailbox(name: "Totem", address: from),
            to: MailMessage.Mailbox(name: name, address: address),
            subject: subject,
            text: text,
            html: html,
            language: .english,
            messageID: messageID,
            date: Instant(seconds: 1_800_000_000)
        )
    }

    static func notice(
        _ kind: Notice.Kind,
        _ language: Language,
        createdAt: Instant = Instant(seconds: 1_799_053_200)
    ) throws -> Notice {
        let session = try session(of: kind)
        return Notice(
            id: ID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001),
            kind: kind,
            state: .pending,
            attempts: 1,
            createdAt: createdAt,
            sentAt: nil,
            registration: try registration(kind, language, of: session),
            session: session,
            former: kind == .sessionMoved ? try former() : nil
        )
    }

    private static func former() throws -> Notice.Whereabouts {
        let start = try #require(Instant(rfc3339: "2027-01-05T17:00:00Z"))
        return Notice.Whereabouts(
            window: try #require(TimeWindow(from: start, to: start.adding(minutes: 120))),
            zone: try #require(Zone("Europe/Paris")),
            place: "La Sellerie, Le Paddock, Nancy"
        )
    }

    private static func registration(
        _ kind: Notice.Kind,
        _ language: Language,
        of session: Session
    ) throws -> Registration {
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
        return Registration(
            id: ID(high: 10, low: 11),
            version: 1,
            session: session.id,
            code: try #require(RegistrationCode("ABCDEFGH")),
            status: status,
            request: RegistrationRequest(
                email: try #require(EmailAddress(text: "Zoe+a@Example.org")),
                name: "Zoë Müller",
                party: 2,
                guests: [],
                organisation: nil,
                territory: nil,
                stage: nil,
                language: language,
                accessNeeds: [],
                consents: []
            ),
            position: status == .waitlisted ? 3 : nil,
            expiresAt: status == .pending || status == .offered
                ? Instant(seconds: 1_799_055_000) : nil,
            generation: 1,
            createdAt: Instant(seconds: 1_799_053_200),
            changedAt: Instant(seconds: 1_799_053_200)
        )
    }

    /// The session as it stands when a notice of that kind goes out.
    private static func session(of kind: Notice.Kind) throws -> Session {
        let session = try session()
        switch kind {
        case .sessionCancelled:
            return session.cancelled("L’intervenante est malade.", leaving: session.seats)
        default:
            return session
        }
    }

    private static func session() throws -> Session {
        let start = try #require(Instant(rfc3339: "2027-01-12T13:00:00Z"))
        return Session(
            id: ID(high: 8, low: 9),
            version: 2,
            seatsVersion: 17,
            slug: try #require(Code("reunion-nancy")),
            status: .published,
            title: LocalisedText("Réunion d’information 1, 2, 3 GO — Nancy", in: "fr"),
            kind: .infoSession,
            mode: .onSite,
            venue: Session.Venue(
                room: try #require(RoomPath("paddock/ecurie")),
                layout: .theatre,
                roomName: "L’Écurie",
                buildingName: "Le Paddock",
                city: "Nancy",
                stepFree: true
            ),
            booking: ID(high: 6, low: 7),
            zone: try #require(Zone("Europe/Paris")),
            window: try #require(TimeWindow(from: start, to: start.adding(minutes: 120))),
            languages: ["fr"],
            registration: RegistrationRules(
                opens: nil,
                closes: nil,
                confirmEmail: true,
                waitingList: true,
                waitingLimit: nil
            ),
            seats: SeatPool(
                capacity: 56,
                overbooking: 0,
                allowance: 0,
                confirmed: 42,
                held: 2,
                waiting: 4
            )
        )
    }
}
