public import TotemDomain

extension Wire {
    /// Writes a session that was scheduled or moved, with what to know of its days.
    public static func write(scheduled session: Session, into writer: inout JSONWriter) {
        write(session, withWarnings: true, into: &writer)
    }

    /// Writes a session with its seats.
    public static func write(_ session: Session, into writer: inout JSONWriter) {
        write(session, withWarnings: false, into: &writer)
    }

    private static func write(
        _ session: Session,
        withWarnings: Bool,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("id", session.id)
            writer.field("slug", session.slug.description)
            writer.field("status", session.status.rawValue)
            write("title", session.title, into: &writer)
            writer.field("kind", session.kind.rawValue)
            writer.field("mode", session.mode.rawValue)
            writer.name("programme")
            if let programme = session.programme {
                writer.object { writer in
                    writer.field("code", programme.code.description)
                    write("name", programme.name, into: &writer)
                }
            } else {
                writer.null()
            }
            writer.name("edition")
            if let edition = session.edition {
                write(edition, into: &writer)
            } else {
                writer.null()
            }
            write(session.themes, into: &writer)
            writePlace(of: session, into: &writer)
            writer.field("bookingId", session.booking?.description)
            writer.field("from", session.window.start, in: session.zone)
            writer.field("to", session.window.end, in: session.zone)
            writer.field("zone", session.zone.description)
            writer.field("capacity", session.seats.capacity)
            writer.field("allowance", session.seats.allowance)
            writer.array("languages", session.languages)
            writer.object("seats") { writer in
                writer.field("confirmed", session.seats.confirmed)
                writer.field("held", session.seats.held)
                writer.field("waiting", session.seats.waiting)
                writer.field("free", session.seats.free)
            }
            write(session.registration, in: session.zone, into: &writer)
            writer.field("visibility", session.visibility.rawValue)
            writer.field("cancelReason", session.cancelReason)
            writer.field("movedAt", session.movedAt, in: session.zone)
            writer.field("version", session.version)
            if withWarnings { write(session.warnings, into: &writer) }
        }
    }

    static func write(_ warnings: [DayWarning], into writer: inout JSONWriter) {
        writer.array("warnings") { writer in
            for warning in warnings {
                writer.object { writer in
                    writer.field("code", warning.matter.word)
                    writer.field("date", warning.date.description)
                    writer.field("party", warning.party.rawValue)
                    writer.array("territories", warning.territories)
                    writer.field("holiday", warning.matter.holiday?.feast.rawValue)
                    if case .school(let holiday) = warning.matter {
                        writer.name("school")
                        write(holiday, into: &writer)
                    } else {
                        writer.field("school", String?.none)
                    }
                    writer.object("text") { writer in
                        for language in [Language.english, .french] {
                            writer.name(escaping: language.rawValue)
                            writer.value(Sentence.of(warning, language))
                        }
                    }
                }
            }
        }
    }

    /// The ETag of a session, without quotation marks: `version.seats`.
    public static func tag(of session: Session) -> String {
        "\(session.version).\(session.seatsVersion)"
    }

    static func write(
        _ name: StaticString,
        _ text: LocalisedText,
        into writer: inout JSONWriter
    ) {
        writer.object(name) { writer in
            for (language, text) in text.byLanguage.sorted(by: { $0.key < $1.key }) {
                writer.name(escaping: language)
                writer.value(text)
            }
        }
    }

    static func write(
        _ name: StaticString,
        _ text: LocalisedText?,
        into writer: inout JSONWriter
    ) {
        guard let text else { return writer.field(name, String?.none) }
        write(name, text, into: &writer)
    }

    private static func writePlace(of session: Session, into writer: inout JSONWriter) {
        let venue = session.venue
        writer.field("room", venue?.room.description)
        writer.field("layout", venue?.layout?.rawValue)
        writer.name("building")
        if let venue {
            writer.object { writer in
                writer.field("code", venue.room.building.description)
                writer.field("name", venue.buildingName)
            }
        } else {
            writer.null()
        }
        writer.field("roomName", venue?.roomName)
        writer.field("city", venue?.city)
        writer.name("stepFree")
        if let venue { writer.value(venue.stepFree) } else { writer.null() }
    }

    private static func write(
        _ rules: RegistrationRules,
        in zone: Zone,
        into writer: inout JSONWriter
    ) {
        writer.object("registration") { writer in
            writer.field("opens", rules.opens, in: zone)
            writer.field("closes", rules.closes, in: zone)
            writer.field("confirmEmail", rules.confirmEmail)
            writer.field("approval", false)
            writer.object("waitingList") { writer in
                writer.field("on", rules.waitingList)
                writer.field("limit", rules.waitingLimit)
                writer.field("promotion", rules.promotion.word.rawValue)
                writer.field("offerHours", rules.promotion.offerHours)
            }
        }
    }

    /// Writes the answer to somebody who registered.
    ///
    /// While the address is unconfirmed the shape is always the same, so that nobody learns
    /// whether an address is known; code and link then travel by mail alone.
    ///
    /// The person's own link is left out while pending. The end of the wait is told on the clock
    /// of the zone, on UTC without one.
    public static func write(
        _ receipt: RegistrationReceipt,
        manageURL: String?,
        in zone: Zone?,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("id", receipt.id)
            switch receipt.outcome {
            case .pending(let expiresAt):
                writer.field("status", "pending")
                writer.field("expiresAt", expiresAt, in: zone)
                return
            case .confirmed:
                writer.field("code", receipt.code?.description)
                writer.field("status", "confirmed")
            case .waitlisted(let position):
                writer.field("code", receipt.code?.description)
                writer.field("status", "waitlisted")
                writer.field("position", position)
            }
            if let manageURL { writer.field("manageUrl", manageURL) }
        }
    }

    /// What was agreed to beside `consents`: in which wording, and when.
    private static func write(
        _ consents: [Consent],
        in zone: Zone?,
        into writer: inout JSONWriter
    ) {
        writer.array("consentRecords") { writer in
            for consent in consents {
                writer.object { writer in
                    writer.field("purpose", consent.purpose)
                    writer.field("wording", consent.wording)
                    writer.field("at", consent.at, in: zone)
                }
            }
        }
    }

    /// Writes a registration as the organiser lists it and as the person sees their own.
    ///
    /// The session is written with it on the person's own page, not in the organiser's list. A
    /// link that is `nil` is left out.
    public static func write(
        _ registration: Registration,
        of session: Session?,
        manageURL: String? = nil,
        in zone: Zone?,
        into writer: inout JSONWriter
    ) {
        let request = registration.request
        writer.object { writer in
            writer.field("id", registration.id)
            writer.field("code", registration.code.description)
            writer.field("status", registration.status.rawValue)
            writer.field("sessionId", registration.session)
            writer.field("email", request.email.written)
            writer.field("name", request.name)
            writer.field("party", request.party)
            writer.array("guests") { writer in
                for guest in request.guests {
                    writer.object { $0.field("name", guest) }
                }
            }
            writer.field("organisation", request.organisation)
            writer.field("territory", request.territory)
            writer.field("stage", request.stage?.rawValue)
            writer.field("language", request.language.rawValue)
            writer.array("accessNeeds", request.accessNeeds.map(\.rawValue))
            writer.field("accessNote", request.accessNote)
            writer.array("consents", request.consents.map(\.purpose))
            write(request.consents, in: zone, into: &writer)
            writer.field("position", registration.position)
            let isPending = registration.status == .pending
            writer.field("expiresAt", isPending ? registration.expiresAt : nil, in: zone)
            writer.name("offer")
            if let until = registration.offeredUntil {
                writer.object { $0.field("until", until, in: zone) }
            } else {
                writer.null()
            }
            writer.field("createdAt", registration.createdAt, in: zone)
            writer.field("version", registration.version)
            if let manageURL { writer.field("manageUrl", manageURL) }
            if let session {
                writer.name("session")
                write(session, into: &writer)
            }
        }
    }
}
