import TotemDomain
import TotemTestSupport

extension Admission.SessionFacts {
    /// A published session that begins eight days after the test clock's start.
    static func sample(
        status: Session.Status = .published,
        confirmEmail: Bool = false,
        waitingList: Bool = true,
        waitingLimit: Int? = nil,
        opens: Instant? = nil,
        closes: Instant? = nil,
        promotion: Promotion = .confirm
    ) throws -> Admission.SessionFacts {
        Admission.SessionFacts(
            id: ID(high: 1, low: 1),
            status: status,
            window: try .of("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z"),
            zone: try .of("Europe/Paris"),
            rules: RegistrationRules(
                opens: opens,
                closes: closes,
                confirmEmail: confirmEmail,
                waitingList: waitingList,
                waitingLimit: waitingLimit,
                promotion: promotion
            )
        )
    }
}

extension SeatPool {
    /// A pool without overbooking.
    static func of(
        _ capacity: Int,
        confirmed: Int = 0,
        held: Int = 0,
        waiting: Int = 0
    ) -> SeatPool {
        SeatPool(
            capacity: capacity,
            overbooking: 0,
            allowance: 0,
            confirmed: confirmed,
            held: held,
            waiting: waiting
        )
    }
}

extension Admission {
    /// A session under its lock, at the test clock's start.
    static func sample(
        _ facts: SessionFacts,
        pool: SeatPool,
        now: Instant = TestClock.start,
        nextPosition: Int = 1,
        known: [String: Known] = [:],
        answered: [IdempotencyKey: Answered] = [:]
    ) -> Admission {
        Admission(
            session: facts,
            now: now,
            pool: pool,
            nextPosition: nextPosition,
            nextExpiry: nil,
            known: known,
            answered: answered
        )
    }

    /// Decides the arrival of a person whose id is `number`.
    mutating func admit(
        _ number: UInt64,
        person: String? = nil,
        party: Int = 1,
        key: IdempotencyKey? = nil,
        fingerprint: [UInt8] = []
    ) -> Answer {
        admit(
            Arrival(
                id: ID(high: 0, low: number),
                code: RegistrationCode(random: number),
                request: .sample(person ?? "person\(number)", party: party),
                key: key,
                fingerprint: fingerprint
            )
        )
    }
}
