/// What a session belongs to: a programme, one of its editions, and themes.
public struct SessionBelonging: Hashable, Sendable {
    /// The programme; `nil` when the session stands alone.
    public let programme: Session.ProgrammeName?
    /// The edition of that programme.
    public let edition: Named?
    /// The themes of its own, beside those of its programme.
    public let themes: [Named]

    /// What a session belongs to.
    public init(programme: Session.ProgrammeName?, edition: Named?, themes: [Named]) {
        self.programme = programme
        self.edition = edition
        self.themes = themes
    }
}

/// What a request says that a session shall belong to, by codes.
public struct BelongingChange: Hashable, Sendable {
    /// Nothing changes.
    public static let none = BelongingChange(programme: .keep, edition: .keep, themes: nil)

    /// The programme.
    public let programme: FieldChange<Code>
    /// The edition; without a word of it another programme leaves it behind.
    public let edition: FieldChange<Code>
    /// The themes, all of them; `nil` leaves them as they are.
    public let themes: [Code]?

    /// A change.
    public init(programme: FieldChange<Code>, edition: FieldChange<Code>, themes: [Code]?) {
        self.programme = programme
        self.edition = edition
        self.themes = themes
    }

    /// The code of the programme that a session of another one then has.
    public func programme(after before: Code?) -> Code? { programme.applied(to: before) }

    /// The code of the edition that a session then has.
    ///
    /// - Parameters:
    ///   - programme: The programme before.
    ///   - edition: The edition before.
    /// - Returns: The code, or what speaks against an edition without a programme.
    public func edition(
        after programme: Code?,
        _ edition: Code?
    ) -> Result<Code?, Refusals> {
        let next = self.programme(after: programme)
        let kept = next == programme ? edition : nil
        let wanted = self.edition.applied(to: kept)
        guard wanted == nil || next != nil else {
            let fault = FieldFault("/edition", .conflicts(with: "programme"))
            return .failure(Refusals([.invalid(fault)]))
        }
        return .success(wanted)
    }
}

extension FieldChange {
    /// The value after the change.
    public func applied(to before: Value?) -> Value? {
        switch self {
        case .keep: before
        case .clear: nil
        case .set(let value): value
        }
    }
}

extension Session {
    /// What it belongs to.
    public var belonging: SessionBelonging {
        SessionBelonging(programme: programme, edition: edition, themes: themes)
    }

    /// For whom its room is booked, where a rule asks.
    public var booker: Booker { Booker(programme: programme?.code) }

    /// The same session, belonging to something else.
    func belonging(to belonging: SessionBelonging) -> Session {
        var session = self
        session.programme = belonging.programme
        session.edition = belonging.edition
        session.themes = belonging.themes
        return session
    }
}
