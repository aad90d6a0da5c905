import TotemDomain

extension Contract {
    /// What is declared of a room.
    static let roomFields: [Schema.Field] = [
        .needed("code", .code),
        .needed("name", .text(Limits.name)),
        .optional("areaM2", .number(Limits.areaSquareMetres)),
        .needed("layouts", .list(of: .layout, 1...LayoutKind.allCases.count)),
        .optional("maxPublic", .integer(Limits.people)),
        .optional("equipment", .list(of: .word, 0...Limits.equipment, unique: true)),
        .optional("stepFree", .flag),
        .optional("bufferBeforeMinutes", .integer(Limits.bufferMinutes)),
        .optional("bufferAfterMinutes", .integer(Limits.bufferMinutes)),
        .optional("spaces", .list(of: .code, 0...Limits.spaces, unique: true)),
        .optional("floor", .integer(Limits.floors)),
        .optional("wheelchairPlaces", .integer(Limits.wheelchairPlaces)),
        .optional("stepFreeDetail", .forVisitors),
        .optional("turnarounds", .list(of: .turnaround, 0...Limits.turnarounds)),
        .optional("stock", .stock),
        .optional("attributes", .attributes),
    ]

    /// The shapes of rooms, and of when they are free.
    static let roomSchemas: [String: Schema] = [
        "NewRoom":
            .object(roomFields)
            .example([
                "code": "loft", "name": "The Loft", "areaM2": 96, "maxPublic": 80,
                "layouts": [
                    ["layout": "theatre", "capacity": 58],
                    ["layout": "classroom", "capacity": 40, "origin": "computed"],
                ],
                "equipment": ["projector", "sound"], "stepFree": true, "bufferBeforeMinutes": 0,
                "bufferAfterMinutes": 30, "spaces": ["loft"], "floor": 2, "wheelchairPlaces": 4,
                "stepFreeDetail": "Ascenseur depuis la cour.",
                "turnarounds": [["from": "theatre", "to": "cabaret", "minutes": 30]],
                "stock": ["projector": 2], "attributes": ["view": "yard"],
            ]),
        "RoomChange":
            .object(
                .absent("name", .text(Limits.name)),
                .optional("areaM2", .number(Limits.areaSquareMetres)),
                .optional("maxPublic", .integer(Limits.people)),
                .absent("layouts", .list(of: .layout, 1...LayoutKind.allCases.count)),
                .absent("equipment", .list(of: .word, 0...Limits.equipment, unique: true)),
                .absent("stepFree", .flag),
                .optional("stepFreeDetail", .forVisitors),
                .optional("floor", .integer(Limits.floors)),
                .optional("wheelchairPlaces", .integer(Limits.wheelchairPlaces)),
                .absent("bufferBeforeMinutes", .integer(Limits.bufferMinutes)),
                .absent("bufferAfterMinutes", .integer(Limits.bufferMinutes)),
                .absent("turnarounds", .list(of: .turnaround, 0...Limits.turnarounds)),
                .absent("stock", .stock),
                .absent("attributes", .attributes)
            )
            .example([
                "name": "The Loft", "areaM2": 90, "maxPublic": nil,
                "layouts": [["layout": "theatre", "capacity": 50]], "equipment": ["projector"],
                "stepFree": true, "stepFreeDetail": ["en": "A lift from the yard."], "floor": 2,
                "wheelchairPlaces": 4, "bufferBeforeMinutes": 0, "bufferAfterMinutes": 30,
                "turnarounds": [["from": "theatre", "to": nil, "minutes": 20]],
                "stock": ["projector": 2], "attributes": ["view": "yard"],
            ]),
        "RoomSplit":
            .object(
                .needed(
                    "parts",
                    .list(
                        of: .object(
                            .needed("code", .code),
                            .optional("name", .text(Limits.name)),
                            .optional("areaM2", .number(Limits.areaSquareMetres)),
                            .needed("layouts", .list(of: .layout, 1...LayoutKind.allCases.count))
                        ),
                        2...RoomSplit.mostParts
                    )
                )
            )
            .example([
                "parts": [
                    [
                        "code": "loft-north", "name": "Loft, north", "areaM2": 50,
                        "layouts": [["layout": "theatre", "capacity": 30]],
                    ],
                    ["code": "loft-south", "layouts": [["layout": "theatre", "capacity": 28]]],
                ]
            ]),
        "Room": .record(
            ("id", .id),
            ("room", .room),
            ("building", .code),
            ("code", .code),
            ("name", .anyText),
            ("areaM2", .number.orNull),
            ("maxPublic", .whole.orNull),
            ("layouts", .list(of: .layout)),
            ("equipment", .list(of: .word)),
            ("stepFree", .flag),
            ("bufferBeforeMinutes", .whole),
            ("bufferAfterMinutes", .whole),
            ("spaces", .list(of: .code)),
            ("floor", Schema("integer").orNull),
            ("wheelchairPlaces", .whole.orNull),
            ("stepFreeDetail", Schema.localised(Limits.directions).orNull),
            (
                "turnarounds",
                .list(
                    of: .record(
                        ("from", .word(of: LayoutKind.self).orNull),
                        ("to", .word(of: LayoutKind.self).orNull),
                        ("minutes", .whole)
                    )
                )
            ),
            ("stock", .stock),
            ("attributes", .attributes),
            ("version", .whole)
        ),
        "ImportedRooms": .record(
            ("building", .code),
            ("lines", .whole),
            (
                "counts",
                .record(
                    ("created", .whole),
                    ("changed", .whole),
                    ("unchanged", .whole),
                    ("refused", .whole)
                )
            ),
            (
                "items",
                .list(
                    of: .record(
                        ("line", .whole),
                        ("code", Schema.code.orNull),
                        ("outcome", .words(ImportedRooms.words)),
                        (
                            "reasons",
                            .list(
                                of: .record(
                                    ("code", .anyText),
                                    ("pointer", .anyText.orNull),
                                    ("detail", .anyText)
                                )
                            )
                        )
                    )
                )
            )
        ),
        "LayoutSuggestion": .record(
            ("room", .room),
            ("areaM2", .number.orNull),
            (
                "layouts",
                .list(
                    of: .record(
                        ("layout", .word(of: LayoutKind.self)),
                        ("m2PerPerson", .number),
                        ("capacity", .whole),
                        ("declared", .whole.orNull),
                        ("origin", .word(of: Layout.Origin.self).orNull)
                    )
                )
            ),
            (
                "wheelchairPlaces",
                .record(("seats", .whole), ("least", .whole.orNull), ("declared", .whole.orNull))
            )
        ),
        "FreeRoom": .record(
            ("room", .room),
            ("name", .anyText),
            ("building", .code),
            ("buildingName", .anyText),
            ("city", .anyText),
            ("layout", .word(of: LayoutKind.self).orNull),
            ("capacity", .whole),
            ("from", .moment),
            ("to", .moment),
            ("equipment", .list(of: .word)),
            ("stepFree", .flag),
            ("wheelchairPlaces", .whole.orNull),
            ("travelMinutes", .whole.orNull),
            ("conditions", .list(of: unfitReason)),
            ("warnings", .list(of: warning))
        ),
        "FoundRooms": .record(
            ("items", .list(of: .named("FreeRoom"))),
            ("next", .anyText.orNull),
            (
                "refused",
                .list(
                    of: .record(
                        ("room", .room),
                        ("name", .anyText),
                        ("building", .code),
                        ("buildingName", .anyText),
                        ("city", .anyText),
                        ("layout", .word(of: LayoutKind.self).orNull),
                        ("capacity", .whole),
                        ("from", .moment),
                        ("to", .moment),
                        ("reasons", .list(of: unfitReason))
                    )
                )
            )
        ),
        "FreeBusy": .record(
            ("room", .room),
            ("name", .anyText),
            ("from", .moment),
            ("to", .moment),
            (
                "stretches",
                .list(
                    of: .record(
                        ("from", .moment),
                        ("to", .moment),
                        ("state", .words(["free", "busy", "closed", "holiday", "outside-hours"])),
                        ("reason", .anyText.orNull)
                    )
                )
            )
        ),
    ]
}
