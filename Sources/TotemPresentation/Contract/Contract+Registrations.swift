import TotemDomain

extension Contract {
    /// Registrations.
    static let registrations: [String: Contract] = [
        "GET /sessions/{id}/registrations": Contract(
            "Lists a session's registrations in the order of arrival.",
            query: [
                Parameter(
                    name: "status",
                    schema: .word(of: Registration.Status.self),
                    description: "Only in this status."
                )
            ],
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
    ]

    /// The shapes of registrations.
    static let registrationSchemas: [String: Schema] = [
        "NewRegistration":
            .object(
                .needed("email", .email),
                .needed("name", .text(Limits.name)),
                .optional("party", .integer(Limits.party)),
                .optional(
                    "guests",
                    .list(
                        of: .any(
                            .text(Limits.name),
                            .object(.needed("name", .text(Limits.name)))
                        ),
                        0...Limits.party.upperBound - 1
                    )
                ),
                .optional("organisation", .text(Limits.organisation)),
                .optional("territory", .personalTerritory),
                .optional("stage", .word(of: RegistrationRequest.Stage.self)),
                .optional("language", .word(of: Language.self)),
                .optional(
                    "accessNeeds",
                    .list(
                        of: .word(of: RegistrationRequest.AccessNeed.self),
                        0...RegistrationRequest.AccessNeed.allCases.count,
                        unique: true
                    )
                ),
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
}

extension Schema {
    /// Where a person comes from: a territory by ISO 3166, or `other`.
    static let personalTerritory = Schema([
        "type": "string", "pattern": "^([A-Z]{2}(-[A-Z0-9]{1,3})?|other)$",
    ])
}
