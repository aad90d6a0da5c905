import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// The REST service as programs see it.
@Suite struct RESTTests {
    private static let building = """
        {"code":"paddock","name":"Le Paddock","city":"Nancy","territory":"FR-54",\
        "zone":"Europe/Paris","openingHours":["mon-fri 08:30-19:00"]}
        """
    private static let room = """
        {"code":"ecurie","name":"L’Écurie","layouts":[{"layout":"theatre","capacity":58}],\
        "stepFree":true,"bufferAfterMinutes":30}
        """
    private static let booking = """
        {"room":"paddock/ecurie","from":"2027-01-12T09:00","to":"2027-01-12T10:00",\
        "purpose":"Comité","contact":{"name":"Dominique"}}
        """
    private static let session = """
        {"title":"Réunion","room":"paddock/ecurie","layout":"theatre",\
        "from":"2027-01-12T14:00","to":"2027-01-12T16:00","capacity":20,\
        "registration":{"confirmEmail":false},"publish":true}
        """
    private static let person = #"{"email":"camille@example.org","name":"Camille Exemple"}"#

    @Test func leadsFromABuildingToAWithdrawnRegistration() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            let building = try await site.post("/api/v1/buildings", Self.building, [admin])
            #expect(building.statuses == [201])
            #expect(building.header("location") == "/api/v1/buildings/paddock")
            let room = try await site.post("/api/v1/buildings/paddock/rooms", Self.room, [admin])
            #expect(room.statuses == [201])
            #expect(room.header("location") == "/api/v1/rooms/paddock/ecurie")
            let booking = try await site.post("/api/v1/bookings", Self.booking, [admin])
            #expect(booking.statuses == [201])
            let taken = try await site.post("/api/v1/bookings", Self.booking, [admin])
            #expect(taken.statuses == [409])
            #expect(try taken.text("code") == "room-taken")
            let session = try await site.post("/api/v1/sessions", Self.session, [admin])
            #expect(session.statuses == [201])
            let id = try #require(try session.text("id"))
            let path = "/api/v1/sessions/\(id)/registrations"
            let registration = try await site.post(path, Self.person)
            #expect(registration.statuses == [201])
            #expect(try registration.text("status") == "confirmed")
            let again = try await site.post(path, Self.person)
            #expect(try again.text("code") == "already-registered")
            let address = try #require(try registration.text("manageUrl"))
            #expect(address.hasPrefix("http://totem.test/fr/registrations/"))
            let token = try #require(address.split(separator: "/").last)
            let own = "/api/v1/registrations/\(token)"
            let shown = try await site.get(own)
            #expect(try shown.text("status") == "confirmed")
            #expect(shown.header("referrer-policy") == "no-referrer")
            #expect(shown.header("cache-control") == "no-store")
            let withdrawn = try await site.post("\(own)/withdraw", "")
            #expect(try withdrawn.text("status") == "withdrawn")
            let list = try await site.get(path, [admin])
            #expect(list.body.contains("camille@example.org"))
            let verified = try await site.get("/api/v1/reports/verification", [admin])
            #expect(verified.body.contains("\"violations\":[]"))
        }
    }

    @Test func asksWhoIsThere() async throws {
        try await SiteFixture.run { site in
            let nobody = try await site.post("/api/v1/buildings", Self.building)
            #expect(nobody.statuses == [401])
            #expect(nobody.header("www-authenticate") == "Bearer realm=\"totem\"")
            #expect(try nobody.text("code") == "not-signed-in")
            for wrong in ["Bearer totem_wrong", "Bearer", "Basic abc", "Bearer a b"] {
                let answer = try await site.get("/api/v1/buildings", [("Authorization", wrong)])
                #expect(answer.statuses == [401], "\(wrong)")
            }
            let viewer = try await site.token(.viewer)
            let viewed = try await site.post("/api/v1/buildings", Self.building, [viewer])
            #expect(viewed.statuses == [403])
            #expect(try viewed.text("code") == "not-allowed")
            let two = try await site.get("/api/v1/buildings", [viewer, viewer])
            #expect(two.statuses == [401])
        }
    }

    @Test func showsContactsToThoseWhoBook() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let organiser = try await site.token(.organiser)
            let viewer = try await site.token(.viewer)
            let made = try await site.post("/api/v1/bookings", Self.booking, [organiser])
            let path = "/api/v1/bookings/\(try #require(try made.text("id")))"
            #expect(try await site.get(path, [organiser]).body.contains("Dominique"))
            #expect(try await site.get(path, [viewer]).body.contains("Comité"))
            #expect(try await !site.get(path, [viewer]).body.contains("Dominique"))
            #expect(try await !site.get("/api/v1/bookings", [viewer]).body.contains("Dominique"))
            #expect(try await site.get("/api/v1/bookings", [organiser]).body.contains("Dominique"))
        }
    }

    @Test func answersARepetitionOfAKeyAsBefore() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let organiser = try await site.token(.organiser)
            let key = ("Idempotency-Key", "k-1")
            let first = try await site.post("/api/v1/bookings", Self.booking, [organiser, key])
            let second = try await site.post("/api/v1/bookings", Self.booking, [organiser, key])
            #expect(first.statuses == [201])
            #expect(second.statuses == [201])
            #expect(second.body == first.body)
            #expect(second.header("location") == first.header("location"))
            #expect(first.header("idempotency-replayed") == nil)
            #expect(second.header("idempotency-replayed") == "true")
            let other = Self.booking.replacing("09:00", with: "08:30")
            let reused = try await site.post("/api/v1/bookings", other, [organiser, key])
            #expect(try reused.text("code") == "idempotency-key-reused")
            for bad in ["", "a b", String(repeating: "k", count: 201)] {
                let answer = try await site.post(
                    "/api/v1/bookings",
                    Self.booking,
                    [organiser, ("Idempotency-Key", bad)]
                )
                #expect(answer.statuses == [400], "\(bad)")
            }
        }
    }

    @Test func registersOnceForOneKey() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let path = "/api/v1/sessions/\(session.slug)/registrations"
            let key = ("Idempotency-Key", "k-1")
            let first = try await site.post(path, Self.person, [key])
            let second = try await site.post(path, Self.person, [key])
            #expect(first.statuses == [201])
            #expect(second.body == first.body)
        }
    }

    @Test func showsTheSecretOfATokenOnce() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            let key = ("Idempotency-Key", "k-1")
            let body = #"{"name":"ci","role":"viewer"}"#
            let first = try await site.post("/api/v1/tokens", body, [admin, key])
            let second = try await site.post("/api/v1/tokens", body, [admin, key])
            let secret = try #require(try first.text("token"))
            #expect(secret.hasPrefix("totem_"))
            #expect(second.statuses == [201])
            #expect(try second.text("token") == nil)
            #expect(try second.text("id") == first.text("id"))
            let id = try #require(try first.text("id"))
            let bearer = ("Authorization", "Bearer \(secret)")
            #expect(try await site.get("/api/v1/bookings", [bearer]).statuses == [200])
            _ = try await site.post("/api/v1/tokens/\(id)/revoke", "", [admin])
            #expect(try await site.get("/api/v1/bookings", [bearer]).statuses == [401])
        }
    }

    @Test func tellsConflictsOnTheClockOfTheBuilding() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let admin = try await site.token(.admin)
            let body = """
                {"room":"paddock/ecurie","from":"2027-01-12T14:00","to":"2027-01-12T16:00",\
                "purpose":"Répétition"}
                """
            let made = try await site.post("/api/v1/bookings", body, [admin])
            #expect(made.statuses == [201])
            let refused = try await site.post("/api/v1/bookings", body, [admin])
            #expect(refused.statuses == [409])
            #expect(
                refused.body.contains(
                    #""occupied":{"from":"2027-01-12T14:00:00+01:00","to":"2027-01-12T16:30:00+01:00"}"#
                )
            )
            let detail = try #require(try refused.text("detail"))
            #expect(detail.contains("14:00") && detail.contains("16:30"), "\(detail)")
        }
    }

    @Test func readsLocalTimesOfListsOnTheClockOfTheirPlace() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let made = try await site.system.answer(CreateBooking(request: .sample()))
            let admin = try await site.token(.admin)
            func ids(_ query: String) async throws -> (status: [Int], isThere: Bool) {
                let answer = try await site.get("/api/v1/bookings?\(query)", [admin])
                return (answer.statuses, answer.body.contains(made.id.description))
            }
            let during = try await ids(
                "room=paddock/ecurie&from=2027-01-12T15:59&to=2027-01-12T17:00"
            )
            #expect(during == ([200], true))
            let after = try await ids(
                "room=paddock/ecurie&from=2027-01-12T16:00&to=2027-01-12T17:00"
            )
            #expect(after == ([200], false))
            let nowhere = try await ids("from=2027-01-12T16:00")
            #expect(nowhere.status == [422])
            let unknown = try await site.get(
                "/api/v1/bookings?room=paddock/cave&from=2027-01-12T16:00",
                [admin]
            )
            #expect(unknown.statuses == [422])
            #expect(unknown.body.contains(#""pointer":"/room","code":"unknown-room""#))
        }
    }

    @Test func tagsSingleThings() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let path = "/api/v1/sessions/\(session.slug)"
            let shown = try await site.get(path)
            let tag = try #require(shown.header("etag"))
            #expect(tag == "\"\(session.version).\(session.seatsVersion)\"")
            let known = try await site.get(path, [("If-None-Match", "\"other\", \(tag)")])
            #expect(known.statuses == [304])
            #expect(known.body.isEmpty)
            #expect(known.header("etag") == tag)
            _ = try await site.post("\(path)/registrations", Self.person)
            let changed = try await site.get(path, [("If-None-Match", tag)])
            #expect(changed.statuses == [200])
        }
    }

    @Test func pagesThroughLists() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            for code in ["a", "b", "c"] {
                let body = Self.building.replacing("paddock", with: code)
                _ = try await site.post("/api/v1/buildings", body, [admin])
            }
            var path: String? = "/api/v1/buildings?limit=2"
            var codes: [String] = []
            while let next = path {
                let part = try await site.get(next)
                #expect(part.statuses == [200])
                guard case .array(let items) = try part.json()["items"] else { break }
                for item in items {
                    if case .string(let code) = item["code"] { codes.append(code) }
                }
                path = part.header("link")
                    .map { $0.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" } }
                    .map(String.init)
                #expect((path == nil) == (try part.json()["next"] == .null))
            }
            #expect(codes.sorted() == ["a", "b", "c"])
        }
    }

    /// A request that is refused, with status and code.
    struct Refused: Sendable, CustomTestStringConvertible {
        let request: String
        let body: String?
        let type: String
        let status: Int
        let code: String
        var testDescription: String { "\(request) \(code)" }

        init(
            _ request: String,
            _ status: Int,
            _ code: String,
            body: String? = nil,
            type: String = "application/json"
        ) {
            self.request = request
            self.status = status
            self.code = code
            self.body = body
            self.type = type
        }
    }

    @Test(arguments: [
        Refused("GET /api/v1/nowhere", 404, "unknown-page"),
        Refused("GET /api", 404, "unknown-page"),
        Refused("GET /api/v1/buildings/", 404, "unknown-page"),
        Refused("GET /nowhere", 404, "unknown-page"),
        Refused("DELETE /api/v1/buildings", 405, "method-not-allowed"),
        Refused("OPTIONS /api/v1/buildings", 405, "method-not-allowed"),
        Refused("TRACE /healthz", 405, "method-not-allowed"),
        Refused("GET /api/v1/buildings/nowhere", 404, "unknown-building"),
        Refused("GET /api/v1/buildings/NO%20CODE", 404, "unknown-building"),
        Refused("GET /api/v1/rooms/paddock/nowhere", 404, "unknown-room"),
        Refused("GET /api/v1/sessions/nowhere", 404, "unknown-session"),
        Refused("GET /api/v1/registrations/nonsense", 404, "unknown-registration"),
        Refused("GET /api/v1/%zz", 400, "malformed-request"),
        Refused("GET /api/v1/buildings?limit=0", 422, "invalid-input"),
        Refused("GET /api/v1/buildings?colour=red", 422, "invalid-input"),
        Refused("GET /api/v1/buildings?after=x", 422, "invalid-input"),
        Refused("GET /api/v1/buildings/paddock?x=1", 422, "invalid-input"),
        Refused(
            "POST /api/v1/sessions/nowhere/registrations",
            404,
            "unknown-session",
            body: person
        ),
        Refused(
            "POST /api/v1/sessions/reunion/registrations",
            415,
            "unsupported-media-type",
            body: person,
            type: "text/plain"
        ),
        Refused(
            "POST /api/v1/sessions/reunion/registrations",
            415,
            "unsupported-media-type",
            body: person,
            type: "application/json; charset=latin1"
        ),
        Refused(
            "POST /api/v1/sessions/reunion/registrations",
            400,
            "malformed-request",
            body: "{\"email\":"
        ),
        Refused(
            "POST /api/v1/sessions/reunion/registrations",
            422,
            "invalid-input",
            body: #"{"email":"x","name":"","party":0,"surprise":1}"#
        ),
        Refused(
            "POST /api/v1/registrations/nonsense/confirm",
            422,
            "invalid-input",
            body: #"{"surprise":1}"#
        ),
    ])
    func refuses(_ refused: Refused) async throws {
        try await SiteFixture.run { site in
            let parts = refused.request.split(separator: " ")
            let answer = try await site.send(
                String(parts[0]),
                String(parts[1]),
                refused.body == nil ? [] : [("Content-Type", refused.type)],
                body: refused.body
            )
            #expect(answer.statuses == [refused.status])
            #expect(answer.header("content-type")?.hasPrefix("application/problem+json") == true)
            #expect(answer.header("content-security-policy") != nil)
            #expect(answer.header("x-content-type-options") == "nosniff")
            #expect(answer.header("cache-control") == "no-store")
            #expect(try answer.text("code") == refused.code)
            #expect(try answer.text("requestId") == "request")
            if refused.status == 405 { #expect(answer.header("allow")?.isEmpty == false) }
        }
    }

    @Test func tellsEveryWrongFieldAtOnce() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let answer = try await site.post(
                "/api/v1/sessions/\(session.slug)/registrations",
                #"{"email":"x","party":0,"surprise":1}"#
            )
            guard case .array(let errors) = try answer.json()["errors"] else {
                Issue.record("no errors")
                return
            }
            let pointers = errors.compactMap { error -> String? in
                guard case .string(let pointer) = error["pointer"] else { return nil }
                return pointer
            }
            #expect(pointers.sorted() == ["/email", "/name", "/party", "/surprise"])
        }
    }

    @Test func speaksTheReadersLanguage() async throws {
        try await SiteFixture.run { site in
            let french = try await site.get(
                "/api/v1/nowhere",
                [("Accept-Language", "de;q=0.9, fr-LU;q=0.8, en;q=0.1")]
            )
            #expect(french.header("content-language") == "fr")
            let plain = try await site.get("/api/v1/nowhere")
            #expect(plain.header("content-language") == "en")
        }
    }

    @Test func answersAHeadWhereverItAnswersAGet() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            for path in [
                "/healthz", "/fr/", "/api/v1/sessions/\(session.slug)", "/static/totem.css",
            ] {
                let get = try await site.get(path)
                let head = try await site.send("HEAD", path)
                #expect(get.statuses == [200])
                #expect(head.statuses == [200])
                #expect(head.body.isEmpty)
                #expect(head.header("content-type") == get.header("content-type"))
                #expect(head.header("content-length") == get.header("content-length"))
            }
        }
    }

    @Test func tellsItsHealth() async throws {
        try await SiteFixture.run { site in
            let health = try await site.get("/healthz")
            let readiness = try await site.get("/readyz")
            let version = try await site.get("/version")
            #expect(health.body == #"{"status":"ok"}"#)
            #expect(readiness.body == #"{"status":"ready"}"#)
            #expect(try version.text("version") == "development")
        }
    }
}
