import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// Free and busy times as programs see them.
@Suite struct FreeBusyTests {
    @Test func tellsWhenARoomIsTakenAndNotWhatFor() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            _ = try await site.system.answer(CreateBooking(request: .sample()))
            let told = try await site.get(
                "/api/v1/rooms/paddock/ecurie/free-busy?from=2027-01-12&to=2027-01-13"
            )
            #expect(told.statuses == [200])
            #expect(
                told.body == """
                    {"room":"paddock/ecurie","name":"L’Écurie",\
                    "from":"2027-01-12T00:00:00+01:00","to":"2027-01-13T00:00:00+01:00",\
                    "stretches":[\
                    {"from":"2027-01-12T00:00:00+01:00","to":"2027-01-12T08:30:00+01:00",\
                    "state":"outside-hours","reason":null},\
                    {"from":"2027-01-12T08:30:00+01:00","to":"2027-01-12T14:00:00+01:00",\
                    "state":"free","reason":null},\
                    {"from":"2027-01-12T14:00:00+01:00","to":"2027-01-12T16:30:00+01:00",\
                    "state":"busy","reason":null},\
                    {"from":"2027-01-12T16:30:00+01:00","to":"2027-01-12T19:00:00+01:00",\
                    "state":"free","reason":null},\
                    {"from":"2027-01-12T19:00:00+01:00","to":"2027-01-13T00:00:00+01:00",\
                    "state":"outside-hours","reason":null}]}
                    """
            )
            #expect(!told.body.contains("Réunion d’équipe"))
            let building = try await site.get(
                "/api/v1/buildings/paddock/free-busy?from=2027-01-12T14:00&to=2027-01-12T15:00"
            )
            #expect(
                building.body == """
                    {"items":[{"room":"paddock/ecurie","name":"L’Écurie",\
                    "from":"2027-01-12T14:00:00+01:00","to":"2027-01-12T15:00:00+01:00",\
                    "stretches":[{"from":"2027-01-12T14:00:00+01:00",\
                    "to":"2027-01-12T15:00:00+01:00","state":"busy","reason":null}]}],"next":null}
                    """
            )
        }
    }

    @Test(arguments: [
        ("", ["/from", "/to"]), ("from=soon&to=2027-01-12&colour=red", ["/from", "/colour"]),
        ("from=2027-01-12&to=2027-01-12", ["/to"]), ("from=2027-01-12&to=2027-04-12", ["/to"]),
    ])
    func tellsEverythingThatIsWrong(_ query: String, _ pointers: [String]) async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            for place in ["rooms/paddock/ecurie", "buildings/paddock"] {
                let told = try await site.get("/api/v1/\(place)/free-busy?\(query)")
                #expect(told.statuses == [422])
                guard case .array(let errors) = try told.json()["errors"] else {
                    Issue.record("no errors")
                    return
                }
                let named = errors.compactMap { error -> String? in
                    guard case .string(let text) = error["pointer"] else { return nil }
                    return text
                }
                #expect(Set(named) == Set(pointers))
            }
        }
    }

    @Test func knowsNoRoomThatThereIsNot() async throws {
        try await SiteFixture.run { site in
            let day = "free-busy?from=2027-01-12&to=2027-01-13"
            for place in ["rooms/a/b", "rooms/A/b", "buildings/a", "buildings/A"] {
                let told = try await site.get("/api/v1/\(place)/\(day)")
                #expect(told.statuses == [404], "\(place)")
            }
        }
    }
}
