public import TotemDomain
import TotemOperations

// Values for tests, complete and plain; each test changes what it is about.

/// A value that a test author mistyped.
public struct MistypedValue: Error {
    let text: String
}

extension Code {
    /// A code, or a failed test.
    public static func of(_ text: String) throws -> Code {
        guard let code = Code(text) else { throw MistypedValue(text: text) }
        return code
    }
}

extension Zone {
    /// A zone that the database of zones has.
    public static func of(_ name: String) throws -> Zone {
        guard let zone = Zone(name) else { throw MistypedValue(text: name) }
        return zone
    }
}

extension RoomPath {
    /// A path, or a failed test.
    public static func of(_ text: String) throws -> RoomPath {
        guard let path = RoomPath(text) else { throw MistypedValue(text: text) }
        return path
    }
}

extension TimeInput {
    /// A time, or a failed test.
    public static func of(_ text: String) throws -> TimeInput {
        guard let time = TimeInput(text) else { throw MistypedValue(text: text) }
        return time
    }
}

extension BuildingFacts {
    /// A building in Nancy, open on weekdays from 08:30 to 19:00.
    public static func sample(
        code: String = "paddock",
        maxPublic: Int? = 120,
        hours: [String] = ["mon-fri 08:30-19:00"]
    ) throws -> BuildingFacts {
        guard let zone = Zone("Europe/Paris"), let opening = OpeningHours(lines: hours) else {
            throw MistypedValue(text: hours.joined(separator: "; "))
        }
        return BuildingFacts(
            code: try .of(code),
            name: "Le Paddock",
            city: "Nancy",
            territory: "FR-54",
            zone: zone,
            maxPublic: maxPublic,
            openingHours: opening
        )
    }
}

extension RoomFacts {
    /// A room of 58 seats with half an hour kept free after each booking.
    public static func sample(
        code: String = "ecurie",
        layouts: [Layout] = [
            Layout(kind: .theatre, capacity: 58), Layout(kind: .classroom, capacity: 40),
        ],
        bufferBefore: Int = 0,
        bufferAfter: Int = 30,
        spaces: [String] = []
    ) throws -> RoomFacts {
        RoomFacts(
            code: try .of(code),
            name: "L’Écurie",
            areaSquareMetres: 96,
            maxPublic: nil,
            layouts: layouts,
            equipment: ["projector", "sound"],
            stepFree: true,
            bufferBeforeMinutes: bufferBefore,
            bufferAfterMinutes: bufferAfter,
            spaces: try spaces.map { try .of($0) }
        )
    }
}

extension BookingRequest {
    /// A booking on Tuesday, 12 January 2027, 14:00 to 16:00.
    public static func sample(
        room: String = "paddock/ecurie",
        from: String = "2027-01-12T14:00",
        to: String = "2027-01-12T16:00",
        layout: LayoutKind? = nil,
        heads: Int? = nil,
        waive: Set<WaivableRule> = [],
        holdUntil: String? = nil,
        organisation: String? = nil,
        contact: Contact? = nil,
        isRequest: Bool = false
    ) throws -> BookingRequest {
        BookingRequest(
            room: try .of(room),
            from: try .of(from),
            to: try .of(to),
            layout: layout,
            purpose: "Réunion d’équipe",
            heads: heads,
            organisation: organisation,
            contact: contact,
            waive: waive,
            hold: try holdUntil.map { try .of($0) },
            isRequest: isRequest
        )
    }
}

extension SessionPlan {
    /// An information session on Tuesday, 12 January 2027, 14:00 to 16:00, published.
    public static func sample(
        room: String? = "paddock/ecurie",
        from: String = "2027-01-12T14:00",
        to: String = "2027-01-12T16:00",
        capacity: Int? = 20,
        confirmEmail: Bool = false,
        waitingList: Bool = true,
        waitingLimit: Int? = nil,
        publish: Bool = true,
        waive: Set<WaivableRule> = [],
        programme: String? = nil,
        edition: String? = nil,
        themes: [String] = [],
        promotion: Promotion = .confirm,
        isRequest: Bool = false
    ) throws -> SessionPlan {
        SessionPlan(
            title: LocalisedText("Réunion d’information 1, 2, 3 GO — Nancy", in: "fr"),
            kind: .infoSession,
            mode: room == nil ? .online : .onSite,
            room: try room.map { try .of($0) },
            layout: room == nil ? nil : .theatre,
            from: try .of(from),
            to: try .of(to),
            zone: room == nil ? Zone("Europe/Luxembourg") : nil,
            capacity: capacity,
            languages: ["fr"],
            opens: nil,
            closes: nil,
            confirmEmail: confirmEmail,
            waitingList: waitingList,
            waitingLimit: waitingLimit,
            publish: publish,
            waive: waive,
            programme: try programme.map { try .of($0) },
            edition: try edition.map { try .of($0) },
            themes: try themes.map { try .of($0) },
            promotion: promotion,
            isRequest: isRequest
        )
    }
}

extension RegistrationRequest {
    /// A registration of one person, or of a party.
    public static func sample(
        _ person: String = "camille",
        party: Int = 1
    ) -> RegistrationRequest {
        RegistrationRequest(
            email: EmailAddress(
                written: "\(person)@example.org",
                normalised: "\(person)@example.org"
            ),
            name: "Camille Exemple",
            party: party,
            guests: [],
            organisation: nil,
            territory: "FR-54",
            stage: .idea,
            language: .french,
            accessNeeds: [],
            consents: []
        )
    }
}

extension TestSystem {
    /// Adds the sample building and room.
    public func place(
        maxPublic: Int? = 120,
        bufferAfter: Int = 30
    ) async throws {
        _ = try await answer(CreateBuilding(facts: .sample(maxPublic: maxPublic)))
        _ = try await answer(
            CreateRoom(building: .of("paddock"), facts: .sample(bufferAfter: bufferAfter))
        )
    }

    /// Adds a programme that an organisation in Luxembourg runs and one in Nancy supports.
    public func programme(themes: [String] = []) async throws -> Programme {
        for (code, name, territory) in [
            ("nyuko", "Nyuko", "LU"), ("lorntech", "LORnTECH", "FR-54"),
        ] {
            _ = try await answer(
                CreateOrganisation(
                    facts: OrganisationFacts(
                        code: .of(code),
                        name: name,
                        territory: territory,
                        kind: .network
                    )
                )
            )
        }
        let draft = ProgrammeDraft(
            code: try .of("123go"),
            name: LocalisedText("1, 2, 3 GO", in: "fr"),
            roles: [
                .init(organisation: try .of("lorntech"), role: .referencePartner, territory: nil),
                .init(organisation: try .of("lorntech"), role: .relay, territory: "FR-54"),
                .init(organisation: try .of("nyuko"), role: .owner, territory: nil),
            ],
            themes: try themes.map { try .of($0) }
        )
        return try await answer(CreateProgramme(draft: draft))
    }

    /// Adds building, room and a published session.
    public func session(_ plan: SessionPlan? = nil) async throws -> Session {
        try await place()
        return try await answer(ScheduleSession(plan: plan ?? .sample()))
    }

    /// The links of two people who were offered a seat of an online session.
    public func offeredLinks() async throws -> [String] {
        let plan = try SessionPlan.sample(
            room: nil,
            from: "2027-01-18T14:00",
            to: "2027-01-18T16:00",
            capacity: 2,
            promotion: .offer(hours: 24)
        )
        let session = try await answer(ScheduleSession(plan: plan))
        var links: [String] = []
        for person in ["first", "second", "third", "fourth"] {
            let register = RegisterAttendee(session: session.id, request: .sample(person))
            links.append(operations.link(to: try await answer(register).id))
        }
        for link in links.prefix(2) {
            _ = try await answer(WithdrawRegistration(registration: .link(link)))
        }
        return Array(links.suffix(2))
    }
}

extension SeriesPlan {
    /// Four Tuesdays from 2 February 2027 on, 10:00 to 11:00.
    public static func sample(
        room: String = "paddock/ecurie",
        from: String = "2027-02-02T10:00",
        to: String = "2027-02-02T11:00",
        rule: String = "FREQ=WEEKLY;COUNT=4",
        except: [String] = [],
        rooms: [LocalDate: RoomPath] = [:],
        layout: LayoutKind? = nil,
        heads: Int? = nil,
        organisation: String? = nil,
        contact: Contact? = nil,
        waive: Set<WaivableRule> = []
    ) throws -> SeriesPlan {
        guard let room = RoomPath(room), let start = LocalDateTime(from),
            let end = LocalDateTime(to), case .success(let rule) = RecurrenceRule.parse(rule)
        else { throw MistypedValue(text: "\(room) \(from) \(to) \(rule)") }
        return SeriesPlan(
            room: room,
            from: start,
            to: end,
            rule: rule,
            except: except.compactMap { LocalDate($0) },
            rooms: rooms,
            layout: layout,
            purpose: "Café du numérique",
            heads: heads,
            organisation: organisation,
            contact: contact,
            waive: waive
        )
    }
}
