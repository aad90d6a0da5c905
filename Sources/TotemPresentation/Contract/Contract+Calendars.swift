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
    ]

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
