public import TotemDomain

// Names and states.
extension Sentence {
    /// Why a request reached no operation.
    public static func of(_ problem: TransportProblem, _ language: Language) -> String {
        let words = Words(language)
        switch problem {
        case .malformedRequest: return words.text("transport.malformed-request")
        case .malformedJSON(let offset):
            return words.text("transport.malformed-json", ["offset": String(offset)])
        case .unknownPage: return words.text("transport.unknown-page")
        case .methodNotAllowed(let allow):
            return words.text(
                "transport.method-not-allowed",
                ["allow": allow.joined(separator: ", ")]
            )
        case .notAcceptable: return words.text("transport.not-acceptable")
        case .requestTimeout: return words.text("transport.request-timeout")
        case .lengthRequired: return words.text("transport.length-required")
        case .preconditionFailed: return words.text("transport.precondition-failed")
        case .tooLarge: return words.text("transport.too-large")
        case .addressTooLong: return words.text("transport.address-too-long")
        case .unsupportedMediaType: return words.text("transport.unsupported-media-type")
        case .expectationFailed: return words.text("transport.expectation-failed")
        case .preconditionRequired: return words.text("transport.precondition-required")
        case .headersTooLarge: return words.text("transport.headers-too-large")
        case .notImplemented: return words.text("transport.not-implemented")
        case .versionNotSupported: return words.text("transport.version-not-supported")
        }
    }

    /// How a room is furnished.
    public static func name(of layout: LayoutKind, _ language: Language) -> String {
        Words(language).text("layout." + layout.rawValue)
    }

    /// What kind of event.
    public static func name(of kind: Session.Kind, _ language: Language) -> String {
        Words(language).text("kind." + kind.rawValue)
    }

    /// Where people take part.
    public static func name(of mode: Session.Mode, _ language: Language) -> String {
        Words(language).text("mode." + mode.rawValue)
    }

    /// What an organisation is to a programme.
    public static func name(of role: Programme.Role, _ language: Language) -> String {
        Words(language).text("role." + role.rawValue)
    }

    /// How far a project is.
    public static func name(of stage: RegistrationRequest.Stage, _ language: Language) -> String {
        Words(language).text("stage." + stage.rawValue)
    }

    /// What somebody needs to take part.
    public static func name(
        of need: RegistrationRequest.AccessNeed,
        _ language: Language
    ) -> String {
        Words(language).text("access." + need.rawValue)
    }

    /// The name of a territory; the code itself where no name is known.
    public static func name(ofTerritory code: String, _ language: Language) -> String {
        let words = Words(language)
        let key = "territory." + code
        return words.has(key) ? words.text(key) : code
    }

    /// The name of a spoken language; the tag itself where no name is known.
    public static func name(ofLanguage tag: String, _ language: Language) -> String {
        let words = Words(language)
        let key = "language." + tag
        return words.has(key) ? words.text(key) : tag
    }

    /// Whether seats are left: `12 places libres sur 56`.
    public static func seats(_ pool: SeatPool, _ language: Language) -> String {
        let words = Words(language)
        // While anybody waits, a free seat is not for a newcomer.
        if pool.free > 0, pool.waiting == 0 {
            return words.plural(
                "session.seats.free",
                pool.free,
                ["capacity": words.number(pool.capacity)]
            )
        }
        guard pool.waiting > 0 else {
            return words.text("session.seats.none", ["capacity": words.number(pool.capacity)])
        }
        return words.plural("session.seats.waiting", pool.waiting)
    }

    /// Where a session stands, for its heading; `nil` while it is simply open to see.
    public static func state(of status: Session.Status, _ language: Language) -> String? {
        let words = Words(language)
        switch status {
        case .draft: return words.text("session.state.draft")
        case .published: return nil
        case .cancelled: return words.text("session.state.cancelled")
        case .ended, .closed: return words.text("session.state.ended")
        }
    }

    /// What to know about a session beside its facts: that it moved, or why it was called off.
    public static func notes(on session: Session, _ language: Language) -> [String] {
        guard session.status == .published, session.movedAt != nil else {
            return reasons(of: session, language)
        }
        return [Words(language).text("session.moved")]
    }

    /// Why a session was called off, in the organiser's words; none when they gave none.
    static func reasons(of session: Session, _ language: Language) -> [String] {
        session.cancelReason.map { reason in
            [Words(language).text("session.cancel-reason", ["reason": reason])]
        } ?? []
    }

    /// Where a registration stands, in one sentence to the person.
    public static func state(
        of registration: Registration,
        in zone: Zone,
        _ language: Language
    ) -> String {
        let words = Words(language)
        switch registration.status {
        case .pending:
            let dates = DatesForPeople(words.language, in: zone)
            guard let end = registration.expiresAt else {
                return words.text("registration.state.pending")
            }
            return words.text(
                "registration.state.pending-until",
                ["when": dates.moment(end)]
            )
        case .waitlisted:
            guard let position = registration.position else {
                return words.text("registration.state.waitlisted")
            }
            return words.text(
                "registration.state.waitlisted-at",
                ["position": ordinal(position, words)]
            )
        case .offered:
            return words.plural("registration.state.offered", registration.request.party)
        case .confirmed:
            return words.plural("registration.state.confirmed", registration.request.party)
        case .withdrawn: return words.text("registration.state.withdrawn")
        case .expired: return words.text("registration.state.expired")
        case .declined: return words.text("registration.state.declined")
        case .cancelled: return words.text("registration.state.cancelled")
        }
    }

    /// A rank: `1re`, `3e` in French, where a place on a list is feminine; `1st`, `3rd`; `1.`.
    static func ordinal(_ rank: Int, _ words: Words) -> String {
        let digits = words.number(rank)
        switch words.language {
        case .french: return digits + (rank == 1 ? "re" : "e")
        case .german, .luxembourgish: return digits + "."
        case .english: break
        }
        let isTeen = (11...13).contains(rank % 100)
        switch rank % 10 {
        case 1 where !isTeen: return digits + "st"
        case 2 where !isTeen: return digits + "nd"
        case 3 where !isTeen: return digits + "rd"
        default: return digits + "th"
        }
    }
}
