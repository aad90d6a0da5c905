public import TotemDomain
import TotemStore

/// Schedules several sessions by a rule on the clock of their building, and books their rooms.
///
/// Each date that the rules accept is a session of its own, with its registrations; every other is
/// kept with what spoke against it, and can be tried again. All in one transaction.
public struct ScheduleSeries: Operation {
    /// What is asked for.
    public let plan: SeriesPlan

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /series/sessions",
        verb: "series schedule"
    )
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

extension Decision {
    /// Lets sessions hold the new bookings of decided dates, and records all of them.
    ///
    /// - Parameters:
    ///   - decided: What was decided.
    ///   - template: What each session shall be; `nil` where dates are plain bookings.
    ///   - ground: The rooms under their locks.
    ///   - writing: The transaction.
    ///   - operations: Make ids.
    ///   - caller: Who asks.
    /// - Returns: The dates with their sessions.
    /// - Throws: That what the sessions shall belong to is not there.
    mutating func settle(
        _ decided: DecidedDates,
        heldBy template: SeriesSession?,
        in ground: SeriesGround,
        _ writing: Writing,
        _ operations: Operations,
        _ caller: Caller
    ) async throws(Failure) -> [SeriesDate] {
        guard let template else {
            settle(decided, caller)
            return decided.dates
        }
        let nothing = SessionBelonging(programme: nil, edition: nil, themes: [])
        let belonging: SessionBelonging
        switch try await writing.belonging(template.belonging, after: nothing) {
        case .failure(let told)?: throw .refused(sorting: told.refusals)
        case .success(let named)?: belonging = named
        case nil: belonging = nothing
        }
        let (held, sessions) = decided.held(by: template, belonging, in: ground) {
            operations.identifiers.make()
        }
        settle(held, caller)
        for session in sessions {
            record.insert(session, by: caller.actor, at: at)
            events.append(caller.event("session.scheduled", .session, session.id))
            if session.status == .published {
                events.append(caller.event("session.published", .session, session.id))
            }
        }
        return held.dates
    }
}
