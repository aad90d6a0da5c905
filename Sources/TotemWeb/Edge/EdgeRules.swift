import NIOHTTP1

/// The rules for the head of a request.
///
/// Pure: a head goes in, a fault or the way on comes out.
///
/// What the parser lets through and we do not: a missing, doubled or unknown `Host`
/// (RFC 9112 section 3.2), transfer codings other than `chunked`, which it would skip and read
/// the body as a second request (RFC 9112 section 6.1), and `Transfer-Encoding` beside
/// `Content-Length`.
struct EdgeRules: Sendable {
    /// The values of `Host` that name this service, in lower case.
    let hosts: Set<String>
    /// The limits.
    let limits: EdgeLimits

    /// How to go on with a request whose head is in order.
    struct Passage: Equatable {
        /// Whether the client waits for `100 Continue` before it sends the body.
        let awaitsContinue: Bool
        /// Whether the connection may serve another request after this one.
        let keepsAlive: Bool
    }

    /// Judges the head of a request.
    func judge(_ head: HTTPRequestHead) -> Result<Passage, EdgeFault> {
        if let fault = targetFault(head) ?? hostFault(head) ?? framingFault(head) {
            return .failure(fault)
        }
        var awaitsContinue = false
        if let expectation = head.headers.first(name: "expect") {
            guard expectation.lowercased() == "100-continue" else {
                return .failure(.unknownExpectation)
            }
            awaitsContinue = head.version == .http1_1
        }
        // After an upgrade request the parser stops, so that the connection cannot go on.
        let upgrades = head.method == .CONNECT || head.headers.contains(name: "upgrade")
        let keepsAlive = head.version == .http1_1 && head.isKeepAlive && !upgrades
        return .success(Passage(awaitsContinue: awaitsContinue, keepsAlive: keepsAlive))
    }

    private func targetFault(_ head: HTTPRequestHead) -> EdgeFault? {
        if head.uri.utf8.count > limits.targetBytes { return .targetTooLong }
        let clean = head.uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        return clean ? nil : .malformedRequest
    }

    private func hostFault(_ head: HTTPRequestHead) -> EdgeFault? {
        var host: String?
        for (name, value) in head.headers where name.isHeader("host") {
            guard host == nil else { return .wrongHost }
            host = value
        }
        guard let host, hosts.contains(host) || hosts.contains(host.lowercased()) else {
            return .wrongHost
        }
        guard let authority = Target.authority(of: head.uri) else { return nil }
        return hosts.contains(authority.lowercased()) ? nil : .wrongHost
    }

    private func framingFault(_ head: HTTPRequestHead) -> EdgeFault? {
        var codings = 0
        var lengths = 0
        for (name, value) in head.headers {
            if name.isHeader("transfer-encoding") {
                codings += 1
                guard value.isHeader("chunked") else { return .unknownTransferCoding }
            } else if name.isHeader("content-length") {
                lengths += 1
                guard let length = Self.length(value) else { return .malformedRequest }
                if length > limits.bodyBytes { return .bodyTooLarge }
            }
        }
        let smuggles = codings > 1 || lengths > 1 || (codings > 0 && lengths > 0)
        let isOldChunked = codings > 0 && head.version == .http1_0
        return smuggles || isOldChunked ? .malformedRequest : nil
    }

    /// A length of digits alone: no sign, no space, no list.
    private static func length(_ text: String) -> Int? {
        let digits = text.utf8
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text) ?? Int.max
    }
}

extension String {
    /// Whether this is that header name or token, in any case; `lowercase` must be lower case.
    func isHeader(_ lowercase: StaticString) -> Bool {
        guard utf8.count == lowercase.utf8CodeUnitCount else { return false }
        return lowercase.withUTF8Buffer { wanted in
            var index = 0
            for byte in utf8 {
                let isUpper = byte >= 0x41 && byte <= 0x5A
                guard (isUpper ? byte | 0x20 : byte) == wanted[index] else { return false }
                index += 1
            }
            return true
        }
    }
}
