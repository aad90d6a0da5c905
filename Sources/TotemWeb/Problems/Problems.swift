import TotemDomain
import TotemPresentation

/// Turns whatever went wrong into `application/problem+json`, the framework's own faults included.
enum Problems {
    /// The answer to a fault of an exchange.
    static func response(
        _ fault: WebFault,
        requestID: String,
        language: Language
    ) -> WebResponse {
        response(problem(fault, requestID: requestID, language: language))
    }

    /// The answer to a request that the edge refused; nobody's language is known there.
    static func response(
        _ fault: EdgeFault,
        limits: EdgeLimits,
        requestID: String
    ) -> WebResponse {
        response(
            Problem.body(
                for: fault.problem(limits),
                requestID: requestID,
                language: .english
            )
        )
    }

    private static func problem(
        _ fault: WebFault,
        requestID: String,
        language: Language
    ) -> Problem {
        switch fault {
        case .failure(let failure):
            Problem.body(for: failure, requestID: requestID, language: language)
        case .json(let fault):
            Problem.body(for: fault, requestID: requestID, language: language)
        case .transport(let problem):
            Problem.body(for: problem, requestID: requestID, language: language)
        }
    }

    /// The edge writes the fields of caches and of the connection itself.
    private static func response(_ problem: Problem) -> WebResponse {
        let headers = problem.headers.filter {
            $0.name != "cache-control" && $0.name != "connection"
        }
        return WebResponse(status: problem.status, headers: headers, body: problem.bytes)
    }
}

extension EdgeFault {
    /// The problem that tells of it.
    func problem(_ limits: EdgeLimits) -> TransportProblem {
        switch self {
        case .malformedRequest, .wrongHost: .malformedRequest
        case .requestTimeout: .requestTimeout
        case .bodyTooLarge: .tooLarge(maximumBytes: limits.bodyBytes)
        case .targetTooLong: .addressTooLong
        case .headerTooLarge: .headersTooLarge
        case .unknownExpectation: .expectationFailed
        case .unknownTransferCoding: .notImplemented
        case .unknownVersion: .versionNotSupported
        }
    }
}
