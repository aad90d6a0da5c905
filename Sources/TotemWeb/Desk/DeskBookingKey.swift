import TotemDomain
import TotemOperations
import TotemPresentation

extension DeskBookingPage {
    /// The code or badge that opens the room: kept by the house, told from its release on.
    struct Key {
        /// How it stands with it.
        let state: String
        /// The code, once, for whoever has just asked for it.
        let secret: String?
        /// Where it is asked for; `nil` while it is not told.
        let reveal: String?
        /// How one is kept; `nil` for those who may not.
        let keep: Keep?

        /// The form by which one is kept.
        struct Keep {
            let action: String
            let key: String
            let title: String
            let secret: RegistrationForm.Field
            let releaseAt: RegistrationForm.Field
            let isOpen: Bool
            let summary: RegistrationForm.Summary?
        }
    }

    /// Keeps the code of the room, in place of the one there was.
    static func keepKey(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let typed = try visit.form()
        let id = try reference(visit)
        do {
            let input = Input(form: typed.filter { $0.name != "key" })
            let draft = try visit.exchange.checked(Requests.bookingKey(input))
            return try await act(KeepKey(id: id, draft: draft), "key-kept", typed, visit)
        } catch {
            // The code itself is not sent back.
            let shown = typed.filter { $0.name == "releaseAt" }
            return try await again(error, Attempt(id: Key.form, typed: shown), visit)
        }
    }

    /// Tells the code, which the audit notes; on this page alone, and in no address.
    static func revealKey(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        _ = try visit.form()
        let operation = RevealKey(id: try reference(visit))
        do {
            let key = try await visit.exchange.answer(operation)
            return visit.page(try await page(visit, secret: key.secret))
        } catch {
            return try await again(error, Attempt(), visit)
        }
    }
}

extension DeskBookingPage.Key {
    /// The name of the form among those of the page.
    static let form = "key"

    /// The key of a booking, for those who may hear of it.
    ///
    /// - Parameters:
    ///   - booking: The booking.
    ///   - visit: Who looks.
    ///   - attempt: What was tried in vain.
    ///   - secret: The code, where it was just asked for.
    /// - Returns: `nil` where none can be kept or told.
    /// - Throws: An outage.
    static func of(
        _ booking: Booking,
        _ visit: DeskVisit,
        _ attempt: DeskBookingPage.Attempt,
        _ secret: String?
    ) async throws(WebFault) -> Self? {
        guard booking.status == .confirmed, visit.canChange, visit.now < booking.window.end else {
            return nil
        }
        let (words, own) = (visit.words, "\(visit.root)/bookings/\(booking.id)")
        let isAdmin = visit.signIn.role == .admin
        var state = words.text("desk.key.none")
        var isTold = false
        do throws(Failure) {
            // A preview tells everything but the code, and is not noted.
            let preview = try await visit.exchange.site.operations.preview(
                RevealKey(id: booking.id),
                as: visit.exchange.caller,
                request: []
            )
            let dates = DatesForPeople(visit.language, in: booking.zone)
            let when = ["when": dates.moment(preview.answer.releaseAt)]
            (state, isTold) = (words.text("desk.key.released", when), true)
        } catch {
            guard case .refused(let refusals) = error else { throw .failure(error) }
            if refusals.contains(BookingKey.unreleased) { state = words.text("desk.key.kept") }
        }
        return Self(
            state: state,
            secret: secret,
            reveal: isTold && secret == nil ? "\(own)/reveal-key" : nil,
            keep: isAdmin ? Keep("\(own)/key", visit, attempt) : nil
        )
    }
}

extension DeskBookingPage.Key.Keep {
    init(_ action: String, _ visit: DeskVisit, _ attempt: DeskBookingPage.Attempt) {
        let words = visit.words
        let isTried = attempt.id == DeskBookingPage.Key.form
        let fields = DeskFields(
            words: words,
            typed: isTried ? attempt.typed : [],
            refused: isTried ? attempt.refusals : []
        )
        self.action = action
        key = DeskVisit.newKey()
        title = words.text("desk.key.keep")
        secret = fields.field(
            "secret",
            isOptional: false,
            hint: words.text("desk.key.secret-hint")
        )
        releaseAt = fields.field(
            "releaseAt",
            type: "datetime-local",
            hint: words.text("desk.key.release-hint")
        )
        isOpen = isTried
        summary = fields.summary()
    }
}
