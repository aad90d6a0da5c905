import TotemDomain
import TotemOperations
import TotemPresentation

/// Who registered for a session, with a search and in pages.
struct PeopleTable {
    /// People on one page.
    static let length = 50
    /// The registrations that are looked through at most.
    static let reach = 2_000

    let told: String
    let words: String
    let statuses: [RegistrationForm.Option]
    let action: String
    let rows: [Row]
    let hasRows: Bool
    let isEmpty: Bool
    let isFiltered: Bool
    let previous: String?
    let next: String?
    let hasPages: Bool
    /// Where the whole list is had for a spreadsheet; `nil` while there is nobody on it.
    let sheet: String?

    /// One registration.
    struct Row {
        let name: String
        let email: String
        let more: String?
        let party: String
        let state: String
        let tone: String
        let day: String
        let time: String
        let language: String
        let code: String
        let withdraw: String?
        let withdrawName: String
        let open: String
    }

    /// The table; `nil` for those who may not see persons.
    static func of(
        _ session: Session,
        _ pairs: [FormText.Pair],
        _ visit: DeskVisit
    ) async throws(WebFault) -> PeopleTable? {
        guard visit.canChange else { return nil }
        let status = pairs.last { $0.name == "status" }
            .flatMap { Registration.Status(rawValue: $0.text) }
        var all: [Registration] = []
        var request = PageRequest(limit: PageRequest.maximumLimit)
        while all.count < reach {
            let part = try await visit.exchange.answer(
                ListRegistrations(
                    session: .id(session.id),
                    filter: RegistrationFilter(status: status),
                    page: request
                )
            )
            all += part.items
            guard let next = part.next else { break }
            request = PageRequest(limit: PageRequest.maximumLimit, after: next)
        }
        return PeopleTable(session, all, status, pairs, visit)
    }

    /// The whole list for a spreadsheet, without what people need to take part.
    static func sheet(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try visit.demandChange()
        let exchange = visit.exchange
        let session = try await exchange.answer(ShowSession(session: try exchange.session(0)))
        var response = try await RegistrationRoutes.sheet(exchange.list(.registrations), exchange)
        response.headers.removeAll { $0.name == "Content-Disposition" }
        let name = "attachment; filename=\"\(session.slug).csv\""
        response.headers.append(("Content-Disposition", name))
        return response
    }

    private init(
        _ session: Session,
        _ all: [Registration],
        _ status: Registration.Status?,
        _ pairs: [FormText.Pair],
        _ visit: DeskVisit
    ) {
        let text = { (name: String) in pairs.last { $0.name == name }?.text ?? "" }
        let (texts, own) = (visit.words, "\(visit.root)/sessions/\(session.slug)")
        words = String(text("q").prefix(Limits.words))
        let wanted = SearchText.plain(words)
        let found = all.filter { registration in
            wanted.isEmpty || Self.looks(of: registration).contains { $0.contains(wanted) }
        }
        let pages = max(1, (found.count + Self.length - 1) / Self.length)
        let page = min(max(Int(text("page")) ?? 1, 1), pages)
        let shown = found.dropFirst((page - 1) * Self.length).prefix(Self.length)
        told = texts.plural("desk.people.told", found.count)
        statuses = Registration.Status.allCases.map { each in
            RegistrationForm.Option(
                value: each.rawValue,
                name: Self.name(of: each, texts),
                isChosen: each == status
            )
        }
        action = own
        rows = shown.map { Self.row($0, session, own, visit) }
        hasRows = !rows.isEmpty
        isFiltered = !wanted.isEmpty || status != nil
        isEmpty = rows.isEmpty
        let filter = [("q", words), ("status", status?.rawValue ?? "")].filter { !$0.1.isEmpty }
        let address = { (page: Int) in
            let all = filter + [("page", String(page))]
            let query = all.map { "\($0.0)=\(FormText.escaped($0.1))" }.joined(separator: "&")
            return "\(own)?\(query)#people"
        }
        previous = page > 1 ? address(page - 1) : nil
        next = page < pages ? address(page + 1) : nil
        hasPages = pages > 1
        sheet = all.isEmpty ? nil : "\(own)/registrations.csv"
    }

    /// What of a registration is searched, without case and accents.
    private static func looks(of registration: Registration) -> [String] {
        let request = registration.request
        return ([request.name, request.email.written, request.organisation ?? ""] + request.guests)
            .map(SearchText.plain) + [SearchText.plain(registration.code.description)]
    }

    private static func row(
        _ registration: Registration,
        _ session: Session,
        _ own: String,
        _ visit: DeskVisit
    ) -> Row {
        let (texts, request) = (visit.words, registration.request)
        let dates = DatesForPeople(visit.language, in: session.zone)
        let needs = request.accessNeeds.map { Sentence.name(of: $0, visit.language) }
        let more = [request.organisation].compactMap(\.self) + needs
        let tone: String
        switch registration.status {
        case .confirmed: tone = "good"
        case .pending, .waitlisted, .offered: tone = "wait"
        case .withdrawn, .expired, .declined, .cancelled: tone = "quiet"
        }
        let address = "\(own)/registrations/\(registration.code)/withdraw"
        return Row(
            name: request.name,
            email: request.email.written,
            more: more.isEmpty ? nil : more.joined(separator: ", "),
            party: texts.number(request.party),
            state: state(of: registration, texts),
            tone: tone,
            day: dates.shortDay(registration.createdAt),
            time: dates.time(registration.createdAt),
            language: Sentence.name(ofLanguage: request.language.rawValue, visit.language),
            code: registration.code.description,
            withdraw: registration.status.isLive ? address : nil,
            withdrawName: texts.text("desk.people.withdraw-name", ["name": request.name]),
            open: "\(own)/registrations/\(registration.code)"
        )
    }

    private static func state(of registration: Registration, _ texts: Words) -> String {
        guard registration.status == .waitlisted, let position = registration.position else {
            return name(of: registration.status, texts)
        }
        return texts.text("desk.people.waits-at", ["position": texts.number(position)])
    }

    /// A status in the words of a table.
    static func name(of status: Registration.Status, _ texts: Words) -> String {
        switch status {
        case .pending: texts.text("desk.people.pending")
        case .waitlisted: texts.text("desk.people.waitlisted")
        case .offered: texts.text("desk.people.offered")
        case .confirmed: texts.text("desk.people.confirmed")
        case .withdrawn: texts.text("desk.people.withdrawn")
        case .expired: texts.text("desk.people.expired")
        case .declined: texts.text("desk.people.declined")
        case .cancelled: texts.text("desk.people.cancelled")
        }
    }
}
