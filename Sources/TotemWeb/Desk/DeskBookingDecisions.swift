import TotemDomain
import TotemOperations
import TotemPresentation

// What can be decided about a booking, each by a form of its page.
extension DeskBookingPage {
    /// Agrees to a request, as its consequences were told.
    static func approve(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let pairs = try visit.form()
        let id = try reference(visit)
        let operation = ApproveBooking(id: id)
        guard let token = pairs.last(where: { $0.name == "previewToken" })?.text else {
            return try await act(operation, "approved", pairs, visit)
        }
        do throws(Failure) {
            _ = try await visit.exchange.site.operations.perform(
                operation,
                as: visit.exchange.caller,
                exactly: AgreedPreview(token: token, request: request(id))
            )
            return lead(to: id, "approved", visit)
        } catch {
            return try await again(.failure(error), Attempt(), visit)
        }
    }

    /// Asks whoever made the request.
    static func ask(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let typed = try visit.form()
        let id = try reference(visit)
        do {
            let input = Input(form: typed.filter { $0.name == "words" })
            let words = try visit.exchange.checked(Requests.bookingNote(input))
            return try await act(AskAboutBooking(id: id, words: words), "asked", typed, visit)
        } catch {
            return try await again(error, Attempt(id: "ask", typed: typed), visit)
        }
    }

    /// Keeps the answer.
    static func answer(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let typed = try visit.form()
        let id = try reference(visit)
        do {
            let input = Input(form: typed.filter { $0.name == "words" })
            let words = try visit.exchange.checked(Requests.bookingNote(input))
            let operation = AnswerAboutBooking(id: id, words: words)
            return try await act(operation, "answered", typed, visit)
        } catch {
            return try await again(error, Attempt(id: "answer", typed: typed), visit)
        }
    }

    /// Says no, with another room where one was chosen.
    static func decline(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let typed = try visit.form()
        try visit.demandChange()
        let id = try reference(visit)
        do {
            var reason = try visit.exchange.checked(
                Requests.houseReason(Input(form: typed.filter { $0.name == "reason" }))
            )
            if let wish = typed.last(where: { $0.name == "instead" })?.text, !wish.isEmpty {
                let booking = try await visit.exchange.answer(ShowBooking(id: id))
                let free = try await instead(of: booking, visit)
                guard let room = free.first(where: { $0.room.path.description == wish }) else {
                    let told = visit.words.text("desk.booking.instead-gone")
                    let attempt = Attempt(id: "decline", typed: typed, told: told)
                    return visit.page(try await page(visit, attempt: attempt), status: 409)
                }
                let language = booking.contact?.language ?? visit.language
                reason += " " + sentence(room, in: Words(language))
                reason = try visit.exchange.checked(
                    Requests.houseReason(Input(form: [("reason", reason)]))
                )
            }
            let operation = DeclineBooking(id: id, reason: reason)
            return try await act(operation, "declined", typed, visit)
        } catch {
            return try await again(error, Attempt(id: "decline", typed: typed), visit)
        }
    }

    /// Makes a booking of a hold.
    static func confirm(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let typed = try visit.form()
        let id = try reference(visit)
        do {
            return try await act(ConfirmBooking(id: id), "confirmed", typed, visit)
        } catch {
            return try await again(error, Attempt(), visit)
        }
    }

    /// Gives it back.
    static func cancel(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let typed = try visit.form()
        let id = try reference(visit)
        do {
            return try await act(CancelBooking(id: id), "cancelled", typed, visit)
        } catch {
            return try await again(error, Attempt(), visit)
        }
    }

    /// Takes the end back.
    static func restore(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let typed = try visit.form()
        let id = try reference(visit)
        do {
            return try await act(RestoreBooking(id: id), "restored", typed, visit)
        } catch {
            return try await again(error, Attempt(), visit)
        }
    }

    /// The booking in the address.
    static func reference(_ visit: DeskVisit) throws(WebFault) -> ID<Booking> {
        try visit.exchange.parameter(0, of: .booking) { ID<Booking>($0) }
    }

    /// Does it and leads back to the page; a form that is sent twice is done once, by its key.
    static func act<O: Operation>(
        _ operation: O,
        _ done: String,
        _ typed: [FormText.Pair],
        _ visit: DeskVisit
    ) async throws(WebFault) -> WebResponse {
        let id = try reference(visit)
        guard let key = try DeskVisit.key(in: typed) else {
            _ = try await visit.exchange.answer(operation)
            return lead(to: id, done, visit)
        }
        let claim: Claim<O.Answer> = visit.exchange.claim(key: key) { _ in
            StoredAnswer(status: 303, location: done, body: [])
        }
        do throws(Failure) {
            let outcome = try await visit.exchange.site.operations.perform(
                operation,
                as: visit.exchange.caller,
                claim: claim
            )
            guard case .replayed(let stored) = outcome else { return lead(to: id, done, visit) }
            return lead(to: id, stored.location ?? done, visit)
        } catch {
            throw .failure(error)
        }
    }

    /// Leads back to the page, which says what was done.
    static func lead(
        to id: ID<Booking>,
        _ done: String,
        _ visit: DeskVisit
    ) -> WebResponse {
        .redirect(303, to: "\(visit.root)/bookings/\(id)?done=\(done)", privacy: .personal)
    }

    /// The page again, with why nothing was done and what was typed.
    static func again(
        _ fault: WebFault,
        _ attempt: Attempt,
        _ visit: DeskVisit
    ) async throws(WebFault) -> WebResponse {
        guard case .failure(.refused(let refusals)) = fault, let first = refusals.first,
            [409, 412, 422].contains(first.status)
        else { throw fault }
        var attempt = attempt
        attempt.refusals = refusals.filter { if case .invalid = $0 { true } else { false } }
        let others = refusals.filter { if case .invalid = $0 { false } else { true } }
        if refusals.contains(.previewStale) {
            attempt.told = visit.words.text("desk.consequences.stale")
        } else if !others.isEmpty {
            attempt.told = others.map { Sentence.of($0, visit.language) }.joined(separator: " ")
        }
        return visit.page(try await page(visit, attempt: attempt), status: first.status)
    }
}
