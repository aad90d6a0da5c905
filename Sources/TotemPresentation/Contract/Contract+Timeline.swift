import TotemDomain

extension Contract {
    /// What happens in the rooms of a building.
    static let timeline: [String: Contract] = [
        "GET /buildings/{code}/timeline": Contract(
            "Shows what happens in the rooms of a building over some days.",
            "Everybody sees when rooms are taken; what for, those with a role.",
            query: [
                Parameter(
                    name: "date",
                    schema: .anyText,
                    description: "The first day, such as 2027-01-12. Without: today there."
                ),
                Parameter(
                    name: "days",
                    schema: .integer(Limits.timelineDays),
                    description: "How many days. Without: 1."
                ),
            ],
            answers: .one("Timeline"),
            codes: ["unknown-building"]
        )
    ]

    /// The shapes of timelines.
    static let timelineSchemas: [String: Schema] = [
        "Timeline": .record(
            ("building", .code),
            ("zone", .anyText),
            ("now", .moment),
            ("days", .list(of: day)),
            ("rooms", .list(of: row)),
            (
                "limits",
                .list(
                    of: .record(
                        ("closure", .id),
                        ("room", .room.orNull),
                        ("from", .moment),
                        ("to", .moment),
                        ("kind", .word(of: Closure.Kind.self)),
                        ("allowed", .list(of: .party)),
                        ("reason", .anyText)
                    )
                )
            )
        )
    ]

    private static let day = Schema.record(
        ("date", .anyText),
        ("from", .moment),
        ("to", .moment),
        ("open", .list(of: .record(("from", .moment), ("to", .moment)))),
        ("holidays", .list(of: .word(of: Feast.self)))
    )

    private static let row = Schema.record(
        ("room", .room),
        ("name", .anyText),
        ("spaces", .list(of: .code)),
        ("segments", .list(of: segment))
    )

    private static let segment = Schema.record(
        ("kind", .word(of: Timeline.Segment.Kind.self)),
        ("from", .moment),
        ("to", .moment),
        ("room", .room.orNull),
        ("booking", .id.orNull),
        ("session", .id.orNull),
        ("purpose", .anyText.orNull),
        ("reason", .anyText.orNull)
    )
}
