public import TotemDomain
import TotemStore

/// Books a room again and again, by a rule on the clock of its building.
///
/// Every date that the rules accept is booked, in one transaction; every other is kept with what
/// spoke against it, and can be tried again.
public struct CreateSeries: Operation {
    /// What is asked for.
    public let plan: SeriesPlan

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /series", verb: "series create")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(plan: SeriesPlan) {
        self.plan = plan
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Series>
    ) async throws(Failure) -> Outcome<Series> {
        try await operations.make(plan, call)
    }
}

extension Operations {
    /// Makes a series, of bookings or of sessions.
    func make(
        _ plan: SeriesPlan,
        _ call: Call<Series>
    ) async throws(Failure) -> Outcome<Series> {
        let limit = call.caller.timeLimit
        guard let known = try await store.room(plan.room, within: limit) else {
            let unknown = FieldFault.Problem.unknownThing(.room, plan.room.description)
            throw .refused(.invalid(FieldFault("/room", unknown)))
        }
        let dates: [SeriesDate]
        switch plan.dates(in: known.zone) {
        case .failure(let told): throw .refused(sorting: told.refusals)
        case .success(let found): dates = found
        }
        return try await write(call) {
            (writing) async throws(Failure) -> Decision<Series> in
            let (ground, _) = try await lockGround(
                Set(plan.rooms.values).union([plan.room]),
                of: nil,
                for: dates.compactMap(\.planned),
                plan,
                pointer: plan.rooms.isEmpty ? "/room" : "/rooms",
                in: writing
            )
            let decided = ground.decide(plan.asked(dates), by: call.caller.actor) {
                identifiers.make()
            }
            guard !decided.made.isEmpty, let room = ground.room(plan.room), let now = ground.now
            else {
                // A series without a single date is none: what spoke against the first is told.
                throw .refused(
                    sorting: decided.firstRefusals.isEmpty
                        ? [.invalid(FieldFault("/rule", .recurrence(.empty)))]
                        : decided.firstRefusals
                )
            }
            let series = Series(
                id: identifiers.make(),
                version: 1,
                plan: plan,
                zone: known.zone,
                createdAt: now,
                dates: dates
            )
            var decision = Decision(answer: series, at: now)
            decision.record.insert(series, of: room.id, by: call.caller.actor)
            if let session = plan.session { decision.record.put(session, of: series.id) }
            decision.events = call.caller.events(ofEnded: ground.ended)
            decision.events.append(call.caller.event("series.created", .series, series.id))
            let booked = try await decision.settle(
                decided,
                heldBy: plan.session,
                in: ground,
                writing,
                self,
                call.caller
            )
            decision.answer = series.with(dates.updated(by: booked))
            decision.record.put(decision.answer.dates, of: series.id)
            return decision
        }
    }
}
