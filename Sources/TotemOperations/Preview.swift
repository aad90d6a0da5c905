import Synchronization
public import TotemDomain
import TotemStore

/// What an operation would do, told without doing it.
public struct Preview<Answer: Sendable>: Sendable {
    /// What it would answer; ids and codes that it would make will be others.
    public let answer: Answer
    /// What it would bring with it.
    public let consequences: [Consequence]
    /// Stands for exactly this; whoever sends it back with the same request gets this done, or
    /// hears that it would be something else by now.
    public let token: String
}

/// A preview that its reader agrees to.
public struct AgreedPreview: Hashable, Sendable {
    /// The token that the preview gave.
    public let token: String
    /// The request as then: equal bytes for equal requests.
    public let request: [UInt8]

    /// An agreement.
    public init(token: String, request: [UInt8]) {
        self.token = token
        self.request = request
    }
}

/// A call that is not simply done: a preview, or a preview that was agreed to.
///
/// The operation runs as always; the door of changes tells it here what came of it.
public final class Rehearsal: Sendable {
    /// The request: equal bytes for equal requests.
    let request: [UInt8]
    /// The token of the preview that was agreed to; `nil` for a preview.
    let agreed: String?
    /// The ids and codes that were made on the way: the next run makes others.
    let made = MadeHere()
    private let told = Mutex<(consequences: [Consequence], token: String)?>(nil)

    init(request: [UInt8], agreed: String?) {
        self.request = request
        self.agreed = agreed
    }

    /// What came of it; `nil` when the operation changes nothing in any case.
    var result: (consequences: [Consequence], token: String)? { told.withLock { $0 } }

    func tell(_ consequences: [Consequence], token: String) {
        told.withLock { $0 = (consequences, token) }
    }
}

/// An operation that never came to the door of changes was previewed.
struct NothingToPreview: Error {}

extension Operations {
    /// Tells what an operation would do: runs it under the same locks, writes everything so that
    /// the database's own rules speak, and takes it back.
    ///
    /// - Parameters:
    ///   - operation: What to do.
    ///   - caller: Who asks: an admin or an organiser.
    ///   - request: The request: equal bytes for equal requests.
    /// - Returns: What would be answered and what follows from it.
    /// - Throws: What doing it would throw.
    public func preview<O: Operation>(
        _ operation: O,
        as caller: Caller,
        request: [UInt8]
    ) async throws(Failure) -> Preview<O.Answer> {
        let rehearsal = Rehearsal(request: request, agreed: nil)
        let outcome = try await perform(operation, as: caller, nil, rehearsal)
        guard case .done(let answer) = outcome, let told = rehearsal.result else {
            throw .broken(NothingToPreview())
        }
        return Preview(answer: answer, consequences: told.consequences, token: told.token)
    }

    /// Does exactly what a preview told.
    ///
    /// - Parameters:
    ///   - operation: What to do.
    ///   - caller: Who asks: an admin or an organiser.
    ///   - agreed: The preview.
    ///   - claim: The idempotency key, if the caller sent one.
    /// - Returns: The answer, or the answer of the first time.
    /// - Throws: `previewStale` when it would be something else by now; else as `perform`.
    public func perform<O: Operation>(
        _ operation: O,
        as caller: Caller,
        exactly agreed: AgreedPreview,
        claim: Claim<O.Answer>? = nil
    ) async throws(Failure) -> Outcome<O.Answer> {
        let rehearsal = Rehearsal(request: agreed.request, agreed: agreed.token)
        return try await perform(operation, as: caller, claim, rehearsal)
    }

    private func perform<O: Operation>(
        _ operation: O,
        as caller: Caller,
        _ claim: Claim<O.Answer>?,
        _ rehearsal: Rehearsal
    ) async throws(Failure) -> Outcome<O.Answer> {
        // What follows tells who is registered, which is not for everybody to know.
        if let refusal = Policy.roles([.admin, .organiser]).refusal(of: caller.actor) {
            throw .refused(refusal)
        }
        return try await Identifiers.noting(in: rehearsal.made) {
            () async throws(Failure) -> Outcome<O.Answer> in
            try await perform(operation, as: caller, claim: claim, rehearsal: rehearsal)
        }
    }

    /// Ends a transaction that is not simply committed.
    ///
    /// - Throws: `previewStale` when the decision is not the one that was agreed to.
    func conclude<Answer: Sendable>(
        _ rehearsal: Rehearsal,
        _ decision: Decision<Answer>,
        _ record: Record,
        _ call: Call<Answer>,
        _ writing: Writing
    ) async throws(Failure) {
        let consequences = try await writing.rehearse(
            record,
            events: decision.events,
            notices: decision.notices,
            bookingNotices: decision.bookingNotices
        )
        let token = try seal(rehearsal, decision.answer, consequences)
        guard let agreed = rehearsal.agreed else {
            try await writing.rollBack()
            return rehearsal.tell(consequences, token: token)
        }
        guard agreed == token else { throw .refused(.previewStale) }
        try await writing.commit(Record())
    }

    private func seal(
        _ rehearsal: Rehearsal,
        _ answer: Any,
        _ consequences: [Consequence]
    ) throws(Failure) -> String {
        var text = DecisionText(made: rehearsal.made)
        text.add(answer)
        text.add(consequences)
        let bytes = rehearsal.request + [0] + Array(text.text.utf8)
        return try loadedLinks().seal(of: bytes, for: "preview")
    }
}
