import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// Closures as programs see them.
@Suite struct ClosureRouteTests {
    private static let closing = """
        {"room":"paddock/ecurie","from":"2027-01-12T00:00","to":"2027-01-13T00:00",\
        "reason":"Nouveau sol"}
        """

    @Test func closesListsAndOpensAgain() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let admin = try await site.token(.admin)
            let key = ("Idempotency-Key", "k-1")
            let made = try await site.post("/api/v1/closures", Self.closing, [admin, key])
            #expect(made.statuses == [201])
            let id = try #require(try made.text("id"))
            #expect(made.header("location") == "/api/v1/closures/\(id)")
            #expect(try made.text("from") == "2027-01-12T00:00:00+01:00")
            let again = try await site.post("/api/v1/closures", Self.closing, [admin, key])
            #expect(again.body == made.body)
            let shown = try await site.get("/api/v1/closures/\(id)", [admin])
            #expect(shown.body == made.body)
            #expect(shown.header("etag") == "\"1\"")
            let list = try await site.get(
                "/api/v1/closures?room=paddock/ecurie&from=2027-01-12",
                [admin]
            )
            #expect(list.body.contains(id))
            let french = ("Accept-Language", "fr")
            let booking = """
                {"room":"paddock/ecurie","from":"2027-01-12T14:00","to":"2027-01-12T16:00",\
                "purpose":"Comité"}
                """
            let taken = try await site.post("/api/v1/bookings", booking, [admin, french])
            #expect(taken.statuses == [409])
            #expect(try taken.text("code") == "room-taken")
            #expect(taken.body.contains(#""closure":"Nouveau sol""#))
            #expect(try taken.text("detail")?.contains("(Nouveau sol)") == true)
            let lifted = try await site.post("/api/v1/closures/\(id)/lift", "", [admin])
            #expect(lifted.statuses == [200])
            #expect(try await site.post("/api/v1/bookings", booking, [admin]).statuses == [201])
        }
    }

    @Test func tellsTheBookingsThatItWouldHit() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let booking = try await site.system.answer(CreateBooking(request: .sample()))
            let admin = try await site.token(.admin)
            let told = try await site.post("/api/v1/closures", Self.closing, [admin])
            #expect(told.statuses == [409])
            #expect(try told.text("code") == "closure-hits-bookings")
            guard case .array(let hits) = try told.json()["bookings"] else {
                Issue.record("no bookings")
                return
            }
            #expect(hits.map { $0["id"] } == [.string(booking.id.description)])
        }
    }

    @Test(arguments: [
        (#"{"from":"2027-01-12T00:00","to":"2027-01-13T00:00"}"#, ["/building", "/reason"]),
        (
            #"{"building":"a","room":"a/b","from":"x","reason":"x","over":true}"#,
            ["/from", "/over", "/room", "/to"]
        ),
    ])
    func tellsEveryWrongField(body: String, pointers: [String]) async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            let told = try await site.post("/api/v1/closures", body, [admin])
            #expect(told.statuses == [422])
            guard case .array(let errors) = try told.json()["errors"] else {
                Issue.record("no errors")
                return
            }
            let found = errors.compactMap { error in
                if case .string(let text) = error["pointer"] { return text }
                return nil
            }
            #expect(found.sorted() == pointers)
        }
    }

    @Test func areForAdminsToMakeAndForAllRolesToSee() async throws {
        try await SiteFixture.run { site in
            let (organiser, viewer) = (
                try await site.token(.organiser), try await site.token(.viewer)
            )
            #expect(try await site.get("/api/v1/closures").statuses == [401])
            #expect(try await site.get("/api/v1/closures", [viewer]).statuses == [200])
            let told = try await site.post("/api/v1/closures", Self.closing, [organiser])
            #expect(told.statuses == [403])
        }
    }
}
