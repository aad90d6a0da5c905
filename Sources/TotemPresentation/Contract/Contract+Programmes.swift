import TotemDomain

extension Contract {
    /// Organisations and the programmes that they run.
    static let programmes: [String: Contract] = [
        "GET /organisations": Contract(
            "Lists the organisations.",
            answers: .page(of: "Organisation")
        ),
        "POST /organisations": Contract(
            "Adds an organisation.",
            body: "NewOrganisation",
            answers: .created("Organisation"),
            codes: ["code-taken"]
        ),
        "GET /programmes": Contract("Lists the programmes.", answers: .page(of: "Programme")),
        "POST /programmes": Contract(
            "Adds a programme, with exactly one owner.",
            body: "NewProgramme",
            answers: .created("Programme"),
            codes: ["code-taken"]
        ),
        "GET /programmes/{code}": Contract(
            "Shows one programme.",
            answers: .tagged("Programme"),
            codes: ["unknown-programme"]
        ),
    ]

    /// The shapes of organisations and programmes.
    static let programmeSchemas: [String: Schema] = [
        "NewOrganisation":
            .object(
                .needed("code", .code),
                .needed("name", .text(Limits.organisation)),
                .needed("territory", .territory),
                .needed("kind", .word(of: Organisation.Kind.self))
            )
            .example([
                "code": "nyuko", "name": "Nyuko", "territory": "LU", "kind": "network",
            ]),
        "Organisation": .record(
            ("id", .id),
            ("code", .code),
            ("name", .anyText),
            ("territory", .territory),
            ("kind", .word(of: Organisation.Kind.self)),
            ("version", .whole)
        ),
        "NewProgramme":
            .object(
                .needed("code", .code),
                .needed("name", .title),
                .needed(
                    "roles",
                    .list(
                        of: .object(
                            .needed("organisation", .code),
                            .needed("role", .word(of: Programme.Role.self)),
                            .optional("territory", .territory)
                        ),
                        1...Limits.parties
                    )
                )
            )
            .example([
                "code": "123go", "name": ["fr": "1, 2, 3 GO", "en": "1, 2, 3 GO"],
                "roles": [
                    ["organisation": "nyuko", "role": "owner", "territory": "LU"],
                    ["organisation": "lorntech", "role": "relay", "territory": "FR-54"],
                ],
            ]),
        "Programme": .record(
            ("id", .id),
            ("code", .code),
            ("name", .localised),
            (
                "roles",
                .list(
                    of: .record(
                        ("role", .word(of: Programme.Role.self)),
                        ("organisation", .code),
                        ("name", .anyText),
                        ("territory", .territory.orNull)
                    )
                )
            ),
            ("version", .whole)
        ),
    ]
}

extension Schema {
    /// A text, or texts by language tag.
    static let title = any(.text(Limits.title), .localised)
}
