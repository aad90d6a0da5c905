import TotemDomain

extension Contract {
    /// Bookings of rooms.
    static let bookings: [String: Contract] = [
        "GET /bookings": Contract(
            "Lists bookings by start.",
            "Requests that wait for the house are those with status=requested.",
            query: [
                .room, .from, .to,
                Parameter(
                    name: "status",
                    schema: .word(of: Booking.Status.self),
                    description: "Only those in this status."
                ),
            ],
            answers: .page(of: "Booking")
        ),
        "POST /bookings": Contract(
            "Books a room.",
            "With hold the room is free again at that time unless the booking is confirmed. With "
                + "request the house is asked: nothing is occupied until it agrees.",
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
        "POST /bookings/{id}/approve": Contract(
            "Agrees to a request; other requests that wanted the room are declined.",
            answers: .one("Booking"),
            codes: ["unknown-booking", "stale", "precondition-failed"] + roomRules
        ),
        "POST /bookings/{id}/decline": Contract(
            "Says no to a request.",
            body: "HouseReason",
            answers: .one("Booking"),
            codes: ["unknown-booking", "stale"]
        ),
        "POST /bookings/{id}/ask": Contract(
            "Asks whoever made a request something about it, by mail.",
            body: "NewBookingNote",
            answers: .created("BookingNote"),
            codes: ["unknown-booking", "stale"]
        ),
        "POST /bookings/{id}/answer": Contract(
            "Answers what the house asked about a request.",
            body: "NewBookingNote",
            answers: .created("BookingNote"),
            codes: ["unknown-booking", "stale"]
        ),
        "POST /bookings/{id}/handover": Contract(
            "Notes what was seen when a room was handed over.",
            body: "NewBookingNote",
            answers: .created("BookingNote"),
            codes: ["unknown-booking", "stale"]
        ),
        "GET /bookings/{id}/notes": Contract(
            "Lists what was written about a booking, the oldest first.",
            answers: .page(of: "BookingNote"),
            codes: ["unknown-booking"]
        ),
        "POST /bookings/{id}/bump": Contract(
            "Takes a room back for the house; whoever has it is told what is free instead.",
            body: "HouseReason",
            answers: .one("BumpedBooking"),
            codes: ["unknown-booking", "stale"]
        ),
        "POST /bookings/{id}/check-in": Contract(
            "Tells at the room that people have come.",
            answers: .one("Booking"),
            codes: ["unknown-booking", "stale"]
        ),
        "POST /bookings/{id}/restore": Contract(
            "Undoes the end of a booking, for a few minutes and if the room is still free.",
            "Mails about the end wait as long, and then never leave.",
            answers: .one("Booking"),
            codes: ["unknown-booking", "stale", "undo-over", "precondition-failed"] + roomRules
        ),
        "POST /bookings/{id}/key": Contract(
            "Keeps the code or badge that opens the room for a booking.",
            body: "NewBookingKey",
            answers: .one("BookingKey"),
            codes: ["unknown-booking", "stale", "ambiguous-local-time"]
        ),
        "POST /bookings/{id}/reveal-key": Contract(
            "Tells the code, from its release until the booking ends; the audit says to whom.",
            "A repetition of the key of idempotency is answered without the code.",
            answers: .one("BookingKey"),
            codes: ["unknown-booking", "stale"]
        ),
        "GET /rules": Contract(
            "Lists the rules of booking in the order of their making.",
            "With building or room those that hold there, those of all buildings among them.",
            query: [
                .building, .room,
                Parameter(
                    name: "withEnded",
                    schema: .flag,
                    description: "Ended ones too."
                ),
            ],
            answers: .page(of: "Rule")
        ),
        "POST /rules": Contract(
            "Makes a rule of booking.",
            "It holds for what is booked from now on. Who may set it aside names its code in waive.",
            body: "NewRule",
            answers: .created("Rule"),
            codes: ["ambiguous-local-time"]
        ),
        "GET /rules/{id}": Contract(
            "Shows one rule of booking.",
            answers: .tagged("Rule"),
            codes: ["unknown-rule"]
        ),
        "POST /rules/{id}/end": Contract(
            "Ends a rule of booking; it stays as history.",
            answers: .one("Rule"),
            codes: ["unknown-rule", "stale"]
        ),
        "GET /mails/bookings": Contract(
            "Lists the mails about bookings, newest first.",
            answers: .page(of: "BookingMail")
        ),
    ]

    /// What the rules of rooms say no with.
    static let roomRules = [
        "room-taken", "room-too-small", "outside-opening-hours", "closed-for-holiday",
        "building-full", "in-the-past", "ambiguous-local-time", "approval-needed",
        "too-short-notice", "too-far-ahead",
        "booking-too-short", "booking-too-long", "quota-bookings", "quota-time",
        "residents-first", "members-only",
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
                .optional("hold", .object(.needed("until", .time))),
                .optional("request", .flag)
            )
            .example([
                "room": "paddock/ecurie", "from": "2027-01-12T14:00", "to": "2027-01-12T16:00",
                "layout": "boardroom", "purpose": "Board meeting", "heads": 12,
                "organisation": "LORnTECH", "contact": contact, "waive": ["outside-opening-hours"],
                "hold": ["until": "2027-01-05T18:00"], "request": false,
            ]),
        "NewBookingKey":
            .object(
                .needed("secret", .text(Limits.name)),
                .optional("releaseAt", .time)
            )
            .example(["secret": "4711#", "releaseAt": "2027-01-12T13:00"]),
        "BookingKey": .record(
            ("bookingId", .id),
            ("releaseAt", .moment),
            ("secret", .anyText.orNull)
        ),
        "NewRule": newRule,
        "Rule": .record(
            ("id", .id),
            ("kind", .word(of: BookingRule.Kind.self)),
            (
                "code",
                Schema.word(of: WaivableRule.self)
                    .described("What it refuses with, and the word in waive.").orNull
            ),
            ("building", .code.orNull),
            ("room", .room.orNull),
            ("parties", .list(of: .anyText)),
            ("amount", .whole.orNull),
            ("period", .word(of: BookingRule.Period.self).orNull),
            ("per", .word(of: BookingRule.Holder.self).orNull),
            ("waivers", .list(of: .word(of: Role.self))),
            ("note", .anyText.orNull),
            ("tell", .contact.orNull),
            ("from", .moment.orNull),
            ("to", .moment.orNull),
            ("closure", Schema.id.described("The closure that made it and ends it.").orNull),
            ("endedAt", .moment.orNull),
            ("version", .whole),
            ("createdAt", .moment)
        ),
        "HouseReason": .object(.needed("reason", .text(Limits.reason)))
            .example(["reason": "The fire brigade inspects the house."]),
        "NewBookingNote": .object(.needed("words", .text(Limits.note)))
            .example(["words": "How many tables do you need?"]),
        "BookingNote": .record(
            ("id", .id),
            ("bookingId", .id),
            ("kind", .word(of: BookingNote.Kind.self)),
            ("words", .anyText),
            ("at", .moment),
            ("author", .anyText)
        ),
        "BumpedBooking": .record(
            ("booking", .named("Booking")),
            ("alternatives", .list(of: .alternative))
        ),
        "BookingMail": .record(
            ("id", .id),
            ("kind", .word(of: BookingNotice.Kind.self)),
            ("state", .word(of: Notice.State.self)),
            ("attempts", .whole),
            ("to", .anyText),
            ("bookingId", .id),
            ("createdAt", .moment),
            ("sentAt", .moment.orNull)
        ),
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
            (
                "needs",
                Schema.list(of: .word(of: WaivableRule.self))
                    .described("What the house would have to set aside for a request.")
            ),
            (
                "approved",
                Schema.record(
                    ("at", .moment),
                    ("room", .room),
                    ("from", .moment),
                    ("to", .moment),
                    ("heads", .whole)
                )
                .orNull
            ),
            ("cause", .word(of: Booking.Cause.self).orNull),
            ("reason", .anyText.orNull),
            ("checkedInAt", .moment.orNull),
            (
                "endedAt",
                Schema.moment.orNull.described("Since when it has ended, where that can be undone.")
            ),
            ("version", .whole),
            ("createdAt", .moment)
        ),
    ]

    private static let newRule =
        Schema.object(
            .needed("kind", .word(of: BookingRule.Kind.self)),
            .optional("building", .code),
            .optional("room", .room),
            .optional(
                "parties",
                Schema.list(of: .party, 0...Limits.parties, unique: true)
                    .described("For whom it holds, or whom it favours; nobody is everybody.")
            ),
            .optional(
                "amount",
                Schema.integer(1...525_600)
                    .described("Minutes, days or bookings, as the kind says; within its range.")
            ),
            .optional("period", .word(of: BookingRule.Period.self)),
            .optional("per", .word(of: BookingRule.Holder.self)),
            .optional(
                "waivers",
                Schema.list(of: .word(of: Role.self), 0...Role.allCases.count, unique: true)
                    .described("Who may set it aside; admins always may.")
            ),
            .optional("note", .text(Limits.reason)),
            .optional("tell", .newContact),
            .optional("from", .time),
            .optional("to", .time)
        )
        .example([
            "kind": "quota_bookings", "building": "paddock", "room": "paddock/ecurie",
            "parties": ["kind:start_up", "role:organiser"], "amount": 4, "period": "month",
            "per": "organisation", "waivers": ["organiser"], "note": "The hall is for everybody.",
            "from": "2027-01-01T00:00", "to": "2028-01-01T00:00",
        ])
        .example([
            "kind": "approval", "building": "paddock",
            "tell": [
                "name": "The house", "email": "house@example.org", "phone": "+33 3 00 00 00 00",
                "language": "fr",
            ],
        ])

    private static let contact: JSONValue = [
        "name": "Dominique Exemple", "email": "dominique@example.org", "phone": "+33 3 00 00 00 00",
        "language": "fr",
    ]
}

extension Schema {
    /// Whom to call, as it is asked for.
    static let newContact = object(
        .needed("name", .text(Limits.name)),
        .optional("email", .email),
        .optional("phone", .text(Limits.phone)),
        .optional("language", .word(of: Language.self))
    )
    /// Whom to call, as it is answered.
    static let contact = record(
        ("name", .anyText),
        ("email", .anyText.orNull),
        ("phone", .anyText.orNull),
        ("language", .word(of: Language.self).orNull)
    )
    /// A group of those who book.
    static let party = Schema(
        "string",
        [("pattern", .string("^(role|kind|organisation|programme):[a-z0-9_-]+$"))]
    )
    /// What could be booked instead.
    static let alternative = record(
        ("room", .room),
        ("from", .moment),
        ("to", .moment),
        ("layout", .word(of: LayoutKind.self).orNull),
        ("capacity", .whole)
    )
    /// An e-mail address.
    static let email = text(Limits.email).described("An e-mail address.")
    /// A stretch of time.
    static let window = record(("from", .moment), ("to", .moment))
}
