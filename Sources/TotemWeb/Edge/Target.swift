/// The target of a request: the path in segments, and the query as sent.
struct Target: Sendable {
    /// The segments of the path, decoded; `/` has one empty segment, `/a/` has `a` and an empty one.
    let segments: [String]
    /// What follows the question mark, as sent; empty without one.
    let query: String

    /// Reads a target in origin form or absolute form (RFC 9112 section 3.2); `nil` when it is
    /// neither, or when an escape in the path is none.
    init?(_ uri: String) {
        var rest = Substring(uri)
        if let authority = Self.authority(of: uri) {
            rest = rest.dropFirst("http://".count + authority.utf8.count)
            if rest.isEmpty { rest = "/" }
        }
        guard rest.utf8.first == UInt8(ascii: "/") else { return nil }
        rest = rest.dropFirst()
        var path = rest
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            path = rest[..<mark]
            query = String(rest[rest.utf8.index(after: mark)...])
        } else {
            query = ""
        }
        var segments: [String] = []
        for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        {
            guard let segment = Self.decoded(Substring(part)) else { return nil }
            segments.append(segment)
        }
        self.segments = segments
    }

    /// The authority of a target in absolute form; `nil` in origin form.
    static func authority(of uri: String) -> Substring? {
        guard uri.utf8.first != UInt8(ascii: "/"), uri.lowercased().hasPrefix("http://") else {
            return nil
        }
        return uri.dropFirst("http://".count).prefix { $0 != "/" && $0 != "?" }
    }

    /// Text without its percent escapes; `nil` when an escape is broken or the bytes are no UTF-8.
    static func decoded(_ text: Substring) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.next().flatMap(hexadecimal),
                let low = rest.next().flatMap(hexadecimal)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
