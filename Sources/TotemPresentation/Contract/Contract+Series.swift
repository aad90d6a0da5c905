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
        "GET /series/{id}": Contract(
            "Shows one series with its dates.",
            answers: .tagged("Series"),
            codes: ["unknown-series"]
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
                .optional("layout", .word(of: LayoutKind.self)),
                .needed("purpose", .text(Limits.purpose)),
                .optional("heads", .integer(Limits.heads)),
                .optional("organisation", .text(Limits.organisation)),
                .optional("contact", .newContact),
                .optional("waive", .waivers)
            )
            .example([
                "room": "paddock/sellerie", "from": "2027-03-18T08:30", "to": "2027-03-18T09:30",
                "rule": "FREQ=WEEKLY;COUNT=6", "except": ["2027-04-01"], "layout": "cocktail",
                "purpose": "Café du numérique", "heads": 28, "organisation": "LORnTECH",
                "contact": ["name": "Ada", "email": "ada@example.org", "phone": "+33612345678"],
                "waive": ["outside-opening-hours"],
            ]),
        "SeriesCancellation": .object(.optional("from", day)).example(["from": "2027-04-08"]),
        "SeriesSkip": .object(.needed("dates", someDays)).example(["dates": ["2027-04-08"]]),
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
            (
                "reasons",
                Schema.list(of: .anyText)
                    .described("The codes of what spoke against it; closure where it is closed.")
            ),
            (
                "inTheWay",
                Schema.record(("room", .room), ("from", .moment), ("to", .moment)).orNull
            )
        ),
    ]

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
