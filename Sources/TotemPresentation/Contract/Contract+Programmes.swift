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
        "GET /themes": Contract("Lists the themes.", answers: .page(of: "Theme")),
        "POST /themes": Contract(
            "Adds a theme.",
            body: "NewTheme",
            answers: .created("Theme"),
            codes: ["code-taken"]
        ),
        "GET /programmes/{code}/editions": Contract(
            "Lists the editions of a programme.",
            answers: .page(of: "Edition"),
            codes: ["unknown-programme"]
        ),
        "POST /programmes/{code}/editions": Contract(
            "Adds an edition to a programme; without a name it is called by its code.",
            body: "NewEdition",
            answers: .created("Edition"),
            codes: ["unknown-programme", "code-taken"]
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
                ),
                .optional("themes", .themes)
            )
            .example([
                "code": "123go", "name": ["fr": "1, 2, 3 GO", "en": "1, 2, 3 GO"],
                "roles": [
                    ["organisation": "nyuko", "role": "owner", "territory": "LU"],
                    ["organisation": "lorntech", "role": "relay", "territory": "FR-54"],
                ],
                "themes": ["creation"],
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
            ("themes", .list(of: .codeAndName)),
            ("version", .whole)
        ),
        "NewTheme": .object(.needed("code", .code), .needed("name", .title))
            .example(["code": "creation", "name": ["fr": "Création", "en": "Founding"]]),
        "Theme": .record(
            ("id", .id),
            ("code", .code),
            ("name", .localised),
            ("version", .whole)
        ),
        "NewEdition":
            .object(
                .needed("code", .code),
                .optional("name", .title),
                .optional("opens", .date),
                .optional("closes", .date)
            )
            .example([
                "code": "2027", "name": "2027", "opens": "2027-01-11", "closes": "2027-03-31",
            ]),
        "Edition": .record(
            ("id", .id),
            ("programme", .code),
            ("code", .code),
            ("name", .localised),
            ("opens", .date.orNull),
            ("closes", .date.orNull),
            ("version", .whole)
        ),
    ]
}

extension Schema {
    /// A text, or texts by language tag.
    static let title = any(.text(Limits.title), .localised)
    /// Codes of themes.
    static let themes = list(of: .code, 0...Limits.themes, unique: true)
    /// A code with its name.
    static let codeAndName = record(("code", .code), ("name", .localised))
    /// A day.
    static let date = Schema(["type": "string", "format": "date"])
}
