import TotemDomain
import TotemOperations
import TotemPresentation

/// Registrations: made by anybody, kept by the person's own link, listed for organisers.
enum RegistrationRoutes {
    /// The routes of this noun.
    static let table: [Route] =
        [
            Route(RegisterAttendee.self, register),
            Route(ListRegistrations.self) { exchange throws(WebFault) in
                let query = try await exchange.list(.registrations)
                if exchange.wantsSheet { return try await sheet(query, exchange) }
                let page = try await exchange.answer(
                    ListRegistrations(
                        session: try exchange.session(0),
                        filter: query.registrations,
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
            .writing(RestoreRegistration.self) { exchange throws(WebFault) in
                try exchange.demandNoFields()
                return RestoreRegistration(registration: .link(exchange.parameters[0]))
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
            .changing(ChangeRegistration.self) { exchange, version throws(WebFault) in
                ChangeRegistration(
                    registration: .link(exchange.parameters[0]),
                    edit: try exchange.registrationEdit(mayCorrectAddress: false),
                    expected: version
                )
            } tag: { own in
                "\(own.registration.version)"
            } answer: { own in
                .done { write(own, into: &$0) }
            },
            .writing(ResendLinks.self) { exchange throws(WebFault) in
                ResendLinks(email: try exchange.parsed(Requests.lostLink))
            } answer: { _ in
                StoredAnswer(
                    status: 202,
                    location: nil,
                    body: Wire.bytes { $0.object { $0.field("status", "accepted") } }
                )
            },
        ] + byCode

    /// The same of a person whom the organiser names by session and code.
    private static let byCode: [Route] = [
        Route(ShowRegistration.self, alias: 0) { exchange throws(WebFault) in
            try exchange.demandNoQuery()
            let own = try await exchange.answer(
                ShowRegistration(registration: try exchange.registrationByCode())
            )
            return .json { write(own, into: &$0) }.tagged("\(own.registration.version)")
        },
        Route(ChangeRegistration.self, alias: 0) { exchange throws(WebFault) in
            let operation = ChangeRegistration(
                registration: try exchange.registrationByCode(),
                edit: try exchange.registrationEdit(mayCorrectAddress: true),
                expected: try exchange.expectedVersion()
            )
            let tag: @Sendable (OwnRegistration) -> String = { "\($0.registration.version)" }
            return try await exchange.write(operation, takesKey: false, tag: tag) { own in
                .done { write(own, into: &$0) }
            }
        },
        Route(WithdrawRegistration.self, alias: 0) { exchange throws(WebFault) in
            try await exchange.changeByCode { WithdrawRegistration(registration: $0) }
        },
        Route(RestoreRegistration.self, alias: 0) { exchange throws(WebFault) in
            try await exchange.changeByCode { RestoreRegistration(registration: $0) }
        },
        .writing(ImportRegistrations.self) { exchange throws(WebFault) in
            // A file is long to read: those who may not bring one are told before.
            if let refusal = ImportRegistrations.policy.refusal(of: exchange.actor) {
                throw .refused(refusal)
            }
            let bytes = try exchange.csv()
            let lines = try exchange.checked(
                RegistrationSheet.lines(bytes, defaultLanguage: exchange.languageOfMails)
            )
            return ImportRegistrations(session: try exchange.session(0), lines: lines)
        } answer: { receipt in
            .done { Wire.write(receipt, into: &$0) }
        },
        Route(ResendMail.self) { exchange throws(WebFault) in
            try await exchange.changeByCode { ResendMail(registration: $0) }
        },
    ]

    /// The list for a spreadsheet: the whole of it, unless a part is asked for.
    static func sheet(
        _ query: ListQuery,
        _ exchange: Exchange
    ) async throws(WebFault) -> WebResponse {
        let session = try exchange.session(0)
        let asked = try exchange.query()
        let isPart = asked.contains { $0.name == "limit" || $0.name == "after" }
        var page = isPart ? query.page : PageRequest(limit: PageRequest.maximumLimit)
        var bytes: [UInt8] = []
        var next: Cursor?
        repeat {
            let found = try await exchange.answer(
                ListRegistrations(session: session, filter: query.registrations, page: page)
            )
            bytes += RegistrationSheet.bytes(
                found.items,
                withNeeds: query.withAccessNeeds,
                hasHeader: bytes.isEmpty
            )
            next = found.next
            page = PageRequest(limit: PageRequest.maximumLimit, after: next)
        } while !isPart && next != nil
        var response = WebResponse(
            status: 200,
            headers: [
                ("Content-Type", "text/csv; charset=utf-8; header=present"),
                ("Content-Disposition", "attachment; filename=\"registrations.csv\""),
                ("Vary", "Accept"),
            ],
            body: bytes,
            privacy: .personal
        )
        if let next { response.headers.append(exchange.linkToNext(next.description)) }
        return response
    }

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

    fileprivate static func write(_ own: OwnRegistration, into writer: inout JSONWriter) {
        Wire.write(
            own.registration,
            of: own.session,
            in: own.session.zone,
            into: &writer
        )
    }
}

extension Exchange {
    /// The registration that session and code in the path name.
    fileprivate func registrationByCode() throws(WebFault) -> RegistrationReference {
        let code = try parameter(1, of: .registration) { RegistrationCode($0) }
        return .code(try session(0), code)
    }

    /// What the body asks to be different of a registration.
    fileprivate func registrationEdit(
        mayCorrectAddress: Bool
    ) throws(WebFault) -> RegistrationEdit {
        let input = try json()
        return try checked(
            Requests.registrationEdit(
                input,
                mayCorrectAddress: mayCorrectAddress,
                language: languageOfMails
            )
        )
    }

    /// A change without fields of the registration that session and code name.
    fileprivate func changeByCode<O: Operation>(
        _ operation: (RegistrationReference) -> O
    ) async throws(WebFault) -> WebResponse where O.Answer == OwnRegistration {
        try demandNoFields()
        return try await write(operation(try registrationByCode())) { own in
            .done { RegistrationRoutes.write(own, into: &$0) }
        }
    }

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
    /// link then goes by mail alone, and once that link was revoked.
    func manageURL(for receipt: RegistrationReceipt) -> String? {
        if case .pending = receipt.outcome { return nil }
        guard !receipt.isLinkRevoked else { return nil }
        let token = site.operations.link(to: receipt.id, generation: 1)
        return "\(site.configuration.baseURL)/\(languageOfMails.rawValue)/registrations/\(token)"
    }
}
