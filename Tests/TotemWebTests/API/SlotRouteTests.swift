import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// Common free times and occupancy as programs see them.
@Suite struct SlotRouteTests {
    @Test func commonTimesAreForEverybody() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let found = try await site.get(
                "/api/v1/slots?duration=PT2H&between=2027-05-07&and=2027-05-08&near=Nancy"
                    + "&invited=LU&limit=1"
            )
            #expect(found.statuses == [200])
            #expect(
                found.body.hasPrefix(
                    """
                    {"items":[{"from":"2027-05-07T08:30:00+02:00","to":"2027-05-07T10:30:00+02:00",\
                    "latestFrom":"2027-05-07T17:00:00+02:00","travelMinutes":105,\
                    "rooms":[{"room":"paddock/ecurie",
                    """
                    .replacing("\n", with: "")
                ),
                "\(found.body)"
            )
            // The Friday after Ascension is a bridge.
            #expect(found.body.contains("bridge-day"), "\(found.body)")
        }
    }

    @Test func everythingWrongIsToldAtOnce() async throws {
        try await SiteFixture.run { site in
            let told = try await site.get(
                "/api/v1/slots?duration=soon&between=x&together=both&colour=red&room=attic"
            )
            #expect(told.statuses == [422])
            for pointer in ["/duration", "/between", "/together", "/colour", "/room/0"] {
                #expect(told.body.contains("\"\(pointer)\""), "\(pointer) \(told.body)")
            }
            try await site.system.place()
            let order = try await site.get(
                "/api/v1/slots?duration=90&between=2027-05-08&and=2027-05-07"
            )
            #expect(order.statuses == [422])
            #expect(order.body.contains("\"/and\""), "\(order.body)")
        }
    }

    @Test func occupancyIsJSONOrAFileForThoseWithARole() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            _ = try await site.system.answer(CreateBooking(request: .sample()))
            let path =
                "/api/v1/statistics/occupancy?building=paddock&from=2027-01-11&to=2027-01-17&by=week"
            #expect(try await site.get(path).statuses == [401])
            let viewer = try await site.token(.viewer)
            let found = try await site.get(path, [viewer])
            #expect(found.statuses == [200])
            #expect(
                found.body.contains(
                    """
                    "items":[{"from":"2027-01-11","to":"2027-01-17","room":null,"openMinutes":3150,\
                    "bookedMinutes":120,"occupiedMinutes":150,"bookedOutsideMinutes":0,\
                    "bookedPercent":3.8,"occupiedPercent":4.8}]
                    """
                ),
                "\(found.body)"
            )
            let sheet = try await site.get(path, [viewer, ("Accept", "text/csv")])
            #expect(
                sheet.body.hasSuffix("paddock,2027-01-11,2027-01-17,,3150,120,150,0\r\n"),
                "\(sheet.body)"
            )
        }
    }
}
