import TotemDomain

extension Contract {
    /// What is declared of a building.
    private static let buildingFields: [Schema.Field] = [
        .needed("code", .code),
        .needed("name", .text(Limits.name)),
        .needed("city", .text(Limits.city)),
        .needed("territory", .territory),
        .needed("zone", .zone),
        .optional("maxPublic", .integer(Limits.people)),
        .optional(
            "openingHours",
            .list(of: .hours, 0...Limits.openingHoursLines, unique: true)
        ),
        .optional("address", .text(Limits.address)),
        .optional("directions", .forVisitors),
        .optional("houseRules", .forVisitors),
        .optional("accessNotes", .forVisitors),
        .optional("contact", .newContact),
        .optional("photos", .list(of: .photo, 0...Limits.photos)),
        .optional("holidayCalendar", .holidayKeeping),
        .optional("goodFriday", .flag),
    ]

    /// What is declared of a room.
    private static let roomFields: [Schema.Field] = [
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

    /// The shapes of places.
    static let placeSchemas: [String: Schema] = [
        "NewBuilding":
            .object(buildingFields)
            .example([
                "code": "mill", "name": "The Mill", "city": "Metz", "territory": "FR-57",
                "zone": "Europe/Paris", "maxPublic": 200,
                "openingHours": [
                    "mon-fri 08:00-20:00", "sat 09:00-13:00,18:00-02:00",
                    "2027-08-01..2027-08-15 closed", "2027-12-24 08:00-12:00",
                ],
                "address": "1, rue du Moulin, 57000 Metz",
                "directions": ["fr": "Entrée par la cour.", "en": "Through the yard."],
                "houseRules": ["en": "Shoes off in the hall."], "accessNotes": "Sonner deux fois.",
                "contact": [
                    "name": "Camille Exemple", "email": "mill@example.org", "phone": "+33383000000",
                ],
                "photos": [
                    [
                        "url": "https://example.org/mill.jpg",
                        "alt": ["en": "The mill at the river."],
                    ]
                ],
                "holidayCalendar": "FR-57", "goodFriday": true,
            ]),
        "BuildingChange":
            .object(
                .absent("name", .text(Limits.name)),
                .absent("city", .text(Limits.city)),
                .absent("territory", .territory),
                .optional("maxPublic", .integer(Limits.people)),
                .absent(
                    "openingHours",
                    .list(of: .hours, 0...Limits.openingHoursLines, unique: true)
                ),
                .optional("address", .text(Limits.address)),
                .optional("directions", .forVisitors),
                .optional("houseRules", .forVisitors),
                .optional("accessNotes", .forVisitors),
                .optional("contact", .newContact),
                .absent("photos", .list(of: .photo, 0...Limits.photos)),
                .optional("holidayCalendar", .holidayKeeping),
                .optional("goodFriday", .flag)
            )
            .example([
                "name": "The Mill", "city": "Metz", "territory": "FR-57", "maxPublic": 150,
                "openingHours": ["mon-fri 08:00-20:00"], "address": nil,
                "directions": "Entrée par la cour.", "houseRules": nil,
                "accessNotes": ["en": "Ring twice."],
                "contact": [
                    "name": "Camille Exemple", "email": "mill@example.org", "phone": "+33383000000",
                ],
                "photos": [["url": "https://example.org/mill.jpg", "alt": "Le moulin."]],
                "holidayCalendar": "none", "goodFriday": nil,
            ]),
        "Building": .record(
            ("id", .id),
            ("code", .code),
            ("name", .anyText),
            ("city", .anyText),
            ("territory", .territory),
            ("zone", .anyText),
            ("maxPublic", .whole.orNull),
            ("openingHours", .list(of: .anyText)),
            ("address", .anyText.orNull),
            ("directions", Schema.localised(Limits.directions).orNull),
            ("houseRules", Schema.localised(Limits.directions).orNull),
            ("accessNotes", Schema.localised(Limits.directions).orNull),
            ("contact", Schema.contact.orNull),
            (
                "photos",
                .list(of: .record(("url", .anyText), ("alt", Schema.localised(Limits.alt))))
            ),
            ("holidayCalendar", .anyText.orNull),
            ("goodFriday", .flag.orNull),
            ("version", .whole)
        ),
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
        "BuildingFile":
            .object(
                buildingFields + [
                    .optional(
                        "spaces",
                        .list(of: .code, 0...BuildingFile.mostSpaces, unique: true)
                    ),
                    .optional("rooms", .list(of: .object(roomFields), 0...BuildingFile.mostRooms)),
                ]
            )
            .example([
                "code": "forge", "name": "The Forge", "city": "Metz", "territory": "FR-57",
                "zone": "Europe/Paris", "maxPublic": 200, "openingHours": ["mon-fri 08:00-20:00"],
                "address": "3, rue du Moulin, 57000 Metz", "directions": "Par la cour.",
                "houseRules": ["en": "Shoes off."], "accessNotes": "Sonner deux fois.",
                "contact": [
                    "name": "Camille Exemple", "email": "forge@example.org",
                    "phone": "+33383000000", "language": "fr",
                ],
                "photos": [["url": "https://example.org/forge.jpg", "alt": "La forge."]],
                "holidayCalendar": "FR-57", "goodFriday": true, "spaces": ["anvil"],
                "rooms": [
                    [
                        "code": "hearth", "name": "The Hearth", "areaM2": 96, "maxPublic": 80,
                        "layouts": [
                            ["layout": "theatre", "capacity": 58, "origin": "computed"],
                            ["layout": "cabaret", "capacity": 30],
                        ],
                        "equipment": ["projector"], "stepFree": true, "bufferBeforeMinutes": 0,
                        "bufferAfterMinutes": 30, "spaces": ["anvil", "hearth"], "floor": 0,
                        "wheelchairPlaces": 4, "stepFreeDetail": ["fr": "Rampe côté cour."],
                        "turnarounds": [["from": "theatre", "to": "cabaret", "minutes": 30]],
                        "stock": ["projector": 2], "attributes": ["view": "yard"],
                    ]
                ],
            ]),
        "AppliedBuilding": .record(
            ("building", .code),
            (
                "changes",
                .list(
                    of: .record(
                        ("action", .word(of: BuildingDifference.Action.self)),
                        ("subject", .word(of: BuildingDifference.Subject.self)),
                        ("code", .anyText),
                        (
                            "fields",
                            .list(
                                of: .record(
                                    ("field", .anyText),
                                    ("before", .anything),
                                    ("after", .anything)
                                )
                            )
                        )
                    )
                )
            )
        ),
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
        "NewEquipment":
            .object(
                .needed("word", .word),
                .needed("name", .title),
                .optional("features", .list(of: .word, 0...Limits.features, unique: true))
            )
            .example([
                "word": "video_conf", "name": ["fr": "Visioconférence", "en": "Video conference"],
                "features": ["hybrid", "recording"],
            ]),
        "Equipment": .record(
            ("id", .id),
            ("word", .word),
            ("name", .localised),
            ("features", .list(of: .word)),
            ("version", .whole)
        ),
        "NewAttribute":
            .object(
                .needed("word", .word),
                .needed("name", .title),
                .needed("kind", .word(of: AttributeFacts.Kind.self)),
                .optional(
                    "choices",
                    .list(of: .word, 0...AttributeFacts.mostChoices, unique: true)
                )
            )
            .example([
                "word": "view", "name": ["fr": "Vue", "en": "View"], "kind": "choice",
                "choices": ["yard", "street"],
            ]),
        "Attribute": .record(
            ("id", .id),
            ("word", .word),
            ("name", .localised),
            ("kind", .word(of: AttributeFacts.Kind.self)),
            ("choices", .list(of: .word)),
            ("version", .whole)
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
            ("wheelchairPlaces", .whole.orNull)
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
        "NewClosure":
            .object(
                .optional("building", .code),
                .optional("room", .room),
                .needed("from", .time),
                .needed("to", .time),
                .needed("reason", .text(Limits.purpose)),
                .optional("kind", .word(of: Closure.Kind.self)),
                .optional("approvedBy", .text(Limits.name)),
                .optional("approvedAt", .time),
                .optional("allowed", .list(of: .party, 0...Limits.parties, unique: true))
            )
            .described(
                "Names either a building or a room. With allowed it occupies nothing: it makes "
                    + "rules by which only those parties book, and what is booked already stays."
            )
            .example([
                "room": "paddock/ecurie", "from": "2027-02-01T08:00", "to": "2027-02-05T20:00",
                "reason": "A new floor", "kind": "maintenance", "approvedBy": "D. Fictif",
                "approvedAt": "2027-01-04T09:00", "allowed": ["programme:123go"],
            ]),
        "Closure": .record(
            ("id", .id),
            ("building", .code),
            ("room", .room.orNull),
            ("from", .moment),
            ("to", .moment),
            ("reason", .anyText),
            ("kind", .word(of: Closure.Kind.self)),
            ("approvedBy", .anyText.orNull),
            ("approvedAt", .moment.orNull),
            ("allowed", .list(of: .party)),
            ("liftedAt", .moment.orNull),
            ("version", .whole),
            ("createdAt", .moment)
        ),
    ]
}

extension Schema {
    /// Whatever a field of a thing holds.
    static let anything = Schema(["description": "As the thing has it; null for nothing."])
    /// The name of a time zone.
    static let zone = text(Limits.line).described("A name of the IANA time zone database.")
    /// One line of opening hours.
    static let hours = text(Limits.line)
        .described(
            "Days and hours, such as mon-fri 08:00-20:00; a season, such as 2027-07-01..2027-08-31 "
                + "mon-fri 09:00-17:00; or a day that is different, such as 2027-12-24 closed."
        )
    /// A layout with its seats.
    static let layout = object(
        .needed("layout", .word(of: LayoutKind.self)),
        .needed("capacity", .integer(Limits.people)),
        .optional("origin", .word(of: Layout.Origin.self))
    )
    /// What a change of layout takes; a layout that is left out stands for any.
    static let turnaround = object(
        .optional("from", .word(of: LayoutKind.self)),
        .optional("to", .word(of: LayoutKind.self)),
        .needed("minutes", .integer(Limits.bufferMinutes))
    )
    /// How many there are of some equipment, by its words.
    static let stock = Schema(
        "object",
        [("additionalProperties", integer(Limits.stock).json)]
    )
    /// What a room has of attributes, by their words.
    static let attributes = Schema(
        "object",
        [("additionalProperties", any(text(Limits.line), number).json)]
    )
    /// A photo with what it shows.
    static let photo = object(
        .needed("url", .text(Limits.url).described("An address by https.")),
        .needed("alt", .any(.text(Limits.alt), localised(Limits.alt)))
    )
    /// Rules to set aside.
    static let waivers = waivers(of: WaivableRule.ofRooms)

    /// Some rules to set aside.
    static func waivers(of rules: [WaivableRule]) -> Schema {
        list(of: .words(rules.map(\.rawValue)), 0...rules.count, unique: true)
    }

    /// A text for visitors, or such texts by language tag.
    static let forVisitors = any(.text(Limits.directions), localised(Limits.directions))
}
