import Testing
import TotemDomain
import TotemPresentation

struct WireShapes {
    @Test func areRecorded() throws {
        let zone = try Samples.paris()
        let building = try Samples.building()
        let room = try Samples.roomOfBuilding()
        let booking = try Samples.booking()
        let session = try Samples.session()
        let registration = try Samples.registration(.waitlisted)
        let offered = try Samples.registration(.offered)
        let token = Token(
            id: ID(high: 14, low: 15),
            name: "ci",
            role: .admin,
            createdAt: try Samples.moment("2027-01-05T09:00:00Z"),
            expiresAt: nil,
            revokedAt: nil
        )
        let bodies: [(inout JSONWriter) -> Void] = [
            { Wire.write(building, into: &$0) }, { Wire.write(room, into: &$0) },
            { Wire.write(booking, showsContact: true, into: &$0) },
            { Wire.write(booking, showsContact: false, into: &$0) },
            { Wire.write(session, into: &$0) },
            { Wire.write(registration, of: nil, in: zone, into: &$0) },
            {
                Wire.write(
                    registration,
                    of: session,
                    manageURL: "https://x.example/r/t",
                    in: zone,
                    into: &$0
                )
            },
            { Wire.write(offered, of: nil, in: zone, into: &$0) },
            { Wire.write(token, into: &$0) },
            { Wire.write(CreatedToken(token: token, secret: "totem_x"), into: &$0) },
        ]
        let closure = try Samples.closure(.building(building.facts.code))
        let lifted = try Samples.closure(.room(room.path)).lifted(at: token.createdAt)
        let free = FreeRoom(
            room: room,
            building: building,
            window: booking.window,
            layout: .classroom,
            capacity: 40
        )
        let places: [(inout JSONWriter) -> Void] = [
            { Wire.write(closure, into: &$0) }, { Wire.write(lifted, into: &$0) },
            { Wire.write(free, into: &$0) },
        ]
        let text = try (bodies + places).map { try lines(Wire.bytes($0)) }.joined()
        let onlineSession = try Samples.session(online: true)
        let online = try lines(Wire.bytes { Wire.write(onlineSession, into: &$0) })
        try GoldenFile.expect(text + online, "wire.txt")
        #expect(Wire.tag(of: session) == "2.17")
    }

    @Test func ofReceiptsTellNothingWhilePending() throws {
        let id = ID<Registration>(high: 1, low: 2)
        let code = RegistrationCode("ABCDEFGH")
        func body(_ receipt: RegistrationReceipt) throws -> String {
            let zone = try Samples.paris()
            return String(
                decoding: Wire.bytes {
                    Wire.write(receipt, manageURL: "https://x/", in: zone, into: &$0)
                },
                as: UTF8.self
            )
        }
        let expiresAt = try Samples.moment("2027-01-05T09:30:00Z")
        let start = #"{"id":"00000000-0000-0001-0000-000000000002","#
        #expect(
            try body(.init(id: id, code: code, outcome: .pending(expiresAt: expiresAt)))
                == start + #""status":"pending","expiresAt":"2027-01-05T10:30:00+01:00"}"#
        )
        #expect(
            try body(.init(id: id, code: code, outcome: .confirmed))
                == start + #""code":"ABCDEFGH","status":"confirmed","manageUrl":"https://x/"}"#
        )
        #expect(
            try body(.init(id: id, code: code, outcome: .waitlisted(position: 4)))
                == start
                + #""code":"ABCDEFGH","status":"waitlisted","position":4,"manageUrl":"https://x/"}"#
        )
    }

    @Test func ofListsCarryTheCursor() throws {
        let cursor = Cursor(microseconds: 1, high: 2, low: 3)
        func body(_ next: Cursor?) -> String {
            String(
                decoding: Wire.bytes { writer in
                    Wire.write(Page(items: [1, 2], next: next), into: &writer) { $1.value($0) }
                },
                as: UTF8.self
            )
        }
        #expect(body(nil) == #"{"items":[1,2],"next":null}"#)
        #expect(body(cursor) == #"{"items":[1,2],"next":"\#(cursor)"}"#)
    }

    @Test func ofTheFeedNoticesAndTheVerifier() throws {
        let change = Change(
            position: 7,
            kind: "registration.confirmed",
            subject: "registration",
            subjectID: "x",
            at: try Samples.moment("2027-01-05T09:00:00Z")
        )
        let row =
            #"{"position":7,"kind":"registration.confirmed","subject":"registration","#
            + #""subjectId":"x","at":"2027-01-05T09:00:00Z"}"#
        func text(_ body: (inout JSONWriter) -> Void) -> String {
            String(decoding: Wire.bytes(body), as: UTF8.self)
        }
        #expect(
            text { Wire.write([change], limit: 1, into: &$0) }
                == #"{"items":[\#(row)],"next":"7"}"#
        )
        #expect(
            text { Wire.write([change], limit: 2, into: &$0) }
                == #"{"items":[\#(row)],"next":null}"#
        )
        let violation = Verification.Violation(invariant: "seats", subject: "s", detail: "d")
        #expect(
            text {
                let found = Verification(checked: ["a", "b"], violations: [violation])
                Wire.write(found, into: &$0)
            } == #"{"checked":2,"violations":[{"invariant":"seats","subject":"s","detail":"d"}]}"#
        )
        let notice = try Samples.notice(.registrationConfirmed, .french)
        let body = try JSONValue.parse(Wire.bytes { Wire.write(notice, into: &$0) })
        #expect(body["to"] == .string("Zoe+a@Example.org"))
        #expect(body["sentAt"] == .null)
    }
}

struct SentencesAboutStates {
    @Test(arguments: [
        (44, 0, "12 places libres sur 56", "12 free places of 56"),
        (55, 0, "1 place libre sur 56", "1 free place of 56"),
        (
            56, 0, "Complet\u{202F}: les 56 places sont prises",
            "Full: all 56 places are taken"
        ),
        (
            56, 1, "Complet, 1 personne sur la liste d’attente",
            "Full, 1 person on the waiting list"
        ),
        (
            54, 3, "Complet, 3 personnes sur la liste d’attente",
            "Full, 3 people on the waiting list"
        ),
    ])
    func countSeats(confirmed: Int, waiting: Int, french: String, english: String) {
        let pool = SeatPool(
            capacity: 56,
            overbooking: 0,
            allowance: 0,
            confirmed: confirmed,
            held: 0,
            waiting: waiting
        )
        #expect(Sentence.seats(pool, .french) == french)
        #expect(Sentence.seats(pool, .english) == english)
    }

    @Test(arguments: [Language.french, .english])
    func tellEveryStatus(language: Language) throws {
        let zone = try Samples.paris()
        let sentences = try Registration.Status.allCases.map { status in
            Sentence.state(of: try Samples.registration(status), in: zone, language)
        }
        try GoldenFile.expect(
            sentences.joined(separator: "\n") + "\n",
            "states.\(language.rawValue).txt"
        )
    }

    @Test(arguments: [
        ("2027-01-05T08:00:00Z", "aujourd’hui avant 10:30.", "today before 10:30."),
        ("2027-01-04T22:59:00Z", "avant demain, 10:30.", "before tomorrow, 10:30."),
        (
            "2027-01-03T08:00:00Z", "avant le mardi 5 janvier 2027, 10:30.",
            "before Tuesday 5 January 2027, 10:30."
        ),
        (nil, "avant le mardi 5 janvier 2027, 10:30.", "before Tuesday 5 January 2027, 10:30."),
    ])
    func tellUntilWhenToAnswer(now: String?, french: String, english: String) throws {
        let until = try Samples.moment("2027-01-05T09:30:00Z")
        let now = try now.map { try Samples.moment($0) }
        let session = try Samples.session()
        #expect(
            Sentence.answer(by: until, now: now, for: session, .french) == "Répondez \(french)"
        )
        #expect(
            Sentence.answer(by: until, now: now, for: session, .english)
                == "Please answer \(english)"
        )
        let online = try Samples.session(online: true)
        #expect(
            Sentence.answer(by: until, now: now, for: online, .english)
                .contains("10:30 (Europe/Paris)")
        )
    }

    @Test func tellHowTheWaitingListMoves() {
        func rules(_ promotion: Promotion) -> RegistrationRules {
            RegistrationRules(
                opens: nil,
                closes: nil,
                confirmEmail: true,
                waitingList: true,
                waitingLimit: nil,
                promotion: promotion
            )
        }
        let group = "A group stays together"
        let atOnce = Sentence.waitingRule(of: rules(.confirm), .english)
        #expect(atOnce.contains("automatically and in order") && atOnce.contains(group))
        let offered = Sentence.waitingRule(of: rules(.offer(hours: 24)), .english)
        #expect(offered.contains("has 24 hours to answer") && offered.contains(group))
    }

    @Test func rankAsTheLanguageDoes() throws {
        let waiting = try Samples.registration(.waitlisted)
        let zone = try Samples.paris()
        #expect(
            Sentence.state(of: waiting, in: zone, .english) == "You are 3rd on the waiting list."
        )
        #expect(
            Sentence.state(of: waiting, in: zone, .french)
                == "Vous êtes à la 3e place de la liste d’attente."
        )
    }

    @Test func nameLanguagesAndKinds() {
        #expect(Sentence.name(ofLanguage: "lb", .french) == "luxembourgeois")
        #expect(Sentence.name(ofLanguage: "zz", .french) == "zz")
        #expect(Sentence.name(of: .infoSession, .english) == "Information session")
        #expect(Sentence.name(of: .uShape, .french) == "en U")
        #expect(Sentence.name(of: Session.Mode.onSite, .english) == "On site")
        #expect(Sentence.name(of: RegistrationRequest.Stage.idea, .french) == "Une idée")
        let dog = RegistrationRequest.AccessNeed.assistanceDog
        #expect(Sentence.name(of: dog, .english) == "Room for my assistance dog")
        #expect(Sentence.state(of: Session.Status.published, .french) == nil)
        #expect(Sentence.state(of: Session.Status.closed, .english) == "This session is over.")
        #expect(Problem.title(ofCode: "room-taken", .english) == "Room already taken")
        for key in Words.pageKeys { #expect(Words(.french).has(key)) }
    }
}
