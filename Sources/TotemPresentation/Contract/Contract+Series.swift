import TotemDomain

extension Contract {
    /// What is said of series.
    static let series: [String: Contract] = [
        "GET /series": Contract(
            "Lists series in the order of their making, without their dates.",
            query: [
                .building, .room,
                Parameter(
                    name: "withEnded",
                    schema: .flag,
                    description: "Ended ones too."
                ),
            ],
            answers: .page(of: "Series")
        ),
        "POST /series": Contract(
            "Books a room again and again, by a rule on the clock of its building.",
            "Every date that can be is booked, in one transaction. Every other is kept with what "
                + "speaks against it, and can be tried again. A dry run tells all of them.",
            body: "NewSeries",
            answers: .created("Series"),
            codes: roomRules
        ),
        "POST /series/sessions": Contract(
            "Schedules sessions by a rule, and books their rooms.",
            "Each date that can be is a session of its own, in one transaction. Every other is "
                + "kept with what speaks against it, and can be tried again. A dry run tells all "
                + "of them.",
            body: "NewSeriesOfSessions",
            answers: .created("Series"),
            codes: roomRules
        ),
        "GET /series/{id}": Contract(
            "Shows one series with its dates.",
            answers: .tagged("Series"),
            codes: ["unknown-series"]
        ),
        "PATCH /series/{id}": Contract(
            "Changes one date of a series, those that follow it, or all that have not begun.",
            "What has begun stays: where dates lie before the edited ones, the series ends before "
                + "them and another, with its parentId, carries the rest. A date that cannot be "
                + "as asked for stays where it is, with what speaks against it, and can be tried "
                + "again. What was changed by hand of a date stays so, unless replaceOverrides. A "
                + "dry run tells every date. What is absent stays, what is null becomes nothing.",
            body: "SeriesEdit",
            takesKey: true,
            answers: .tagged("EditedSeries"),
            codes: ["unknown-series", "stale", "idempotency-key-reused"] + roomRules
        ),
        "POST /series/{id}/cancel": Contract(
            "Cancels all dates that have not begun, or those from a day on.",
            body: "SeriesCancellation",
            answers: .one("Series"),
            codes: ["unknown-series", "stale"]
        ),
        "POST /series/{id}/skip": Contract(
            "Leaves dates out: cancels their bookings.",
            body: "SeriesSkip",
            answers: .one("Series"),
            codes: ["unknown-series", "stale"]
        ),
        "POST /series/{id}/retry": Contract(
            "Tries dates again that were refused, left out or cancelled.",
            "Without dates all that were refused. They may be in another room.",
            body: "SeriesRetry",
            answers: .one("Series"),
            codes: ["unknown-series", "stale"]
        ),
        "GET /reports/zones": Contract(
            "Tells which dates of series are no longer at their local time.",
            "Moments are reckoned when something is booked; time-zone data may change later. Each "
                + "comes with the body of the PATCH of its series that mends it.",
            answers: .one("ZoneReport")
        ),
    ]

    /// The shapes of series.
    static let seriesSchemas: [String: Schema] = [
        "NewSeries":
            .object(
                .needed("room", .room),
                .needed("from", localTime),
                .needed("to", localTime),
                .needed(
                    "rule",
                    Schema.text(Limits.recurrence)
                        .described(
                            "RRULE of RFC 5545 with COUNT or UNTIL, of at most 366 dates in ten "
                                + "years. Times that the clock jumps over do not count; of two "
                                + "the first is meant."
                        )
                ),
                .optional("except", days),
                .optional("rooms", roomsByDay),
                .optional("layout", .word(of: LayoutKind.self)),
                .needed("purpose", .text(Limits.purpose)),
                .optional("heads", .integer(Limits.heads)),
                .optional("organisation", .text(Limits.organisation)),
                .optional("contact", .newContact),
                .optional("waive", .waivers)
            )
            .example([
                "room": "paddock/sellerie", "from": "2027-03-18T08:30", "to": "2027-03-18T09:30",
                "rule": "FREQ=WEEKLY;COUNT=6", "except": ["2027-04-01"],
                "rooms": ["2027-04-15": "paddock/ecurie"], "layout": "cocktail",
                "purpose": "Café du numérique", "heads": 28, "organisation": "LORnTECH",
                "contact": ["name": "Ada", "email": "ada@example.org", "phone": "+33612345678"],
                "waive": ["outside-opening-hours"],
            ]),
        "SeriesEdit":
            .object(
                .needed("scope", .word(of: SeriesEdit.Scope.self)),
                .optional(
                    "date",
                    Schema.date.described("The day on which the rule gives the (first) date.")
                ),
                .absent("from", clockTime),
                .absent("to", clockTime),
                .absent("rule", .text(Limits.recurrence)),
                .absent("room", .room),
                .optional("layout", .word(of: LayoutKind.self)),
                .absent("purpose", .text(Limits.purpose)),
                .absent("title", .title.described("Of a series of sessions.")),
                .optional("heads", .integer(Limits.heads)),
                .optional("organisation", .text(Limits.organisation)),
                .optional("contact", .newContact),
                .optional("waive", .waivers),
                .optional("replaceOverrides", .flag)
            )
            .example([
                "scope": "following", "date": "2027-04-08", "from": "09:00", "to": "10:30",
                "rule": "FREQ=WEEKLY;COUNT=3", "room": "paddock/sellerie", "layout": "cocktail",
                "purpose": "Café du numérique", "title": "Café", "heads": 28, "organisation": nil,
                "contact": ["name": "Ada", "email": "ada@example.org", "phone": "+33612345678"],
                "waive": [], "replaceOverrides": false,
            ]),
        "NewSeriesOfSessions":
            .object(
                .needed("title", .title),
                .optional("kind", .word(of: Session.Kind.self)),
                .optional("mode", .words(["on_site", "hybrid"])),
                .needed("room", .room),
                .needed("layout", .word(of: LayoutKind.self)),
                .needed("from", localTime),
                .needed("to", localTime),
                .needed("rule", .text(Limits.recurrence)),
                .optional("except", days),
                .optional("rooms", roomsByDay),
                .optional("capacity", .integer(Limits.people)),
                .optional("languages", .spoken),
                .optional(
                    "registration",
                    .object(
                        .optional("opensMinutesBefore", .integer(Limits.minutesBeforeStart)),
                        .optional("closesMinutesBefore", .integer(Limits.minutesBeforeStart)),
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
                .optional("publish", .flag),
                .optional("waive", .waivers),
                .optional("programme", .code),
                .optional("edition", .code),
                .optional("themes", .themes)
            )
            .example([
                "title": ["fr": "Café du numérique", "en": "Digital coffee"], "kind": "workshop",
                "mode": "on_site", "room": "paddock/sellerie", "layout": "cocktail",
                "from": "2027-03-18T08:30", "to": "2027-03-18T09:30",
                "rule": "FREQ=WEEKLY;COUNT=6", "except": ["2027-04-01"],
                "rooms": ["2027-04-15": "paddock/ecurie"], "capacity": 28,
                "languages": ["fr", "en"],
                "registration": [
                    "opensMinutesBefore": 20160, "closesMinutesBefore": 60, "confirmEmail": true,
                    "waitingList": [
                        "on": true, "limit": 20, "promotion": "offer", "offerHours": 24,
                    ],
                ],
                "publish": true, "waive": [], "programme": "transition", "edition": "2027",
                "themes": ["digital"],
            ]),
        "SeriesCancellation":
            .object(.optional("from", day), .optional("reason", .text(Limits.reason)))
            .example(["from": "2027-04-08", "reason": "The speaker is ill."]),
        "SeriesSkip":
            .object(.needed("dates", someDays), .optional("reason", .text(Limits.reason)))
            .example(["dates": ["2027-04-08"], "reason": "The speaker is ill."]),
        "SeriesRetry":
            .object(
                .optional("dates", days),
                .optional("room", .room),
                .optional("waive", .waivers)
            )
            .example(["dates": ["2027-04-08"], "room": "paddock/ecurie", "waive": []]),
        "Series": .record(
            ("id", .id),
            ("room", .room),
            ("zone", .anyText),
            ("from", .anyText),
            ("to", .anyText),
            ("rule", .anyText),
            ("layout", .word(of: LayoutKind.self).orNull),
            ("purpose", .anyText),
            ("heads", .whole.orNull),
            ("organisation", .anyText.orNull),
            ("contact", .contact.orNull),
            ("parentId", .id.orNull),
            (
                "session",
                Schema.any(.named("SeriesSession"), Schema(["type": "null"]))
                    .described("What each date is a session of; null for plain bookings.")
            ),
            ("waive", .list(of: .word(of: WaivableRule.self))),
            ("endedAt", .moment.orNull),
            ("version", .whole),
            ("createdAt", .moment),
            ("dates", .list(of: .named("SeriesDate")))
        ),
        "SeriesDate": .record(
            ("original", Schema.anyText.described("The local start that the rule gives.")),
            ("state", .word(of: SeriesDate.State.self)),
            ("reading", .word(of: SeriesDate.Reading.self)),
            ("from", .moment.orNull),
            ("to", .moment.orNull),
            ("bookingId", .id.orNull),
            ("bookingStatus", .word(of: Booking.Status.self).orNull),
            ("sessionId", .id.orNull),
            ("room", .room),
            (
                "moved",
                placing.orNull
                    .described("Where its booking is, if that is elsewhere than the series says.")
            ),
            (
                "reasons",
                Schema.list(of: .anyText)
                    .described("The codes of what spoke against it; closure where it is closed.")
            ),
            ("inTheWay", placing.orNull)
        ),
        "SeriesSession": .record(
            ("title", .localised),
            ("kind", .word(of: Session.Kind.self)),
            ("mode", .word(of: Session.Mode.self)),
            ("languages", .list(of: .languageTag)),
            ("publish", .flag),
            ("programme", .code.orNull),
            ("edition", .code.orNull),
            ("themes", .list(of: .code)),
            (
                "registration",
                .record(
                    ("opensMinutesBefore", .whole.orNull),
                    ("closesMinutesBefore", .whole.orNull),
                    ("confirmEmail", .flag),
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
            )
        ),
        "ZoneReport": .record(
            ("checked", .whole),
            ("movedByHand", .whole),
            (
                "shifted",
                .list(
                    of: .record(
                        ("seriesId", .id),
                        ("bookingId", .id),
                        ("room", .room),
                        ("zone", .anyText),
                        ("original", .anyText),
                        ("from", .moment),
                        ("to", .moment),
                        ("reading", .word(of: SeriesDate.Reading.self)),
                        (
                            "promised",
                            Schema.record(("from", .moment), ("to", .moment)).orNull
                        ),
                        ("mend", Schema.any(.named("SeriesEdit"), Schema(["type": "null"])))
                    )
                )
            )
        ),
        "EditedSeries": .record(
            ("series", .named("Series")),
            (
                "earlier",
                Schema.any(.named("Series"), Schema(["type": "null"]))
                    .described("What stays of the series before the edited dates.")
            ),
            (
                "edited",
                .list(
                    of: .record(
                        ("original", .anyText.orNull),
                        ("former", .anyText.orNull),
                        ("outcome", .word(of: EditedSeries.Outcome.self)),
                        ("keptByHand", .list(of: .word(of: SeriesField.self)))
                    )
                )
            )
        ),
    ]

    private static let placing = Schema.record(
        ("room", .room),
        ("from", .moment),
        ("to", .moment)
    )
    /// Other rooms by the days on which the rule gives the dates.
    private static let roomsByDay = Schema(
        "object",
        [("propertyNames", Schema.date.json), ("additionalProperties", Schema.room.json)]
    )
    private static let clockTime = Schema.text(Limits.line)
        .described("2027-04-08T09:00, or 09:00 on the day of the (first) date.")

    private static let localTime = Schema.text(Limits.line)
        .described("A local time such as 2027-03-18T08:30, on the clock of the building.")
    private static let day = Schema.date
    private static let days = Schema.list(of: day, 0...RecurringTime.greatestCount, unique: true)
    private static let someDays = Schema.list(
        of: day,
        1...RecurringTime.greatestCount,
        unique: true
    )
}
