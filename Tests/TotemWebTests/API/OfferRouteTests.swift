import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemWeb

/// Offers of seats as programs see them.
@Suite struct OfferRouteTests {
    @Test func takesAndRefusesWhatIsOffered() async throws {
        try await SiteFixture.run { site in
            let line = try await site.offered()
            let path = "/api/v1/registrations/\(line.token)"
            let shown = try await site.get(path)
            #expect(try shown.text("status") == "offered")
            #expect(shown.body.contains(#""offer":{"until":"2027-01-05T10:00:00+01:00"}"#))
            #expect(shown.body.contains(#""expiresAt":null"#))
            #expect(shown.body.contains(#""seats":{"confirmed":0,"held":1,"waiting":1,"free":0}"#))
            #expect(shown.body.contains(#""promotion":"offer","offerHours":24"#))
            let more = try await site.post("\(path)/accept-offer", #"{"party":1}"#)
            #expect(more.statuses == [422])
            for _ in 0..<2 {
                let taken = try await site.post("\(path)/accept-offer", "")
                #expect(taken.statuses == [200])
                #expect(try taken.text("status") == "confirmed")
                #expect(taken.body.contains(#""offer":null"#))
            }
            let late = try await site.post("\(path)/decline-offer", "{}")
            #expect(late.statuses == [409])
            #expect(try late.text("code") == "stale")
            let waiting = "/api/v1/registrations/\(line.next)"
            let early = try await site.post("\(waiting)/accept-offer", "")
            #expect(early.statuses == [409])
            _ = try await site.post("\(path)/withdraw", "")
            let refused = try await site.post("\(waiting)/decline-offer", "")
            #expect(try refused.text("status") == "declined")
            #expect(try await site.post("\(path)x/accept-offer", "").statuses == [404])
        }
    }

    @Test func scheduleAndEditNameHowFreedSeatsGo() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let organiser = try await site.token(.organiser)
            func body(_ list: String) -> String {
                """
                {"title":"Réunion","room":"paddock/ecurie","layout":"theatre","from":\
                "2027-01-12T14:00","to":"2027-01-12T16:00",\
                "registration":{"waitingList":\(list)}}
                """
            }
            let wrong = try await site.post(
                "/api/v1/sessions",
                body(#"{"promotion":"maybe","offerHours":169}"#),
                [organiser]
            )
            #expect(wrong.statuses == [422])
            for pointer in ["promotion", "offerHours"] {
                #expect(wrong.body.contains("\"/registration/waitingList/\(pointer)\""))
            }
            let made = try await site.post(
                "/api/v1/sessions",
                body(#"{"promotion":"offer","offerHours":6}"#),
                [organiser]
            )
            #expect(made.body.contains(#""promotion":"offer","offerHours":6"#), "\(made.body)")
            let path = "/api/v1/sessions/\(try #require(try made.text("slug")))"
            func patch(_ list: String) async throws -> RawAnswer {
                try await site.send(
                    "PATCH",
                    path,
                    [organiser, ("If-Match", "*"), ("Content-Type", "application/json")],
                    body: #"{"registration":{"waitingList":\#(list)}}"#
                )
            }
            let longer = try await patch(#"{"offerHours":48}"#)
            #expect(longer.body.contains(#""promotion":"offer","offerHours":48"#))
            let usual = try await patch(#"{"offerHours":null}"#)
            #expect(usual.body.contains(#""promotion":"offer","offerHours":24"#))
            let atOnce = try await patch(#"{"promotion":"confirm"}"#)
            #expect(atOnce.body.contains(#""promotion":"confirm","offerHours":null"#))
            let lost = try await patch(#"{"offerHours":3}"#)
            #expect(lost.statuses == [422])
            #expect(lost.body.contains("/registration/waitingList/offerHours"))
        }
    }
}

/// The first of a waiting list, who has an offer, and the one behind them.
struct OfferedLine: Sendable {
    let token: String
    let next: String
}

extension SiteFixture {
    /// A session of one seat that is offered to the first who waited.
    func offered() async throws -> OfferedLine {
        let session = try await system.session(.sample(capacity: 1, promotion: .offer(hours: 24)))
        var links: [String] = []
        for person in ["seated", "first", "second"] {
            let receipt = try await system.answer(
                RegisterAttendee(session: session.id, request: .sample(person)),
                as: TestSystem.anyone
            )
            links.append(system.operations.link(to: receipt.id))
        }
        _ = try await system.answer(WithdrawRegistration(registration: .link(links[0])))
        return OfferedLine(token: links[1], next: links[2])
    }
}
