import TotemDomain
import TotemOperations
import TotemPresentation

/// Sessions.
enum SessionRoutes {
    /// The routes of this noun.
    static let table: [Route] = [
        .listing(ListSessions.self, .sessions, privacy: .open) { query, _ in
            ListSessions(filter: query.sessions, page: query.page)
        } write: { session, writer in
            Wire.write(session, into: &writer)
        },
        .writing(ScheduleSession.self) { exchange throws(WebFault) in
            ScheduleSession(plan: try exchange.parsed(Requests.session))
        } answer: { session in
            .created("/sessions/\(session.id)") { Wire.write(scheduled: session, into: &$0) }
        },
        .reading(ShowSession.self) { exchange throws(WebFault) in
            ShowSession(session: try exchange.session(0))
        } answer: { session, _ in
            .json(privacy: .open) { Wire.write(session, into: &$0) }.tagged(Wire.tag(of: session))
        },
        .writing(PublishSession.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return PublishSession(session: try exchange.session(0))
        } answer: { session in
            .done { Wire.write(session, into: &$0) }
        },
        .writing(EditSession.self) { exchange throws(WebFault) in
            EditSession(
                session: try exchange.session(0),
                edit: try exchange.parsed(Requests.edit),
                expected: try exchange.expectedVersion()
            )
        } tag: { session in
            Wire.tag(of: session)
        } answer: { session in
            .done { Wire.write(session, into: &$0) }
        },
        .writing(MoveSession.self) { exchange throws(WebFault) in
            MoveSession(
                session: try exchange.session(0),
                move: try exchange.parsed(Requests.move)
            )
        } tag: { session in
            Wire.tag(of: session)
        } answer: { session in
            .done { Wire.write(scheduled: session, into: &$0) }
        },
        .writing(CancelSession.self) { exchange throws(WebFault) in
            CancelSession(
                session: try exchange.session(0),
                request: try exchange.parsed(Requests.cancellation)
            )
        } answer: { session in
            .done { Wire.write(session, into: &$0) }
        },
    ]
}
