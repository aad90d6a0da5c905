import TotemDomain

/// What happened up to the moment of loading, in its order; pure, and the same for the same moment.
///
/// Sessions are announced some weeks ahead, people register by and by, most confirm their address,
/// some withdraw, some come twice; one session moves, one is called off.
struct DemonstrationStory: Sendable {
    /// Steps that are taken at one time, beside each other.
    struct Moment: Sendable {
        let at: Instant
        let steps: [Step]
    }

    /// One thing that somebody does; sessions and meetings by their place in the plan.
    enum Step: Sendable {
        case schedule(Int)
        /// Publishes it for those who have its address.
        case announceUnlisted(Int)
        case move(Int)
        case cancel(Int)
        case book(Int)
        case register(Visit)
        case confirm(visit: Int)
        case withdraw(visit: Int)
    }

    /// A person who registers for a session.
    struct Visit: Sendable {
        let number: Int
        let session: Int
        let request: RegistrationRequest
        /// Whether the person is there already, which they will be told.
        let isRepetition: Bool
    }

    /// The seed of everything that looks accidental.
    static let seed: UInt64 = 20_180_410
    /// Minutes from registering to confirming the address.
    static let confirmMinutes = 4
    /// In sessions that confirm addresses, one of so many never does.
    static let forgetfulShare = 12
    /// One of so many brings somebody along, where there are seats enough.
    static let accompaniedShare = 9
    /// Of a hundred registrations so many are of somebody who is there already.
    static let repetitionPercent = 8

    let plan: DemonstrationPlan
    /// When buildings, rooms and programmes were entered.
    let founded: Instant
    let moments: [Moment]

    /// The story as told at a moment; `nil` when there is no plan.
    init?(now: Instant) {
        guard let plan = DemonstrationPlan(now: now), let first = plan.sessions.first else {
            return nil
        }
        var writer = Writer(plan: plan, now: now, first: first)
        for index in plan.sessions.indices { writer.tell(index) }
        for index in plan.meetings.indices { writer.tell(meeting: index) }
        writer.tellOfUnconfirmed()
        self.plan = plan
        founded = writer.founded
        moments = writer.moments
    }

    /// The registrations that are made, repetitions of an address not counted.
    var visits: [Visit] {
        moments.flatMap(\.steps)
            .compactMap { step in
                guard case .register(let visit) = step, !visit.isRepetition else { return nil }
                return visit
            }
    }
}
