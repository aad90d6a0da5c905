import TotemDomain

extension Contract {
    /// Tokens, mails, the feed of changes and the verifier.
    static let administration: [String: Contract] = [
        "GET /tokens": Contract(
            "Lists the tokens without their secrets.",
            answers: .page(of: "Token")
        ),
        "POST /tokens": Contract(
            "Makes a token; its secret is answered this once.",
            body: "NewToken",
            answers: .created("CreatedToken"),
            codes: ["in-the-past"]
        ),
        "POST /tokens/{id}/revoke": Contract(
            "Ends a token at once.",
            answers: .one("Token"),
            codes: ["unknown-token"]
        ),
        "GET /mails": Contract(
            "Lists the mails written, newest first.",
            answers: .page(of: "Mail")
        ),
        "GET /changes": Contract(
            "Reads the feed of all changes, in order and without gaps, after a position.",
            answers: .page(of: "Change")
        ),
        "GET /reports/verification": Contract(
            "Checks every invariant on the live data.",
            answers: .one("Verification")
        ),
        "GET /openapi.json": Contract("This document.", answers: .one("Document")),
    ]

    /// The shapes of administration.
    static let administrationSchemas: [String: Schema] = [
        "NewToken":
            .object(
                .needed("name", .text(Limits.name)),
                .needed("role", .word(of: Role.self)),
                .optional("expiresAt", .moment)
            )
            .example(["name": "ci", "role": "organiser", "expiresAt": "2027-12-31T23:59:00+01:00"]),
        "Token": .record(
            ("id", .id),
            ("name", .anyText),
            ("role", .word(of: Role.self)),
            ("createdAt", .moment),
            ("expiresAt", .moment.orNull),
            ("revokedAt", .moment.orNull)
        ),
        "CreatedToken": .object(
            .absent("token", Schema.anyText.described("The secret; not told again.")),
            .needed("id", .id),
            .needed("name", .anyText),
            .needed("role", .word(of: Role.self)),
            .needed("createdAt", .moment),
            .needed("expiresAt", .moment.orNull),
            .needed("revokedAt", .moment.orNull)
        ),
        "Change": .record(
            ("position", .whole),
            ("kind", .anyText),
            ("subject", .anyText),
            ("subjectId", .id),
            ("at", .moment)
        ),
        "Mail": .record(
            ("id", .id),
            ("kind", .word(of: Notice.Kind.self)),
            ("state", .word(of: Notice.State.self)),
            ("attempts", .whole),
            ("to", .anyText),
            ("registrationId", .id),
            ("sessionId", .id),
            ("createdAt", .moment),
            ("sentAt", .moment.orNull)
        ),
        "Verification": .record(
            ("checked", .whole),
            (
                "violations",
                .list(
                    of: .record(
                        ("invariant", .anyText),
                        ("subject", .anyText),
                        ("detail", .anyText)
                    )
                )
            )
        ),
        "Document": Schema(["type": "object"]),
    ]

    /// The shapes of problems and previews.
    static let answerSchemas: [String: Schema] = [
        "Problem": Schema([
            "type": "object",
            "required": ["type", "title", "status", "code", "requestId"],
            "properties": [
                "type": ["type": "string"], "title": ["type": "string"],
                "status": ["type": "integer"], "code": ["type": "string"],
                "requestId": ["type": "string"], "detail": ["type": "string"],
                "errors": [
                    "type": "array",
                    "items": [
                        "type": "object", "required": ["code", "detail"],
                        "properties": [
                            "pointer": ["type": "string"], "code": ["type": "string"],
                            "detail": ["type": "string"], "rule": ["type": "object"],
                            "waivable": ["type": "object"],
                        ],
                    ],
                ],
            ],
        ])
        .described("RFC 9457, with a stable code and further members by code."),
        "Consequence": .record(
            ("kind", Schema.anyText.described("What happens, such as session.moved or mail.…")),
            ("subject", .word(of: Refusal.Subject.self)),
            ("count", .whole),
            ("sentence", Schema.anyText.described("The same for people.")),
            (
                "things",
                .list(
                    of: .record(
                        ("id", .id),
                        ("name", .anyText.orNull),
                        ("status", .anyText.orNull),
                        ("room", .room.orNull),
                        ("from", .moment.orNull),
                        ("to", .moment.orNull),
                        ("people", .whole.orNull)
                    )
                )
            )
        ),
    ]
}
