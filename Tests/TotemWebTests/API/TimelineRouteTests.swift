import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// The timeline of a building as programs see it.
@Suite struct TimelineRouteTests {
    @Test func tellsThePublicWhenAndThoseWithARoleWhatFor() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let booking = try await site.system.answer(CreateBooking(request: .sample()))
            let path = "/api/v1/buildings/paddock/timeline?date=2027-01-12"
            let told = try await site.get(path)
            #expect(told.statuses == [200])
            let days = """
                "days":[{"date":"2027-01-12","from":"2027-01-12T00:00:00+01:00",\
                "to":"2027-01-13T00:00:00+01:00","open":[{"from":"2027-01-12T08:30:00+01:00",\
                "to":"2027-01-12T19:00:00+01:00"}],"holidays":[]}]
                """
            #expect(told.body.contains(days), "\(told.body)")
            let taken = """
                {"kind":"booked","from":"2027-01-12T14:00:00+01:00",\
                "to":"2027-01-12T16:00:00+01:00","room":"paddock/ecurie",
                """
            let stranger = taken + #""booking":null,"session":null,"purpose":null,"reason":null}"#
            #expect(told.body.contains(stranger), "\(told.body)")
            #expect(!told.body.contains("Réunion"))
            let viewer = try await site.get(path, [site.token(.viewer)])
            let known =
                taken + "\"booking\":\"\(booking.id)\",\"session\":null,"
                + "\"purpose\":\"Réunion d’équipe\",\"reason\":null}"
            #expect(viewer.body.contains(known), "\(viewer.body)")
        }
    }

    @Test(arguments: [
        ("?date=tomorrow", ["/date malformed"]), ("?days=0", ["/days out-of-range"]),
        (
            "?days=32&date=2027-02-30&on=x",
            ["/date malformed", "/days out-of-range", "/on unknown-field"]
        ),
    ])
    func tellsEverythingThatIsWrong(query: String, faults: [String]) async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let told = try await site.get("/api/v1/buildings/paddock/timeline" + query)
            #expect(told.statuses == [422])
            guard case .array(let errors) = try told.json()["errors"] else {
                Issue.record("no errors")
                return
            }
            let found = errors.compactMap { error -> String? in
                guard case .string(let pointer) = error["pointer"],
                    case .string(let code) = error["code"]
                else { return nil }
                return "\(pointer) \(code)"
            }
            #expect(found.sorted() == faults)
            #expect(
                try await site.get("/api/v1/buildings/nowhere/timeline").statuses == [404]
            )
        }
    }
}
