import Postgres
public import TotemDomain
import TotemSQL

// What people and organisers change of registrations, and what they ask of an address.
extension Statements {
    static let registrationUpdate = define(
        Queries.registrationUpdate,
        parameters: (
            UUIDBytes.self, String.self, String.self, String.self, Int16.self, [String].self,
            String?.self, String?.self, String?.self, String.self, [String].self, String?.self,
            [String].self, [String].self, [Timestamp].self, Timestamp?.self, Int32.self,
            [UInt8].self, Timestamp.self
        )
    )
    static let registrationWithdrawn = define(
        Queries.registrationWithdrawn,
        parameters: (UUIDBytes.self, [String].self),
        columns: (String.self),
        row: { $0 }
    )
    static let registrationOfPerson = define(
        Queries.registrationOfPerson,
        parameters: (String.self, Timestamp?.self, Int32.self),
        columns: (UUIDBytes.self),
        row: { ID<Registration>($0) }
    )
    static let outboxCountPerson = define(
        Queries.outboxCountPerson,
        parameters: (String.self, String.self),
        columns: (Int32.self, Int32.self),
        row: { (all: Int($0), ofKind: Int($1)) }
    )
}

extension Store {
    /// The greatest number of registrations that one mail lists.
    static let linksOfPerson: Int32 = 50

    /// The live registrations of an address over all sessions that are not over, the next first.
    public func registrations(
        of person: EmailAddress,
        now: Instant?,
        within limit: Duration
    ) async throws(Failure) -> [ID<Registration>] {
        try await rows(
            Statements.registrationOfPerson,
            (person.normalised, now?.timestamp, Self.linksOfPerson),
            within: limit
        )
    }
}

extension Writing {
    /// Which of these addresses gave a registration of the session back.
    public func withdrawn(
        _ people: [String],
        of session: ID<Session>
    ) async throws(Failure) -> Set<String> {
        var pipeline = Pipeline()
        let found = pipeline.add(Statements.registrationWithdrawn, (session.uuid, people))
        return Set(try await load(pipeline).rows(found))
    }

    /// The mails that an address got in the last day, and those of one kind among them.
    public func mails(
        to person: EmailAddress,
        of kind: Notice.Kind
    ) async throws(Failure) -> (all: Int, ofKind: Int) {
        var pipeline = Pipeline()
        let count = pipeline.add(
            Statements.outboxCountPerson,
            (person.normalised, kind.rawValue)
        )
        return try await load(pipeline).rows(count).first ?? (0, 0)
    }
}

extension Record {
    /// Writes what a registration says of its person, with the hash by which its link is found.
    public mutating func update(
        _ registration: Registration,
        linkHash: [UInt8],
        at now: Instant
    ) {
        let request = registration.request
        let consents = request.consents
        pipeline.add(
            Statements.registrationUpdate,
            (
                registration.id.uuid, request.email.written, request.email.normalised,
                request.name, Int16(request.party), request.guests, request.organisation,
                request.territory, request.stage?.rawValue, request.language.rawValue,
                request.accessNeeds.map(\.rawValue), request.accessNote,
                consents.map(\.purpose), consents.map { $0.wording ?? "" },
                consents.map { ($0.at ?? registration.createdAt).timestamp },
                registration.expiresAt?.timestamp, Int32(registration.generation), linkHash,
                now.timestamp
            )
        )
    }
}
