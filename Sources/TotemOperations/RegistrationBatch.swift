import TotemDomain
import TotemStore

/// The sessions of one batch under their locks, folded over by its arrivals.
struct BatchWork: Sendable {
    private var admissions: [ID<Session>: Admission] = [:]
    private var seatings: [ID<Session>: Seating] = [:]
    private let locked: LockedBatch
    private let identifiers: Identifiers
    private let links: Links

    init(_ locked: LockedBatch, identifiers: Identifiers, links: Links) {
        self.locked = locked
        self.identifiers = identifiers
        self.links = links
        for (id, session) in locked.sessions {
            admissions[id] = Admission(
                session: session.facts,
                now: session.now,
                pool: session.pool,
                nextPosition: session.nextPosition,
                nextExpiry: session.nextExpiry,
                known: session.known,
                mails: session.mails,
                answered: locked.answered
            )
        }
    }

    /// Ends those whose time ran out and promotes, before anybody new is admitted.
    mutating func expire(_ queues: LockedQueues) {
        for id in queues.due.keys {
            guard let session = locked.sessions[id] else { continue }
            let seating = queues.settled(session)
            seatings[id] = seating
            let gone = Set(seating.expired)
            admissions[id] = Admission(
                session: session.facts,
                now: session.now,
                pool: seating.pool,
                nextPosition: seating.nextPosition,
                nextExpiry: seating.nextExpiry,
                known: session.known.filter { !gone.contains($0.value.id) },
                mails: session.mails,
                answered: locked.answered
            )
        }
    }

    /// Decides one arrival; `nil` when its session was not locked.
    mutating func admit(_ entry: RegistrationArrival) -> Admission.Answer? {
        admissions[entry.session]?
            .admit(
                Admission.Arrival(
                    id: identifiers.make(),
                    code: identifiers.makeCode(),
                    request: entry.request,
                    key: entry.claim?.key,
                    fingerprint: entry.claim?.fingerprint ?? [],
                    isVouched: entry.isVouched
                )
            )
    }

    /// Whether an address has a live registration of a session.
    func knows(_ person: String, in session: ID<Session>) -> Bool {
        admissions[session]?.knows(person) ?? false
    }

    /// Everything the batch writes, each list sorted by its unique key.
    func decision<Answer: Sendable>(
        _ batch: [RegistrationArrival],
        _ answers: [Admission.Answer?],
        _ answer: Answer
    ) -> Decision<Answer> {
        let now = admissions.values.map(\.now).max() ?? Instant(microseconds: 0)
        var decision = Decision(answer: answer, at: now)
        decision.record = record(batch, answers, at: now)
        decision.notices = seatings.values.flatMap(\.notices) + admissions.values.flatMap(\.notices)
        decision.events = events(batch, answers)
        return decision
    }

    private func record(
        _ batch: [RegistrationArrival],
        _ answers: [Admission.Answer?],
        at now: Instant
    ) -> Record {
        var record = Record()
        let changed = admissions.values.filter {
            !$0.admitted.isEmpty || seatings[$0.session.id] != nil
        }
        record.settle(seatings.values.flatMap(\.moves), at: now)
        record.update(
            changed.map {
                SeatChange(
                    session: $0.session.id,
                    pool: $0.pool,
                    nextPosition: $0.nextPosition,
                    nextExpiry: $0.nextExpiry
                )
            }
        )
        record.insert(admissions.values.flatMap { new(in: $0) })
        record.insert(newAnswers(batch, answers), at: now)
        return record
    }

    private func new(in admission: Admission) -> [NewRegistration] {
        admission.admitted.map {
            NewRegistration(
                session: admission.session.id,
                admitted: $0,
                linkHash: links.hash(of: $0.id, generation: 1),
                at: admission.now
            )
        }
    }

    private func newAnswers(
        _ batch: [RegistrationArrival],
        _ answers: [Admission.Answer?]
    ) -> [(key: IdempotencyKey, answered: Admission.Answered)] {
        zip(batch, answers)
            .compactMap { entry, answer in
                guard let claim = entry.claim, case .accepted(let receipt) = answer else {
                    return nil
                }
                let answered = Admission.Answered(fingerprint: claim.fingerprint, receipt: receipt)
                return (claim.key, answered)
            }
    }

    /// One event for each registration that was made, and for each that time or promotion moved.
    private func events(
        _ batch: [RegistrationArrival],
        _ answers: [Admission.Answer?]
    ) -> [Event] {
        let made = Set(admissions.values.flatMap { $0.admitted.map(\.id) })
        let desk = Caller(actor: .worker(name: "desk"), requestID: batch.first?.requestID ?? "")
        var events = seatings.values.flatMap { $0.events(by: desk) }
        for (entry, answer) in zip(batch, answers) {
            guard case .accepted(let receipt) = answer, made.contains(receipt.id) else { continue }
            events.append(
                Event(
                    "registration.created",
                    .registration,
                    receipt.id,
                    actor: entry.actor,
                    requestID: entry.requestID
                )
            )
        }
        return events
    }
}
