public import TotemDomain

/// An answer that says what went wrong, as `application/problem+json`.
///
/// Source: RFC 9457.
public struct Problem: Sendable {
    /// The HTTP status.
    public let status: Int
    /// The header fields, names in lower case.
    public let headers: [(name: String, value: String)]
    /// The body.
    public let bytes: [UInt8]

    /// The media type of the body.
    public static let mediaType = "application/problem+json"

    /// The answer to a failed operation.
    ///
    /// The first refusal names the answer, all stand in `errors`. An outage tells when to try
    /// again, a bug tells nothing but the id of the request. Moments are told on the clock of their
    /// place.
    public static func body(
        for failure: Failure,
        requestID: String,
        language: Language
    ) -> Problem {
        let writer = ProblemWriter(requestID: requestID, language: language)
        switch failure {
        case .refused(let refusals):
            return writer.refused(refusals)
        case .unavailable(let seconds, let outcomeUnknown):
            return writer.unavailable(retryAfterSeconds: seconds, outcomeUnknown: outcomeUnknown)
        case .broken:
            return writer.plain("broken", status: 500, detail: nil, headers: [])
        }
    }

    /// The answer to a request that reaches no operation.
    public static func body(
        for problem: TransportProblem,
        requestID: String,
        language: Language
    ) -> Problem {
        ProblemWriter(requestID: requestID, language: language).transport(problem)
    }

    /// The answer to a body that is not the JSON we take.
    ///
    /// A double name is a fault of a field like others; all else breaks the grammar.
    public static func body(
        for fault: JSONFault,
        requestID: String,
        language: Language
    ) -> Problem {
        guard fault.reason != .duplicateName else {
            let refusal = Refusal.invalid(FieldFault(fault.pointer, .duplicate))
            return body(for: Failure.refused(refusal), requestID: requestID, language: language)
        }
        return body(
            for: TransportProblem.malformedJSON(offset: fault.offset),
            requestID: requestID,
            language: language
        )
    }

    /// The title of a code, for the heading of an error page.
    public static func title(ofCode code: String, _ language: Language) -> String {
        Words(language).text("problem." + code)
    }
}

/// Writes problems of one request.
private struct ProblemWriter {
    let requestID: String
    let words: Words

    init(requestID: String, language: Language) {
        self.requestID = requestID
        words = Words(language)
    }

    func refused(_ refusals: [Refusal]) -> Problem {
        guard let first = refusals.first else {
            return plain("broken", status: 500, detail: nil, headers: [])
        }
        var headers: [(name: String, value: String)] = []
        if case .tooManyRequests(let seconds) = first {
            headers.append(("retry-after", String(seconds)))
        }
        if first == .notSignedIn { headers.append(("www-authenticate", "Bearer realm=\"totem\"")) }
        let code = first.code
        return answer(code, status: first.status, headers: headers) { writer in
            writer.field("detail", detail(of: first, among: refusals))
            first.writeMembers(into: &writer)
            writer.array("errors") { writer in
                for refusal in refusals {
                    writer.object { writer in
                        if let pointer = refusal.pointer { writer.field("pointer", pointer) }
                        writer.field("code", refusal.errorCode)
                        writer.field("detail", errorDetail(of: refusal))
                        refusal.writeRule(into: &writer)
                    }
                }
            }
        }
    }

    /// Several wrong fields are counted; each has its own sentence among the errors.
    private func detail(of first: Refusal, among refusals: [Refusal]) -> String {
        let wrong = refusals.count { $0.errorCode != $0.code }
        if case .invalid = first, wrong > 1 { return words.plural("refusal.wrong-fields", wrong) }
        return Sentence.of(first, words.language)
    }

    private func errorDetail(of refusal: Refusal) -> String {
        guard case .invalid(let fault) = refusal else {
            return Sentence.of(refusal, words.language)
        }
        return Sentence.of(fault.problem, words.language)
    }

    func unavailable(retryAfterSeconds: Int, outcomeUnknown: Bool) -> Problem {
        let key = outcomeUnknown ? "unavailable.outcome-unknown" : "unavailable.detail"
        let headers = [(name: "retry-after", value: String(retryAfterSeconds))]
        return answer("unavailable", status: 503, headers: headers) { writer in
            writer.field("detail", words.text(key))
            writer.field("retryAfter", retryAfterSeconds)
            writer.field("outcomeUnknown", outcomeUnknown)
        }
    }

    func transport(_ problem: TransportProblem) -> Problem {
        var headers: [(name: String, value: String)] = []
        switch problem {
        case .methodNotAllowed(let allow):
            headers.append(("allow", allow.joined(separator: ", ")))
        case .unsupportedMediaType(let accepted) where !accepted.isEmpty:
            headers.append(("accept-post", accepted.joined(separator: ", ")))
        case .requestTimeout:
            headers.append(("connection", "close"))
        default:
            break
        }
        let detail = Sentence.of(problem, words.language)
        return plain(problem.code, status: problem.status, detail: detail, headers: headers)
    }

    func plain(
        _ code: String,
        status: Int,
        detail: String?,
        headers: [(name: String, value: String)]
    ) -> Problem {
        answer(code, status: status, headers: headers) { writer in
            if let detail { writer.field("detail", detail) }
        }
    }

    private func answer(
        _ code: String,
        status: Int,
        headers: [(name: String, value: String)],
        _ members: (inout JSONWriter) -> Void
    ) -> Problem {
        let bytes = Wire.bytes { writer in
            writer.object { writer in
                writer.field("type", "/problems/" + code)
                writer.field("title", words.text("problem." + code))
                writer.field("status", status)
                writer.field("code", code)
                writer.field("requestId", requestID)
                members(&writer)
            }
        }
        let common = [
            (name: "content-type", value: Problem.mediaType),
            (name: "content-language", value: words.language.rawValue),
            (name: "cache-control", value: "no-store"),
        ]
        return Problem(status: status, headers: common + headers, bytes: bytes)
    }
}
