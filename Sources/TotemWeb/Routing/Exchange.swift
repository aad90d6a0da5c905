import Crypto
import NIOCore
import NIOHTTP1
import TotemDomain
import TotemOperations
import TotemPresentation

/// One request on its way to an answer, with what the router and the sign-in found out.
struct Exchange: Sendable {
    /// The service.
    let site: Site
    /// The request.
    let request: WebRequest
    /// Its target.
    let target: Target
    /// The route that answers it.
    let route: Route
    /// The variable segments of the path, in the order of the template.
    let parameters: [String]
    /// The id of the request.
    let requestID: String
    /// Who asks.
    let actor: Actor

    /// Who asks, as operations want it.
    var caller: Caller { Caller(actor: actor, requestID: requestID) }

    /// The language for the reader: the one in the address of a page, else the best of
    /// `Accept-Language`.
    var language: Language {
        if case .page(let language) = route.audience { return language }
        return PageLanguage.best(for: request.headers[canonicalForm: "accept-language"])
    }

    /// Does an operation.
    func answer<O: Operation>(_ operation: O) async throws(WebFault) -> O.Answer {
        do {
            return try await site.operations.answer(operation, as: caller)
        } catch {
            throw .failure(error)
        }
    }

    /// Does an operation under the idempotency key of the request, if it has one.
    func perform<O: Operation>(
        _ operation: O,
        encode: @escaping @Sendable (O.Answer) -> StoredAnswer
    ) async throws(WebFault) -> Outcome<O.Answer> {
        let claim = try claim(encode: encode)
        do {
            return try await site.operations.perform(operation, as: caller, claim: claim)
        } catch {
            throw .failure(error)
        }
    }

    /// The variable segment, read as what it stands for; an unreadable one names an unknown thing.
    func parameter<Value>(
        _ index: Int,
        of subject: Refusal.Subject,
        _ read: (String) -> Value?
    ) throws(WebFault) -> Value {
        let text = parameters[index]
        guard let value = read(text) else { throw .refused(.unknown(subject, text)) }
        return value
    }

    /// The body as JSON, ready for the parsers of requests.
    ///
    /// An empty body without a type stands for an object without fields.
    func json() throws(WebFault) -> Input {
        let bytes = Array(request.body.readableBytesView)
        try demandType("application/json", isEmpty: bytes.isEmpty)
        guard !bytes.isEmpty else { return Input(json: .object([])) }
        do {
            return Input(json: try JSONValue.parse(bytes))
        } catch {
            throw WebFault.json(error)
        }
    }

    /// The pairs of the body of a form.
    func form() throws(WebFault) -> [FormText.Pair] {
        try demandType("application/x-www-form-urlencoded", isEmpty: false)
        do {
            return try FormText.parse(request.body.readableBytesView)
        } catch {
            throw .exchange(.malformed)
        }
    }

    /// The pairs of the query; `known` names those that are allowed.
    func query(_ known: Set<String>) throws(WebFault) -> [FormText.Pair] {
        guard !target.query.isEmpty else { return [] }
        let pairs: [FormText.Pair]
        do {
            pairs = try FormText.parse(target.query.utf8)
        } catch {
            throw .exchange(.malformed)
        }
        let strangers = pairs.filter { !known.contains($0.name) }
        guard strangers.isEmpty else {
            throw .failure(
                .refused(
                    sorting: strangers.map { .invalid(FieldFault("/\($0.name)", .unknownField)) }
                )
            )
        }
        return pairs
    }

    /// Demands the type of the body; a `charset` other than UTF-8 is another type.
    private func demandType(_ wanted: String, isEmpty: Bool) throws(WebFault) {
        guard let given = request.header("content-type") else {
            guard isEmpty else { throw .exchange(.unsupportedType) }
            return
        }
        if given == wanted { return }
        let parts = given.lowercased().split(separator: ";").map(MediaRange.trimmed)
        let isPlain = parts.dropFirst()
            .allSatisfy { part in
                !part.hasPrefix("charset=") || part == "charset=utf-8" || part == "charset=\"utf-8\""
            }
        guard parts.first == wanted, isPlain else { throw .exchange(.unsupportedType) }
    }

    /// The idempotency key of the request with what it stands for; `nil` without one.
    ///
    /// Source: draft-ietf-httpapi-idempotency-key-header-07; the key may stand in quotes.
    func claim<Answer>(
        encode: @escaping @Sendable (Answer) -> StoredAnswer
    ) throws(WebFault) -> Claim<Answer>? {
        guard let key = try IdempotencyHeader.key(of: request) else { return nil }
        return claim(key: key, encode: encode)
    }

    /// A key from elsewhere than the header, such as a hidden field of a form.
    func claim<Answer>(
        key: String,
        encode: @escaping @Sendable (Answer) -> StoredAnswer
    ) -> Claim<Answer> {
        var digest = SHA256()
        digest.update(data: Array((request.header("content-type") ?? "").lowercased().utf8))
        digest.update(data: [0])
        digest.update(data: Array(request.body.readableBytesView))
        let path = request.uri.prefix { $0 != "?" }
        return Claim(
            key: IdempotencyKey(
                caller: actor.auditName,
                operation: "\(request.method.rawValue) \(path)",
                key: key
            ),
            fingerprint: Array(digest.finalize()),
            encode: encode
        )
    }
}

/// The header `Idempotency-Key`.
enum IdempotencyHeader {
    /// The key of a request; `nil` without one.
    ///
    /// - Throws: a fault of the field when it is doubled, too long, or not of visible ASCII.
    static func key(of request: WebRequest) throws(WebFault) -> String? {
        switch request.count(of: "idempotency-key") {
        case 0: return nil
        case 1: break
        default: throw .exchange(.malformed)
        }
        var key = request.header("idempotency-key") ?? ""
        if key.utf8.count >= 2, key.hasPrefix("\""), key.hasSuffix("\"") {
            key = String(key.dropFirst().dropLast())
        }
        let isVisible = key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        guard !key.isEmpty, key.utf8.count <= IdempotencyKey.maximumLength, isVisible else {
            throw .exchange(.malformed)
        }
        return key
    }
}
