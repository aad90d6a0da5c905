import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let clockRead = define(
        Queries.clockRead,
        parameters: (Timestamp?.self),
        columns: (Timestamp.self),
        row: { Instant($0) }
    )
    static let installationSecret = define(
        Queries.installationSecret,
        parameters: (),
        columns: ([UInt8].self),
        row: { $0 }
    )
    static let installationBeginDemonstration = define(
        Queries.installationBeginDemonstration,
        parameters: (Timestamp.self),
        columns: (Bool.self),
        row: { $0 }
    )
    static let installationEndDemonstration = define(
        Queries.installationEndDemonstration,
        parameters: (Timestamp.self)
    )
    static let installationDemonstration = define(
        Queries.installationDemonstration,
        parameters: (),
        columns: (Bool.self, Bool.self),
        row: { isBegun, isWhole -> DemonstrationState in
            switch (isBegun, isWhole) {
            case (false, _): return .none
            case (true, false): return .begun
            case (true, true): return .whole
            }
        }
    )
    static let serverFacts = define(
        Queries.serverFacts,
        parameters: (),
        columns: serverColumns,
        row: serverFacts
    )

    private static var serverColumns:
        (
            String.Type, Int32.Type, String.Type, String.Type, String.Type, String.Type, Bool.Type,
            String.Type, [String].Type, Timestamp.Type
        )
    {
        (
            String.self, Int32.self, String.self, String.self, String.self, String.self,
            Bool.self, String.self, [String].self, Timestamp.self
        )
    }

    @Sendable private static func serverFacts(
        version: String,
        number: Int32,
        fsync: String,
        pages: String,
        commit: String,
        zone: String,
        standby: Bool,
        checksums: String,
        extensions: [String],
        now: Timestamp
    ) -> ServerFacts {
        ServerFacts(
            version: version,
            versionNumber: Int(number),
            fsync: fsync == "on",
            fullPageWrites: pages == "on",
            synchronousCommit: commit != "off",
            zone: zone,
            isStandby: standby,
            dataChecksums: checksums == "on",
            extensions: extensions,
            now: Instant(now)
        )
    }
}

/// How far the demonstration was loaded.
public enum DemonstrationState: Hashable, Sendable {
    /// Never begun.
    case none
    /// Begun, and not come to its end: under way, or interrupted.
    case begun
    /// All of it is there.
    case whole
}

/// What the doctor looks at in a server.
public struct ServerFacts: Hashable, Sendable {
    /// The version for people, such as `15.20`.
    public let version: String
    /// The version for comparing, such as 150020.
    public let versionNumber: Int
    /// Whether commits reach the disk.
    public let fsync: Bool
    /// Whether torn pages are survived.
    public let fullPageWrites: Bool
    /// Whether COMMIT waits for the disk.
    public let synchronousCommit: Bool
    /// The server's own time zone, which no rule uses.
    public let zone: String
    /// Whether it is a standby, which cannot be written.
    public let isStandby: Bool
    /// Whether a page that the disk spoiled is noticed when it is read.
    public let dataChecksums: Bool
    /// The extensions of the database, by name.
    public let extensions: [String]
    /// Its clock.
    public let now: Instant
}

extension Store {
    /// The database's clock.
    public func now(within limit: Duration) async throws(Failure) -> Instant {
        guard let now = try await rows(Statements.clockRead, nil, within: limit).first else {
            throw .broken(Unreadable("clock"))
        }
        return now
    }

    /// The secret that links are derived from.
    public func linkSecret(within limit: Duration) async throws(Failure) -> [UInt8] {
        guard let secret = try await rows(Statements.installationSecret, (), within: limit).first
        else { throw .broken(Unreadable("installation without a secret")) }
        return secret
    }

    /// How far the demonstration was loaded.
    public func demonstration(
        within limit: Duration
    ) async throws(Failure) -> DemonstrationState {
        let found = try await rows(Statements.installationDemonstration, (), within: limit)
        guard let state = found.first else { throw .broken(Unreadable("installation")) }
        return state
    }

    /// What the doctor looks at.
    public func serverFacts(within limit: Duration) async throws(Failure) -> ServerFacts {
        guard let facts = try await rows(Statements.serverFacts, (), within: limit).first else {
            throw .broken(Unreadable("server facts"))
        }
        return facts
    }
}

extension Writing {
    /// Notes that the demonstration is being loaded; `false` when it may not be, since it was
    /// begun before or something has been entered.
    public func beginDemonstration(at now: Instant) async throws(Failure) -> Bool {
        var pipeline = Pipeline()
        let begun = pipeline.add(Statements.installationBeginDemonstration, now.timestamp)
        return try await !load(pipeline).rows(begun).isEmpty
    }

    /// The database's clock, or what stands in for it.
    public func now(_ instead: Instant?) async throws(Failure) -> Instant {
        var pipeline = Pipeline()
        let clock = pipeline.add(Statements.clockRead, instead?.timestamp)
        guard let now = try await load(pipeline).rows(clock).first else {
            throw .broken(Unreadable("clock"))
        }
        return now
    }
}

extension Record {
    /// Notes that the demonstration is whole.
    public mutating func endDemonstration(at now: Instant) {
        pipeline.add(Statements.installationEndDemonstration, now.timestamp)
    }
}
