import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// Changes of bookings as programs see them.
@Suite struct ChangeBookingRouteTests {
    /// Sends a change of JSON.
    private func patch(
        _ site: SiteFixture,
        _ path: String,
        _ json: String,
        _ headers: [(String, String)]
    ) async throws -> RawAnswer {
        let type = ("Content-Type", "application/json")
        return try await site.send("PATCH", path, headers + [type], body: json)
    }

    @Test func changesTheVersionThatWasRead() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let organiser = try await site.token(.organiser)
            let booking = try await site.system.answer(CreateBooking(request: .sample()))
            let path = "/api/v1/bookings/\(booking.id)"
            let tag = try #require(try await site.get(path, [organiser]).header("etag"))
            #expect(tag == "\"1\"")
            let change = #"{"from":"2027-01-12T15:00","to":"2027-01-12T17:00","heads":12}"#
            let changed = try await patch(site, path, change, [organiser, ("If-Match", tag)])
            #expect(changed.statuses == [200])
            #expect(changed.header("etag") == "\"2\"")
            #expect(try changed.text("from") == "2027-01-12T15:00:00+01:00")
            #expect(changed.body.contains(#""heads":12"#))
            #expect(try await site.get(path, [organiser]).body == changed.body)
            let late = try await patch(site, path, change, [organiser, ("If-Match", tag)])
            #expect(late.statuses == [412])
            #expect(try late.text("code") == "precondition-failed")
            #expect(late.body.contains(#""versionNow":2"#))
            let blind = try await patch(site, path, change, [organiser])
            #expect(blind.statuses == [428])
            let garbled = try await patch(site, path, change, [organiser, ("If-Match", "2")])
            #expect(garbled.statuses == [400])
            for wrong in ["W/\"2\"", "\"two\""] {
                let answer = try await patch(site, path, change, [organiser, ("If-Match", wrong)])
                #expect(answer.statuses == [412], "\(wrong)")
            }
        }
    }

    @Test func emptiesByNullAndTellsEveryWrongField() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let organiser = try await site.token(.organiser)
            let made = try await site.post(
                "/api/v1/bookings",
                """
                {"room":"paddock/ecurie","from":"2027-01-12T14:00","to":"2027-01-12T16:00",\
                "purpose":"Comité","organisation":"Incubateur","contact":{"name":"Ada"}}
                """,
                [organiser]
            )
            let path = "/api/v1/bookings/\(try #require(try made.text("id")))"
            let one = ("If-Match", "\"1\"")
            let told = try await patch(
                site,
                path,
                #"{"room":null,"from":"soon","heads":-1,"layout":"bed","status":"confirmed"}"#,
                [organiser, one]
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
            #expect(pointers.sorted() == ["/from", "/heads", "/layout", "/room", "/status"])
            let emptied = try await patch(
                site,
                path,
                #"{"organisation":null,"contact":null}"#,
                [organiser, one]
            )
            #expect(emptied.statuses == [200])
            #expect(emptied.body.contains(#""organisation":null,"contact":null"#))
            let viewer = try await site.token(.viewer)
            let denied = try await patch(site, path, #"{"purpose":"x"}"#, [viewer, one])
            #expect(denied.statuses == [403])
        }
    }
}
