import TotemDomain
import TotemOperations
import TotemPresentation

/// The form of a session: what was typed stays, and every fault stands beside its field and in
/// the summary.
struct RegistrationForm {
    let action: String
    /// The idempotency key: a form sent twice is one registration.
    let key: String
    /// What to expect after sending; `nil` when there is nothing to say.
    let lead: String?
    /// What the button says will happen.
    let submit: String
    /// Whether to show a button that leads down to the form.
    let canJump: Bool
    let summary: Summary?
    let email: Field
    let name: Field
    let party: Field
    let organisation: Field
    let guests: Field
    let territory: Field
    let territories: [Option]
    let stage: Field
    let stages: [Option]
    let needs: [Option]
    let accessNote: Field
    let consents: [Option]
    /// Whether the further fields are unfolded: when one of them is filled or at fault.
    let isOpen: Bool

    /// One field.
    ///
    /// `nil` is nothing to show.
    struct Field {
        let id: String
        let label: String
        let type: String
        let value: String
        let isOptional: Bool
        let hint: String?
        let autocomplete: String?
        let extent: Int?
        let fault: String?

        /// The ids of what explains the field.
        var describedBy: String?
    }

    /// One choice of a list.
    struct Option {
        let value: String
        let name: String
        let isChosen: Bool
    }

    /// What was wrong, at the top of the form.
    struct Summary {
        let title: String
        let faults: [Fault]
        /// Whether there is a list at all.
        let hasFaults: Bool

        init(title: String, faults: [Fault]) {
            self.title = title
            self.faults = faults
            hasFaults = !faults.isEmpty
        }
    }

    /// One fault; the address leads to its field.
    struct Fault {
        let address: String?
        let sentence: String
    }

    /// A form as typed, with what was refused; empty at first.
    init(
        _ exchange: Exchange,
        _ session: Session,
        typed: [FormText.Pair] = [],
        refused: [Refusal] = [],
        notice: String? = nil
    ) {
        let language = exchange.language
        let words = Words(language)
        let fields = FieldMaker(words: words, typed: typed, refused: refused)
        action = "/\(language.rawValue)/sessions/\(session.slug)"
        key = Self.newKey()
        let queues = session.seats.free == 0 || session.seats.waiting > 0
        let leads = [
            session.registration.confirmEmail ? words.text("session.confirm-email") : nil,
            queues && session.registration.waitingList
                ? Sentence.waitingRule(of: session.registration, language) : nil,
        ]
        lead = leads.contains { $0 != nil } ? leads.compactMap { $0 }.joined(separator: " ") : nil
        submit = words.text(queues ? "session.join-waiting-list" : "session.register")
        email = fields.field("email", type: "email", autocomplete: "email", hint: nil)
        name = fields.field("name", autocomplete: "name", hint: nil)
        party = fields.field(
            "party",
            type: "number",
            preset: "1",
            extent: RegistrationRequest.largestParty,
            hint: nil
        )
        organisation = fields.field(
            "organisation",
            isOptional: true,
            autocomplete: "organization",
            hint: nil
        )
        guests = fields.field("guests", isOptional: true, hint: words.text("form.guests-hint"))
        territory = fields.field("territory", isOptional: true, hint: nil)
        territories = FormTerritories.all.map {
            fields.option("territory", $0, Sentence.name(ofTerritory: $0, language))
        }
        stage = fields.field("stage", isOptional: true, hint: nil)
        stages = RegistrationRequest.Stage.allCases.map {
            fields.option("stage", $0.rawValue, Sentence.name(of: $0, language))
        }
        needs = RegistrationRequest.AccessNeed.allCases.map {
            fields.option("accessNeeds", $0.rawValue, Sentence.name(of: $0, language))
        }
        accessNote = fields.field(
            "accessNote",
            isOptional: true,
            hint: words.text("form.accessNote-hint")
        )
        consents = ConsentWording.purposes.map {
            fields.option("consents", $0, ConsentWording.sentence(of: $0, language))
        }
        let further = [guests, organisation, territory, stage, accessNote]
        isOpen =
            further.contains { !$0.value.isEmpty || $0.fault != nil }
            || needs.contains { $0.isChosen }
        summary = fields.summary(notice: notice)
        canJump = summary == nil
    }

    /// The names of guests stand in one field, a name on each line; the form goes back as typed.
    static func onePairPerGuest(_ typed: [FormText.Pair]) -> [FormText.Pair] {
        typed.flatMap { pair -> [FormText.Pair] in
            guard pair.name == "guests" else { return [pair] }
            return pair.text.split(whereSeparator: \.isNewline)
                .map(String.init)
                .filter { !$0.allSatisfy(\.isWhitespace) }
                .map { ("guests", $0) }
        }
    }

    /// A key that nobody can guess or repeat by chance: 128 random bits.
    private static func newKey() -> String {
        String(UInt64.random(in: .min ... .max), radix: 36)
            + String(UInt64.random(in: .min ... .max), radix: 36)
    }
}

/// Makes the fields of a form from what was typed and what was refused.
struct FieldMaker {
    let words: Words
    let typed: [FormText.Pair]
    let refused: [Refusal]
    /// What fields are called that do not bear the name of the form of registration.
    var labels: [String: String] = [:]

    func field(
        _ id: String,
        type: String = "text",
        preset: String = "",
        isOptional: Bool = false,
        autocomplete: String? = nil,
        extent: Int? = nil,
        hint: String?
    ) -> RegistrationForm.Field {
        let fault = faults.first { $0.field == id }?.sentence
        let explaining = [hint.map { _ in "\(id)-hint" }, fault.map { _ in "\(id)-fault" }]
            .compactMap(\.self)
        return RegistrationForm.Field(
            id: id,
            label: label(id),
            type: type,
            value: typed.last { $0.name == id }?.text ?? preset,
            isOptional: isOptional,
            hint: hint,
            autocomplete: autocomplete,
            extent: extent,
            fault: fault,
            describedBy: explaining.isEmpty ? nil : explaining.joined(separator: " ")
        )
    }

    func option(_ name: String, _ value: String, _ text: String) -> RegistrationForm.Option {
        let isChosen = typed.contains { $0.name == name && $0.text == value }
        return RegistrationForm.Option(value: value, name: text, isChosen: isChosen)
    }

    func summary(notice: String?) -> RegistrationForm.Summary? {
        var all = notice.map { [RegistrationForm.Fault(address: nil, sentence: $0)] } ?? []
        for refusal in refused {
            if case .invalid = refusal { continue }
            let sentence = Sentence.of(refusal, words.language)
            all.append(RegistrationForm.Fault(address: nil, sentence: sentence))
        }
        for fault in faults {
            let isKnown = words.has("form.\(fault.field)")
            let line = ["field": label(fault.field), "fault": fault.sentence]
            let sentence = isKnown ? words.text("form.fault", line) : fault.sentence
            all.append(
                RegistrationForm.Fault(
                    address: isKnown ? "#\(fault.field)" : nil,
                    sentence: sentence
                )
            )
        }
        guard let first = all.first else { return nil }
        // One thing that is no field's fault needs no list: it is the heading itself.
        guard faults.count == all.count || all.count > 1 else {
            return RegistrationForm.Summary(title: first.sentence, faults: [])
        }
        let title = words.plural("form.faults", all.count)
        return RegistrationForm.Summary(title: title, faults: all)
    }

    private func label(_ id: String) -> String {
        labels[id] ?? words.text("form.\(id)")
    }

    /// The wrong fields by their name at the top of the form.
    private var faults: [(field: String, sentence: String)] {
        refused.compactMap { refusal in
            guard case .invalid(let fault) = refusal else { return nil }
            let field = fault.pointer.split(separator: "/").first.map(String.init) ?? ""
            return (field, Sentence.of(fault.problem, words.language))
        }
    }
}

/// What happens when the form is sent.
enum RegistrationSubmission {
    /// Registers the person and leads on; what is refused is shown in the form with its input.
    static func receive(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandSameSite()
        try exchange.demandNoQuery()
        let session = try await exchange.answer(ShowSession(session: try exchange.session(0)))
        let pairs = try exchange.form()
        let typed = pairs.filter { $0.name != "key" }
        let key = pairs.first { $0.name == "key" }?.text
        let parsed = Requests.registration(
            Input(form: RegistrationForm.onePairPerGuest(typed)),
            defaultLanguage: exchange.language
        )
        do {
            let request = try exchange.checked(parsed)
            let receipt = try await exchange.register(request, for: session, key: key)
            return lead(exchange, session, receipt)
        } catch {
            let programme = await ProgrammeFacts.of(session, exchange)
            return try await again(exchange, session, programme, typed, error)
        }
    }

    private static func lead(
        _ exchange: Exchange,
        _ session: Session,
        _ receipt: RegistrationReceipt?
    ) -> WebResponse {
        let language = exchange.language.rawValue
        // The address was corrected since: the new link goes to whoever reads its mails.
        guard receipt?.isLinkRevoked != true else {
            return .redirect(303, to: "/\(language)/lost-link", privacy: .personal)
        }
        guard let receipt, exchange.manageURL(for: receipt) != nil else {
            let address = "/\(language)/sessions/\(session.slug)/registered"
            return .redirect(303, to: address, privacy: .personal)
        }
        let token = exchange.site.operations.link(to: receipt.id, generation: 1)
        return .redirect(303, to: "/\(language)/registrations/\(token)", privacy: .secret)
    }

    private static func again(
        _ exchange: Exchange,
        _ session: Session,
        _ programme: ProgrammeFacts?,
        _ typed: [FormText.Pair],
        _ fault: WebFault
    ) async throws(WebFault) -> WebResponse {
        guard case .failure(let failure) = fault else { throw fault }
        let form: RegistrationForm
        let status: Int
        switch failure {
        case .refused(let refusals):
            status = refusals.first?.status ?? 422
            form = RegistrationForm(exchange, session, typed: typed, refused: refusals)
        case .unavailable(_, let isUnknown):
            status = 503
            let key = isUnknown ? "unavailable.outcome-unknown" : "unavailable.detail"
            let notice = Words(exchange.language).text(key)
            form = RegistrationForm(exchange, session, typed: typed, notice: notice)
        case .broken:
            throw fault
        }
        return .page(
            SessionPage(
                exchange,
                session,
                programme: programme,
                venue: await VenueFacts.of(session, exchange),
                form: form
            ),
            status: status,
            privacy: .personal
        )
    }
}

extension Exchange {
    /// Registers through the desk, under the key of the form; `nil` when the answer of then no
    /// longer tells more than that it was given.
    func register(
        _ request: RegistrationRequest,
        for session: Session,
        key: String?
    ) async throws(WebFault) -> RegistrationReceipt? {
        let isKey = key.map { key in
            !key.isEmpty && key.utf8.count <= IdempotencyKey.maximumLength
                && key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        }
        if isKey == false { throw .transport(.malformedRequest) }
        let claim: Claim<RegistrationReceipt>? = key.map { key in
            self.claim(key: key) { _ in StoredAnswer(status: 201, location: nil, body: []) }
        }
        do {
            let operation = RegisterAttendee(session: session.id, request: request)
            switch try await site.operations.perform(operation, as: caller, claim: claim) {
            case .done(let receipt): return receipt
            case .replayed: return nil
            }
        } catch {
            throw .failure(error)
        }
    }

    /// Refuses a form that another site sent.
    ///
    /// Browsers say where a request comes from: `Sec-Fetch-Site`, older ones `Origin`. Who says
    /// neither is no browser, and holds nothing that another site could make use of: pages bear
    /// no cookies. Source: OWASP cross-site request forgery prevention, "Fetch Metadata".
    func demandSameSite() throws(WebFault) {
        if let site = request.header("sec-fetch-site") {
            guard site == "same-origin" || site == "none" else { throw .refused(.notAllowed) }
            return
        }
        guard let origin = request.header("origin") else {
            guard request.count(of: "origin") == 0, request.count(of: "sec-fetch-site") == 0 else {
                throw .refused(.notAllowed)
            }
            return
        }
        let host = request.header("host") ?? ""
        guard let scheme = origin.firstRange(of: "://"),
            origin[scheme.upperBound...].lowercased() == host.lowercased()
        else { throw .refused(.notAllowed) }
    }
}
