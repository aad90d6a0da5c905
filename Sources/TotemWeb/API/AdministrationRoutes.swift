import TotemDomain
import TotemOperations
import TotemPresentation

/// Tokens, mails, the feed of changes and the verifier.
enum AdministrationRoutes {
    /// The routes of this noun.
    static let table: [Route] = [
        .listing(ListTokens.self, .plain) { query, _ in
            ListTokens(page: query.page)
        } write: { token, writer in
            Wire.write(token, into: &writer)
        },
        // The secret is shown this once: what is kept for repetitions is the token without it.
        .writing(CreateToken.self) { exchange throws(WebFault) in
            CreateToken(draft: try exchange.parsed(Requests.token))
        } fresh: { created in
            .created("/tokens/\(created.token.id)") { Wire.write(created, into: &$0) }
        } answer: { created in
            .created("/tokens/\(created.token.id)") { Wire.write(created.token, into: &$0) }
        },
        .writing(RevokeToken.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return RevokeToken(id: try exchange.parameter(0, of: .token) { ID<Token>($0) })
        } answer: { token in
            .done { Wire.write(token, into: &$0) }
        },
        .listing(ListBookingNotices.self, .plain) { query, _ in
            ListBookingNotices(page: query.page)
        } write: { notice, writer in
            Wire.write(notice, into: &writer)
        },
        .listing(ListNotices.self, .plain) { query, _ in
            ListNotices(page: query.page)
        } write: { notice, writer in
            Wire.write(notice, into: &writer)
        },
        Route(ListChanges.self) { exchange throws(WebFault) in
            let query = try await exchange.list(.changes)
            let limit = query.page.limit
            let changes = try await exchange.answer(
                ListChanges(after: query.position ?? 0, limit: limit)
            )
            let response = WebResponse.json { Wire.write(changes, limit: limit, into: &$0) }
            return exchange.linked(response, next: Wire.next(after: changes, limit: limit))
        },
        .reading(VerifyInvariants.self) { _ throws(WebFault) in
            VerifyInvariants()
        } answer: { verification, _ in
            .json { Wire.write(verification, into: &$0) }
        },
    ]
}
