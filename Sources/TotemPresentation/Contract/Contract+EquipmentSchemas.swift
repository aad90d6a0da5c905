import TotemDomain

extension Contract {
    /// The shapes of what rooms have.
    static let equipmentSchemas: [String: Schema] = [
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
    ]
}
