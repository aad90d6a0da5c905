import TotemDomain
import TotemOperations
import TotemPresentation

/// The fields of a registration that exists already, for the person and for the desk.
struct PersonFields {
    /// The version that was seen.
    let version: String
    let summary: RegistrationForm.Summary?
    /// The address, which only the desk corrects.
    let email: RegistrationForm.Field
    let name: RegistrationForm.Field
    let party: RegistrationForm.Field
    let guests: RegistrationForm.Field
    let organisation: RegistrationForm.Field
    let language: RegistrationForm.Field
    let languages: [RegistrationForm.Option]
    /// What the question for needs is called, and how it is answered.
    let access: String
    let accessHint: String
    let needs: [RegistrationForm.Option]
    let accessNote: RegistrationForm.Field

    /// What the form holds before anybody types.
    static func typed(_ registration: Registration) -> [FormText.Pair] {
        let request = registration.request
        return [
            ("version", String(registration.version)), ("email", request.email.written),
            ("name", request.name), ("party", String(request.party)),
            ("guests", request.guests.joined(separator: "\n")),
            ("organisation", request.organisation ?? ""),
            ("accessNote", request.accessNote ?? ""), ("language", request.language.rawValue),
        ] + request.accessNeeds.map { ("accessNeeds", $0.rawValue) }
    }

    /// What was typed without the version, and nothing for each list that was emptied: a form
    /// leaves it out.
    static func complete(_ typed: [FormText.Pair]) -> [FormText.Pair] {
        let pairs = RegistrationForm.onePairPerGuest(typed.filter { $0.name != "version" })
        let absent = ["guests", "accessNeeds"]
            .filter { name in
                !pairs.contains { $0.name == name }
            }
        return pairs + absent.map { ($0, "") }
    }

    /// The fields with what was typed and what was refused.
    ///
    /// The desk writes of the person, whose own page writes to them.
    init(
        _ typed: [FormText.Pair],
        _ refused: [Refusal],
        _ shown: Language,
        isDesk: Bool = false
    ) {
        let words = Words(shown)
        let labels = [
            "party": words.text("desk.person.party"), "guests": words.text("desk.person.guests"),
        ]
        let maker = FieldMaker(
            words: words,
            typed: typed,
            refused: refused,
            labels: isDesk ? labels : [:]
        )
        version = typed.last { $0.name == "version" }?.text ?? ""
        summary = maker.summary(notice: nil)
        email = maker.field(
            "email",
            type: "email",
            autocomplete: "off",
            hint: words.text("desk.person.email-hint")
        )
        name = maker.field("name", autocomplete: "name", hint: nil)
        party = maker.field(
            "party",
            type: "number",
            extent: RegistrationRequest.largestParty,
            hint: isDesk
                ? words.text("desk.person.party-hint")
                : words.text("registration.change-party-hint")
        )
        guests = maker.field("guests", isOptional: true, hint: words.text("form.guests-hint"))
        organisation = maker.field(
            "organisation",
            isOptional: true,
            autocomplete: "organization",
            hint: nil
        )
        language = maker.field("language", hint: nil)
        languages = Language.allCases.map {
            maker.option("language", $0.rawValue, Sentence.name(ofLanguage: $0.rawValue, shown))
        }
        access = isDesk ? words.text("desk.person.access") : words.text("form.access")
        accessHint =
            isDesk ? words.text("desk.person.access-hint") : words.text("form.access-hint")
        needs = RegistrationRequest.AccessNeed.allCases.map {
            maker.option("accessNeeds", $0.rawValue, Sentence.name(of: $0, shown))
        }
        accessNote = maker.field(
            "accessNote",
            isOptional: true,
            hint: words.text("form.accessNote-hint")
        )
    }
}
