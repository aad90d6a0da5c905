public import TotemDomain
import TotemStore

/// How an address names a session: by id or by slug.
public enum SessionReference: Hashable, Sendable, CustomStringConvertible {
    /// By its identity.
    case id(ID<Session>)
    /// By its short name.
    case slug(Code)

    /// Reads either form; `nil` when the text is neither.
    public init?(_ text: String) {
        if let id = ID<Session>(text) {
            self = .id(id)
        } else if let slug = Code(text) {
            self = .slug(slug)
        } else {
            return nil
        }
    }

    /// The text of the address.
    public var description: String {
        switch self {
        case .id(let id): id.description
        case .slug(let slug): slug.description
        }
    }
}

extension Operations {
    /// The session that an address names; drafts included.
    ///
    /// - Throws: `unknown` when there is none.
    func session(
        _ reference: SessionReference,
        within limit: Duration
    ) async throws(Failure) -> Session {
        let found: Session?
        switch reference {
        case .id(let id): found = try await store.session(id: id, slug: nil, within: limit)
        case .slug(let slug): found = try await store.session(id: nil, slug: slug, within: limit)
        }
        guard let found else { throw .refused(.unknown(.session, reference.description)) }
        return found
    }
}
