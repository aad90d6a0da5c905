import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// Holds as programs see them.
@Suite struct HoldRouteTests {
    private static func booking(_ hold: String) -> String {
        """
        {"room":"paddock/ecurie","from":"2027-01-12T14:00","to":"2027-01-12T16:00",\
        "purpose":"Comité","hold":\(hold)}
        """
    }

    @Test func holdsAndConfirms() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let organiser = try await site.token(.organiser)
            let body = Self.booking(#"{"until":"2027-01-05T12:00"}"#)
            let held = try await site.post("/api/v1/bookings", body, [organiser])
            #expect(held.statuses == [201])
            #expect(try held.text("status") == "held")
            #expect(try held.text("heldUntil") == "2027-01-05T12:00:00+01:00")
            let path = "/api/v1/bookings/\(try #require(try held.text("id")))"
            let confirmed = try await site.post("\(path)/confirm", "", [organiser])
            #expect(confirmed.statuses == [200])
            #expect(try confirmed.text("status") == "confirmed")
            let again = try await site.post("\(path)/confirm", "", [organiser])
            #expect(again.statuses == [409])
            #expect(try again.text("code") == "stale")
            let unknown = try await site.post("/api/v1/bookings/x/confirm", "", [organiser])
            #expect(unknown.statuses == [404])
        }
    }

    @Test(arguments: [
        (#"{"until":"2027-01-04T09:00"}"#, "/hold/until", "already-past"),
        (#"{"until":"2027-01-12T15:00"}"#, "/hold/until", "after-start"),
        (#"{}"#, "/hold/until", "missing"), (#"{"until":1}"#, "/hold/until", "wrong-type"),
        (#"true"#, "/hold", "wrong-type"),
        (#"{"until":"2027-01-05T12:00","x":1}"#, "/hold/x", "unknown-field"),
    ])
    func refusesAHoldThatCannotBe(hold: String, pointer: String, code: String) async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let organiser = try await site.token(.organiser)
            let told = try await site.post("/api/v1/bookings", Self.booking(hold), [organiser])
            #expect(told.statuses == [422])
            guard case .array(let errors) = try told.json()["errors"] else {
                Issue.record("no errors")
                return
            }
            #expect(errors.map { $0["pointer"] } == [.string(pointer)])
            #expect(errors.map { $0["code"] } == [.string(code)])
        }
    }
}
