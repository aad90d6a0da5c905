import TotemDomain

extension Contract {
    /// The shapes of closures.
    static let closureSchemas: [String: Schema] = [
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
