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
    private(set) var actor: Actor

    /// Who asks, as operations want it.
    var caller: Caller { Caller(actor: actor, requestID: requestID) }

    /// The same request, asked by somebody whom the page has recognised.
    func asked(by actor: Actor) -> Exchange {
        var exchange = self
        exchange.actor = actor
        return exchange
    }

    /// The language for the reader: the one in the address of a page, else the best of
    /// `Accept-Language`.
    var language: Language {
        if case .page(let language) = route.audience { return language }
        return Language.preferred(
            by: request.header("accept-language"),
            of: Words.wholeLanguages,
            fallback: .english
        )
    }

    /// Does an operation.
    func answer<O: Operation>(_ operation: O) async throws(WebFault) -> O.Answer {
        do {
            return try await site.operations.answer(operation, as: caller)
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
    func json() throws(WebFault) -> Input {
        Input(json: try jsonValue())
    }

    /// The body as JSON; an empty body without a type stands for an object without fields.
    private func jsonValue() throws(WebFault) -> JSONValue {
        let bytes = Array(request.body.readableBytesView)
        try demandType("application/json", isEmpty: bytes.isEmpty)
        guard !bytes.isEmpty else { return .object([]) }
        do {
            return try JSONValue.parse(bytes)
        } catch {
            throw .json(error)
        }
    }

    /// The pairs of the body of a form.
    func form() throws(WebFault) -> [FormText.Pair] {
        try demandType("application/x-www-form-urlencoded", isEmpty: false)
        do {
            return try FormText.parse(request.body.readableBytesView)
        } catch {
            throw .transport(.malformedRequest)
        }
    }

    /// The body as JSON, through the parser of a request.
    func parsed<Value>(
        _ parse: (Input) -> Result<Value, Refusals>
    ) throws(WebFault) -> Value {
        try checked(parse(try json()))
    }

    /// What a parser found, or all the faults it found.
    func checked<Value>(_ result: Result<Value, Refusals>) throws(WebFault) -> Value {
        switch result {
        case .success(let value): return value
        case .failure(let refusals):
            throw .failure(.refused(sorting: refusals.refusals))
        }
    }

    /// Demands a body without fields: some writes have nothing to be told.
    func demandNoFields() throws(WebFault) {
        switch try jsonValue() {
        case .object(let members):
            guard !members.isEmpty else { return }
            let faults = members.map { FieldFault("/\($0.name)", .unknownField) }
            throw .failure(.refused(sorting: faults.map { .invalid($0) }))
        default:
            throw .refused(.invalid(FieldFault("", .wrongType(expected: "object"))))
        }
    }

    /// The pairs of the query.
    func query() throws(WebFault) -> [FormText.Pair] {
        guard !target.query.isEmpty else { return [] }
        do {
            return try FormText.parse(target.query.utf8)
        } catch {
            throw .transport(.malformedRequest)
        }
    }

    /// Demands an address without a query: a parameter that nobody reads is a mistake to tell.
    func demandNoQuery() throws(WebFault) {
        guard !target.query.isEmpty else { return }
        let strangers = try query().map { FieldFault("/\($0.name)", .unknownField) }
        throw .failure(.refused(sorting: strangers.map { .invalid($0) }))
    }

    /// The query of a list; unknown parameters are refused.
    ///
    /// A time without an offset is read on the clock of the room or the building that the list is
    /// about.
    func list(_ kind: ListKind) async throws(WebFault) -> ListQuery {
        let pairs = try query()
        return try checked(Queries.list(pairs, of: kind, in: try await clock(ofList: pairs)))
    }

    /// The clock of the place in the query of a list; `nil` when no time needs it.
    private func clock(ofList pairs: [FormText.Pair]) async throws(WebFault) -> Zone? {
        guard pairs.contains(where: { $0.name == "from" || $0.name == "to" }) else { return nil }
        let room = pairs.first { $0.name == "room" }.flatMap { RoomPath($0.text) }
        let building = pairs.first { $0.name == "building" }.flatMap { Code($0.text) }
        do throws(Failure) {
            if let room {
                return try await site.operations.answer(ShowRoom(path: room), as: caller).zone
            }
            if let building {
                let shown = ShowBuilding(code: building)
                return try await site.operations.answer(shown, as: caller).facts.zone
            }
            return nil
        } catch {
            guard case .refused(let refusals) = error,
                case .unknown(let subject, let name) = refusals.first
            else { throw .failure(error) }
            let fault = FieldFault("/\(subject.rawValue)", .unknownThing(subject, name))
            throw .refused(.invalid(fault))
        }
    }

    /// A part of a list, with the address of the next part in `Link` (RFC 8288).
    func page<Item>(
        _ page: Page<Item>,
        privacy: WebResponse.Privacy = .personal,
        _ write: (Item, inout JSONWriter) -> Void
    ) -> WebResponse {
        let response = WebResponse.json(privacy: privacy) { writer in
            Wire.write(page, into: &writer, write)
        }
        return linked(response, next: page.next?.description)
    }

    /// The same answer with the address of the next part, if there is one.
    func linked(_ response: WebResponse, next: String?) -> WebResponse {
        guard let next else { return response }
        var response = response
        response.headers.append(linkToNext(next))
        return response
    }

    /// The header that leads to the next part of a list.
    func linkToNext(_ next: String) -> (name: String, value: String) {
        let path = request.uri.prefix { $0 != "?" }
        let rest = target.query.split(separator: "&").filter { !$0.hasPrefix("after=") }
        let query = (rest + ["after=\(next)"]).joined(separator: "&")
        return ("Link", "<\(path)?\(query)>; rel=\"next\"")
    }

    /// Whether the answer shall be a file for spreadsheets.
    var wantsSheet: Bool { prefers("text/csv") }

    /// Whether the answer shall be YAML.
    var wantsYAML: Bool { prefers("application/yaml") }

    /// Whether `Accept` names a type, and before JSON.
    private func prefers(_ wanted: String) -> Bool {
        let types = (request.header("accept") ?? "").lowercased().split(separator: ",")
            .map { $0.split(separator: ";").first.map { $0.filter { $0 != " " } } ?? "" }
        let json = types.firstIndex(of: "application/json")
        guard let place = types.firstIndex(of: wanted) else { return false }
        return json.map { place < $0 } ?? true
    }

    /// The body as a file of a spreadsheet.
    func csv() throws(WebFault) -> [UInt8] {
        try demandType("text/csv", isEmpty: false)
        return Array(request.body.readableBytesView)
    }

    /// The body as the calendar of another program.
    func calendar() throws(WebFault) -> [UInt8] {
        try demandType("text/calendar", isEmpty: false)
        return Array(request.body.readableBytesView)
    }

    /// The body as YAML; `nil` when it is JSON.
    func yaml() throws(WebFault) -> [UInt8]? {
        let given = request.header("content-type")?.lowercased() ?? ""
        guard !given.hasPrefix("application/json") else { return nil }
        try demandType("application/yaml", isEmpty: false)
        return Array(request.body.readableBytesView)
    }

    /// The session that a segment of the path names.
    func session(_ index: Int) throws(WebFault) -> SessionReference {
        try parameter(index, of: .session) { SessionReference($0) }
    }

    /// Demands the type of the body; a `charset` other than UTF-8 is another type.
    private func demandType(_ wanted: String, isEmpty: Bool) throws(WebFault) {
        guard let given = request.header("content-type") else {
            guard isEmpty else { throw .transport(.unsupportedMediaType(accepted: [wanted])) }
            return
        }
        if given == wanted { return }
        let parts = given.lowercased().split(separator: ";")
            .map { part in
                String(part.filter { $0 != " " && $0 != "\t" })
            }
        let isPlain = parts.dropFirst()
            .allSatisfy { part in
                !part.hasPrefix("charset=") || part == "charset=utf-8"
                    || part == "charset=\"utf-8\""
            }
        guard parts.first == wanted, isPlain else {
            throw .transport(.unsupportedMediaType(accepted: [wanted]))
        }
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
        default: throw .transport(.malformedRequest)
        }
        var key = request.header("idempotency-key") ?? ""
        if key.utf8.count >= 2, key.hasPrefix("\""), key.hasSuffix("\"") {
            key = String(key.dropFirst().dropLast())
        }
        let isVisible = key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        guard !key.isEmpty, key.utf8.count <= IdempotencyKey.maximumLength, isVisible else {
            throw .transport(.malformedRequest)
        }
        return key
    }
}
