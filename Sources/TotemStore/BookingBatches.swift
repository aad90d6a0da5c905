import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let organisationNames = define(
        Queries.organisationNames,
        parameters: ([String].self),
        columns: (String.self, String.self, [String].self),
        row: { text, own, called in
            (text: text, names: OrganisationNames(own: own, called: Set(called)))
        }
    )
    static let turnaroundBuildings = define(
        Queries.turnaroundBuildings,
        parameters: ([String].self),
        columns: (String.self),
        row: { try code($0) }
    )
}

/// One of several bookings that are decided under the same locks.
public struct BatchedDemand: Sendable {
    /// The room.
    public let room: RoomPath
    /// A stretch that surely holds the asked time with its buffers.
    public let span: TimeWindow
    /// For whom, where rules count.
    public let booker: Booker
    /// The idempotency key with the digest of its request; `nil` without one.
    public let claim: (key: IdempotencyKey, fingerprint: [UInt8])?

    /// A demand of a batch.
    public init(
        room: RoomPath,
        span: TimeWindow,
        booker: Booker,
        claim: (key: IdempotencyKey, fingerprint: [UInt8])?
    ) {
        self.room = room
        self.span = span
        self.booker = booker
        self.claim = claim
    }
}

/// The names under which an organisation may have booked, in small letters.
public struct OrganisationNames: Hashable, Sendable {
    /// As it was written.
    let own: String
    /// All that it is called.
    let called: Set<String>
}

/// A batch of bookings under its locks.
public struct LockedBookings: Sendable {
    /// The database's clock, read after the locks.
    public let now: Instant
    /// What decides about each, in order; `nil` for those that have to be decided alone.
    public let situations: [RoomSituation?]
    /// The keys that this batch claimed: to be answered or given back with it.
    public let claimed: Set<IdempotencyKey>
    /// Of the organisations of those for whom rules count.
    let names: [String: OrganisationNames]

    /// For whom an earlier booking of the batch counts beside a later one, as the database would
    /// tell once it was written.
    public func counts(_ earlier: Booker, for later: Booker) -> Booker {
        var organisation: String?
        if let text = later.organisation, let other = earlier.organisation,
            let names = names[text], let own = self.names[other]?.own, names.called.contains(own)
        {
            organisation = text
        }
        let contact = later.contact == earlier.contact ? later.contact : nil
        return Booker(organisation: organisation, contact: contact)
    }
}

extension Writing {
    /// Locks the rooms of several bookings and loads what decides about each.
    ///
    /// The keys are claimed first, before anything is locked: a twin of one of them that holds it
    /// may wait for these locks. Then come the buildings that limit heads, the rules that count
    /// and the spaces, each in id order and by one statement; and only then, as new statements,
    /// what the rules look at. What somebody else holds of the spaces is not waited for, so that
    /// one slow change never stalls other rooms.
    ///
    /// Alone must be decided: whose key was used before, whose room does not exist or is held by
    /// somebody else, where a hold ran out that has to be ended first, and where rooms have rules
    /// for the change of layout, since a booking there moves what others occupy.
    ///
    /// - Parameters:
    ///   - demands: The bookings; keys are not repeated among them.
    ///   - now: Stands in for the database's clock; for tests and the demonstration data.
    /// - Returns: What was locked and read.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockBookings(
        _ demands: [BatchedDemand],
        now: Instant?
    ) async throws(Failure) -> LockedBookings {
        locks.take(.building)
        locks.take(.rule)
        locks.take(.space)
        let tickets = BatchTickets(demands, now: now)
        let found = try tickets.found(in: try await load(tickets.pipeline))
        guard let counted = CountTickets(demands, found.situations, now: found.now) else {
            return LockedBookings(
                now: found.now,
                situations: demands.indices.map { found.situations[$0] },
                claimed: found.claimed,
                names: [:]
            )
        }
        let loaded = try await load(counted.pipeline)
        let complete = try counted.complete(found.situations, demands, in: loaded)
        return LockedBookings(
            now: found.now,
            situations: demands.indices.map { complete[$0] },
            claimed: found.claimed,
            names: try counted.names(in: loaded)
        )
    }
}

/// The statements that claim, lock and read a batch.
private struct BatchTickets {
    private let demands: [BatchedDemand]
    private let rooms: [RoomPath]
    private let buildings: [Code]
    private(set) var pipeline = Pipeline()
    private let claimed: Ticket<IdempotencyKey>?
    private let limited: Ticket<UUIDBytes>
    private let counting: Ticket<UUIDBytes>?
    private let free: Ticket<Int>
    private let clock: Ticket<Instant>
    private let known: Ticket<Room>
    private let houses: [Ticket<Building>]
    private let rules: [Ticket<BookingRule>]
    private let taken: Ticket<(place: Int, conflict: Conflict, ranOut: Bool)>
    private let turning: Ticket<Code>

    init(_ demands: [BatchedDemand], now: Instant?) {
        self.demands = demands
        rooms = Set(demands.map(\.room)).sorted()
        buildings = Set(rooms.map(\.building)).sorted()
        let names = buildings.map(\.description)
        let paths = (rooms.map(\.building.description), rooms.map(\.room.description))
        let claims = demands.compactMap(\.claim).sorted { $0.key < $1.key }
        claimed =
            claims.isEmpty
            ? nil
            : pipeline.add(
                Statements.idempotencyKeyClaimEach,
                (
                    claims.map(\.key.caller), claims.map(\.key.operation), claims.map(\.key.key),
                    claims.map(\.fingerprint)
                )
            )
        limited = pipeline.add(Statements.buildingLockLimited, names)
        let counted = Set(demands.filter(\.booker.isCounted).map(\.room)).sorted()
        counting =
            counted.isEmpty
            ? nil
            : pipeline.add(
                Statements.bookingRuleLockQuotas,
                (counted.map(\.building.description), counted.map(\.room.description))
            )
        free = pipeline.add(Statements.spaceLockRoomFree, paths)
        clock = pipeline.add(Statements.clockRead, now?.timestamp)
        known = pipeline.add(Statements.roomGetEach, paths)
        var houses: [Ticket<Building>] = []
        var rules: [Ticket<BookingRule>] = []
        for name in names {
            houses.append(pipeline.add(Statements.buildingGet, name))
            rules.append(pipeline.add(Statements.bookingRuleStanding, (name, nil)))
        }
        (self.houses, self.rules) = (houses, rules)
        taken = pipeline.add(
            Statements.occupationConflictsEach,
            (
                demands.map(\.room.building.description), demands.map(\.room.room.description),
                demands.map(\.span.start.timestamp), demands.map(\.span.end.timestamp),
                now?.timestamp
            )
        )
        turning = pipeline.add(Statements.turnaroundBuildings, names)
    }

    /// What decides about the demands that are decided together, by their place.
    func found(
        in loaded: Loaded
    ) throws(Failure) -> (
        now: Instant, situations: [Int: RoomSituation], claimed: Set<IdempotencyKey>
    ) {
        guard let now = try loaded.rows(clock).first else { throw .broken(Unreadable("clock")) }
        let claims =
            try claimed.map { ticket throws(Failure) in Set(try loaded.rows(ticket)) } ?? []
        let locked = Set(try loaded.rows(free).map { rooms[$0] })
        let limiting = Set(try loaded.rows(limited))
        let counting = try counting.map { ticket throws(Failure) in try loaded.rows(ticket) } ?? []
        let counted = Set(counting.map { ID<BookingRule>($0) })
        let turning = Set(try loaded.rows(turning))
        let found = Dictionary(try loaded.rows(known).map { ($0.path, $0) }) { first, _ in first }
        var taken: [Int: [Conflict]] = [:]
        var ranOut: Set<Int> = []
        for row in try loaded.rows(self.taken) {
            taken[row.place, default: []].append(row.conflict)
            if row.ranOut { ranOut.insert(row.place) }
        }
        var places: [Code: (building: Building, house: HouseRules)] = [:]
        for (index, code) in buildings.enumerated() where !turning.contains(code) {
            guard let building = try loaded.rows(houses[index]).first else { continue }
            // What began to limit or to count during the wait was not locked.
            guard building.facts.maxPublic == nil || limiting.contains(building.id.uuid) else {
                continue
            }
            // The rules are those of all rooms of the house; a room alone has fewer.
            let standing = try loaded.rows(rules[index])
            guard standing.count < BookingRule.readAtOnce else { continue }
            places[code] = (building, HouseRules(rules: standing))
        }
        var situations: [Int: RoomSituation] = [:]
        for (index, demand) in demands.enumerated() {
            guard let room = found[demand.room], locked.contains(demand.room),
                let place = places[demand.room.building], !ranOut.contains(index),
                demand.claim.map({ claims.contains($0.key) }) ?? true,
                !demand.booker.isCounted
                    || place.house.countingRules(in: demand.room).allSatisfy(counted.contains)
            else { continue }
            situations[index] = RoomSituation(
                room: room,
                building: place.building,
                now: now,
                headcounts: [],
                occupations: taken[index] ?? []
            )
            .under(place.house)
        }
        return (now, situations, claims)
    }
}

/// The statements that read what limits and rules count; only where there are some.
private struct CountTickets {
    private(set) var pipeline = Pipeline()
    private var heads: [Int: Ticket<Headcount>] = [:]
    private var bookers: [Booker: Ticket<NamedOrganisation>] = [:]
    private var used: [Int: Ticket<UsedTime>] = [:]
    private var called: Ticket<(text: String, names: OrganisationNames)>?

    /// `nil` when nothing is counted.
    init?(_ demands: [BatchedDemand], _ situations: [Int: RoomSituation], now: Instant) {
        for (index, situation) in situations.sorted(by: { $0.key < $1.key }) {
            let demand = demands[index]
            if situation.building.facts.maxPublic != nil {
                heads[index] = pipeline.add(
                    Statements.buildingPlannedHeads,
                    (
                        demand.room.building.description, demand.span.start.timestamp,
                        demand.span.end.timestamp, now.timestamp, nil
                    )
                )
            }
            guard demand.booker.isNamed, !situation.house.rules.isEmpty else { continue }
            if bookers[demand.booker] == nil {
                bookers[demand.booker] = pipeline.add(
                    Statements.organisationCalled,
                    (demand.booker.organisation, demand.booker.programme?.description)
                )
            }
            guard demand.booker.isCounted,
                !situation.house.countingRules(in: demand.room).isEmpty
            else { continue }
            let reach = demand.span.reach
            used[index] = pipeline.add(
                Statements.bookingUsed,
                (
                    demand.booker.organisation, demand.booker.contact, reach.start.timestamp,
                    reach.end.timestamp, now.timestamp, nil
                )
            )
        }
        if heads.isEmpty, bookers.isEmpty { return nil }
        guard !used.isEmpty else { return }
        let organisations = Set(situations.keys.compactMap { demands[$0].booker.organisation })
        called = pipeline.add(Statements.organisationNames, organisations.sorted())
    }

    /// What the organisations are called for whom rules count.
    func names(in loaded: Loaded) throws(Failure) -> [String: OrganisationNames] {
        guard let called else { return [:] }
        return Dictionary(try loaded.rows(called).map { ($0.text, $0.names) }) { first, _ in first }
    }

    func complete(
        _ situations: [Int: RoomSituation],
        _ demands: [BatchedDemand],
        in loaded: Loaded
    ) throws(Failure) -> [Int: RoomSituation] {
        var complete: [Int: RoomSituation] = [:]
        for (index, situation) in situations {
            let booker = demands[index].booker
            let organisation = try bookers[booker]
                .map { ticket throws(Failure) in
                    try loaded.rows(ticket)
                }
            let used = try used[index].map { ticket throws(Failure) in try loaded.rows(ticket) }
            let heads = try heads[index].map { ticket throws(Failure) in try loaded.rows(ticket) }
            complete[index] = situation.counting(
                heads ?? [],
                HouseRules(
                    rules: situation.house.rules,
                    booker: booker,
                    organisation: organisation?.first,
                    used: used ?? []
                )
            )
        }
        return complete
    }
}
