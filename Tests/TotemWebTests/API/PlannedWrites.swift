import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

/// A request for every route that writes, over one small world; each can be done after the ones
/// before it.
enum PlannedWrites {
    /// One request.
    struct Write: Sendable {
        /// The route as its operation has it.
        let route: String
        /// The address below the prefix.
        let path: String
        let body: String
        var type = "application/json"
        var headers: [(String, String)] = []

        var method: String { String(route.prefix { $0 != " " }) }
    }

    static func all(on site: SiteFixture) async throws -> [Write] {
        let system = site.system
        let session = try await system.session(.sample(confirmEmail: true))
        let (pending, leaving) = try await (link("ada", session, site), link("ben", session, site))
        let offered = try await system.offeredLinks()
        let draft = try await system.answer(
            ScheduleSession(
                plan: .sample(
                    from: "2027-01-14T14:00",
                    to: "2027-01-14T16:00",
                    publish: false
                )
            )
        )
        return try await places(system) + bookings(system) + programmes
            + registrations(site) + [
                write(
                    "POST /sessions",
                    """
                    {"title": "Demo", "room": "paddock/ecurie", "layout": "theatre", "publish": true,
                     "from": "2027-01-15T14:00", "to": "2027-01-15T16:00"}
                    """
                ),
                write("POST /sessions/{id}/publish", draft.id),
                write("PATCH /sessions/{id}", draft.id, #"{"capacity": 12}"#, [("If-Match", "*")]),
                write(
                    "POST /sessions/{id}/move",
                    draft.id,
                    #"{"from": "2027-01-14T13:00", "to": "2027-01-14T15:00"}"#
                ),
                write("POST /sessions/{id}/cancel", draft.id, #"{"reason": "Illness"}"#),
                write(
                    "POST /sessions/{id}/registrations",
                    session.id,
                    #"{"email": "eve@example.org", "name": "Eve", "party": 2}"#
                ),
                Write(
                    route: "POST /registrations/{token}/confirm",
                    path: "/registrations/\(pending)/confirm",
                    body: "{}"
                ),
                Write(
                    route: "POST /registrations/{token}/withdraw",
                    path: "/registrations/\(leaving)/withdraw",
                    body: "{}"
                ),
                Write(
                    route: "POST /registrations/{token}/accept-offer",
                    path: "/registrations/\(offered[0])/accept-offer",
                    body: "{}"
                ),
                Write(
                    route: "POST /registrations/{token}/decline-offer",
                    path: "/registrations/\(offered[1])/decline-offer",
                    body: "{}"
                ),
            ]
    }

    /// What people and organisers change of registrations.
    private static func registrations(_ site: SiteFixture) async throws -> [Write] {
        let system = site.system
        let plan = try SessionPlan.sample(
            room: nil,
            from: "2027-01-19T14:00",
            to: "2027-01-19T16:00",
            capacity: 20
        )
        let session = try await system.answer(ScheduleSession(plan: plan))
        let (own, gone) = try await (link("fay", session, site), link("gil", session, site))
        let withdraw = WithdrawRegistration(registration: .link(gone))
        _ = try await system.answer(withdraw)
        let receipt = try await system.answer(
            RegisterAttendee(session: session.id, request: .sample("hal"))
        )
        let route = "/sessions/{id}/registrations"
        let (people, code) = ("/sessions/\(session.id)/registrations", try #require(receipt.code))
        let anyVersion = [("If-Match", "*")]
        return [
            Write(
                route: "PATCH /registrations/{token}",
                path: "/registrations/\(own)",
                body: #"{"party": 2, "guests": [{"name": "Guest"}]}"#,
                headers: anyVersion
            ),
            Write(
                route: "POST /registrations/{token}/restore",
                path: "/registrations/\(gone)/restore",
                body: "{}"
            ),
            write("POST /registrations/resend-link", #"{"email": "fay@example.org"}"#),
            Write(
                route: "PATCH \(route)/{code}",
                path: "\(people)/\(code)",
                body: #"{"email": "hal.right@example.org"}"#,
                headers: anyVersion
            ),
        ]
            + ["resend", "withdraw", "restore"]
            .map { verb in
                Write(
                    route: "POST \(route)/{code}/\(verb)",
                    path: "\(people)/\(code)/\(verb)",
                    body: "{}"
                )
            }
            + [
                Write(
                    route: "POST \(route)/import",
                    path: "\(people)/import",
                    body: "email,name\nivy@example.org,Ivy\n",
                    type: "text/csv"
                )
            ]
    }

    private static func places(_ system: TestSystem) async throws -> [Write] {
        let closure = try await system.answer(
            CreateClosure(
                request: ClosureRequest(
                    place: .room(.of("paddock/ecurie")),
                    from: .of("2027-02-01T08:00"),
                    to: .of("2027-02-02T08:00"),
                    reason: "Floor"
                )
            )
        )
        let token = try await system.answer(
            CreateToken(draft: TokenDraft(name: "old", role: .viewer, expiresAt: nil))
        )
        return [
            write(
                "POST /equipment",
                #"{"word": "projector", "name": "Projector", "features": ["hybrid"]}"#
            ),
            write("POST /attributes", #"{"word": "view", "name": "View", "kind": "text"}"#),
            Write(
                route: "POST /buildings/{code}/rooms/import",
                path: "/buildings/paddock/rooms/import",
                body: "code,name,layouts\nattic,The Attic,theatre=12\n",
                type: "text/csv"
            ),
            Write(
                route: "POST /rooms/{building}/{code}/calendar/import",
                path: "/rooms/paddock/ecurie/calendar/import",
                body: "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20270315T090000Z\n"
                    + "DURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n",
                type: "text/calendar"
            ),
            Write(
                route: "POST /buildings/apply",
                path: "/buildings/apply",
                body: """
                    code: forge
                    name: The Forge
                    city: Metz
                    territory: FR-57
                    zone: Europe/Paris
                    rooms:
                      - code: hearth
                        name: Hearth
                        layouts: [{layout: theatre, capacity: 20}]
                    """,
                type: "application/yaml"
            ),
            write(
                "POST /buildings",
                """
                {"code": "mill", "name": "Mill", "city": "Metz", "territory": "FR-57",
                 "zone": "Europe/Paris"}
                """
            ),
            Write(
                route: "POST /buildings/{code}/rooms",
                path: "/buildings/mill/rooms",
                body: """
                    {"code": "loft", "name": "Loft",
                     "layouts": [{"layout": "theatre", "capacity": 20}]}
                    """
            ),
            write(
                "POST /closures",
                """
                {"building": "mill", "from": "2027-02-01T08:00", "to": "2027-02-02T08:00",
                 "reason": "Floor"}
                """
            ),
            Write(
                route: "PATCH /buildings/{code}",
                path: "/buildings/mill",
                body: #"{"maxPublic": 90}"#,
                headers: [("If-Match", "*")]
            ),
            Write(
                route: "PATCH /rooms/{building}/{code}",
                path: "/rooms/mill/loft",
                body: #"{"floor": 2}"#,
                headers: [("If-Match", "*")]
            ),
            Write(
                route: "POST /rooms/{building}/{code}/split",
                path: "/rooms/mill/loft/split",
                body: """
                    {"parts": [
                        {"code": "north", "layouts": [{"layout": "theatre", "capacity": 8}]},
                        {"code": "south", "layouts": [{"layout": "theatre", "capacity": 9}]}
                    ]}
                    """
            ),
            write("POST /closures/{id}/lift", closure.id),
            Write(
                route: "POST /school-holidays",
                path: "/school-holidays",
                body: "zone,name,first_day,last_day\nLU,Pâques,2027-03-27,2027-04-11\n",
                type: "text/csv"
            ),
            write("POST /tokens", #"{"name": "ci", "role": "viewer"}"#),
            write("POST /tokens/{id}/revoke", token.token.id),
        ]
    }

    private static func bookings(_ system: TestSystem) async throws -> [Write] {
        let held = try await system.answer(
            CreateBooking(
                request: .sample(
                    from: "2027-01-20T10:00",
                    to: "2027-01-20T11:00",
                    holdUntil: "2027-01-19T10:00"
                )
            )
        )
        return [
            write(
                "POST /bookings",
                """
                {"room": "paddock/ecurie", "from": "2027-01-21T10:00", "to": "2027-01-21T12:00",
                 "purpose": "Jury"}
                """
            ),
            write("POST /bookings/{id}/confirm", held.id),
            write("PATCH /bookings/{id}", held.id, #"{"heads": 9}"#, [("If-Match", "*")]),
            write("POST /bookings/{id}/cancel", held.id),
        ] + (try await requests(system))
    }

    /// What becomes of requests: one is granted, and used; another is declined.
    private static func requests(_ system: TestSystem) async throws -> [Write] {
        let email = EmailAddress(written: "ada@example.org", normalised: "ada@example.org")
        let ada = Contact(name: "Ada", email: email, phone: nil)
        var asked: [Booking] = []
        for (day, isRequest) in [(22, true), (25, true), (26, false)] {
            let request = try BookingRequest.sample(
                from: "2027-01-\(day)T10:00",
                to: "2027-01-\(day)T11:00",
                contact: ada,
                isRequest: isRequest
            )
            asked.append(try await system.answer(CreateBooking(request: request)))
        }
        let rule = try await system.answer(
            CreateRule(request: BookingRuleRequest(kind: .minimumLength, amount: 15))
        )
        let series = try await system.answer(CreateSeries(plan: .sample()))
        let soon = try BookingRequest.sample(from: "2027-01-04T10:30", to: "2027-01-04T11:30")
        let now = try await system.answer(CreateBooking(request: soon))
        return [
            write(
                "POST /series",
                """
                {"room": "paddock/ecurie", "from": "2027-03-04T10:00", "to": "2027-03-04T11:00",
                 "rule": "FREQ=WEEKLY;COUNT=3", "purpose": "Café"}
                """
            ),
            write(
                "POST /series/sessions",
                """
                {"title": "Café", "room": "paddock/ecurie", "layout": "theatre", "rule":
                 "FREQ=WEEKLY;COUNT=3", "from": "2027-03-05T10:00", "to": "2027-03-05T11:00"}
                """
            ),
            write(
                "PATCH /series/{id}",
                series.id,
                #"{"scope": "following", "date": "2027-02-16", "from": "12:00"}"#,
                [("If-Match", "*")]
            ),
            write("POST /series/{id}/skip", series.id, #"{"dates": ["2027-02-09"]}"#),
            write("POST /series/{id}/retry", series.id, #"{"dates": ["2027-02-09"]}"#),
            write("POST /series/{id}/cancel", series.id, #"{"from": "2027-02-02"}"#),
            write("POST /rules", #"{"kind": "maximum_length", "amount": 600}"#),
            write("POST /rules/{id}/end", rule.id),
            write("POST /bookings/{id}/ask", asked[0].id, #"{"words": "How many tables?"}"#),
            write("POST /bookings/{id}/answer", asked[0].id, #"{"words": "Ten."}"#),
            write("POST /bookings/{id}/approve", asked[0].id),
            write("POST /bookings/{id}/decline", asked[1].id, #"{"reason": "Works"}"#),
            write("POST /bookings/{id}/check-in", now.id),
            write("POST /bookings/{id}/handover", now.id, #"{"words": "All well."}"#),
            write("POST /bookings/{id}/key", now.id, #"{"secret": "4711#"}"#),
            write("POST /bookings/{id}/reveal-key", now.id),
            write("POST /bookings/{id}/bump", asked[2].id, #"{"reason": "A pipe burst"}"#),
            write("POST /bookings/{id}/restore", asked[2].id),
        ]
    }

    private static var programmes: [Write] {
        [
            write(
                "POST /organisations",
                #"{"code": "nyuko", "name": "Nyuko", "territory": "LU", "kind": "network"}"#
            ),
            write("POST /themes", #"{"code": "iot", "name": "Internet of things"}"#),
            write(
                "POST /programmes",
                """
                {"code": "123go", "name": "1, 2, 3 GO",
                 "roles": [{"organisation": "nyuko", "role": "owner"}]}
                """
            ),
            Write(
                route: "POST /programmes/{code}/editions",
                path: "/programmes/123go/editions",
                body: #"{"code": "2027", "opens": "2027-01-11"}"#
            ),
        ]
    }

    private static func link(
        _ person: String,
        _ session: Session,
        _ site: SiteFixture
    ) async throws -> String {
        let receipt = try await site.system.answer(
            RegisterAttendee(session: session.id, request: .sample(person))
        )
        return site.system.operations.link(to: receipt.id)
    }

    private static func write(_ route: String, _ body: String) -> Write {
        Write(route: route, path: String(route.drop { $0 != "/" }), body: body)
    }

    private static func write<Subject>(
        _ route: String,
        _ id: ID<Subject>,
        _ body: String = "{}",
        _ headers: [(String, String)] = []
    ) -> Write {
        let path = String(route.drop { $0 != "/" }).replacing("{id}", with: id.description)
        return Write(route: route, path: path, body: body, headers: headers)
    }
}
