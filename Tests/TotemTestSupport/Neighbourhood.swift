public import TotemDomain
import TotemOperations

extension TestSystem {
    /// Three houses with their walls, and what is booked in them already: the ground of
    /// `TrialCase`.
    ///
    /// - Returns: A hold that has run out.
    /// - Throws: What the operations throw.
    public func neighbourhood() async throws -> ID<Booking> {
        try await houses()
        let hold = try await answer(
            CreateBooking(request: .sample(holdUntil: "2027-01-04T12:00"))
        )
        clock.advance(minutes: 180)
        // The folding wall is open on one morning, and one half is taken on the next.
        for (room, day) in [("meurthe-moulins", 12), ("meurthe", 13)] {
            let request = try BookingRequest.sample(
                room: "totem-nancy/\(room)",
                from: "2027-01-\(day)T09:00",
                to: "2027-01-\(day)T12:00"
            )
            _ = try await answer(CreateBooking(request: request))
        }
        // A ceremony of 200 in the hall, and a full house on the day after.
        for (day, layout, heads) in [(23, LayoutKind.theatre, 200), (24, .cocktail, 900)] {
            let request = try BookingRequest.sample(
                room: "bliiida/wgh",
                from: "2027-09-\(day)T18:30",
                to: "2027-09-\(day)T22:00",
                layout: layout,
                heads: heads
            )
            _ = try await answer(CreateBooking(request: request))
        }
        return hold.id
    }

    private func houses() async throws {
        let hours = [
            ("paddock", 120, ["mon-fri 08:30-19:00"]),
            ("totem-nancy", 180, ["mon-fri 08:00-20:00"]),
            ("bliiida", 1000, ["mon-fri 09:00-22:00", "sat 10:00-23:00"]),
        ]
        for (code, maxPublic, lines) in hours {
            let facts = try BuildingFacts.sample(code: code, maxPublic: maxPublic, hours: lines)
            _ = try await answer(CreateBuilding(facts: facts))
        }
        try await room("paddock", "ecurie", [.theatre: 58, .boardroom: 32])
        try await room("paddock", "sellerie", [.theatre: 22])
        try await room("paddock", "box", [.boardroom: 6], bufferAfter: 15, stepFree: false)
        try await room("totem-nancy", "agora", [.theatre: 86], bufferAfter: 45)
        for half in ["meurthe", "grands-moulins"] {
            try await room("totem-nancy", half, [.theatre: 28], bufferAfter: 15)
        }
        try await room(
            "totem-nancy",
            "meurthe-moulins",
            [.theatre: 56],
            spaces: ["meurthe", "grands-moulins"]
        )
        _ = try await answer(CreateBuilding(facts: .sample(code: "ruche", maxPublic: nil)))
        try await room("ruche", "salle", [.theatre: 20])
        try await room("ruche", "studio", [.theatre: 20])
        for rule in try [
            BookingRuleRequest(kind: .minimumNotice, building: .of("ruche"), amount: 2880),
            .init(
                kind: .maximumLength,
                room: .of("ruche/salle"),
                amount: 180,
                waivers: [.organiser]
            ),
            .init(kind: .approval, room: .of("ruche/studio")),
        ] {
            _ = try await answer(CreateRule(request: rule))
        }
        _ = try await answer(CreateSeries(plan: .sample()))
        try await room("bliiida", "wgh", [.theatre: 250, .cocktail: 900], bufferAfter: 120)
        try await room("bliiida", "cour", [.cocktail: 296], bufferAfter: 60)
        try await room("bliiida", "wgh-cour", [.cocktail: 1000], spaces: ["wgh", "cour"])
    }

    private func room(
        _ building: String,
        _ code: String,
        _ layouts: [LayoutKind: Int],
        bufferAfter: Int = 30,
        stepFree: Bool = true,
        spaces: [String] = []
    ) async throws {
        let facts = RoomFacts(
            code: try .of(code),
            name: code,
            areaSquareMetres: nil,
            maxPublic: nil,
            layouts: layouts.map { Layout(kind: $0.key, capacity: $0.value) },
            equipment: [],
            stepFree: stepFree,
            bufferBeforeMinutes: 0,
            bufferAfterMinutes: bufferAfter,
            spaces: try spaces.map { try .of($0) }
        )
        _ = try await answer(CreateRoom(building: .of(building), facts: facts))
    }
}
