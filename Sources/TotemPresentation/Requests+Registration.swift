public import TotemDomain

extension Requests {
    /// What shall be different of a registration.
    ///
    /// Absent fields stay as they are; null empties what may be without a value. The address is
    /// for organisers to correct, and an unknown field to the person.
    ///
    /// - Parameters:
    ///   - input: The fields.
    ///   - mayCorrectAddress: Whether an organiser asks.
    ///   - language: In which the consents were asked for, where the edit names no language.
    /// - Returns: The edit, or everything that is wrong.
    public static func registrationEdit(
        _ input: Input,
        mayCorrectAddress: Bool,
        language: Language
    ) -> Result<RegistrationEdit, Refusals> {
        let fields = InputParser(input)
        var edit = RegistrationEdit()
        fields.refuseClearing("name", "party", "language")
        if mayCorrectAddress {
            fields.refuseClearing("email")
            edit.email = fields.email("email", required: false)
        }
        edit.name = fields.text("name", maximum: Limits.name, required: false)
        edit.party = fields.integer("party", in: Limits.party, required: false)
        let guests = fields.guests("guests", party: edit.party)
        if fields.isGiven("guests") { edit.guests = guests }
        edit.organisation = fields.edit("organisation") {
            fields.text($0, maximum: Limits.organisation, required: false)
        }
        edit.territory = fields.edit("territory") {
            fields.parsed($0, as: "territory", required: false, personalTerritory)
        }
        edit.stage = fields.edit("stage") {
            fields.word($0, of: RegistrationRequest.Stage.self, required: false)
        }
        edit.language = fields.word("language", of: Language.self, required: false)
        let needs = fields.words("accessNeeds", of: RegistrationRequest.AccessNeed.self)
        if fields.isGiven("accessNeeds") { edit.accessNeeds = needs }
        edit.accessNote = fields.edit("accessNote") {
            fields.text($0, maximum: Limits.accessNote, required: false)
        }
        let purposes = fields.purposes("consents")
        if fields.isGiven("consents") {
            edit.consents = ConsentWording.consents(to: purposes, in: edit.language ?? language)
        }
        return fields.finish { edit }
    }

    /// The language of mails to people of a file whose lines name none.
    public static func importLanguage(_ input: Input) -> Result<Language?, Refusals> {
        let fields = InputParser(input)
        let language = fields.word("language", of: Language.self, required: false)
        return fields.finish { .some(language) }
    }

    /// The address of who has lost their links.
    public static func lostLink(_ input: Input) -> Result<EmailAddress, Refusals> {
        let fields = InputParser(input)
        let email = fields.email("email")
        return fields.finish { email }
    }
}
