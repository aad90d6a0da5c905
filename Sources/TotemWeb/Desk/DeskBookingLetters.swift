import TotemDomain
import TotemOperations
import TotemPresentation

extension DeskBookingPage {
    /// Something to write to whoever asked.
    struct Letter {
        let id: String
        let name: String
        /// The key of the form: sent twice, it is done once.
        let key: String
        let action: String
        let title: String
        let label: String
        let hint: String
        let submit: String
        let value: String
        let fault: String?
        let isOpen: Bool
        let instead: [RegistrationForm.Option]
        let hasInstead: Bool
    }
}

extension DeskBookingPage.Letter {
    /// What was wrong in one of them; `nil` when nothing was.
    static func summary(_ letters: [Self], _ words: Words) -> RegistrationForm.Summary? {
        let faults = letters.compactMap { form in
            form.fault.map { fault in
                RegistrationForm.Fault(
                    address: "#\(form.id)",
                    sentence: words.text("form.fault", ["field": form.label, "fault": fault])
                )
            }
        }
        guard !faults.isEmpty else { return nil }
        return RegistrationForm.Summary(
            title: words.plural("form.faults", faults.count),
            faults: faults
        )
    }

    /// What may be written to whoever asked, or of what they answered.
    static func all(
        _ own: String,
        _ visit: DeskVisit,
        _ free: [FreeRoom],
        _ attempt: DeskBookingPage.Attempt
    ) -> [Self] {
        let words = visit.words
        let letter = {
            (
                id: String,
                name: String,
                title: String,
                label: String,
                hint: String,
                submit: String,
                instead: [RegistrationForm.Option]
            ) -> Self in
            let isTried = attempt.id == id
            let faults = attempt.refusals.compactMap { refusal -> String? in
                guard case .invalid(let fault) = refusal else { return nil }
                return Sentence.of(fault.problem, visit.language)
            }
            return Self(
                id: "\(id)-\(name)",
                name: name,
                key: DeskVisit.newKey(),
                action: "\(own)/\(id)",
                title: title,
                label: label,
                hint: hint,
                submit: submit,
                value: isTried ? attempt.typed.last { $0.name == name }?.text ?? "" : "",
                fault: isTried && !faults.isEmpty ? faults.joined(separator: " ") : nil,
                isOpen: isTried,
                instead: instead,
                hasInstead: !instead.isEmpty
            )
        }
        let answer = letter(
            "answer",
            "words",
            words.text("desk.booking.answer"),
            words.text("desk.booking.answer-label"),
            words.text("desk.booking.answer-hint"),
            words.text("desk.booking.answer-do"),
            []
        )
        guard visit.signIn.role == .admin else { return [answer] }
        let chosen = attempt.typed.last { $0.name == "instead" }?.text
        let rooms = free.map { room in
            RegistrationForm.Option(
                value: room.room.path.description,
                name: words.plural(
                    "desk.booking.instead-choice",
                    room.capacity,
                    ["room": DeskBookingPage.name(of: room)]
                ),
                isChosen: room.room.path.description == chosen
            )
        }
        return [
            letter(
                "ask",
                "words",
                words.text("desk.booking.ask"),
                words.text("desk.booking.ask-label"),
                words.text("desk.booking.ask-hint"),
                words.text("desk.booking.ask-do"),
                []
            ),
            answer,
            letter(
                "decline",
                "reason",
                words.text("desk.booking.decline"),
                words.text("desk.booking.decline-label"),
                words.text("desk.booking.decline-hint"),
                words.text("desk.booking.decline-do"),
                rooms
            ),
        ]
    }
}
