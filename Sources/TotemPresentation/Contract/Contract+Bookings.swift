import TotemDomain

extension Contract {
    /// Bookings of rooms.
    static let bookings: [String: Contract] = [
        "GET /bookings": Contract(
            "Lists bookings by start.",
            query: [.room, .from, .to],
            answers: .page(of: "Booking")
        ),
        "POST /bookings": Contract(
            "Books a room.",
            "With hold the room is free again at that time unless the booking is confirmed.",
            body: "NewBooking",
            answers: .created("Booking"),
            codes: roomRules
        ),
        "GET /bookings/{id}": Contract(
            "Shows one booking.",
            answers: .tagged("Booking"),
            codes: ["unknown-booking"]
        ),
        "PATCH /bookings/{id}": Contract(
            "Changes a booking: its time, its room, or what is said of it.",
            "What is absent stays, what is null becomes nothing.",
            body: "BookingChange",
            answers: .tagged("Booking"),
            codes: ["unknown-booking", "stale"] + roomRules
        ),
        "POST /bookings/{id}/confirm": Contract(
            "Keeps a held room for good.",
            answers: .one("Booking"),
            codes: ["unknown-booking", "stale"]
        ),
        "POST /bookings/{id}/cancel": Contract(
            "Gives a room back.",
            answers: .one("Booking"),
            codes: ["unknown-booking", "stale"]
        ),
    ]

    /// What the rules of rooms say no with.
    static let roomRules = [
        "room-taken", "room-too-small", "outside-opening-hours", "building-full", "in-the-past",
        "ambiguous-local-time",
    ]

    /// The shapes of bookings.
    static let bookingSchemas: [String: Schema] = [
        "NewBooking":
            .object(
                .needed("room", .room),
                .needed("from", .time),
                .needed("to", .time),
                .optional("layout", .word(of: LayoutKind.self)),
                .needed("purpose", .text(Limits.purpose)),
                .optional("heads", .integer(Limits.heads)),
                .optional("organisation", .text(Limits.organisation)),
                .optional("contact", .newContact),
                .optional("waive", .waivers),
                .optional("hold", .object(.needed("until", .time)))
            )
            .example([
                "room": "paddock/ecurie", "from": "2027-01-12T14:00", "to": "2027-01-12T16:00",
                "layout": "boardroom", "purpose": "Board meeting", "heads": 12,
                "organisation": "LORnTECH", "contact": contact, "waive": ["outside-opening-hours"],
                "hold": ["until": "2027-01-05T18:00"],
            ]),
        "BookingChange":
            .object(
                .absent("room", .room),
                .absent("from", .time),
                .absent("to", .time),
                .optional("layout", .word(of: LayoutKind.self)),
                .absent("purpose", .text(Limits.purpose)),
                .optional("heads", .integer(Limits.heads)),
                .optional("organisation", .text(Limits.organisation)),
                .optional("contact", .newContact),
                .optional("waive", .waivers)
            )
            .example([
                "room": "paddock/ecurie", "from": "2027-01-12T15:00", "to": "2027-01-12T17:00",
                "layout": "classroom", "purpose": "Jury", "heads": 9, "organisation": nil,
                "contact": contact, "waive": [],
            ]),
        "Booking": .record(
            ("id", .id),
            ("status", .word(of: Booking.Status.self)),
            ("heldUntil", .moment.orNull),
            ("room", .room),
            ("from", .moment),
            ("to", .moment),
            ("occupied", .window),
            ("layout", .word(of: LayoutKind.self).orNull),
            ("purpose", .anyText),
            ("heads", .whole),
            ("organisation", .anyText.orNull),
            ("contact", .contact.orNull),
            ("session", .id.orNull),
            ("waived", .list(of: .word(of: WaivableRule.self))),
            ("version", .whole),
            ("createdAt", .moment)
        ),
    ]

    private static let contact: JSONValue = [
        "name": "Dominique Exemple", "email": "dominique@example.org", "phone": "+33 3 00 00 00 00",
    ]
}

extension Schema {
    /// Whom to call, as it is asked for.
    static let newContact = object(
        .needed("name", .text(Limits.name)),
        .optional("email", .email),
        .optional("phone", .text(Limits.phone))
    )
    /// Whom to call, as it is answered.
    static let contact = record(
        ("name", .anyText),
        ("email", .anyText.orNull),
        ("phone", .anyText.orNull)
    )
    /// An e-mail address.
    static let email = text(Limits.email).described("An e-mail address.")
    /// A stretch of time.
    static let window = record(("from", .moment), ("to", .moment))
}
