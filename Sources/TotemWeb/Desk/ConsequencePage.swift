import TotemDomain
import TotemOperations
import TotemPresentation

/// What a change would bring with it, as sentences, before it is made: apply it or go back.
struct ConsequencePage: PageView {
    static let template = "consequences"

    let frame: Frame
    let w: PageWords
    let title: String
    let titleLanguage: String
    let question: String
    /// How things stand before the change.
    let now: String
    /// That another change came between, so that the sentences are new.
    let isStale: Bool
    /// Why it cannot be done; `nil` when it can.
    let refusal: String?
    let sentences: [String]
    /// What to know of the days that were chosen.
    let notes: [String]
    let isPossible: Bool
    let action: String
    let apply: String
    let back: String
    let formToken: String
    let previewToken: String
    let hidden: [RoomChoice.Hidden]

    /// A change that is asked for, and where its page leads.
    struct Change {
        let path: String
        let question: String
        let apply: String
        let back: String
        let done: String
        let hidden: [RoomChoice.Hidden]
    }

    /// Tells what an operation would do.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - change: Its words and addresses.
    ///   - session: The session as it stands.
    ///   - visit: Who asks.
    ///   - isStale: Whether another preview was agreed to before.
    /// - Returns: The page, also when the operation would be refused.
    /// - Throws: What no other choice would mend.
    static func preview<O: Operation>(
        _ operation: O,
        _ change: Change,
        of session: Session,
        _ visit: DeskVisit,
        isStale: Bool = false
    ) async throws(WebFault) -> WebResponse {
        do throws(Failure) {
            let preview = try await visit.exchange.site.operations.preview(
                operation,
                as: visit.exchange.caller,
                request: request(change)
            )
            let told = Sentence.of(preview.consequences, visit.language)
            let after = preview.answer as? Session
            let page = Self(
                visit,
                change,
                session,
                sentences: told,
                notes: after?.warnings.map { Sentence.of($0, visit.language) } ?? [],
                token: preview.token,
                isStale: isStale
            )
            return visit.page(page, status: isStale ? 412 : 200)
        } catch {
            guard case .refused(let refusals) = error, let first = refusals.first,
                [409, 422].contains(first.status)
            else { throw .failure(error) }
            let told = refusals.map { Sentence.of($0, visit.language) }.joined(separator: " ")
            let page = Self(visit, change, session, refusal: told)
            return visit.page(page, status: first.status)
        }
    }

    /// Does exactly what its preview told; when it would be something else by now, tells that.
    static func apply<O: Operation>(
        _ operation: O,
        _ change: Change,
        of session: Session,
        token: String,
        _ visit: DeskVisit
    ) async throws(WebFault) -> WebResponse where O.Answer == Session {
        do throws(Failure) {
            let outcome = try await visit.exchange.site.operations.perform(
                operation,
                as: visit.exchange.caller,
                exactly: AgreedPreview(token: token, request: request(change))
            )
            guard case .done(let after) = outcome else { return visit.lead(to: session, done: "") }
            return visit.lead(to: after, done: change.done)
        } catch {
            guard case .refused(let refusals) = error else { throw .failure(error) }
            let isStale = refusals.contains(.previewStale)
            return try await preview(operation, change, of: session, visit, isStale: isStale)
        }
    }

    /// Equal bytes for equal requests.
    private static func request(_ change: Change) -> [UInt8] {
        let fields = change.hidden.map { "\($0.name)=\(FormText.escaped($0.value))" }
        return Array(([change.path] + fields).joined(separator: "&").utf8)
    }

    private init(
        _ visit: DeskVisit,
        _ change: Change,
        _ session: Session,
        sentences: [String] = [],
        notes: [String] = [],
        token: String = "",
        isStale: Bool = false,
        refusal: String? = nil
    ) {
        let dates = DatesForPeople(visit.language, in: session.zone)
        w = PageWords(visit.words)
        frame = visit.frame(change.question, "sessions/\(session.slug)/\(change.path)")
        title = session.title.text(in: visit.language.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: session, visit.language)
        question = change.question
        let place = SessionFacts.place(of: session, visit.language)
        now = visit.words.text(
            "desk.consequences.now",
            ["when": dates.window(session.window), "place": place]
        )
        self.isStale = isStale
        self.refusal = refusal
        self.sentences = sentences
        self.notes = notes
        isPossible = refusal == nil
        action = "\(visit.root)/sessions/\(session.slug)/\(change.path)"
        apply = change.apply
        back = change.back
        formToken = visit.formToken
        previewToken = token
        hidden = change.hidden
    }
}
