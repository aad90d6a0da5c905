import TotemDomain
import TotemStore

extension Writing {
    /// What a session shall belong to, by the codes that a request names.
    ///
    /// - Parameters:
    ///   - change: The codes.
    ///   - before: What it belongs to now.
    /// - Returns: Everything by name, or each code that nothing has; `nil` without a change.
    /// - Throws: `unavailable` when the database is out of reach.
    func belonging(
        _ change: BelongingChange,
        after before: SessionBelonging
    ) async throws(Failure) -> Result<SessionBelonging, Refusals>? {
        guard change != .none else { return nil }
        var refusals: [Refusal] = []
        var programme = before.programme
        if let code = change.programme(after: programme?.code) {
            if code != programme?.code { programme = try await named(code, &refusals) }
        } else {
            programme = nil
        }
        var edition: Named?
        switch change.edition(after: before.programme?.code, before.edition?.code) {
        case .failure(let told): refusals += told.refusals
        case .success(nil): break
        case .success(let code?):
            if let programme {
                edition = try await self.edition(code, of: programme.code)
                if edition == nil { refusals.append(.unknownNamed("/edition", .edition, code)) }
            }
        }
        var themes = before.themes
        if let wanted = change.themes {
            themes = try await self.themes(wanted)
            let known = Set(themes.map(\.code))
            for (index, code) in wanted.enumerated() where !known.contains(code) {
                refusals.append(.unknownNamed("/themes/\(index)", .theme, code))
            }
        }
        guard refusals.isEmpty else { return .failure(Refusals(refusals)) }
        return .success(
            SessionBelonging(programme: programme, edition: edition, themes: themes)
        )
    }

    /// A session with what its organiser should know of its days, at the place and where its
    /// programme invites people.
    func warned(
        _ session: Session,
        _ room: RoomSituation?
    ) async throws(Failure) -> Session {
        var invited: Programme?
        if let code = session.programme?.code { invited = try await programme(code) }
        let days = DayWarning.days(of: session.window, in: session.zone)
        var school: [SchoolHoliday] = []
        if let first = days.first, let last = days.last {
            school = try await schoolHolidays(from: first, to: last).map(\.holiday)
        }
        return session.warned(host: room?.building.facts, programme: invited, school: school)
    }

    private func named(
        _ code: Code,
        _ refusals: inout [Refusal]
    ) async throws(Failure) -> Session.ProgrammeName? {
        guard let found = try await programme(code) else {
            refusals.append(.unknownNamed("/programme", .programme, code))
            return nil
        }
        return Session.ProgrammeName(code: found.code, name: found.name)
    }
}

extension Operations {
    /// A session with what its organiser should know of its days, read without a lock.
    func warned(_ session: Session, within limit: Duration) async throws(Failure) -> Session {
        var (host, invited): (Building?, Programme?)
        if let house = session.venue?.room.building {
            host = try await store.building(house, within: limit)
        }
        if let code = session.programme?.code {
            invited = try await store.programme(code, within: limit)
        }
        let days = DayWarning.days(of: session.window, in: session.zone)
        var school: [SchoolHoliday] = []
        if let first = days.first, let last = days.last {
            school = try await store.schoolHolidays(
                of: nil,
                from: first,
                to: last,
                within: limit
            )
        }
        return session.warned(host: host?.facts, programme: invited, school: school)
    }
}

extension Refusal {
    /// A field names something that does not exist.
    static func unknownNamed(_ pointer: String, _ subject: Subject, _ code: Code) -> Refusal {
        .invalid(FieldFault(pointer, .unknownThing(subject, code.description)))
    }
}
