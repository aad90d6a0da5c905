import TotemDomain
import TotemPresentation

/// The header `If-Match` of a change.
enum IfMatch {
    /// The versions it names; `nil` when it is no list of entity tags.
    ///
    /// A tag is a version, or a version and after a dot what registering raises, which no change
    /// needs to have seen. A weak tag matches nothing here.
    ///
    /// Source: RFC 9110, sections 8.8.3 and 13.1.1.
    static func versions(_ text: String) -> ExpectedVersion? {
        if text == "*" { return .any }
        var versions: [Int] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let tag = part.drop { $0 == " " || $0 == "\t" }.trimmedRight
            let isWeak = tag.hasPrefix("W/")
            let opaque = isWeak ? tag.dropFirst(2) : tag
            guard opaque.utf8.count >= 2, opaque.hasPrefix("\""), opaque.hasSuffix("\"") else {
                return nil
            }
            let version = opaque.dropFirst().dropLast().prefix { $0 != "." }
            if !isWeak, let version = Int(version) { versions.append(version) }
        }
        return .oneOf(versions)
    }
}

extension Substring {
    fileprivate var trimmedRight: Substring {
        var rest = self
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest
    }
}

extension Exchange {
    /// The versions of the thing that the caller has seen.
    ///
    /// - Throws: that it must be told, or cannot be read.
    func expectedVersion() throws(WebFault) -> ExpectedVersion {
        switch request.count(of: "if-match") {
        case 0: throw .transport(.preconditionRequired)
        case 1: break
        default: throw .transport(.malformedRequest)
        }
        guard let expected = IfMatch.versions(request.header("if-match") ?? "") else {
            throw .transport(.malformedRequest)
        }
        return expected
    }
}
