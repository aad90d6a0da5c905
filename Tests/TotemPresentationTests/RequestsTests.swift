import Testing
import TotemDomain
import TotemPresentation

/// The faults of a request, pointer and code, in a fixed order.
func faults<Value>(_ result: Result<Value, Refusals>) -> [String] {
    guard case .failure(let told) = result else { return [] }
    return told.refusals
        .map { refusal in
            guard case .invalid(let fault) = refusal else { return refusal.code }
            return fault.pointer + " " + fault.problem.code
        }
        .sorted()
}

func json(_ text: String) throws -> Input {
    Input(json: try JSONValue.parse(Array(text.utf8)))
}

struct BuildingRequests {
    private static let full = """
        {"code":"paddock","name":" Le Paddock ","city":"Nancy","territory":"FR-54",
        "zone":"Europe/Paris","maxPublic":120,"openingHours":["mon-fri 08:30-19:00"]}
        """

    @Test func areRead() throws {
        let facts = try Requests.building(try json(Self.full)).get()
        #expect(facts.name == "Le Paddock")
        #expect(facts.maxPublic == 120)
        #expect(facts.openingHours.lines == ["mon-fri 08:30-19:00"])
        #expect(facts == (try Samples.building().facts))
    }

    @Test func areTheSameFromAForm() throws {
        let form = Input(form: [
            ("code", "paddock"), ("name", "Le Paddock"), ("city", "Nancy"),
            ("territory", "FR-54"), ("zone", "Europe/Paris"), ("maxPublic", "120"),
            ("openingHours", "mon-fri 08:30-19:00"),
        ])
        #expect(try Requests.building(form).get() == Samples.building().facts)
    }

    @Test func tellAllMissingFieldsAtOnce() throws {
        #expect(
            faults(Requests.building(try json("{}"))) == [
                "/city missing", "/code missing", "/name missing", "/territory missing",
                "/zone missing",
            ]
        )
    }

    @Test func tellAllWrongFieldsAtOnce() throws {
        let input = try json(
            """
            {"code":"Le Paddock","name":7,"city":"  ","territory":"fr","zone":"+01:00",
            "maxPublic":0,"openingHours":["mon 25:00-26:00","tue 08:00-09:00"],"colour":"red"}
            """
        )
        #expect(
            faults(Requests.building(input)) == [
                "/city empty", "/code malformed", "/colour unknown-field",
                "/maxPublic out-of-range", "/name wrong-type", "/openingHours/0 malformed",
                "/territory malformed", "/zone malformed",
            ]
        )
    }

    @Test func refuseOverlappingHours() throws {
        let text = Self.full.replacing(
            #"["mon-fri 08:30-19:00"]"#,
            with: #"["mon 08:00-12:00","mon 11:00-13:00"]"#
        )
        #expect(faults(Requests.building(try json(text))) == ["/openingHours malformed"])
    }

    @Test(arguments: ["[]", "7", "\"x\"", "null"])
    func mustBeObjects(text: String) throws {
        #expect(faults(Requests.building(try json(text))).contains(" wrong-type"))
    }

    @Test(arguments: [
        ("1e3", [String]()), ("1.0", []), ("1.5", ["/maxPublic malformed"]),
        ("99999999999999999999", ["/maxPublic out-of-range"]), ("-1", ["/maxPublic out-of-range"]),
        ("\"12\"", ["/maxPublic wrong-type"]), ("true", ["/maxPublic wrong-type"]),
        ("[1]", ["/maxPublic wrong-type"]), ("null", []),
    ])
    func readWholeNumbers(number: String, wrong: [String]) throws {
        let text = Self.full.replacing(":120", with: ":" + number)
        #expect(faults(Requests.building(try json(text))) == wrong)
    }

    @Test func tellAtMostTheNamedNumberOfFaults() throws {
        let fields = (0..<500).map { "\"x\($0)\":0" }.joined(separator: ",")
        #expect(faults(Requests.building(try json("{\(fields)}"))).count == Limits.faults)
    }
}

struct RoomRequests {
    private static let full = """
        {"code":"ecurie","name":"L’Écurie","areaM2":96.5,"maxPublic":50,
        "layouts":[{"layout":"theatre","capacity":58},{"layout":"classroom","capacity":40}],
        "equipment":["projector","wifi"],"stepFree":true,
        "bufferBeforeMinutes":0,"bufferAfterMinutes":30}
        """

    @Test func areRead() throws {
        #expect(try Requests.room(try json(Self.full)).get() == Samples.roomOfBuilding().facts)
    }

    @Test func areTheSameFromFlags() throws {
        let form = Input(form: [
            ("code", "ecurie"), ("name", "L’Écurie"), ("areaM2", "96.5"), ("maxPublic", "50"),
            ("layouts", "theatre=58"), ("layouts", "classroom=40"), ("equipment", "projector"),
            ("equipment", "wifi"), ("stepFree", "on"), ("bufferAfterMinutes", "30"),
        ])
        #expect(try Requests.room(form).get() == Samples.roomOfBuilding().facts)
    }

    @Test func tellAllWrongFieldsAtOnce() throws {
        let input = try json(
            """
            {"code":"","name":"x","areaM2":-3,"layouts":[{"layout":"tent","capacity":0},
            {"layout":"theatre","capacity":1,"rows":2},{"layout":"theatre","capacity":2},7],
            "equipment":["Wi Fi","tv","tv",null],"stepFree":"yes","bufferBeforeMinutes":1441,
            "spaces":"a"}
            """
        )
        #expect(
            faults(Requests.room(input)) == [
                "/areaM2 out-of-range", "/bufferBeforeMinutes out-of-range", "/code empty",
                "/equipment/0 malformed", "/equipment/2 duplicate-field",
                "/equipment/3 wrong-type", "/layouts/0/capacity out-of-range",
                "/layouts/0/layout not-one-of", "/layouts/1/rows unknown-field",
                "/layouts/2 duplicate-field", "/layouts/3 wrong-type", "/spaces wrong-type",
                "/stepFree wrong-type",
            ]
        )
    }

    @Test func needALayout() throws {
        let input = try json(#"{"code":"a","name":"A","layouts":[]}"#)
        #expect(faults(Requests.room(input)) == ["/layouts out-of-range"])
    }

    @Test func surviveNamesOfManyDots() {
        let name = String(repeating: "a.", count: 100_000)
        let form = Input(form: [
            (name, "x"), ("code", "a"), ("name", "A"), ("layouts", "theatre=3"),
        ])
        #expect(faults(Requests.room(form)) == ["/a unknown-field"])
    }

    @Test func refuseWrongFlags() {
        let form = Input(form: [
            ("code", "a"), ("code", "b"), ("name", "A"), ("layouts", "theatre:3"),
            ("stepFree", "perhaps"), ("areaM2", "0x10"), ("maxPublic", "nan"),
        ])
        #expect(
            faults(Requests.room(form)) == [
                "/areaM2 malformed", "/code duplicate-field", "/layouts/0 malformed",
                "/maxPublic malformed", "/stepFree not-one-of",
            ]
        )
    }
}

struct BookingRequests {
    @Test func areRead() throws {
        let request =
            try Requests.booking(
                try json(
                    """
                    {"room":"paddock/ecurie","from":"2027-01-12T14:00","to":"2027-01-12T16:00",
                    "layout":"u_shape","purpose":"Jury","heads":0,"organisation":"Totem",
                    "contact":{"name":"Ada","email":"ADA@example.org","phone":"+33 1"},
                    "waive":["outside-opening-hours"]}
                    """
                )
            )
            .get()
        #expect(request.room == (try Samples.room()))
        #expect(request.layout == .uShape)
        #expect(request.heads == 0)
        #expect(request.contact?.email?.normalised == "ada@example.org")
        #expect(request.waive == [.openingHours])
        #expect(request.from == TimeInput("2027-01-12T14:00"))
    }

    @Test func areReadFromDottedNames() throws {
        let request =
            try Requests.booking(
                Input(form: [
                    ("room", "paddock/ecurie"), ("from", "2027-01-12T14:00:00+01:00"),
                    ("to", "2027-01-12T16:00:00+01:00"), ("purpose", "Jury"),
                    ("contact.name", "Ada"), ("contact.phone", "12"), ("layout", ""),
                ])
            )
            .get()
        #expect(request.contact == Contact(name: "Ada", email: nil, phone: "12"))
        #expect(request.layout == nil)
    }

    @Test func tellAllWrongFieldsAtOnce() throws {
        let input = try json(
            """
            {"room":"paddock","from":"tomorrow","to":"2027-13-01T00:00","purpose":"a\\nb",
            "heads":-1,"contact":{"email":"a@b","fax":"1"},"waive":["gravity"],"hold":{}}
            """
        )
        #expect(
            faults(Requests.booking(input)) == [
                "/contact/email malformed", "/contact/fax unknown-field",
                "/contact/name missing", "/from malformed", "/heads out-of-range",
                "/hold/until missing", "/purpose control-characters", "/room malformed",
                "/to malformed", "/waive/0 not-one-of",
            ]
        )
    }

    @Test(arguments: [
        ("2027-01-12T14:00", "2027-01-12T14:00", "/to zero-length"),
        ("2027-01-12T14:00", "2027-01-12T13:59", "/to end-before-start"),
        ("2027-01-12T14:00:00+01:00", "2027-01-12T13:00:00Z", "/to zero-length"),
        ("2027-01-12T14:00:00Z", "2027-01-12T14:00:00+01:00", "/to end-before-start"),
    ])
    func tellATimeThatRunsBackwards(from: String, to: String, fault: String) throws {
        let text = #"{"room":"a/b","from":"\#(from)","to":"\#(to)"}"#
        #expect(faults(Requests.booking(try json(text))) == ["/purpose missing", fault])
    }

    @Test(arguments: [
        (String(repeating: "x", count: Limits.purpose), [String]()),
        (String(repeating: "x", count: Limits.purpose + 1), ["/purpose too-long"]),
        (String(repeating: "é", count: Limits.purpose), []),
        (String(repeating: "😀", count: Limits.purpose + 1), ["/purpose too-long"]),
        ("e" + String(repeating: "\u{301}", count: 300), ["/purpose too-long"]),
        ("👩‍👩‍👧‍👦 اجتماع בית 会議", []), ("a\u{0}b", ["/purpose control-characters"]),
        ("a\u{85}b", ["/purpose control-characters"]),
        ("a\u{202E}b", ["/purpose control-characters"]),
        ("a\u{2028}b", ["/purpose control-characters"]), (" \u{A0}\t ", ["/purpose empty"]),
    ])
    func checkTexts(purpose: String, wrong: [String]) {
        let input = Input(
            json: .object([
                JSONMember("room", .string("a/b")),
                JSONMember("from", .string("2027-01-12T14:00")),
                JSONMember("to", .string("2027-01-12T15:00")),
                JSONMember("purpose", .string(purpose)),
            ])
        )
        #expect(faults(Requests.booking(input)) == wrong)
    }
}

struct SessionRequests {
    private static let short = """
        {"title":"Réunion","room":"paddock/ecurie","layout":"theatre",
        "from":"2027-01-12T14:00","to":"2027-01-12T16:00"}
        """

    @Test func takeTheirDefaults() throws {
        let plan = try Requests.session(try json(Self.short)).get()
        #expect(plan.kind == .infoSession)
        #expect(plan.mode == .onSite)
        #expect(plan.languages == ["fr"])
        #expect(plan.title == LocalisedText("Réunion", in: "fr"))
        #expect(plan.confirmEmail && plan.waitingList && !plan.publish)
        #expect(plan.waitingLimit == nil && plan.capacity == nil && plan.zone == nil)
    }

    @Test func areReadInFull() throws {
        let plan =
            try Requests.session(
                try json(
                    """
                    {"title":{"de":"Info","fr":"Réunion"},"kind":"workshop","mode":"hybrid",
                    "room":"paddock/ecurie","layout":"theatre","from":"2027-01-12T14:00",
                    "to":"2027-01-12T16:00","capacity":56,"languages":["de","fr"],
                    "registration":{"opens":"2026-12-01T08:00","closes":"2027-01-11T18:00:00Z",
                    "confirmEmail":false,"approval":false,
                    "waitingList":{"on":true,"limit":30,"promotion":"confirm"}},
                    "publish":true,"waive":["outside-opening-hours"]}
                    """
                )
            )
            .get()
        #expect(plan.title.text(in: "nl") == "Info")
        #expect(plan.title.text(in: "fr") == "Réunion")
        #expect(plan.mode == .hybrid && plan.kind == .workshop && plan.publish)
        #expect(plan.opens == TimeInput("2026-12-01T08:00"))
        #expect(!plan.confirmEmail && plan.waitingLimit == 30)
    }

    @Test(arguments: [
        (#"{"promotion":"offer"}"#, Promotion.offer(hours: 24)), (#"{}"#, .confirm),
        (#"{"promotion":"offer","offerHours":168}"#, .offer(hours: 168)),
    ])
    func readHowFreedSeatsGo(list: String, promotion: Promotion) throws {
        let text = Self.short.replacing(
            "{\"title\"",
            with: "{\"registration\":{\"waitingList\":\(list)},\"title\""
        )
        #expect(try Requests.session(try json(text)).get().promotion == promotion)
    }

    @Test func takeHoursToAnswerWithOffersAlone() throws {
        let text = Self.short.replacing(
            "{\"title\"",
            with: #"{"registration":{"waitingList":{"offerHours":4}},"title""#
        )
        #expect(
            faults(Requests.session(try json(text))) == [
                "/registration/waitingList/offerHours conflicting-fields"
            ]
        )
    }

    @Test func needZoneAndCapacityOnline() throws {
        let text = """
            {"title":"x","mode":"online","from":"2027-01-12T14:00","to":"2027-01-12T16:00"}
            """
        #expect(
            faults(Requests.session(try json(text))) == ["/capacity missing", "/zone missing"]
        )
    }

    @Test func refuseARoomOnlineAndAZoneOnSite() throws {
        let online = """
            {"title":"x","mode":"online","room":"a/b","layout":"theatre","zone":"Europe/Paris",
            "capacity":500,"from":"2027-01-12T14:00","to":"2027-01-12T16:00"}
            """
        #expect(
            faults(Requests.session(try json(online))) == [
                "/layout conflicting-fields", "/room conflicting-fields",
            ]
        )
        let onSite = Self.short.replacing("{\"title\"", with: #"{"zone":"Europe/Paris","title""#)
        #expect(faults(Requests.session(try json(onSite))) == ["/zone conflicting-fields"])
    }

    @Test func tellAllWrongFieldsAtOnce() throws {
        let input = try json(
            """
            {"title":{"FR":"x","fr":""},"kind":"party","mode":"here","languages":["french","fr"],
            "from":"2027-01-12T14:00","to":"2027-01-12T16:00","capacity":"many",
            "registration":{"opens":"soon","approval":true,"waitingList":{"on":false,"limit":3,
            "promotion":"later","offerHours":0,"x":1},"y":2},"publish":1}
            """
        )
        #expect(
            faults(Requests.session(input)) == [
                "/capacity wrong-type", "/kind not-one-of", "/languages/0 malformed",
                "/layout missing", "/mode not-one-of", "/publish wrong-type",
                "/registration/approval not-one-of", "/registration/opens malformed",
                "/registration/waitingList conflicting-fields",
                "/registration/waitingList/offerHours out-of-range",
                "/registration/waitingList/promotion not-one-of",
                "/registration/waitingList/x unknown-field", "/registration/y unknown-field",
                "/room missing", "/title/FR malformed", "/title/fr empty",
            ]
        )
    }

    @Test func needATitleInSomeLanguage() throws {
        for title in ["{}", #"{"fr":null}"#] {
            let text = Self.short.replacing("\"Réunion\"", with: title)
            #expect(faults(Requests.session(try json(text))) == ["/title/fr missing"])
        }
    }
}

struct RegistrationRequests {
    private func read(_ text: String) throws -> Result<RegistrationRequest, Refusals> {
        Requests.registration(try json(text), defaultLanguage: .german)
    }

    @Test func takeTheirDefaults() throws {
        let request = try read(#"{"email":" A.B+c@Example.ORG ","name":"Ada"}"#).get()
        #expect(request.email.written == "A.B+c@Example.ORG")
        #expect(request.email.normalised == "a.b+c@example.org")
        #expect(request.party == 1)
        #expect(request.language == .german)
        #expect(request.guests.isEmpty && request.accessNeeds.isEmpty)
    }

    @Test func areReadInFull() throws {
        let request = try read(
            """
            {"email":"a@example.org","name":"Ada","party":3,"guests":[{"name":"Max"}],
            "organisation":"Totem","territory":"FR-57","stage":"idea","language":"lb",
            "accessNeeds":["step_free","quiet_place","other"],"accessNote":"A seat by the door",
            "consents":["newsletter","alumni"]}
            """
        )
        .get()
        #expect(request.party == 3 && request.guests == ["Max"])
        #expect(request.language == .luxembourgish && request.stage == .idea)
        #expect(request.accessNeeds == [.stepFree, .quietPlace, .other])
        #expect(request.accessNote == "A seat by the door")
        // Of a purpose that is not ours the wording is not known.
        #expect(
            request.consents == [
                Consent(purpose: "newsletter", wording: "2026-11/lb"),
                Consent(purpose: "alumni", wording: nil),
            ]
        )
    }

    @Test func mayComeFromElsewhere() throws {
        let text = #"{"email":"a@example.org","name":"A","territory":"other"}"#
        #expect(try read(text).get().territory == "other")
        let bare = try read(#"{"email":"a@example.org","name":"A"}"#).get()
        #expect(bare.consents.isEmpty && bare.accessNote == nil)
    }

    /// Who changes a sentence raises the version, so that old records still say what was read.
    @Test func agreeToTheWordingOfThisVersion() {
        #expect(ConsentWording.version == "2026-11")
        #expect(
            ConsentWording.purposes.map { ConsentWording.sentence(of: $0, .english) } == [
                "Send me news of the next sessions by mail. I can stop this at any time.",
                "I may appear in photos of the session that the organisers publish.",
            ]
        )
        #expect(
            ConsentWording.purposes.map { ConsentWording.sentence(of: $0, .french) } == [
                "Envoyez-moi par mail les nouvelles des prochaines séances. "
                    + "Je peux arrêter à tout moment.",
                "J’accepte d’apparaître sur les photos de la séance que l’équipe publie.",
            ]
        )
    }

    @Test func countNamedGuestsWhenNoPartyIsGiven() throws {
        let text = #"{"email":"a@example.org","name":"A","guests":[{"name":"B"},{"name":"C"}]}"#
        #expect(try read(text).get().party == 3)
    }

    @Test func areTheSameFromAForm() throws {
        let form = Input(form: [
            ("email", "a@example.org"), ("name", "Ada"), ("party", "2"), ("guests", "Max"),
            ("organisation", ""), ("stage", ""), ("accessNeeds", "step_free"),
            ("accessNeeds", "companion"),
        ])
        let request = try Requests.registration(form, defaultLanguage: .french).get()
        #expect(request.guests == ["Max"] && request.organisation == nil)
        #expect(request.accessNeeds == [.stepFree, .companion])
    }

    @Test func tellAllWrongFieldsAtOnce() throws {
        let result = try read(
            """
            {"email":"a@b@c","party":11,"guests":[{},{"name":"x","age":3}],"territory":"54",
            "stage":"x","language":"it","accessNeeds":["step_free","step_free","x"],
            "consents":"all","answers":{}}
            """
        )
        #expect(
            faults(result) == [
                "/accessNeeds/1 duplicate-field", "/accessNeeds/2 not-one-of",
                "/answers unknown-field", "/consents wrong-type", "/email malformed",
                "/guests/0/name missing", "/guests/1/age unknown-field",
                "/language not-one-of", "/name missing", "/party out-of-range",
                "/stage not-one-of", "/territory malformed",
            ]
        )
    }

    @Test func refuseMoreGuestsThanTheParty() throws {
        let text = #"{"email":"a@example.org","name":"A","party":1,"guests":[{"name":"B"}]}"#
        #expect(faults(try read(text)) == ["/guests out-of-range"])
    }

    @Test func readTokensToo() throws {
        let draft =
            try Requests.token(
                try json(#"{"name":"ci","role":"admin","expiresAt":"2027-01-01T00:00:00Z"}"#)
            )
            .get()
        #expect(draft.role == .admin && draft.expiresAt != nil)
        let wrong = try json(#"{"name":"","role":"root","expiresAt":"2027-01-01T00:00"}"#)
        #expect(
            faults(Requests.token(wrong)) == [
                "/expiresAt malformed", "/name empty", "/role not-one-of",
            ]
        )
    }
}

struct ListQueries {
    @Test func areRead() throws {
        let cursor = Cursor(microseconds: 5, high: 6, low: 7)
        let query =
            try Queries.list(
                [
                    ("from", "2027-01-12"), ("to", "2027-01-13T08:00:00Z"), ("city", "Nancy"),
                    ("building", "paddock"), ("limit", "200"), ("after", cursor.description),
                ],
                of: .sessions,
                in: try Samples.paris()
            )
            .get()
        #expect(query.from == (try Samples.moment("2027-01-11T23:00:00Z")))
        #expect(query.page == PageRequest(limit: 200, after: cursor))
        #expect(query.sessions.city == "Nancy" && query.building?.description == "paddock")
    }

    @Test func refuseWhatTheListDoesNotTake() {
        let result = Queries.list(
            [("q", "x"), ("limit", "201"), ("after", "zz"), ("room", "a/b")],
            of: .rooms,
            in: nil
        )
        #expect(
            faults(result) == [
                "/after malformed", "/limit out-of-range", "/q unknown-field",
                "/room unknown-field",
            ]
        )
    }

    @Test func refuseALocalTimeWithoutAZone() {
        let result = Queries.list([("from", "2027-01-12T08:00")], of: .bookings, in: nil)
        #expect(faults(result) == ["/from malformed"])
    }

    @Test func takeAPositionOfTheFeed() throws {
        #expect(try Queries.list([("after", "42")], of: .changes, in: nil).get().position == 42)
        #expect(
            faults(Queries.list([("after", "-1")], of: .changes, in: nil)) == ["/after malformed"]
        )
    }

    @Test(
        arguments: [
            (nil, Language.french), ("en", .english), ("en-GB,fr;q=0.9", .english),
            ("de, fr;q=0.5, en;q=0.7", .german), ("fr;q=0, en;q=0.1", .english), ("*", .french),
            ("nl;;;,,q=", .french), ("lb-LU,fr;q=0.4", .luxembourgish),
        ] as [(String?, Language)]
    )
    func chooseTheLanguage(header: String?, language: Language) {
        #expect(Language.preferred(by: header, fallback: .french) == language)
    }

    @Test func chooseAmongThoseThatSomethingIsWrittenIn() {
        let header = "de, fr;q=0.5, en;q=0.7"
        let whole = Words.wholeLanguages
        #expect(Language.preferred(by: header, of: whole, fallback: .french) == .english)
        #expect(Language.preferred(by: "lb", of: whole, fallback: .french) == .french)
    }
}
