/// The query of an address, for links that change a part of it.
///
/// The parts stay as they were sent, so that nothing needs to be escaped anew.
struct QueryParts {
    private let parts: [Substring]

    /// The query of a request, without what was left empty.
    init(_ target: Target) {
        self.init(parts: target.query.split(separator: "&").filter { !$0.hasSuffix("=") })
    }

    private init(parts: [Substring]) {
        self.parts = parts
    }

    /// The same without some parameters.
    func without(_ names: String...) -> QueryParts {
        QueryParts(parts: parts.filter { part in !names.contains { part.hasPrefix($0 + "=") } })
    }

    /// The same with another value of a parameter, which needs no escape.
    func with(_ name: String, _ value: String) -> QueryParts {
        QueryParts(parts: without(name).parts + ["\(name)=\(value)"])
    }

    /// The text to put behind a path: nothing, or a question mark and the parts.
    var text: String {
        parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}
