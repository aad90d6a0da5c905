import TotemDomain

extension Contract {
    /// The first times at which rooms are free in common.
    static let slots: [String: Contract] = [
        "GET /slots": Contract(
            "Finds the first times at which rooms are free in common, the earliest first.",
            "Opening hours, holidays, closures, buffers, the limits of houses and their rules are "
                + "counted; conditions are the rules that ask for whom it is. "
                + "Of times that begin together, those come first to which the farthest of the "
                + "asker and the invited travels shortest; travelMinutes is a hint computed from "
                + "where the towns lie.",
            query: query,
            answers: .whole(of: "Slot")
        )
    ]

    private static let query: [Parameter] = [
        Parameter(
            name: "duration",
            schema: .anyText,
            description: "How long it lasts: PT1H30M, or minutes, a day at most.",
            isRequired: true
        ),
        Parameter(
            name: "between",
            schema: .anyText,
            description: "Not before: a moment, a local time or a day. Without: now."
        ),
        Parameter(
            name: "and",
            schema: .anyText,
            description: "Not after: at most 62 days later. Without: 28 days later."
        ),
        Parameter(
            name: "together",
            schema: .word(of: SlotSearch.Together.self),
            description: "any: one room; building: a room in each building; all: every room that "
                + "is named in room. Without: any."
        ),
        Parameter(
            name: "seats",
            schema: .integer(Limits.people),
            description: "Seats in each room at least so many."
        ),
        Parameter(
            name: "layout",
            schema: .word(of: LayoutKind.self),
            description: "Furnished in this way."
        ),
        Parameter(
            name: "equipment",
            schema: .word,
            description: "Has this; may be repeated.",
            isList: true
        ),
        Parameter(
            name: "feature",
            schema: .word,
            description: "Has equipment that serves this need; may be repeated.",
            isList: true
        ),
        Parameter(name: "stepFree", schema: .flag, description: "Without steps."),
        Parameter(
            name: "wheelchairPlaces",
            schema: .integer(Limits.wheelchairPlaces),
            description: "Places for so many wheelchairs."
        ),
        Parameter(name: "city", schema: .text(Limits.city), description: "In this town."),
        Parameter(
            name: "building",
            schema: .code,
            description: "In this building; may be repeated.",
            isList: true
        ),
        Parameter(
            name: "room",
            schema: .room,
            description: "This room; may be repeated.",
            isList: true
        ),
        Parameter(
            name: "near",
            schema: .text(Limits.city),
            description: "The town from which the asker comes."
        ),
        Parameter(
            name: "invited",
            schema: .territory,
            description: "A territory that is invited; may be repeated.",
            isList: true
        ),
        Parameter(
            name: "step",
            schema: .integer(Limits.slotStep),
            description: "Begins on multiples of so many minutes of the clock. Without: 15."
        ),
        Parameter(
            name: "limit",
            schema: .integer(Limits.page),
            description: "The most times to answer. Without: 20."
        ),
    ]

    /// The shapes of common free times.
    static let slotSchemas: [String: Schema] = [
        "Slot": .record(
            ("from", .moment),
            ("to", .moment),
            ("latestFrom", .moment),
            ("travelMinutes", .whole.orNull),
            (
                "rooms",
                .list(
                    of: .record(
                        ("room", .room),
                        ("name", .anyText),
                        ("building", .code),
                        ("buildingName", .anyText),
                        ("city", .anyText),
                        ("layout", .word(of: LayoutKind.self).orNull),
                        ("capacity", .whole),
                        ("conditions", .list(of: unfitReason))
                    )
                )
            ),
            ("warnings", .list(of: warning))
        )
    ]
}
