public import TotemDomain

/// How a request that writes wants to be treated.
public enum PreviewWish: Hashable, Sendable {
    /// Done.
    case none
    /// Told and not done, in that language; `nil` for the language of the request.
    case dryRun(Language?)
    /// Done exactly as the preview with this token told.
    case agreed(token: String)
}

extension Queries {
    /// The parameters of a request that writes: `dryRun` with `language`, or `previewToken`.
    public static func preview(
        _ pairs: [(name: String, text: String)]
    ) -> Result<PreviewWish, Refusals> {
        let fields = InputParser(Input(form: pairs))
        let isDry = fields.flag("dryRun", default: false)
        let token = fields.text("previewToken", maximum: Limits.line, required: false)
        let language = fields.word("language", of: Language.self, required: false)
        // One that came to nothing on its way must not let the change pass for an ordinary one.
        for name in ["dryRun", "previewToken", "language"] where fields.isCleared(name) {
            fields.note(name, .empty)
        }
        if isDry, token != nil { fields.note("previewToken", .conflicts(with: "dryRun")) }
        if !isDry, language != nil { fields.note("language", .unknownField) }
        return fields.finish {
            if isDry { return .dryRun(language) }
            return token.map { .agreed(token: $0) } ?? PreviewWish.none
        }
    }

    /// Whether a file is taken as far as it can be: `keepGoing`.
    public static func keepsGoing(
        _ pairs: [(name: String, text: String)]
    ) -> Result<Bool, Refusals> {
        let fields = InputParser(Input(form: pairs.filter { $0.name == "keepGoing" }))
        let keepsGoing = fields.flag("keepGoing", default: false)
        return fields.finish { keepsGoing }
    }
}
