import TotemDomain
import TotemOperations
import TotemPresentation

/// Registrations: made by anybody, kept by the person's own link, listed for organisers.
enum RegistrationRoutes {
    /// The routes of this noun.
    static let table: [Route] = [
        Route(RegisterAttendee.self, register),
        Route(ListRegistrations.self) { exchange throws(WebFault) in
            let query = try await exchange.list(.registrations)
            let page = try await exchange.answer(
                ListRegistrations(
                    session: try exchange.session(0),
                    status: query.status,
                    page: query.page
                )
            )
            return exchange.page(page) { registration, writer in
                Wire.write(registration, of: nil, in: nil, into: &writer)
            }
        },
        .reading(ShowRegistration.self) { exchange throws(WebFault) in
            ShowRegistration(registration: .link(exchange.parameters[0]))
        } answer: { own, _ in
            .json { write(own, into: &$0) }.tagged("\(own.registration.version)")
        },
        .writing(ConfirmRegistration.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return ConfirmRegistration(registration: .link(exchange.parameters[0]))
        } answer: { own in
            .done { write(own, into: &$0) }
        },
        .writing(WithdrawRegistration.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return WithdrawRegistration(registration: .link(exchange.parameters[0]))
        } answer: { own in
            .done { write(own, into: &$0) }
        },
        .writing(AcceptOffer.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return AcceptOffer(registration: .link(exchange.parameters[0]))
        } answer: { own in
            .done { write(own, into: &$0) }
        },
        .writing(DeclineOffer.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return DeclineOffer(registration: .link(exchange.parameters[0]))
        } answer: { own in
            .done { write(own, into: &$0) }
        },
    ]

    /// Registers a person.
    ///
    /// The desk answers repetitions of a key itself, with the receipt of then, so that no link is
    /// ever stored; the link is derived anew each time.
    private static func register(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let reference = try exchange.session(0)
        let input = try exchange.json()
        let request = try exchange.checked(
            Requests.registration(input, defaultLanguage: exchange.languageOfMails)
        )
        let session = try await exchange.id(of: reference)
        let operation = RegisterAttendee(session: session, request: request)
        return try await exchange.write(operation) { receipt in
            let link = exchange.manageURL(for: receipt)
            return StoredAnswer(status: 201, location: nil, body: body(receipt, manageURL: link))
        } answer: { receipt in
            StoredAnswer(status: 201, location: nil, body: body(receipt, manageURL: nil))
        }
    }

    private static func body(_ receipt: RegistrationReceipt, manageURL: String?) -> [UInt8] {
        Wire.bytes { Wire.write(receipt, manageURL: manageURL, in: nil, into: &$0) }
    }

    private static func write(_ own: OwnRegistration, into writer: inout JSONWriter) {
        Wire.write(
            own.registration,
            of: own.session,
            in: own.session.zone,
            into: &writer
        )
    }
}

extension Exchange {
    /// The language of mails to a person who names none.
    var languageOfMails: Language {
        Language.preferred(by: request.header("accept-language"), fallback: .french)
    }

    /// The identity of a session that may be named by its slug.
    func id(of reference: SessionReference) async throws(WebFault) -> ID<Session> {
        switch reference {
        case .id(let id): id
        case .slug: try await answer(ShowSession(session: reference)).id
        }
    }

    /// The address of the person's own page; `nil` while the address is unconfirmed, since the
    /// link then goes by mail alone.
    func manageURL(for receipt: RegistrationReceipt) -> String? {
        if case .pending = receipt.outcome { return nil }
        let token = site.operations.link(to: receipt.id, generation: 1)
        return "\(site.configuration.baseURL)/\(languageOfMails.rawValue)/registrations/\(token)"
    }
}
