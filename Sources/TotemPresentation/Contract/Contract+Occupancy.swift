import TotemDomain

extension Contract {
    /// Statistics of rooms.
    static let occupancy: [String: Contract] = [
        "GET /statistics/occupancy": Contract(
            "Tells how much of its open time a building was booked and occupied.",
            "Closures and holidays are no open time. Times of the building are counted by space; "
                + "what is booked outside the open time is told apart. CSV by Accept.",
            query: [
                Parameter(
                    name: "building",
                    schema: .code,
                    description: "The building.",
                    isRequired: true
                ),
                Parameter(
                    name: "from",
                    schema: .anyText,
                    description: "The first day, such as 2027-01-01.",
                    isRequired: true
                ),
                Parameter(
                    name: "to",
                    schema: .anyText,
                    description: "The last day; 366 days at most.",
                    isRequired: true
                ),
                Parameter(
                    name: "by",
                    schema: .word(of: Occupancy.Part.self),
                    description: "What the rows are. Without: day."
                ),
            ],
            offersCSV: true,
            answers: .one("Occupancy"),
            codes: ["unknown-building"]
        )
    ]

    /// The shapes of statistics.
    static let occupancySchemas: [String: Schema] = [
        "Occupancy": .record(
            ("building", .code),
            ("zone", .anyText),
            ("from", .anyText),
            ("to", .anyText),
            ("by", .word(of: Occupancy.Part.self)),
            ("total", times),
            (
                "items",
                .list(
                    of: .record(
                        ("from", .anyText),
                        ("to", .anyText),
                        ("room", .room.orNull),
                        ("openMinutes", .whole),
                        ("bookedMinutes", .whole),
                        ("occupiedMinutes", .whole),
                        ("bookedOutsideMinutes", .whole),
                        ("bookedPercent", .number.orNull),
                        ("occupiedPercent", .number.orNull)
                    )
                )
            )
        )
    ]

    private static let times = Schema.record(
        ("openMinutes", .whole),
        ("bookedMinutes", .whole),
        ("occupiedMinutes", .whole),
        ("bookedOutsideMinutes", .whole),
        ("bookedPercent", .number.orNull),
        ("occupiedPercent", .number.orNull)
    )
}
