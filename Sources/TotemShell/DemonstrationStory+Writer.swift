import TotemDomain

extension DemonstrationStory {
    /// Writes the story down, session by session.
    struct Writer {
        let plan: DemonstrationPlan
        let now: Instant
        let founded: Instant

        private let people: [DemonstrationPerson]
        private var random = DemonstrationRandom(seed: DemonstrationStory.seed)
        private var events: [(at: Instant, step: Step)] = []
        private var visitCount = 0
        private var repetitionCount = 0

        init(plan: DemonstrationPlan, now: Instant, first: DemonstrationPlan.Place) {
            self.plan = plan
            self.now = now
            founded = first.room.zone.moment(
                LocalDateTime(date: first.from.date.adding(days: -84), time: .nine)
            )
            people = DemonstrationPerson.all(using: &random)
        }

        var moments: [Moment] {
            var moments: [Moment] = []
            var steps: [Step] = []
            let sorted = events.enumerated()
                .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
                .map(\.element)
            for (index, event) in sorted.enumerated() {
                steps.append(event.step)
                if index + 1 == sorted.count || sorted[index + 1].at != event.at {
                    moments.append(Moment(at: event.at, steps: steps))
                    steps = []
                }
            }
            return moments
        }

        /// Tells of one session from its announcement on.
        mutating func tell(_ index: Int) {
            let place = plan.sessions[index]
            let announced = announcement(index)
            events.append((announced, .schedule(index)))
            if place.session.isUnlisted {
                events.append((announced.adding(minutes: 10), .announceUnlisted(index)))
            }
            let opens = announced.adding(minutes: 60)
            let end = min(place.start.adding(minutes: -180), now.adding(minutes: -120))
            let repetitions = self.repetitions(of: place.session)
            let count = place.session.people + repetitions.filter { $0 == .capitals }.count
            switch place.session.history {
            case .plain:
                let times = slots(count, from: opens, to: end, in: place.room.zone)
                register(index, times, repetitions, until: end)
            case .moved(_, _, let seats):
                let before = LocalDateTime(date: place.from.date.adding(days: -2), time: .nine)
                let moves = place.room.zone.moment(before).adding(minutes: 65)
                let early = min(count, seats + seats / 2)
                let times =
                    slots(early, from: opens, to: moves, in: place.room.zone)
                    + slots(
                        count - early,
                        from: moves.adding(minutes: 60),
                        to: end,
                        in: place.room.zone
                    )
                register(index, times, repetitions, until: end)
                events.append((moves, .move(index)))
            case .cancelled:
                let cancelled = now.adding(minutes: -3 * 24 * 60)
                let last = cancelled.adding(minutes: -120)
                let times = slots(count, from: opens, to: last, in: place.room.zone)
                register(index, times, repetitions, until: last)
                events.append((cancelled, .cancel(index)))
            }
        }

        /// Plain bookings were made on the working days before the loading.
        mutating func tell(meeting index: Int) {
            events.append((now.adding(minutes: -(index + 1) * 26 * 60 - 7), .book(index)))
        }

        /// In the last half hour people registered who have not yet read their mail.
        mutating func tellOfUnconfirmed() {
            let open = plan.sessions.indices.filter {
                plan.sessions[$0].session.confirmsEmail && plan.sessions[$0].start > now
            }
            for (index, session) in open.prefix(4).enumerated() {
                let person = people[people.count - 1 - index]
                let at = now.adding(minutes: index * 6 - 25)
                register(session, person.request(), at: at, isRepetition: false)
            }
        }

        /// Ten weeks before it begins, for the later ones in the weeks before the loading; at
        /// working hours.
        private func announcement(_ index: Int) -> Instant {
            let place = plan.sessions[index]
            let today = place.room.zone.local(now).date
            let wished = min(
                place.from.date.adding(days: -70),
                today.adding(days: -8 - index % 12)
            )
            let earliest = place.room.zone.local(founded).date.adding(days: 1)
            let morning = LocalDateTime(date: max(wished, earliest), time: .nine)
            return place.room.zone.moment(morning).adding(minutes: 13 * index % 450)
        }

        /// Half hours of the day at which people register, each once, in order.
        private mutating func slots(
            _ count: Int,
            from: Instant,
            to: Instant,
            in zone: Zone
        ) -> [Instant] {
            let halfHour: Int64 = 30 * 60 * 1_000_000
            let first = (from.microseconds / halfHour + 1) * halfHour
            let found = stride(from: first, to: max(first, to.microseconds), by: Int(halfHour))
                .map { Instant(microseconds: $0) }
                .filter { (7..<22).contains(zone.local($0).time.hour) }
            return Array(found.shuffled(using: &random).prefix(count)).sorted()
        }
    }
}

extension DemonstrationStory.Writer {
    typealias Visit = DemonstrationStory.Visit
    typealias Variant = DemonstrationPerson.Variant

    /// How people come twice to a session: by capitals, a tag, a name without accents in turn.
    private mutating func repetitions(of session: DemonstrationSession) -> [Variant] {
        let count = (session.people * DemonstrationStory.repetitionPercent + 50) / 100
        let kinds: [Variant] = [.capitals, .tagged, .withoutMarks]
        return (0..<count)
            .map { _ in
                repetitionCount += 1
                return kinds[repetitionCount % kinds.count]
            }
    }

    /// Tells of everybody who registers for a session at those times.
    private mutating func register(
        _ index: Int,
        _ times: [Instant],
        _ repetitions: [Variant],
        until end: Instant
    ) {
        let session = plan.sessions[index].session
        let others = repetitions.filter { $0 != .capitals }
        let chosen = choose(session, session.people - others.count)
        var made: [(visit: Int, at: Instant)] = []
        for (place, at) in times.enumerated() {
            let request: RegistrationRequest?
            let isRepetition = place >= session.people
            if place < chosen.count {
                request = self.request(of: chosen[place], for: session)
            } else if place < session.people {
                request = chosen[place - chosen.count].request(others[place - chosen.count])
            } else {
                request = chosen[chosen.count - 1 - (place - session.people)].request(.capitals)
            }
            let visit = visitCount
            register(index, request, at: at, isRepetition: isRepetition)
            guard !isRepetition else { continue }
            // Who comes again is there still.
            let isSteady = place >= chosen.count - repetitions.count
            let isForgetful =
                session.confirmsEmail && session.seats > 20 && !isSteady
                && visit % DemonstrationStory.forgetfulShare == 0
            if session.confirmsEmail, !isForgetful {
                let minutes = DemonstrationStory.confirmMinutes
                events.append((at.adding(minutes: minutes), .confirm(visit: visit)))
            }
            if !isForgetful, !isSteady { made.append((visit, at)) }
        }
        withdraw(session.withdrawals, of: made, until: end)
    }

    private mutating func register(
        _ session: Int,
        _ request: RegistrationRequest?,
        at: Instant,
        isRepetition: Bool
    ) {
        guard let request else { return }
        let visit = Visit(
            number: visitCount,
            session: session,
            request: request,
            isRepetition: isRepetition
        )
        visitCount += 1
        events.append((at, .register(visit)))
    }

    /// Some think better of it, at a quarter past some half hour later.
    private mutating func withdraw(
        _ count: Int,
        of made: [(visit: Int, at: Instant)],
        until end: Instant
    ) {
        let able = made.filter { $0.at.adding(minutes: 60) < end }
        for (visit, at) in able.shuffled(using: &random).prefix(count) {
            let halfHours = Int((end.seconds - at.seconds) / 1800)
            let wait = 30 * (1 + random.below(halfHours - 1)) - 13
            events.append((at.adding(minutes: wait), .withdraw(visit: visit)))
        }
    }

    /// Those who come for certain, many from nearby, and others.
    private mutating func choose(
        _ session: DemonstrationSession,
        _ count: Int
    ) -> [DemonstrationPerson] {
        let crowd = people.shuffled(using: &random)
        var chosen = crowd.filter { session.guests.contains($0.name) }
        let near = crowd.filter { session.territories.contains($0.territory) }
        for person in Array(near.prefix(count * 6 / 10)) + crowd where chosen.count < count {
            if !chosen.contains(where: { $0.name == person.name }) { chosen.append(person) }
        }
        return chosen.shuffled(using: &random)
    }

    private mutating func request(
        of person: DemonstrationPerson,
        for session: DemonstrationSession
    ) -> RegistrationRequest? {
        let isRoomy = session.seats >= 40 && session.history == .plain
        let share = DemonstrationStory.accompaniedShare
        let guests =
            isRoomy && random.below(share) == 0
            ? [people[random.below(people.count)].name] : []
        return person.request(
            guests: guests,
            consents: random.below(3) == 0 ? ["newsletter"] : []
        )
    }
}

extension LocalTime {
    /// When offices open.
    fileprivate static var nine: LocalTime { LocalTime(hour: 9, minute: 0) ?? .endOfDay }
}
