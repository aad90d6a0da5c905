import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// The search for free rooms as programs see it.
@Suite struct FreeRoomsTests {
    private static let afternoon = "from=2027-01-12T14:00&to=2027-01-12T16:00"

    @Test func findsRoomsForEverybodyOnTheClockOfTheBuilding() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let found = try await site.get(
                "/api/v1/rooms/free?\(Self.afternoon)&seats=40&layout=theatre&city=Nancy"
                    + "&equipment=projector,sound&building=paddock&stepFree=true"
            )
            #expect(found.statuses == [200])
            #expect(
                found.body == """
                    {"items":[{"room":"paddock/ecurie","name":"L’Écurie","building":"paddock",\
                    "buildingName":"Le Paddock","city":"Nancy","layout":"theatre","capacity":58,\
                    "from":"2027-01-12T14:00:00+01:00","to":"2027-01-12T16:00:00+01:00",\
                    "equipment":["projector","sound"],"stepFree":true,"wheelchairPlaces":null,\
                    "travelMinutes":null,"conditions":[],"warnings":[]}],"next":null,"refused":[]}
                    """
            )
            _ = try await site.system.answer(CreateBooking(request: .sample()))
            let taken = try await site.get("/api/v1/rooms/free?\(Self.afternoon)")
            #expect(taken.body == #"{"items":[],"next":null,"refused":[]}"#)
        }
    }

    @Test func tellsWhyTheOthersCannotBeHad() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            _ = try await site.system.answer(CreateBooking(request: .sample()))
            _ = try await site.system.answer(
                CreateRule(
                    request: BookingRuleRequest(
                        kind: .maximumLength,
                        amount: 60,
                        waivers: [.organiser],
                        note: "Others want it, too."
                    )
                )
            )
            let told = try await site.get(
                "/api/v1/rooms/free?\(Self.afternoon)&seats=90&refused=true&near=Metz"
            )
            #expect(told.statuses == [200])
            guard case .array(let refused) = try told.json()["refused"],
                case .array(let reasons) = refused.first?["reasons"]
            else {
                Issue.record("\(told.body)")
                return
            }
            #expect(
                reasons.map { $0["code"] } == [
                    .string("room-too-small"), .string("room-taken"), .string("booking-too-long"),
                ]
            )
            #expect(reasons.last?["rule"]?["amount"] == .integer(60))
            #expect(
                reasons.last?["waivable"]?["by"]
                    == .array([.string("admin"), .string("organiser")])
            )
            let wrong = try await site.get("/api/v1/rooms/free?\(Self.afternoon)&near=Paris")
            #expect(wrong.statuses == [422])
            let flag = try await site.get("/api/v1/rooms/free?\(Self.afternoon)&refused=perhaps")
            #expect(flag.statuses == [422])
        }
    }

    @Test func tellsEverythingThatIsWrongAtOnce() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let told = try await site.get(
                "/api/v1/rooms/free?from=soon&layout=bed&seats=0&equipment=sound&equipment=pool"
                    + "&building=nowhere&colour=red"
            )
            #expect(told.statuses == [422])
            guard case .array(let errors) = try told.json()["errors"] else {
                Issue.record("no errors")
                return
            }
            let pointers = errors.compactMap { error in
                if case .string(let text) = error["pointer"] { return text }
                return nil
            }
            #expect(
                Set(pointers) == [
                    "/from", "/to", "/layout", "/seats", "/equipment/1", "/building", "/colour",
                ]
            )
            let double = try await site.get(
                "/api/v1/rooms/free?from=2027-03-28T02:30&to=2027-03-28T05:00"
            )
            #expect(try double.text("code") == "ambiguous-local-time")
        }
    }

    @Test func tellsWhatIsFreeInsteadOfATakenRoom() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            _ = try await site.system.answer(
                CreateRoom(
                    building: .of("paddock"),
                    facts: .sample(
                        code: "sellerie",
                        layouts: [Layout(kind: .theatre, capacity: 22)]
                    )
                )
            )
            let organiser = try await site.token(.organiser)
            _ = try await site.system.answer(CreateBooking(request: .sample()))
            let body = """
                {"room":"paddock/ecurie","from":"2027-01-12T14:00","to":"2027-01-12T16:00",\
                "layout":"theatre","heads":12,"purpose":"Comité"}
                """
            let french = ("Accept-Language", "fr")
            let taken = try await site.post("/api/v1/bookings", body, [organiser, french])
            #expect(taken.statuses == [409])
            guard case .array(let found) = try taken.json()["alternatives"] else {
                Issue.record("no alternatives")
                return
            }
            #expect(
                found.first
                    == .object([
                        JSONMember("room", .string("paddock/sellerie")),
                        JSONMember("from", .string("2027-01-12T14:00:00+01:00")),
                        JSONMember("to", .string("2027-01-12T16:00:00+01:00")),
                        JSONMember("layout", .string("theatre")),
                        JSONMember("capacity", .integer(22)),
                    ])
            )
            #expect(found.count == 4)
            let detail = try #require(try taken.text("detail"))
            #expect(detail.contains("À ce moment, paddock/sellerie est libre."), "\(detail)")
            let other = body.replacing("paddock/ecurie", with: "paddock/sellerie")
            #expect(try await site.post("/api/v1/bookings", other, [organiser]).statuses == [201])
        }
    }
}
