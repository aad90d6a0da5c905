import NIOCore
import NIOHTTP1
import TotemDomain
import TotemOperations
import TotemPresentation

extension Exchange {
    /// How a request that writes wants to be treated; every other parameter is a mistake to tell,
    /// but for those that the route itself has read.
    func previewWish(besides read: Set<String> = []) throws(WebFault) -> PreviewWish {
        try checked(Queries.preview(try query().filter { !read.contains($0.name) }))
    }

    /// Does an operation that writes, or tells what it would do, as the request wishes.
    ///
    /// `?dryRun=true` tells and changes nothing, `?previewToken=…` does exactly what was told.
    ///
    /// - Parameters:
    ///   - operation: What to do.
    ///   - read: The parameters of the query that the route has read.
    ///   - takesKey: Whether the answer is sent again to a repetition of the idempotency key.
    ///   - fresh: The answer of the first time, when it holds what must not be stored.
    ///   - tag: The entity tag of the answer, if it has one.
    ///   - answer: The answer.
    /// - Returns: The answer, of now or of then, or the preview.
    /// - Throws: What the operation throws.
    func write<O: Operation>(
        _ operation: O,
        besides read: Set<String> = [],
        takesKey: Bool = true,
        fresh: (@Sendable (O.Answer) -> StoredAnswer)? = nil,
        tag: (@Sendable (O.Answer) -> String)? = nil,
        answer: @escaping @Sendable (O.Answer) -> StoredAnswer
    ) async throws(WebFault) -> WebResponse {
        let wish = try previewWish(besides: read)
        // A wrong key is told in a preview too, though it claims nothing there.
        let claim = takesKey ? try claim(encode: answer) : nil
        if case .dryRun(let language) = wish {
            return try await preview(operation, language ?? self.language, answer)
        }
        switch try await perform(operation, wish, claim) {
        case .done(let result):
            let response = WebResponse(stored: (fresh ?? answer)(result), isReplayed: false)
            return tag.map { response.tagged($0(result)) } ?? response
        case .replayed(let stored):
            return WebResponse(stored: stored, isReplayed: true)
        }
    }

    private func perform<O: Operation>(
        _ operation: O,
        _ wish: PreviewWish,
        _ claim: Claim<O.Answer>?
    ) async throws(WebFault) -> Outcome<O.Answer> {
        do {
            guard case .agreed(let token) = wish else {
                return try await site.operations.perform(operation, as: caller, claim: claim)
            }
            return try await site.operations.perform(
                operation,
                as: caller,
                exactly: AgreedPreview(token: token, request: requestBytes),
                claim: claim
            )
        } catch {
            throw .failure(error)
        }
    }

    private func preview<O: Operation>(
        _ operation: O,
        _ language: Language,
        _ answer: @Sendable (O.Answer) -> StoredAnswer
    ) async throws(WebFault) -> WebResponse {
        let preview: Preview<O.Answer>
        do {
            preview = try await site.operations.preview(
                operation,
                as: caller,
                request: requestBytes
            )
        } catch {
            throw .failure(error)
        }
        return .json { writer in
            Wire.write(
                preview: preview.consequences,
                token: preview.token,
                result: answer(preview.answer).body,
                language,
                into: &writer
            )
        }
    }

    /// The request as a preview is bound to it: method, path and body.
    private var requestBytes: [UInt8] {
        let path = request.uri.prefix { $0 != "?" }
        return Array("\(request.method.rawValue) \(path)".utf8) + [0]
            + Array(request.body.readableBytesView)
    }
}
