import TotemDomain

extension Contract {
    /// Public holidays.
    static let calendars: [String: Contract] = [
        "GET /holidays": Contract(
            "Lists the public holidays of a calendar, or those that a building keeps.",
            "Names either a calendar or a building. Days of the scope communes are holidays in "
                + "some communes only, days of the scope custom not by law.",
            query: [
                Parameter(
                    name: "calendar",
                    schema: .anyText,
                    description: "A territory, such as FR-57, LU, BE or DE-SL."
                ),
                Parameter(
                    name: "building",
                    schema: .code,
                    description: "A building, with the holidays that it keeps."
                ),
                Parameter(
                    name: "year",
                    schema: .integer(HolidayCalendar.years),
                    description: "The year. Without: this one."
                ),
            ],
            answers: .whole(of: "Holiday")
        ),
        "GET /holidays/common-day": Contract(
            "Finds the next day on which all of several calendars work.",
            "A day that is a holiday in some communes only counts as one.",
            query: [
                Parameter(
                    name: "calendar",
                    schema: .anyText,
                    description: "A territory; may be repeated.",
                    isList: true
                ),
                Parameter(
                    name: "building",
                    schema: .code,
                    description: "A building; may be repeated.",
                    isList: true
                ),
                Parameter(
                    name: "from",
                    schema: .anyText,
                    description: "The first day that would do. Without: today."
                ),
            ],
            answers: .one("CommonDay")
        ),
        "GET /school-holidays": Contract(
            "Lists the school holidays of some days, by zone.",
            "Zones are FR-zone-A, FR-zone-B, FR-zone-C, LU, BE-French, DE-SL and so on. They come "
                + "from files that an admin imports.",
            query: [
                Parameter(
                    name: "zone",
                    schema: .anyText,
                    description: "Only of this zone."
                ),
                Parameter(
                    name: "from",
                    schema: .anyText,
                    description: "Only what ends on this day or later. Without: today."
                ),
                Parameter(
                    name: "to",
                    schema: .anyText,
                    description: "Only what begins by this day. Without: a year after from."
                ),
            ],
            answers: .whole(of: "SchoolHoliday")
        ),
        "POST /school-holidays": Contract(
            "Writes the school holidays of some zones as a CSV file has them.",
            "The first line names the columns zone, name, first_day and last_day (inclusive; region "
                + "and last_day_inclusive are known too). The file is the truth for each of its "
                + "zones from its first to its last day there: what it no longer has goes. All "
                + "lines or none; the same file twice changes nothing.",
            query: [.keepGoing],
            takesCSV: true,
            answers: .one("SchoolHolidayReceipt")
        ),
        "GET /buildings/{code}/calendar.ics": Contract(
            "Gives the calendar of a building, for programs that subscribe to it.",
            feedNote,
            query: [feedToken],
            answers: .file("text/calendar"),
            codes: ["unknown-building", "not-signed-in"]
        ),
        "GET /rooms/{building}/{code}/calendar.ics": Contract(
            "Gives the calendar of a room, with what is booked in rooms that share its spaces.",
            feedNote,
            query: [feedToken],
            answers: .file("text/calendar"),
            codes: ["unknown-room", "not-signed-in"]
        ),
        "POST /rooms/{building}/{code}/calendar/import": Contract(
            "Books the events of another program's calendar in a room.",
            "All of them or none, unless keepGoing passes over those that something speaks against. "
                + "An event is known by its UID and RECURRENCE-ID: the same file twice changes "
                + "nothing, and one with another time or title, unless its SEQUENCE is lower, "
                + "changes its booking. Events that were called off or take no time of anybody "
                + "(TRANSP:TRANSPARENT) are left out; their bookings are given back. At most "
                + "\(Limits.calendarEvents) events, and \(CalendarImport.mostOccurrences) times ahead.",
            query: [
                Parameter(
                    name: "until",
                    schema: .anyText,
                    description: "The last day on which events come again, at most three years "
                        + "ahead. Without: a year ahead; the answer tells it as horizon."
                ),
                .keepGoing,
                Parameter(
                    name: "cancelVanished",
                    schema: .flag,
                    description: "Cancel the bookings of which the file no longer has the event; "
                        + "otherwise they are told as vanished."
                ),
                Parameter(
                    name: "organisation",
                    schema: .anyText,
                    description: "For whom the bookings are, where a rule of the house asks."
                ),
                Parameter(
                    name: "waive",
                    schema: .anyText,
                    description: "Rules to set aside for all of them; may be repeated, or parted "
                        + "by commas.",
                    isList: true
                ),
            ],
            takesCalendar: true,
            answers: .one("ImportedCalendar"),
            codes: [
                "unknown-room", "room-taken", "stale", "outside-opening-hours",
                "closed-for-holiday", "building-full", "room-too-small", "approval-needed",
            ]
        ),
    ]

    private static let feedNote =
        "Everybody sees when rooms are taken or closed, and public sessions by name; who has a "
        + "role sees what rooms are booked for. It tells of the last 30 days and of the 400 ahead."

    private static let feedToken = Parameter(
        name: "token",
        schema: .anyText,
        description: "A token, for programs that cannot send it as Authorization. Whoever has "
            + "the address may then read what the token may: revoke it to end that."
    )

    /// The shapes of holidays.
    static let calendarSchemas: [String: Schema] = [
        "Holiday": .record(
            ("date", .anyText),
            ("weekday", weekday),
            ("calendar", .anyText.orNull),
            ("holiday", .word(of: Feast.self)),
            ("names", .localised),
            ("scope", .word(of: Holiday.Scope.self))
        ),
        "SchoolHoliday": .record(
            ("zone", .anyText),
            ("name", .anyText),
            ("first", .anyText),
            ("last", .anyText)
        ),
        "SchoolHolidayReceipt": .record(
            (
                "counts",
                .record(
                    ("added", .whole),
                    ("changed", .whole),
                    ("unchanged", .whole),
                    ("removed", .whole),
                    ("skipped", .whole)
                )
            ),
            (
                "items",
                .list(
                    of: .record(
                        ("line", .whole),
                        ("outcome", .word(of: SchoolHolidayReceipt.Outcome.self)),
                        ("holiday", .named("SchoolHoliday"))
                    )
                )
            ),
            ("removed", .list(of: .named("SchoolHoliday"))),
            ("skipped", skippedLines)
        ),
        "ImportedCalendar": .record(
            ("room", .room),
            ("horizon", .anyText),
            ("continuing", .whole),
            ("counts", importCounts),
            ("items", .list(of: importedEvent))
        ),
        "CommonDay": .record(
            ("date", .anyText),
            ("weekday", weekday),
            (
                "skipped",
                .list(
                    of: .record(
                        ("date", .anyText),
                        ("weekday", weekday),
                        ("weekend", .flag),
                        ("holidays", .list(of: .named("Holiday")))
                    )
                )
            )
        ),
    ]

    private static let importCounts = Schema.record(
        ("booked", .whole),
        ("changed", .whole),
        ("unchanged", .whole),
        ("cancelled", .whole),
        ("vanished", .whole),
        ("conflict", .whole),
        ("refused", .whole),
        ("left-out", .whole),
        ("not-understood", .whole)
    )

    private static let importedEvent = Schema.record(
        ("line", Schema.whole.orNull),
        ("uid", .anyText.orNull),
        ("recurrence", Schema.moment.orNull),
        ("summary", .anyText.orNull),
        ("from", Schema.moment.orNull),
        ("to", Schema.moment.orNull),
        ("outcome", .words(ImportedCalendar.words)),
        ("why", Schema.word(of: ImportedCalendar.Reason.self).orNull),
        ("bookingId", Schema.id.orNull),
        (
            "reasons",
            .list(
                of: .record(
                    ("code", .anyText),
                    ("pointer", .anyText.orNull),
                    ("detail", .anyText)
                )
            )
        ),
        (
            "conflicts",
            .list(
                of: .record(
                    ("room", .room),
                    ("occupied", .window),
                    ("closure", .anyText.orNull)
                )
            )
        )
    )

    private static let skippedLines = Schema.list(
        of: .record(
            ("line", .whole),
            (
                "errors",
                .list(
                    of: .record(
                        ("pointer", .anyText),
                        ("code", .anyText),
                        ("text", .localised(500))
                    )
                )
            )
        )
    )

    private static let weekday = Schema.words(Weekday.allCases.map(\.word))
}

extension Schema {
    /// Which holidays close a building.
    static let holidayKeeping = Schema(
        "string",
        [("pattern", .string("^(none|[A-Z]{2}(-[A-Z0-9]{1,3})?)$"))]
    )
    .described("The calendar of a territory, or none. Without: that of its own territory.")
}
