import TotemDomain

extension Contract {
    /// What is declared of a building.
    static let buildingFields: [Schema.Field] = [
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

    /// The shapes of buildings.
    static let buildingSchemas: [String: Schema] = [
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
    ]
}
