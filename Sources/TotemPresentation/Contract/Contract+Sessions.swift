import TotemDomain

extension Contract {
    /// Sessions.
    static let sessions: [String: Contract] = [
        "GET /sessions": Contract(
            "Lists sessions by start; drafts and unlisted ones for those signed in.",
            query: [
                .from, .to, .building,
                Parameter(name: "city", schema: .text(Limits.city), description: "In this town."),
                Parameter(name: "programme", schema: .code, description: "Of this programme."),
                Parameter(name: "theme", schema: .code, description: "With this theme."),
                Parameter(
                    name: "language",
                    schema: .languageTag,
                    description: "In which this language is spoken."
                ),
                Parameter(
                    name: "q",
                    schema: .text(Limits.words),
                    description: "With these words in title, programme or place."
                ),
            ],
            answers: .page(of: "Session")
        ),
        "POST /sessions": Contract(
            "Schedules a session and books its room with it.",
            "An online session names its zone and its capacity and no room.",
            body: "NewSession",
            answers: .created("ScheduledSession"),
            codes: roomRules
        ),
        "GET /sessions/{id}": Contract(
            "Shows one session.",
            answers: .tagged("Session"),
            codes: ["unknown-session"]
        ),
        "PATCH /sessions/{id}": Contract(
            "Changes a session without moving it; who waits moves up when there are more places.",
            body: "SessionChange",
            answers: .tagged("Session"),
            codes: ["unknown-session", "stale", "capacity-below-taken"] + roomRules
        ),
        "POST /sessions/{id}/publish": Contract(
            "Makes a draft public.",
            answers: .one("Session"),
            codes: ["unknown-session", "stale", "in-the-past"]
        ),
        "POST /sessions/{id}/move": Contract(
            "Gives a session another time or room and tells everybody.",
            body: "SessionMove",
            answers: .tagged("ScheduledSession"),
            codes: ["unknown-session", "stale", "capacity-below-taken"] + roomRules
        ),
        "POST /sessions/{id}/cancel": Contract(
            "Calls a session off, frees its room and tells everybody.",
            body: "SessionCancellation",
            answers: .one("Session"),
            codes: ["unknown-session", "stale", "in-the-past"]
        ),
    ]

    /// The shapes of sessions.
    static let sessionSchemas: [String: Schema] = [
        "NewSession": newSession,
        "SessionChange": sessionChange,
        "SessionMove":
            .object(
                .needed("from", .time),
                .needed("to", .time),
                .optional("room", .room),
                .optional("layout", .word(of: LayoutKind.self)),
                .optional("capacity", .integer(Limits.people)),
                .optional("waive", .waivers)
            )
            .example([
                "from": "2027-01-14T14:00", "to": "2027-01-14T16:00", "room": "paddock/ecurie",
                "layout": "theatre", "capacity": 40, "waive": [],
            ]),
        "SessionCancellation": .object(.optional("reason", .text(Limits.reason)))
            .example(["reason": "The speaker is ill."]),
        "Session": session,
        "ScheduledSession": session.including("warnings", .list(of: warning)),
    ]

    private static let newSession =
        Schema.object(
            .needed("title", .title),
            .optional("kind", .word(of: Session.Kind.self)),
            .optional("mode", .word(of: Session.Mode.self)),
            .optional("room", .room),
            .optional("layout", .word(of: LayoutKind.self)),
            .needed("from", .time),
            .needed("to", .time),
            .optional("zone", .zone),
            .optional("capacity", .integer(Limits.people)),
            .optional("languages", .spoken),
            .optional(
                "registration",
                .object(
                    .optional("opens", .time),
                    .optional("closes", .time),
                    .optional("confirmEmail", .flag),
                    .optional("approval", Schema(["const": false])),
                    .optional(
                        "waitingList",
                        .object(
                            .optional("on", .flag),
                            .optional("limit", .integer(Limits.people)),
                            .optional("promotion", .word(of: Promotion.Word.self)),
                            .optional("offerHours", .integer(Promotion.hours))
                        )
                    )
                )
            ),
            .optional("publish", .flag),
            .optional("waive", .waivers),
            .optional("request", .flag),
            .optional("programme", .code),
            .optional("edition", .code),
            .optional("themes", .themes)
        )
        .example([
            "title": ["fr": "Réunion d’information", "en": "Information session"],
            "kind": "info_session", "mode": "on_site", "room": "paddock/ecurie",
            "layout": "theatre",
            "from": "2027-01-12T14:00", "to": "2027-01-12T16:00", "capacity": 40,
            "languages": ["fr", "en"],
            "registration": [
                "opens": "2026-12-01T09:00", "closes": "2027-01-11T18:00", "confirmEmail": true,
                "approval": false,
                "waitingList": ["on": true, "limit": 20, "promotion": "offer", "offerHours": 24],
            ],
            "publish": true, "waive": [], "programme": "123go", "edition": "2027",
            "themes": ["creation"],
        ])
        .example([
            "title": "Ask us anything", "mode": "online", "zone": "Europe/Paris", "capacity": 200,
            "from": "2027-01-14T18:00", "to": "2027-01-14T19:00",
        ])

    private static let sessionChange =
        Schema.object(
            .optional("title", .title),
            .optional("languages", .spoken),
            .optional("capacity", .integer(Limits.people)),
            .optional("visibility", .word(of: Session.Visibility.self)),
            .optional("waive", .waivers(of: [.capacityBelowTaken])),
            .optional(
                "registration",
                .object(
                    .optional("opens", .time),
                    .optional("closes", .time),
                    .optional("confirmEmail", .flag),
                    .optional(
                        "waitingList",
                        .object(
                            .optional("on", .flag),
                            .optional("limit", .integer(Limits.people)),
                            .optional("promotion", .word(of: Promotion.Word.self)),
                            .optional("offerHours", .integer(Promotion.hours))
                        )
                    )
                )
            ),
            .optional("programme", .code),
            .optional("edition", .code),
            .optional("themes", .themes)
        )
        .example([
            "title": "Réunion d’information", "languages": ["fr"], "capacity": 60,
            "visibility": "unlisted", "waive": ["capacity-below-taken"],
            "registration": [
                "opens": nil, "closes": "2027-01-11T18:00", "confirmEmail": false,
                "waitingList": [
                    "on": true, "limit": nil, "promotion": "offer", "offerHours": 12,
                ],
            ],
            "programme": "123go", "edition": "2027", "themes": [],
        ])

    static let warning = Schema.record(
        ("code", .words(DayWarning.words)),
        ("date", .anyText),
        ("party", .word(of: DayWarning.Party.self)),
        ("territories", .list(of: .anyText)),
        ("holiday", .word(of: Feast.self).orNull),
        ("school", .named("SchoolHoliday").orNull),
        ("text", .localised(500))
    )

    private static let session = Schema.record(
        ("id", .id),
        ("slug", .code),
        ("status", .word(of: Session.Status.self)),
        ("title", .localised),
        ("kind", .word(of: Session.Kind.self)),
        ("mode", .word(of: Session.Mode.self)),
        ("programme", Schema.codeAndName.orNull),
        ("edition", Schema.codeAndName.orNull),
        ("themes", .list(of: .codeAndName)),
        ("room", .room.orNull),
        ("layout", .word(of: LayoutKind.self).orNull),
        ("building", Schema.record(("code", .code), ("name", .anyText)).orNull),
        ("roomName", .anyText.orNull),
        ("city", .anyText.orNull),
        ("stepFree", .flag.orNull),
        ("bookingId", .id.orNull),
        ("from", .moment),
        ("to", .moment),
        ("zone", .anyText),
        ("capacity", .whole),
        ("allowance", .whole),
        ("languages", .list(of: .languageTag)),
        (
            "seats",
            .record(("confirmed", .whole), ("held", .whole), ("waiting", .whole), ("free", .whole))
        ),
        (
            "registration",
            .record(
                ("opens", .moment.orNull),
                ("closes", .moment.orNull),
                ("confirmEmail", .flag),
                ("approval", .flag),
                (
                    "waitingList",
                    .record(
                        ("on", .flag),
                        ("limit", .whole.orNull),
                        ("promotion", .word(of: Promotion.Word.self)),
                        ("offerHours", .whole.orNull)
                    )
                )
            )
        ),
        ("visibility", .word(of: Session.Visibility.self)),
        ("cancelReason", .anyText.orNull),
        ("movedAt", .moment.orNull),
        ("version", .whole)
    )
}

extension Schema {
    /// The languages spoken.
    static let spoken = list(of: .languageTag, 1...Limits.languages, unique: true)
}
