import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let registrationInsert = define(
        Queries.registrationInsert,
        parameters: (
            [UUIDBytes].self, [UUIDBytes].self, [String].self, [String].self, [String].self,
            [String].self, [String].self, [Int16].self, [String].self, [String?].self,
            [String?].self, [String?].self, [String].self, [String].self, [String].self,
            [Int32?].self, [Int16].self, [Timestamp?].self, [[UInt8]].self, [Timestamp].self,
            [String?].self, [String].self
        )
    )
    static let registrationSettle = define(
        Queries.registrationSettle,
        parameters: (
            [UUIDBytes].self, [String].self, [Int32?].self, [Timestamp?].self, Timestamp.self
        )
    )
    static let registrationStanding = define(
        Queries.registrationStanding,
        parameters: (UUIDBytes.self),
        columns: (UUIDBytes.self, String.self, Int16.self, Int16.self),
        row: { id, status, party, held in
            Seating.Standing(
                id: ID(id),
                status: try word(status),
                party: Int(party),
                seatsHeld: Int(held)
            )
        }
    )
    static let registrationFind = define(
        Queries.registrationFind,
        parameters: ([UInt8]?.self, String?.self, UUIDBytes?.self),
        columns: (UUIDBytes.self, UUIDBytes.self),
        row: { (id: ID<Registration>($0), session: ID<Session>($1)) }
    )
    static let registrationGet = define(
        Queries.registrationGet,
        parameters: (UUIDBytes.self),
        columns: registrationColumns,
        row: registration
    )
    static let registrationList = define(
        Queries.registrationList,
        parameters: (
            UUIDBytes.self, String?.self, UUIDBytes?.self, Int32.self, String?.self, String?.self,
            String?.self, String?.self
        ),
        columns: registrationColumns,
        row: registration
    )

    private static var registrationColumns:
        (
            UUIDBytes.Type, Int32.Type, UUIDBytes.Type, String.Type, String.Type, String.Type,
            String.Type, String.Type, Int16.Type, [String].Type, String?.Type, String?.Type,
            String?.Type, String.Type, [String].Type, String?.Type, [String].Type,
            [String].Type, [Timestamp].Type, Int32?.Type, Timestamp?.Type, Int32.Type,
            Timestamp.Type, Timestamp.Type
        )
    {
        (
            UUIDBytes.self, Int32.self, UUIDBytes.self, String.self, String.self, String.self,
            String.self, String.self, Int16.self, [String].self, String?.self, String?.self,
            String?.self, String.self, [String].self, String?.self, [String].self,
            [String].self, [Timestamp].self, Int32?.self, Timestamp?.self, Int32.self,
            Timestamp.self, Timestamp.self
        )
    }

    @Sendable private static func registration(
        id: UUIDBytes,
        version: Int32,
        session: UUIDBytes,
        codeText: String,
        status: String,
        email: String,
        emailNorm: String,
        name: String,
        party: Int16,
        guests: [String],
        organisation: String?,
        territory: String?,
        stage: String?,
        language: String,
        accessNeeds: [String],
        accessNote: String?,
        purposes: [String],
        wordings: [String],
        consentedAt: [Timestamp],
        rank: Int32?,
        expiresAt: Timestamp?,
        generation: Int32,
        createdAt: Timestamp,
        changedAt: Timestamp
    ) throws -> Registration {
        guard let code = RegistrationCode(codeText) else {
            throw Unreadable("registration code \(codeText)")
        }
        return Registration(
            id: ID(id),
            version: Int(version),
            session: ID(session),
            code: code,
            status: try word(status),
            request: RegistrationRequest(
                email: EmailAddress(written: email, normalised: emailNorm),
                name: name,
                party: Int(party),
                guests: guests,
                organisation: organisation,
                territory: territory,
                stage: try stage.map { try word($0) },
                language: try word(language),
                accessNeeds: try accessNeeds.map { try word($0) },
                accessNote: accessNote,
                consents: consents(purposes, wordings, at: consentedAt)
            ),
            position: rank.map(Int.init),
            expiresAt: expiresAt.map { Instant($0) },
            generation: Int(generation),
            createdAt: Instant(createdAt),
            changedAt: Instant(changedAt)
        )
    }

    /// The arrays of a row side by side; of rows from before consents were recorded in full only
    /// the purposes are known.
    private static func consents(
        _ purposes: [String],
        _ wordings: [String],
        at moments: [Timestamp]
    ) -> [Consent] {
        purposes.enumerated()
            .map { index, purpose in
                let wording = index < wordings.count ? wordings[index] : ""
                return Consent(
                    purpose: purpose,
                    wording: wording.isEmpty ? nil : wording,
                    at: index < moments.count ? Instant(moments[index]) : nil
                )
            }
    }
}

extension Store {
    /// Finds a registration by the hash of its link; `nil` when there is none.
    public func findRegistration(
        linkHash: [UInt8],
        within limit: Duration
    ) async throws(Failure) -> (id: ID<Registration>, session: ID<Session>)? {
        try await rows(Statements.registrationFind, (linkHash, nil, nil), within: limit).first
    }

    /// Finds a registration by session and code; `nil` when there is none.
    public func findRegistration(
        _ code: RegistrationCode,
        of session: ID<Session>,
        within limit: Duration
    ) async throws(Failure) -> (id: ID<Registration>, session: ID<Session>)? {
        let key = (Optional<[UInt8]>.none, code.description, session.uuid)
        return try await rows(Statements.registrationFind, key, within: limit).first
    }

    /// One registration with its rank on the waiting list; `nil` when there is none.
    public func registration(
        _ id: ID<Registration>,
        within limit: Duration
    ) async throws(Failure) -> Registration? {
        try await rows(Statements.registrationGet, id.uuid, within: limit).first
    }

    /// A session's registrations in the order of arrival.
    public func registrations(
        of session: ID<Session>,
        filter: RegistrationFilter,
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<Registration> {
        let after = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.registrationList,
            (
                session.uuid, filter.status?.rawValue, after, Int32(page.limit + 1), filter.words,
                filter.accessNeed?.rawValue, filter.territory, filter.stage?.rawValue
            ),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }
}

/// A registration read after its session's lock, whole and as far as it decides.
public struct LockedRegistration: Sendable {
    /// What of it decides.
    public let standing: Seating.Standing
    /// The whole of it.
    public let registration: Registration
    /// Its session.
    public let session: Session
}

extension Writing {
    /// Reads a registration after its session's lock; `nil` when there is none.
    public func registration(
        _ registration: ID<Registration>,
        of session: ID<Session>
    ) async throws(Failure) -> LockedRegistration? {
        var pipeline = Pipeline()
        let standing = pipeline.add(Statements.registrationStanding, registration.uuid)
        let whole = pipeline.add(Statements.registrationGet, registration.uuid)
        let event = pipeline.add(Statements.sessionGet, (session.uuid, nil))
        let loaded = try await load(pipeline)
        guard let standing = try loaded.rows(standing).first,
            let whole = try loaded.rows(whole).first, let event = try loaded.rows(event).first
        else { return nil }
        return LockedRegistration(standing: standing, registration: whole, session: event)
    }
}

/// Where a registration stands from now on.
public struct SettledRegistration: Sendable {
    /// The registration.
    public let id: ID<Registration>
    /// Its status.
    public let status: Registration.Status
    /// Its place on the waiting list; `nil` leaves the one it has.
    public let position: Int?
    /// When it ends by itself; `nil` when it stands.
    public let expiresAt: Instant?

    /// A registration that holds no seats and does not end by itself.
    public init(_ id: ID<Registration>, _ status: Registration.Status, position: Int? = nil) {
        self.id = id
        self.status = status
        self.position = position
        expiresAt = nil
    }

    /// A registration to which seats are offered.
    public init(_ offer: SeatOffer) {
        id = offer.registration
        status = .offered
        position = nil
        expiresAt = offer.until
    }
}

/// A registration to insert with what the store needs besides.
public struct NewRegistration: Sendable {
    /// The session.
    public let session: ID<Session>
    /// What was decided.
    public let admitted: Admission.Admitted
    /// The hash by which its link is found.
    public let linkHash: [UInt8]
    /// The clock of the decision.
    public let at: Instant

    /// A registration to insert.
    public init(
        session: ID<Session>,
        admitted: Admission.Admitted,
        linkHash: [UInt8],
        at: Instant
    ) {
        self.session = session
        self.admitted = admitted
        self.linkHash = linkHash
        self.at = at
    }
}

extension Record {
    /// Adds registrations, sorted by session and address, the key that two batches could meet on.
    public mutating func insert(_ registrations: [NewRegistration]) {
        guard !registrations.isEmpty else { return }
        let all = registrations.sorted {
            ($0.session, $0.admitted.request.email.normalised)
                < ($1.session, $1.admitted.request.email.normalised)
        }
        pipeline.add(
            Statements.registrationInsert,
            (
                all.map(\.admitted.id.uuid), all.map(\.session.uuid),
                all.map(\.admitted.code.description), all.map(\.admitted.status.rawValue),
                all.map(\.admitted.request.email.written),
                all.map(\.admitted.request.email.normalised), all.map(\.admitted.request.name),
                all.map { Int16($0.admitted.request.party) },
                all.map { arrayLiteral($0.admitted.request.guests) },
                all.map(\.admitted.request.organisation), all.map(\.admitted.request.territory),
                all.map { $0.admitted.request.stage?.rawValue },
                all.map(\.admitted.request.language.rawValue),
                all.map { arrayLiteral($0.admitted.request.accessNeeds.map(\.rawValue)) },
                all.map { arrayLiteral($0.admitted.request.consents.map(\.purpose)) },
                all.map { $0.admitted.position.map(Int32.init) },
                all.map { Int16($0.admitted.seatsHeld) },
                all.map { $0.admitted.expiresAt?.timestamp }, all.map(\.linkHash),
                all.map(\.at.timestamp), all.map(\.admitted.request.accessNote),
                all.map { arrayLiteral($0.admitted.request.consents.map { $0.wording ?? "" }) }
            )
        )
    }

    /// Moves registrations into other states, sorted by id.
    ///
    /// - Parameters:
    ///   - moves: Where each stands from now on.
    ///   - now: The clock of the decision.
    public mutating func settle(_ moves: [SettledRegistration], at now: Instant) {
        guard !moves.isEmpty else { return }
        let sorted = moves.sorted { $0.id < $1.id }
        assert(
            zip(sorted, sorted.dropFirst()).allSatisfy { $0.id < $1.id },
            "a registration is settled once in a statement"
        )
        pipeline.add(
            Statements.registrationSettle,
            (
                sorted.map(\.id.uuid), sorted.map(\.status.rawValue),
                sorted.map { $0.position.map(Int32.init) },
                sorted.map { $0.expiresAt?.timestamp }, now.timestamp
            )
        )
    }
}

/// A list as the text of a PostgreSQL array: arrays of arrays of unlike lengths do not exist.
///
/// Source: PostgreSQL 15, section 8.15.6, "Array Input and Output Syntax".
func arrayLiteral(_ texts: [String]) -> String {
    guard !texts.isEmpty else { return "{}" }
    let quoted = texts.map { text in
        var escaped = "\""
        for character in text.unicodeScalars {
            if character == "\"" || character == "\\" { escaped += "\\" }
            escaped.unicodeScalars.append(character)
        }
        return escaped + "\""
    }
    return "{" + quoted.joined(separator: ",") + "}"
}
