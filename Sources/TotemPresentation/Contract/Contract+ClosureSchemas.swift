import TotemDomain

extension Contract {
    /// The shapes of closures and of what they move.
    static let closureSchemas: [String: Schema] = [
        "Relocations": .record(
            ("from", .moment),
            ("to", .moment),
            ("isCut", .flag),
            ("items", .list(of: .named("Relocation")))
        ),
        "Relocation": .record(
            ("booking", .id),
            ("session", .id.orNull),
            ("purpose", .anyText),
            ("room", .room),
            ("from", .moment),
            ("to", .moment),
            ("layout", .word(of: LayoutKind.self).orNull),
            ("heads", .whole),
            (
                "proposals",
                .list(
                    of: .record(
                        ("room", .room),
                        ("name", .anyText),
                        ("city", .anyText),
                        ("layout", .word(of: LayoutKind.self).orNull),
                        ("capacity", .whole),
                        ("distance", .word(of: Relocation.Distance.self)),
                        ("travelMinutes", .whole.orNull),
                        ("missing", .list(of: .anyText)),
                        ("spokenFor", .flag)
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
                .optional("allowed", .list(of: .party, 0...Limits.parties, unique: true)),
                .optional(
                    "moves",
                    .list(
                        of: .object(.needed("booking", .id), .needed("room", .room)),
                        0...Limits.moves
                    )
                ),
                .optional("takeProposals", .flag),
                .optional("rest", .word(of: Relocation.Rest.self))
            )
            .described(
                "Names either a building or a room. With allowed it occupies nothing: it makes "
                    + "rules by which only those parties book, and what is booked already stays. Else "
                    + "moves gives bookings of that time other rooms, takeProposals gives the others "
                    + "the first one that is proposed, and rest says what becomes of what is left: "
                    + "refuse the closure, or bump plain bookings."
            )
            .example([
                "room": "paddock/ecurie", "from": "2027-02-01T08:00", "to": "2027-02-05T20:00",
                "reason": "A new floor", "kind": "maintenance", "approvedBy": "D. Fictif",
                "approvedAt": "2027-01-04T09:00", "allowed": [], "takeProposals": true,
                "rest": "bump",
                "moves": [
                    [
                        "booking": "01990a7e-0000-7000-8000-000000000001",
                        "room": "bliiida/wgh",
                    ]
                ],
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
            (
                "hits",
                .list(
                    of: .record(
                        ("booking", .id),
                        ("session", .id.orNull),
                        ("purpose", .anyText),
                        ("from", .moment),
                        ("to", .moment),
                        ("deed", .word(of: ClosureHit.Deed.self)),
                        ("room", .room),
                        ("layout", .word(of: LayoutKind.self).orNull),
                        ("target", .room.orNull),
                        ("outcome", .word(of: ClosureHit.Outcome.self).orNull),
                        ("reasons", .list(of: .anyText))
                    )
                )
            ),
            ("liftedAt", .moment.orNull),
            ("version", .whole),
            ("createdAt", .moment)
        ),
    ]
}
