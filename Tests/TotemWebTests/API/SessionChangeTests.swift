import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemWeb

/// What organisers do to a session after it was scheduled, as programs see it.
@Suite struct SessionChangeTests {
    private static let person = #"{"email":"camille@example.org","name":"Camille Exemple"}"#

    @Test func callsASessionOff() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let path = "/api/v1/sessions/\(session.slug)"
            _ = try await site.post("\(path)/registrations", Self.person)
            let nobody = try await site.post("\(path)/cancel", "{}")
            #expect(nobody.statuses == [401])
            let viewer = try await site.token(.viewer)
            #expect(try await site.post("\(path)/cancel", "{}", [viewer]).statuses == [403])
            let organiser = try await site.token(.organiser)
            let wrong = try await site.post(
                "\(path)/cancel",
                #"{"reason":7,"why":"x"}"#,
                [organiser]
            )
            #expect(wrong.statuses == [422])
            #expect(wrong.body.contains(#""pointer":"/reason","code":"wrong-type""#))
            #expect(wrong.body.contains(#""pointer":"/why","code":"unknown-field""#))
            let done = try await site.post(
                "\(path)/cancel",
                #"{"reason":"Neige <b>"}"#,
                [organiser]
            )
            #expect(done.statuses == [200])
            #expect(try done.text("status") == "cancelled")
            #expect(try done.text("cancelReason") == "Neige <b>")
            let again = try await site.post("\(path)/cancel", "", [organiser])
            #expect(again.statuses == [200])
            #expect(try again.text("cancelReason") == "Neige <b>")
            let page = try await site.get("/fr/sessions/\(session.slug)")
            #expect(page.body.contains("Cette séance est annulée."))
            #expect(page.body.contains("Neige &lt;b&gt;"))
            #expect(!page.body.contains("<form method=\"post\""))
            let agenda = try await site.get("/fr/")
            #expect(agenda.body.contains("row off"))
        }
    }

    @Test func movesASession() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let path = "/api/v1/sessions/\(session.slug)"
            _ = try await site.post("\(path)/registrations", Self.person)
            let later = #"{"from":"2027-01-13T14:00","to":"2027-01-13T16:00"}"#
            #expect(try await site.post("\(path)/move", later).statuses == [401])
            let organiser = try await site.token(.organiser)
            let wrong = try await site.post(
                "\(path)/move",
                #"{"from":"soon","room":"x","surprise":1}"#,
                [organiser]
            )
            #expect(wrong.statuses == [422])
            for pointer in ["/from", "/to", "/room", "/surprise"] {
                #expect(wrong.body.contains("\"pointer\":\"\(pointer)\""), "\(pointer)")
            }
            let small = try await site.post(
                "\(path)/move",
                #"{"from":"2027-01-13T14:00","to":"2027-01-13T16:00","layout":"u_shape"}"#,
                [organiser]
            )
            #expect(small.statuses == [422])
            let done = try await site.post("\(path)/move", later, [organiser])
            #expect(done.statuses == [200])
            #expect(try done.text("from") == "2027-01-13T14:00:00+01:00")
            #expect(try done.text("movedAt") == "2027-01-04T10:00:00+01:00")
            let shown = try await site.get(path)
            #expect(shown.header("etag") == done.header("etag"))
            // The answer to a move tells what to know of the day; nothing of this one.
            #expect(String(shown.body.dropLast()) + #","warnings":[]}"# == done.body)
            let page = try await site.get("/fr/sessions/\(session.slug)")
            #expect(page.body.contains("mercredi 13 janvier 2027"), "\(page.body)")
            #expect(page.body.contains("a changé"))
        }
    }

    @Test func tellsHowManySeatsAreTaken() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let path = "/api/v1/sessions/\(session.slug)"
            let party = #"{"email":"c@example.org","name":"Camille","party":3}"#
            _ = try await site.post("\(path)/registrations", party)
            let organiser = try await site.token(.organiser)
            let told = try await site.post(
                "\(path)/move",
                #"{"from":"2027-01-13T14:00","to":"2027-01-13T16:00","capacity":2}"#,
                [organiser]
            )
            #expect(told.statuses == [409])
            #expect(try told.text("code") == "capacity-below-taken")
            #expect(told.body.contains(#""capacity":2,"confirmed":3,"held":0"#))
        }
    }

    @Test func editsASessionThatNobodyChangedMeanwhile() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let path = "/api/v1/sessions/\(session.slug)"
            let organiser = try await site.token(.organiser)
            let tag = try #require(try await site.get(path).header("etag"))
            func patch(_ body: String, _ headers: [(String, String)]) async throws -> RawAnswer {
                try await site.send(
                    "PATCH",
                    path,
                    headers + [("Content-Type", "application/json")],
                    body: body
                )
            }
            let body = #"{"title":"Atelier","registration":{"closes":"2027-01-12T12:00"}}"#
            #expect(try await patch(body, [("If-Match", tag)]).statuses == [401])
            let blind = try await patch(body, [organiser])
            #expect(blind.statuses == [428])
            #expect(try blind.text("code") == "precondition-required")
            // Registering raises the tag, but nobody who edits needs to have seen that.
            _ = try await site.post("\(path)/registrations", Self.person)
            let done = try await patch(body, [organiser, ("If-Match", tag)])
            #expect(done.statuses == [200], "\(done.body)")
            #expect(done.body.contains(#""title":{"fr":"Atelier"}"#))
            #expect(done.body.contains(#""closes":"2027-01-12T12:00:00+01:00""#))
            #expect(try await done.header("etag") == site.get(path).header("etag"))
            let stale = try await patch(body, [organiser, ("If-Match", tag)])
            #expect(stale.statuses == [412])
            #expect(try stale.text("code") == "precondition-failed")
            let garbled = try await patch(body, [organiser, ("If-Match", "1")])
            #expect(garbled.statuses == [400])
            let wrong = try await patch(
                #"{"status":"published","seats":{},"capacity":0,"registration":{"x":1}}"#,
                [organiser, ("If-Match", "*")]
            )
            #expect(wrong.statuses == [422])
            for pointer in ["/status", "/seats", "/capacity", "/registration/x"] {
                #expect(wrong.body.contains("\"pointer\":\"\(pointer)\""), "\(pointer)")
            }
            let cleared = try await patch(
                #"{"registration":{"closes":null},"visibility":"unlisted"}"#,
                [organiser, ("If-Match", "*")]
            )
            #expect(cleared.body.contains(#""closes":null"#))
            #expect(try await !site.get("/fr/").body.contains("Atelier"))
            #expect(try await !site.get("/api/v1/sessions").body.contains("Atelier"))
            #expect(try await site.get("/api/v1/sessions", [organiser]).body.contains("Atelier"))
            #expect(try await site.get("/fr/sessions/\(session.slug)").statuses == [200])
        }
    }
}
