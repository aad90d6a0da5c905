import TotemDomain
import TotemOperations

/// Loads the demonstration data through the operations, like any caller.
///
/// Times are relative to the day of loading, so that the agenda never looks stale.
struct Demonstration {
    let operations: Operations
    let caller: Caller
    let now: Instant

    /// How much was loaded.
    struct Loaded {
        var buildings = 0
        var rooms = 0
        var sessions = 0
    }

    /// Loads all of it; `nil` where there are buildings already.
    func load() async throws -> Loaded? {
        let first = try await operations.answer(
            ListBuildings(page: PageRequest(limit: 1)),
            as: caller
        )
        guard first.items.isEmpty else { return nil }
        var loaded = Loaded()
        for building in DemonstrationPlaces.buildings {
            guard let facts = building.facts else { continue }
            _ = try await operations.answer(CreateBuilding(facts: facts), as: caller)
            loaded.buildings += 1
            for room in building.rooms {
                guard let roomFacts = room.facts else { continue }
                let operation = CreateRoom(building: facts.code, facts: roomFacts)
                _ = try await operations.answer(operation, as: caller)
                loaded.rooms += 1
            }
        }
        if let plan = informationSession {
            _ = try await operations.answer(ScheduleSession(plan: plan), as: caller)
            loaded.sessions += 1
        }
        return loaded
    }

    /// The information session of 1, 2, 3 GO at the Paddock: the Tuesday after seven weeks,
    /// 14:00 to 16:00, inside the opening hours.
    private var informationSession: SessionPlan? {
        guard let room = RoomPath("paddock/ecurie"), let zone = Zone("Europe/Paris"),
            let begins = LocalTime(hour: 14, minute: 0), let ends = LocalTime(hour: 16, minute: 0)
        else { return nil }
        let earliest = zone.local(now).date.adding(days: 49)
        let wait = (Weekday.tuesday.rawValue - earliest.weekday.rawValue + 7) % 7
        let day = earliest.adding(days: wait)
        let title = LocalisedText(
            [
                "fr": "Réunion d’information 1, 2, 3 GO — Nancy",
                "en": "Information session 1, 2, 3 GO — Nancy",
            ],
            fallback: "fr"
        )
        guard let title else { return nil }
        return SessionPlan(
            title: title,
            kind: .infoSession,
            mode: .onSite,
            room: room,
            layout: .theatre,
            from: .local(LocalDateTime(date: day, time: begins)),
            to: .local(LocalDateTime(date: day, time: ends)),
            zone: nil,
            capacity: 56,
            languages: ["fr"],
            opens: nil,
            closes: nil,
            confirmEmail: true,
            waitingList: true,
            waitingLimit: nil,
            publish: true,
            waive: []
        )
    }
}
