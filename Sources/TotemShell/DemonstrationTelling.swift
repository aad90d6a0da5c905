import TotemDomain
import TotemOperations

/// Does the story of the demonstration, moment by moment.
struct DemonstrationTelling {
    let operations: Operations
    let organiser: Caller
    let clock: PastClock
    let story: DemonstrationStory

    private var loaded = Demonstration.Loaded()
    private var sessions: [Int: ID<Session>] = [:]
    private var registrations: [Int: ID<Registration>] = [:]

    /// Mails settled at once.
    private static let mailLimit = 200

    init(
        operations: Operations,
        organiser: Caller,
        clock: PastClock,
        story: DemonstrationStory
    ) {
        self.operations = operations
        self.organiser = organiser
        self.clock = clock
        self.story = story
    }

    /// Tells everything up to the moment of loading.
    mutating func tell(until now: Instant) async throws -> Demonstration.Loaded {
        try await found()
        let recent = now.adding(minutes: -Demonstration.mailMinutes)
        for moment in story.moments where moment.at < recent { try await tell(moment) }
        try await settleMails()
        for moment in story.moments where moment.at >= recent { try await tell(moment) }
        clock.show(now)
        _ = try await operations.answer(ExpirePending(), as: worker)
        return loaded
    }

    /// Enters the places, the organisations and their programmes.
    private mutating func found() async throws {
        for building in DemonstrationPlaces.buildings {
            let facts = try readable(building.facts)
            _ = try await operations.answer(CreateBuilding(facts: facts), as: organiser)
            loaded.buildings += 1
            for room in building.rooms {
                let operation = CreateRoom(building: facts.code, facts: try readable(room.facts))
                _ = try await operations.answer(operation, as: organiser)
                loaded.rooms += 1
            }
        }
        for facts in DemonstrationPlaces.equipment {
            _ = try await operations.answer(DefineEquipment(facts: facts), as: organiser)
        }
        for organisation in DemonstrationProgrammes.organisations {
            let operation = CreateOrganisation(facts: try readable(organisation.facts))
            _ = try await operations.answer(operation, as: organiser)
            loaded.organisations += 1
        }
        for theme in DemonstrationProgrammes.themes {
            let operation = CreateTheme(named: try readable(theme.named))
            _ = try await operations.answer(operation, as: organiser)
        }
        for programme in DemonstrationProgrammes.programmes {
            let draft = try readable(programme.draft)
            _ = try await operations.answer(CreateProgramme(draft: draft), as: organiser)
            if let edition = programme.edition {
                let facts = EditionFacts(
                    named: try readable(edition.named),
                    opens: nil,
                    closes: nil
                )
                let operation = CreateEdition(programme: draft.code, facts: facts)
                _ = try await operations.answer(operation, as: organiser)
            }
            loaded.programmes += 1
        }
    }

    /// Takes the steps of a moment beside each other: registrations meet in the desk's batches.
    private mutating func tell(_ moment: DemonstrationStory.Moment) async throws {
        clock.show(moment.at)
        let telling = self
        let done = try await withThrowingTaskGroup(of: Done.self) { group in
            for step in moment.steps { group.addTask { try await telling.take(step) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for each in done {
            switch each {
            case .scheduled(let index, let id):
                sessions[index] = id
                loaded.sessions += 1
            case .registered(let visit, let id):
                registrations[visit] = id
                loaded.registrations += 1
            case .booked: loaded.bookings += 1
            case .nothing: break
            }
        }
    }

    /// What a step brought into being.
    private enum Done: Sendable {
        case scheduled(Int, ID<Session>)
        case registered(Int, ID<Registration>)
        case booked
        case nothing
    }

    private func take(_ step: DemonstrationStory.Step) async throws -> Done {
        switch step {
        case .schedule(let index):
            return .scheduled(index, try await schedule(index))
        case .announceUnlisted(let index):
            let session = try reference(index)
            let edit = SessionEdit(visibility: .unlisted)
            let operation = EditSession(session: session, edit: edit, expected: .any)
            _ = try await operations.answer(operation, as: organiser)
            _ = try await operations.answer(PublishSession(session: session), as: organiser)
        case .move(let index):
            try await move(index)
        case .cancel(let index):
            try await cancel(index)
        case .book(let index):
            let request = try readable(story.plan.meetings[index].request(at: clock.now))
            _ = try await operations.answer(CreateBooking(request: request), as: organiser)
            return .booked
        case .register(let visit):
            return try await register(visit)
        case .confirm(let visit):
            try await personal(visit) { ConfirmRegistration(registration: $0) }
        case .withdraw(let visit):
            try await personal(visit) { WithdrawRegistration(registration: $0) }
        }
        return .nothing
    }
}

extension DemonstrationTelling {
    private func schedule(_ index: Int) async throws -> ID<Session> {
        let place = story.plan.sessions[index]
        let plan = try readable(place.session.plan(from: place.from, to: place.to))
        return try await operations.answer(ScheduleSession(plan: plan), as: organiser).id
    }

    private func move(_ index: Int) async throws {
        let place = story.plan.sessions[index]
        let move = SessionMove(
            from: .local(place.from),
            to: .local(place.to),
            room: try readable(RoomPath(place.session.room)),
            layout: place.session.layout,
            capacity: place.session.seats,
            waive: []
        )
        let operation = MoveSession(session: try reference(index), move: move)
        _ = try await operations.answer(operation, as: organiser)
    }

    private func cancel(_ index: Int) async throws {
        guard case .cancelled(let reason) = story.plan.sessions[index].session.history else {
            return
        }
        let operation = CancelSession(
            session: try reference(index),
            request: CancellationRequest(reason: reason)
        )
        _ = try await operations.answer(operation, as: organiser)
    }

    /// Registers somebody; who is there already is told so and stays as they are.
    private func register(_ visit: DemonstrationStory.Visit) async throws -> Done {
        guard let session = sessions[visit.session] else { return .nothing }
        let operation = RegisterAttendee(session: session, request: visit.request)
        do throws(Failure) {
            let receipt = try await operations.answer(operation, as: person)
            return visit.isRepetition ? .nothing : .registered(visit.number, receipt.id)
        } catch {
            guard case .refused = error else { throw error }
            return .nothing
        }
    }

    /// Does something by a person's own link.
    ///
    /// A rule may speak against it, as it does in life: where the service runs beside the loading,
    /// its sweeper ends what was pending long ago.
    private func personal<O: Operation>(
        _ visit: Int,
        _ operation: (RegistrationReference) -> O
    ) async throws {
        guard let registration = registrations[visit] else { return }
        let link = RegistrationReference.link(operations.link(to: registration))
        do throws(Failure) {
            _ = try await operations.answer(operation(link), as: person)
        } catch {
            guard case .refused = error else { throw error }
        }
    }

    /// Counts the mails written so far as sent, since nobody waits for old news.
    private func settleMails() async throws {
        while true {
            let claimed = try await operations.answer(
                ClaimNotices(limit: Self.mailLimit),
                as: worker
            )
            guard !claimed.isEmpty else { return }
            let sent = claimed.map {
                SettleNotices.Settlement(id: $0.notice.id, lease: $0.lease, result: .sent)
            }
            try await operations.answer(SettleNotices(sent), as: worker)
        }
    }

    private func reference(_ index: Int) throws -> SessionReference {
        .id(try readable(sessions[index]))
    }

    private func readable<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Failure.broken(Demonstration.Unreadable()) }
        return value
    }

    /// Somebody on the public side.
    private var person: Caller {
        Caller(
            actor: .anonymous,
            requestID: organiser.requestID,
            timeLimit: organiser.timeLimit
        )
    }

    /// The service itself.
    private var worker: Caller {
        Caller(
            actor: .worker(name: "demonstration"),
            requestID: organiser.requestID,
            timeLimit: organiser.timeLimit
        )
    }
}
