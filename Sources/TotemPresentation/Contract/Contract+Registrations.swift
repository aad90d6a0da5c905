import TotemDomain

extension Contract {
    /// Registrations.
    static let registrations: [String: Contract] = [
        "GET /sessions/{id}/registrations": Contract(
            "Lists a session's registrations in the order of arrival.",
            "For Accept: text/csv it is a file, the whole list unless limit or after is given.",
            query: registrationFilters,
            offersCSV: true,
            answers: .page(of: "Registration"),
            codes: ["unknown-session"]
        ),
        "POST /sessions/{id}/registrations": Contract(
            "Registers a person.",
            "Where the session confirms addresses, the answer has one shape for every address, "
                + "and code and link travel by mail alone.",
            body: "NewRegistration",
            answers: .created("Receipt"),
            codes: [
                "unknown-session", "registration-closed", "already-registered", "session-full",
                "waiting-list-full",
            ]
        ),
        "GET /registrations/{token}": Contract(
            "Shows a person their own registration; looking changes nothing.",
            answers: .tagged("Registration"),
            codes: ["unknown-registration"]
        ),
        "POST /registrations/{token}/confirm": Contract(
            "Confirms the address of a pending registration; twice is once.",
            answers: .one("Registration"),
            codes: [
                "unknown-registration", "stale", "registration-closed", "session-full",
                "waiting-list-full",
            ]
        ),
        "POST /registrations/{token}/withdraw": Contract(
            "Gives a registration back; its seats go down the waiting list at once.",
            answers: .one("Registration"),
            codes: ["unknown-registration", "stale"]
        ),
        "POST /registrations/{token}/accept-offer": Contract(
            "Takes the place that was offered; twice is once.",
            answers: .one("Registration"),
            codes: ["unknown-registration", "stale", "registration-closed"]
        ),
        "POST /registrations/{token}/decline-offer": Contract(
            "Leaves the place that was offered to the next person.",
            answers: .one("Registration"),
            codes: ["unknown-registration", "stale"]
        ),
        "PATCH /registrations/{token}": Contract(
            "Changes one's own registration; what is absent stays as it is.",
            "A smaller party gives its seats to those who wait. The address is for organisers to "
                + "correct.",
            body: "RegistrationChange",
            answers: .tagged("Registration"),
            codes: [
                "unknown-registration", "stale", "party-cannot-grow", "registration-closed",
            ]
        ),
        "POST /registrations/{token}/restore": Contract(
            "Takes back within ten minutes that a registration was given back; twice is once.",
            "While nobody has its seats they are its own again; else it waits at the end.",
            answers: .one("Registration"),
            codes: restoring
        ),
        "POST /registrations/resend-link": Contract(
            "Mails an address the links of its registrations.",
            "The answer is the same for every address; three such mails go out in a day.",
            body: "LostLink",
            answers: .accepted("Accepted")
        ),
        "GET /sessions/{id}/registrations/{code}": Contract(
            "Shows the registration of somebody who reads out its code.",
            answers: .tagged("Registration"),
            codes: ["unknown-session", "unknown-registration"]
        ),
        "PATCH /sessions/{id}/registrations/{code}": Contract(
            "Changes somebody's registration; what is absent stays as it is.",
            "Another address gets the mail again with a link of its own, and the earlier link is "
                + "dead.",
            body: "RegistrationCorrection",
            answers: .tagged("Registration"),
            codes: [
                "unknown-session", "unknown-registration", "stale", "party-cannot-grow",
                "registration-closed", "already-registered",
            ]
        ),
        "POST /sessions/{id}/registrations/{code}/withdraw": Contract(
            "Gives somebody's registration back; its seats go down the waiting list at once.",
            answers: .one("Registration"),
            codes: ["unknown-session", "unknown-registration", "stale"]
        ),
        "POST /sessions/{id}/registrations/{code}/restore": Contract(
            "Takes back within ten minutes that somebody's registration was given back.",
            answers: .one("Registration"),
            codes: ["unknown-session"] + restoring
        ),
        "POST /sessions/{id}/registrations/{code}/resend": Contract(
            "Sends somebody the mail again that tells how their registration stands.",
            answers: .one("Registration"),
            codes: ["unknown-session", "unknown-registration", "stale", "too-many-requests"]
        ),
        "POST /sessions/{id}/registrations/import": Contract(
            "Registers the people of a CSV file, all of them or none.",
            "The first line names the columns: email and name are needed. Nobody is asked to "
                + "confirm the address; the same file twice changes nothing.",
            takesCSV: true,
            answers: .one("ImportReceipt"),
            codes: ["unknown-session", "registration-closed"]
        ),
    ]

    private static let restoring = [
        "unknown-registration", "stale", "undo-over", "already-registered",
        "registration-closed", "session-full", "waiting-list-full",
    ]

    private static let registrationFilters = [
        Parameter(
            name: "status",
            schema: .word(of: Registration.Status.self),
            description: "Only in this status."
        ),
        Parameter(
            name: "q",
            schema: .text(Limits.words),
            description: "With this in name, address, organisation or guests, or with this code."
        ),
        Parameter(
            name: "accessNeed",
            schema: .word(of: RegistrationRequest.AccessNeed.self),
            description: "Who needs this to take part."
        ),
        Parameter(
            name: "territory",
            schema: .personalTerritory,
            description: "Only from this territory."
        ),
        Parameter(
            name: "stage",
            schema: .word(of: RegistrationRequest.Stage.self),
            description: "Only at this stage."
        ),
        Parameter(
            name: "withAccessNeeds",
            schema: .flag,
            description: "Whether a file has what people need to take part."
        ),
    ]

    /// The shapes of registrations.
    static let registrationSchemas: [String: Schema] = [
        "NewRegistration":
            .object(
                .needed("email", .email),
                .needed("name", .text(Limits.name)),
                .optional("party", .integer(Limits.party)),
                .optional("guests", guests),
                .optional("organisation", .text(Limits.organisation)),
                .optional("territory", .personalTerritory),
                .optional("stage", .word(of: RegistrationRequest.Stage.self)),
                .optional("language", .word(of: Language.self)),
                .optional("accessNeeds", needs),
                .optional("accessNote", .text(Limits.accessNote)),
                .optional("consents", .list(of: .word, 0...Limits.consents, unique: true))
            )
            .example([
                "email": "camille@example.org", "name": "Camille Exemple", "party": 2,
                "guests": [["name": "Alex Exemple"]], "organisation": "Exemple SAS",
                "territory": "FR-54", "stage": "idea", "language": "fr",
                "accessNeeds": ["step_free"],
                "accessNote": "Une place au premier rang", "consents": ["newsletter"],
            ]),
        "RegistrationChange": .object(changes)
            .example([
                "name": "Camille Exemple", "party": 2,
                "guests": [["name": "Alex Exemple"]], "organisation": "Exemple SAS",
                "territory": "FR-54", "stage": "idea", "language": "fr",
                "accessNeeds": ["step_free"],
                "accessNote": "Une place au premier rang", "consents": ["newsletter"],
            ]),
        "RegistrationCorrection": .object([.absent("email", .email)] + changes)
            .example([
                "email": "camille@example.org",
                "name": "Camille Exemple", "party": 2,
                "guests": [["name": "Alex Exemple"]], "organisation": "Exemple SAS",
                "territory": "FR-54", "stage": "idea", "language": "fr",
                "accessNeeds": ["step_free"],
                "accessNote": "Une place au premier rang", "consents": ["newsletter"],
            ]),
        "LostLink": .object(.needed("email", .email)).example(["email": "camille@example.org"]),
        "Accepted": .record(("status", .words(["accepted"]))),
        "ImportReceipt": .record(
            ("lines", .whole),
            ("counts", .object(ImportReceipt.words.map { .needed($0, .whole) })),
            (
                "items",
                .list(
                    of: .record(
                        ("line", .whole),
                        ("outcome", .words(ImportReceipt.words)),
                        ("code", .anyText.orNull),
                        ("position", .whole.orNull)
                    )
                )
            )
        ),
        "Receipt": .any(
            .record(
                ("id", .id),
                ("status", .words(["pending"])),
                ("expiresAt", .moment)
            ),
            .object(
                .needed("id", .id),
                .needed("code", .anyText),
                .needed("status", .words(["confirmed", "waitlisted"])),
                .absent("position", .whole),
                .absent("manageUrl", .anyText)
            )
        ),
        "Registration": .object(
            .needed("id", .id),
            .needed("code", .anyText),
            .needed("status", .word(of: Registration.Status.self)),
            .needed("sessionId", .id),
            .needed("email", .anyText),
            .needed("name", .anyText),
            .needed("party", .whole),
            .needed("guests", .list(of: .record(("name", .anyText)))),
            .needed("organisation", .anyText.orNull),
            .needed("territory", .personalTerritory.orNull),
            .needed("stage", .word(of: RegistrationRequest.Stage.self).orNull),
            .needed("language", .word(of: Language.self)),
            .needed("accessNeeds", .list(of: .word(of: RegistrationRequest.AccessNeed.self))),
            .needed("accessNote", .anyText.orNull),
            .needed("consents", .list(of: .word)),
            .needed(
                "consentRecords",
                .list(
                    of: .record(
                        ("purpose", .word),
                        ("wording", .anyText.orNull),
                        ("at", .moment.orNull)
                    )
                )
            ),
            .needed("position", .whole.orNull),
            .needed("expiresAt", .moment.orNull),
            .needed("offer", Schema.record(("until", .moment)).orNull),
            .needed("createdAt", .moment),
            .needed("version", .whole),
            .absent("manageUrl", .anyText),
            .absent("session", .named("Session"))
        ),
    ]

    private static let guests = Schema.list(
        of: .any(.text(Limits.name), .object(.needed("name", .text(Limits.name)))),
        0...Limits.party.upperBound - 1
    )

    private static let needs = Schema.list(
        of: .word(of: RegistrationRequest.AccessNeed.self),
        0...RegistrationRequest.AccessNeed.allCases.count,
        unique: true
    )

    /// What a person may change; null takes away what may be without a value.
    private static let changes: [Schema.Field] = [
        .absent("name", .text(Limits.name)),
        .absent("party", .integer(Limits.party)),
        .optional("guests", guests),
        .optional("organisation", .text(Limits.organisation)),
        .optional("territory", .personalTerritory),
        .optional("stage", .word(of: RegistrationRequest.Stage.self)),
        .absent("language", .word(of: Language.self)),
        .optional("accessNeeds", needs),
        .optional("accessNote", .text(Limits.accessNote)),
        .optional("consents", .list(of: .word, 0...Limits.consents, unique: true)),
    ]
}

extension Schema {
    /// Where a person comes from: a territory by ISO 3166, or `other`.
    static let personalTerritory = Schema([
        "type": "string", "pattern": "^([A-Z]{2}(-[A-Z0-9]{1,3})?|other)$",
    ])
}
