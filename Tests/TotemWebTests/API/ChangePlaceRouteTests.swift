import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// Buildings and rooms made and changed by programs.
@Suite struct ChangePlaceRouteTests {
    private func patch(
        _ site: SiteFixture,
        _ path: String,
        _ json: String,
        _ headers: [(String, String)]
    ) async throws -> RawAnswer {
        let type = ("Content-Type", "application/json")
        return try await site.send("PATCH", "/api/v1" + path, headers + [type], body: json)
    }

    private func pointers(_ answer: RawAnswer) throws -> [String] {
        guard case .array(let errors) = try answer.json()["errors"] else { return [] }
        return
            errors.compactMap { error in
                if case .string(let text) = error["pointer"] { return text }
                return nil
            }
            .sorted()
    }

    @Test func aBuildingIsChangedInTheVersionThatWasRead() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let admin = try await site.token(.admin)
            let path = "/buildings/paddock"
            let tag = try #require(try await site.get("/api/v1" + path).header("etag"))
            #expect(tag == "\"1\"")
            let change = """
                {"name":"Les Écuries","maxPublic":null,"openingHours":["sat 10:00-18:00"],\
                "address":"9 rue X, 54000 Nancy","directions":{"fr":"Tram 1","lb":"Tram 1"}}
                """
            let changed = try await patch(site, path, change, [admin, ("If-Match", tag)])
            #expect(changed.statuses == [200], "\(changed.body)")
            #expect(changed.header("etag") == "\"2\"")
            #expect(changed.body.contains(#""directions":{"fr":"Tram 1","lb":"Tram 1"}"#))
            #expect(changed.body.contains(#""maxPublic":null"#))
            #expect(try await site.get("/api/v1" + path).body == changed.body)
            let late = try await patch(site, path, change, [admin, ("If-Match", tag)])
            #expect(late.statuses == [412])
            #expect(try await patch(site, path, change, [admin]).statuses == [428])
            let organiser = try await site.token(.organiser)
            let denied = try await patch(site, path, change, [organiser, ("If-Match", "*")])
            #expect(denied.statuses == [403])
            let wrong = try await patch(
                site,
                path,
                #"{"name":null,"city":"","territory":"Lorraine","zone":"Europe/Rome","code":"x"}"#,
                [admin, ("If-Match", "*")]
            )
            #expect(wrong.statuses == [422])
            #expect(try pointers(wrong) == ["/city", "/code", "/name", "/territory", "/zone"])
            let plain = try await patch(
                site,
                path,
                #"{"address":null,"directions":"À pied"}"#,
                [admin, ("If-Match", "\"2\"")]
            )
            #expect(plain.body.contains(#""address":null,"directions":{"fr":"À pied"}"#))
            let nowhere = try await patch(site, "/buildings/x", "{}", [admin, ("If-Match", "*")])
            #expect(nowhere.statuses == [404])
        }
    }

    @Test func aRoomIsChangedUnlessBookingsRelyOnIt() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(capacity: 40))
            let admin = try await site.token(.admin)
            let path = "/rooms/paddock/ecurie"
            let tag = try #require(try await site.get("/api/v1" + path).header("etag"))
            let facts = """
                {"floor":1,"wheelchairPlaces":3,"stepFreeDetail":{"en":"Lift"},"areaM2":null,\
                "bufferAfterMinutes":45,"equipment":[]}
                """
            let changed = try await patch(site, path, facts, [admin, ("If-Match", tag)])
            #expect(changed.statuses == [200], "\(changed.body)")
            let room = try changed.json()
            #expect(room["floor"] == .integer(1))
            #expect(room["wheelchairPlaces"] == .integer(3))
            #expect(room["areaM2"] == .null && room["equipment"] == .array([]))
            #expect(try await site.get("/api/v1" + path).body == changed.body)
            let small = try await patch(
                site,
                path,
                #"{"layouts":[{"layout":"theatre","capacity":39}]}"#,
                [admin, ("If-Match", "\"2\"")]
            )
            #expect(small.statuses == [409])
            #expect(try small.text("code") == "change-hits-bookings")
            guard case .array(let bookings) = try small.json()["bookings"] else {
                Issue.record("no bookings are told")
                return
            }
            #expect(bookings.count == 1)
            #expect(bookings.first?["session"] == .string(session.id.description))
            #expect(bookings.first?["heads"] == .integer(40))
            #expect(bookings.first?["from"] == .string("2027-01-12T14:00:00+01:00"))
            let wrong = try await patch(
                site,
                path,
                """
                {"layouts":[],"floor":"first","wheelchairPlaces":-1,"bufferAfterMinutes":1441,\
                "stepFree":null,"spaces":["cave"]}
                """,
                [admin, ("If-Match", "*")]
            )
            #expect(wrong.statuses == [422])
            #expect(
                try pointers(wrong) == [
                    "/bufferAfterMinutes", "/floor", "/layouts", "/spaces", "/stepFree",
                    "/wheelchairPlaces",
                ]
            )
        }
    }

    /// A folding wall: two halves, and a room of both.
    @Test func aRoomOverTwoSpacesIsMadeAndTakesBoth() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let admin = try await site.token(.admin)
            for code in ["meurthe", "moulins"] {
                let made = try await site.post(
                    "/api/v1/buildings/paddock/rooms",
                    """
                    {"code":"\(code)","name":"Salle","layouts":[{"layout":"theatre","capacity":28}],\
                    "wheelchairPlaces":2,"stepFree":true}
                    """,
                    [admin]
                )
                #expect(made.statuses == [201], "\(made.body)")
            }
            let both = """
                {"code":"meurthe-moulins","name":"Les deux","spaces":["meurthe","moulins"],\
                "layouts":[{"layout":"theatre","capacity":56}]}
                """
            let made = try await site.post("/api/v1/buildings/paddock/rooms", both, [admin])
            #expect(made.statuses == [201], "\(made.body)")
            #expect(made.body.contains(#""spaces":["meurthe","moulins"]"#))
            let wall = try await site.post(
                "/api/v1/buildings/paddock/rooms",
                #"{"code":"x","name":"X","spaces":["meurthe","mouiln"],"layouts":[]}"#,
                [admin]
            )
            #expect(wall.statuses == [422])
            _ = try await site.system.answer(
                CreateBooking(request: .sample(room: "paddock/meurthe-moulins"))
            )
            let free = try await site.get(
                "/api/v1/rooms/free?from=2027-01-12T14:00&to=2027-01-12T16:00&wheelchairPlaces=2"
            )
            #expect(free.statuses == [200])
            #expect(!free.body.contains("meurthe") && !free.body.contains("moulins"))
            let later = try await site.get(
                "/api/v1/rooms/free?from=2027-01-13T14:00&to=2027-01-13T16:00&wheelchairPlaces=2"
            )
            #expect(later.body.contains(#""room":"paddock/moulins""#))
            #expect(!later.body.contains("ecurie") && !later.body.contains("meurthe-moulins"))
        }
    }

    @Test func aWallGoesThroughARoom() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let admin = try await site.token(.admin)
            let path = "/api/v1/rooms/paddock/ecurie/split"
            let parts = """
                {"parts":[{"code":"nord","name":"Nord","layouts":[{"layout":"theatre","capacity":28}]},\
                {"code":"sud","layouts":[{"layout":"theatre","capacity":26}]}]}
                """
            let key = ("Idempotency-Key", "wall")
            let split = try await site.post(path, parts, [admin, key])
            #expect(split.statuses == [200], "\(split.body)")
            guard case .array(let rooms) = try split.json()["items"] else {
                Issue.record("no rooms in \(split.body)")
                return
            }
            #expect(rooms.map { $0["code"] } == ["ecurie", "nord", "sud"].map { .string($0) })
            #expect(rooms[0]["spaces"] == .array([.string("nord"), .string("sud")]))
            #expect(rooms[1]["name"] == .string("Nord") && rooms[2]["name"] == .string("sud"))
            #expect(try await site.post(path, parts, [admin, key]).body == split.body)
            let doubled = try await site.post(
                "/api/v1/rooms/paddock/nord/split",
                #"{"parts":[{"code":"a","layouts":[]},{"code":"a","layouts":[],"spaces":[]}]}"#,
                [admin]
            )
            #expect(doubled.statuses == [422])
            #expect(
                try pointers(doubled) == [
                    "/parts/0/layouts", "/parts/1/code", "/parts/1/layouts", "/parts/1/spaces",
                ]
            )
            let taken = try await site.post(
                "/api/v1/rooms/paddock/nord/split",
                parts.replacing("sud", with: "est"),
                [admin]
            )
            #expect(taken.statuses == [409])
            #expect(try taken.text("code") == "code-taken")
        }
    }
}
