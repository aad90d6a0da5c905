import TotemDomain

extension TrialCase.Answer {
    /// A rule of the house says no.
    fileprivate static func rule(
        _ code: String,
        status: Int = 422,
        at pointer: String? = nil,
        _ sentence: String,
        also: [TrialCase.Told] = []
    ) -> Self {
        let told = TrialCase.Told(pointer: pointer, code: code, sentence: sentence)
        return .refused(status: status, code: code, exit: 2, errors: [told] + also)
    }

    /// A field is wrong.
    fileprivate static func fault(_ pointer: String, _ code: String, _ sentence: String) -> Self {
        let told = TrialCase.Told(pointer: pointer, code: code, sentence: sentence)
        return .refused(status: 422, code: "invalid-input", exit: 65, errors: [told])
    }
}

extension TrialCase {
    /// Every case: what the calendar, the walls, the law and the keyboard can do wrong.
    public static let all: [TrialCase] = clock + walls + limits + rules + fields + words + step

    private static func booking(
        _ room: String,
        _ from: String,
        _ to: String,
        _ more: [Field] = []
    ) -> Ask {
        .booking(
            [
                Field(name: "room", value: .text(room)), Field(name: "from", value: .text(from)),
                Field(name: "to", value: .text(to)), Field(name: "purpose", value: .text("Essai")),
            ] + more
        )
    }

    private static func session(_ title: String, capacity: Int, day: Int = 19) -> Ask {
        .session([
            Field(name: "title", value: .text(title)),
            Field(name: "room", value: .text("paddock/ecurie")),
            Field(name: "layout", value: .text("theatre")),
            Field(name: "from", value: .text("2027-01-\(day)T14:00")),
            Field(name: "to", value: .text("2027-01-\(day)T15:00")),
            Field(name: "capacity", value: .number(capacity)),
        ])
    }

    private static func people(_ number: Int, layout: LayoutKind) -> [Field] {
        [
            Field(name: "layout", value: .text(layout.rawValue)),
            Field(name: "heads", value: .number(number)),
        ]
    }

    private static let clock = [
        TrialCase(
            "a time that the clock of Nancy never shows",
            booking("paddock/ecurie", "2027-03-28T02:30", "2027-03-28T04:00"),
            .rule(
                "ambiguous-local-time",
                at: "/from",
                """
                The clock (Europe/Paris) never shows 2027-03-28T02:30, since it changes that \
                night. Give the time with its offset, such as +02:00.
                """
            )
        ),
        TrialCase(
            "a time that the clock of Nancy shows twice",
            booking("paddock/ecurie", "2027-10-31T02:30", "2027-10-31T04:00"),
            .rule(
                "ambiguous-local-time",
                at: "/from",
                """
                The clock (Europe/Paris) shows 2027-10-31T02:30 twice, since it changes that \
                night. Give the time with its offset, such as +01:00.
                """
            )
        ),
        TrialCase(
            "the past",
            booking("paddock/ecurie", "2027-01-04T08:30", "2027-01-04T12:00"),
            .rule("in-the-past", "The start lies in the past.")
        ),
        TrialCase(
            "a hold that ran out",
            .confirmation,
            .rule(
                "stale",
                status: 409,
                "This is no longer possible: the state has changed meanwhile (expired)."
            )
        ),
        TrialCase(
            "an end before the start",
            booking("paddock/ecurie", "2027-01-19T16:00", "2027-01-19T14:00"),
            .fault("/to", "end-before-start", "The end lies before the start.")
        ),
        TrialCase(
            "no time at all",
            booking("paddock/ecurie", "2027-01-19T16:00", "2027-01-19T16:00"),
            .fault("/to", "zero-length", "The end is the same moment as the start.")
        ),
        TrialCase(
            "an end before the start by its offset alone",
            booking("paddock/ecurie", "2027-01-19T16:00", "2027-01-19T16:30:00+03:00"),
            .fault("/to", "end-before-start", "The end lies before the start.")
        ),
    ]

    private static let walls = [
        TrialCase(
            "half of a room whose wall is open",
            booking("totem-nancy/meurthe", "2027-01-12T10:00", "2027-01-12T11:00"),
            .rule(
                "room-taken",
                status: 409,
                """
                The room totem-nancy/meurthe-moulins is already taken: Tuesday 12 January 2027, \
                09:00–12:30. At that time totem-nancy/agora is free. totem-nancy/meurthe is free \
                next: Tuesday 12 January 2027, 12:30–13:30.
                """
            )
        ),
        TrialCase(
            "the other half",
            booking("totem-nancy/grands-moulins", "2027-01-12T11:00", "2027-01-12T12:00"),
            .rule(
                "room-taken",
                status: 409,
                """
                The room totem-nancy/meurthe-moulins is already taken: Tuesday 12 January 2027, \
                09:00–12:30. At that time totem-nancy/agora is free. totem-nancy/grands-moulins is \
                free next: Tuesday 12 January 2027, 12:30–13:30.
                """
            )
        ),
        TrialCase(
            "the whole while a half is taken",
            booking("totem-nancy/meurthe-moulins", "2027-01-13T10:00", "2027-01-13T11:00"),
            .rule(
                "room-taken",
                status: 409,
                """
                The room totem-nancy/meurthe is already taken: Wednesday 13 January 2027, \
                09:00–12:15. At that time totem-nancy/grands-moulins is free. \
                totem-nancy/meurthe-moulins is free next: Wednesday 13 January 2027, 12:15–13:15.
                """
            )
        ),
    ]

    private static let limits = [
        TrialCase(
            "61 people on 58 chairs",
            booking(
                "paddock/ecurie",
                "2027-01-19T14:00",
                "2027-01-19T16:00",
                people(61, layout: .theatre)
            ),
            .rule(
                "room-too-small",
                """
                The room paddock/ecurie (theatre) has 58 places; 61 are wanted. Free instead: \
                totem-nancy/agora (theatre), Tuesday 19 January 2027, 14:00–16:00.
                """
            )
        ),
        TrialCase(
            "900 people in the courtyard beside a ceremony in the hall",
            booking(
                "bliiida/cour",
                "2027-09-23T19:00",
                "2027-09-23T21:00",
                people(900, layout: .cocktail)
            ),
            .rule(
                "room-too-small",
                """
                The room bliiida/cour (standing reception) has 296 places; 900 are wanted. Free \
                instead: bliiida/wgh (standing reception), Saturday 25 September 2027, 19:00–21:00.
                """,
                also: [
                    Told(
                        pointer: nil,
                        code: "building-full",
                        sentence: """
                            The building bliiida takes at most 1,000 people; there would be 1,100.
                            """
                    )
                ]
            )
        ),
        TrialCase(
            "a full courtyard beside a full hall",
            booking(
                "bliiida/cour",
                "2027-09-24T19:00",
                "2027-09-24T21:00",
                people(296, layout: .cocktail)
            ),
            .rule(
                "building-full",
                """
                The building bliiida takes at most 1,000 people; there would be 1,196. Free \
                instead: bliiida/cour (standing reception), Saturday 25 September 2027, 10:00–12:00.
                """
            )
        ),
        TrialCase(
            "a layout that the room does not have",
            booking(
                "bliiida/cour",
                "2027-09-25T19:00",
                "2027-09-25T21:00",
                people(10, layout: .theatre)
            ),
            .fault("/layout", "not-one-of", "This must be one of: cocktail.")
        ),
        TrialCase(
            "an evening that nobody opens",
            booking("paddock/ecurie", "2027-01-19T18:30", "2027-01-19T20:30"),
            .rule(
                "outside-opening-hours",
                """
                This is outside the opening hours of paddock (mon-fri 08:30-19:00). An organiser \
                or an administrator can make an exception. Free instead: bliiida/cour, Tuesday \
                19 January 2027, 18:30–20:30.
                """
            )
        ),
    ]

    /// What the house called Ruche has made a rule of.
    private static let rules = [
        TrialCase(
            "tomorrow in a house that wants two days",
            booking("ruche/salle", "2027-01-05T10:00", "2027-01-05T11:00"),
            .rule(
                "too-short-notice",
                """
                Rule of ruche: it must be booked at least 2 days before it begins. May make an \
                exception: admin. Free instead: paddock/sellerie, Tuesday 5 January 2027, \
                10:00–11:00.
                """
            )
        ),
        TrialCase(
            "a whole day in a room that is for three hours",
            booking("ruche/salle", "2027-01-19T09:00", "2027-01-19T17:00"),
            .rule(
                "booking-too-long",
                """
                Rule of ruche/salle: at most 3 hours; this is 8 hours. May make an exception: \
                admin, organiser. Free instead: paddock/sellerie, Tuesday 19 January 2027, \
                09:00–17:00.
                """
            )
        ),
        TrialCase(
            "a room for which the house must be asked",
            booking("ruche/studio", "2027-01-19T10:00", "2027-01-19T11:00"),
            .rule(
                "approval-needed",
                """
                Rule of ruche/studio: the house must agree. Make a request (request). May make an \
                exception: admin. Free instead: ruche/salle, Tuesday 19 January 2027, 10:00–11:00.
                """
            )
        ),
        TrialCase(
            "too late, too long and without asking, all told at once",
            booking("ruche/studio", "2027-01-05T09:00", "2027-01-05T17:00"),
            .rule(
                "too-short-notice",
                """
                Rule of ruche: it must be booked at least 2 days before it begins. May make an \
                exception: admin. Free instead: paddock/sellerie, Tuesday 5 January 2027, \
                09:00–17:00.
                """,
                also: [
                    Told(
                        pointer: nil,
                        code: "approval-needed",
                        sentence: """
                            Rule of ruche/studio: the house must agree. Make a request (request). \
                            May make an exception: admin.
                            """
                    )
                ]
            )
        ),
    ]

    private static let fields = [
        TrialCase(
            "a session for nobody",
            session("Essai", capacity: 0),
            .fault("/capacity", "out-of-range", "This must be between 1 and 100,000.")
        ),
        TrialCase(
            "a session for one",
            session("Essai", capacity: 1, day: 20),
            .accepted([Field(name: "capacity", value: .number(1))])
        ),
        TrialCase(
            "a room for nobody",
            .search([
                Field(name: "from", value: .text("2027-01-19T14:00")),
                Field(name: "to", value: .text("2027-01-19T16:00")),
                Field(name: "seats", value: .number(0)),
            ]),
            .fault("/seats", "out-of-range", "This must be between 1 and 100,000.")
        ),
        TrialCase(
            "a booking that brings nobody",
            booking(
                "paddock/sellerie",
                "2027-01-19T14:00",
                "2027-01-19T16:00",
                [Field(name: "heads", value: .number(0))]
            ),
            .accepted([Field(name: "heads", value: .number(0))])
        ),
        TrialCase(
            "a booking that brings less than nobody",
            booking(
                "paddock/sellerie",
                "2027-01-19T14:00",
                "2027-01-19T16:00",
                [Field(name: "heads", value: .number(-1))]
            ),
            .fault("/heads", "out-of-range", "This must be between 0 and 100,000.")
        ),
    ]

    private static let words = [
        TrialCase(
            "a title of 300 characters",
            session(String(repeating: "à", count: 300), capacity: 5),
            .fault("/title", "too-long", "At most 200 characters.")
        ),
        TrialCase(
            "a title of 200 characters",
            session(String(repeating: "à", count: 200), capacity: 5, day: 21),
            .accepted([Field(name: "title", value: .text(String(repeating: "à", count: 200)))])
        ),
        TrialCase(
            "a title from right to left",
            session("جلسة إعلامية في نانسي", capacity: 5, day: 22),
            .accepted([Field(name: "title", value: .text("جلسة إعلامية في نانسي"))])
        ),
        TrialCase(
            "a title that turns the direction of writing around",
            session("Essai \u{202E}issaE", capacity: 5),
            .fault(
                "/title",
                "control-characters",
                "This text holds invisible characters that are not allowed."
            )
        ),
        TrialCase(
            "a title of pictures that are joined",
            session("Apéro 🚀👩🏽‍💻 start-up 🇱🇺", capacity: 5, day: 25),
            .accepted([Field(name: "title", value: .text("Apéro 🚀👩🏽‍💻 start-up 🇱🇺"))])
        ),
    ]

    private static func search(_ more: [Field]) -> Ask {
        .search(
            [
                Field(name: "from", value: .text("2027-01-19T14:00")),
                Field(name: "to", value: .text("2027-01-19T16:00")),
                Field(name: "building", value: .text("paddock")),
                Field(name: "layout", value: .text("boardroom")),
            ] + more
        )
    }

    private static let step = [
        TrialCase(
            "rooms for six around a table",
            search([Field(name: "seats", value: .number(6))]),
            .found(["paddock/box", "paddock/ecurie"])
        ),
        TrialCase(
            "the same for somebody who cannot take the step of the box",
            search([
                Field(name: "seats", value: .number(6)),
                Field(name: "stepFree", value: .text("true")),
            ]),
            .found(["paddock/ecurie"])
        ),
    ]
}
