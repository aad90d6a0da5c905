import TotemPresentation

/// The pages of the manual, made of what the help says.
///
/// Source of their form: man(7).
struct Manual {
    /// One page.
    struct Page: Equatable {
        /// Its name, such as `totem-room-create`.
        let name: String
        /// Its text in roff.
        let text: String
    }

    /// The pages, each command before those below it.
    let pages: [Page]

    /// The manual of a tree of commands.
    ///
    /// - Parameter dump: the tree as the parser of arguments tells it (ToolInfoV0, in JSON).
    /// - Throws: `JSONFault` when that is no JSON.
    init(dump: String) throws(JSONFault) {
        let tree = try JSONValue.parse(Array(dump.utf8))
        pages = Self.pages(of: tree["command"] ?? .null, below: [])
    }

    private static func pages(of command: JSONValue, below parents: [String]) -> [Page] {
        let path = parents + [command.string("commandName")]
        let children = command.list("subcommands")
            .filter { child in
                child.string("commandName") != "help"
            }
        let page = Page(
            name: path.joined(separator: "-"),
            text: ManualPage(command, path: path, children: children).text
        )
        return [page] + children.flatMap { pages(of: $0, below: path) }
    }
}

/// One page in the making.
private struct ManualPage {
    private(set) var text = ""

    init(_ command: JSONValue, path: [String], children: [JSONValue]) {
        let name = path.joined(separator: "-")
        line(".TH \(Self.escaped(name.uppercased())) 1 \"\" \"Totem \(Shell.version)\" \"Totem\"")
        line(".SH NAME")
        line(Self.escaped(name) + " \\- " + Self.escaped(command.string("abstract")))
        let arguments = command.list("arguments").filter { $0["shouldDisplay"] != .bool(false) }
        let places = arguments.filter { $0.string("kind") == "positional" }
        let options = arguments.filter { $0.string("kind") != "positional" }
        synopsis(path, places, options, hasChildren: !children.isEmpty)
        if !command.string("discussion").isEmpty {
            line(".SH DESCRIPTION")
            describe(command.string("discussion"))
        }
        list("ARGUMENTS", places)
        list("OPTIONS", options)
        if !children.isEmpty { list(children, below: name) }
        seeAlso(path, children)
    }

    private mutating func synopsis(
        _ path: [String],
        _ places: [JSONValue],
        _ options: [JSONValue],
        hasChildren: Bool
    ) {
        line(".SH SYNOPSIS")
        line(".B " + Self.escaped(path.joined(separator: " ")))
        var words: [String] = []
        if hasChildren { words.append("\\fIcommand\\fR") }
        if !options.isEmpty { words.append("[\\fIoptions\\fR]") }
        for place in places {
            let word = "\\fI" + Self.escaped(place.string("valueName")) + "\\fR"
            words.append(place["isOptional"] == .bool(true) ? "[\(word)]" : word)
        }
        if !words.isEmpty { line(words.joined(separator: " ")) }
    }

    /// Paragraphs; lines that are set in are examples, and stay as they are.
    private mutating func describe(_ discussion: String) {
        var isExample = false
        var isOpen = false
        for (index, row) in discussion.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let isSetIn = row.hasPrefix("  ")
            if isOpen, row.isEmpty || isSetIn != isExample {
                if isExample { line(".EE") }
                isOpen = false
            }
            guard !row.isEmpty else { continue }
            if !isOpen {
                if index > 0 { line(".PP") }
                if isSetIn { line(".EX") }
                (isExample, isOpen) = (isSetIn, true)
            }
            line(Self.escaped(String(row)))
        }
        if isOpen, isExample { line(".EE") }
    }

    private mutating func list(_ title: String, _ arguments: [JSONValue]) {
        guard !arguments.isEmpty else { return }
        line(".SH " + title)
        for argument in arguments {
            line(".TP")
            line(Self.heading(of: argument))
            line(Self.escaped(argument.string("abstract")))
            let more = argument.string("discussion")
            if !more.isEmpty { line(Self.escaped(more)) }
            let values = argument.list("allValues").map(\.text)
            if !values.isEmpty { line(Self.escaped("One of \(values.joined(separator: ", ")).")) }
        }
    }

    private static func heading(of argument: JSONValue) -> String {
        let value = "\\fI" + escaped(argument.string("valueName")) + "\\fR"
        guard argument.string("kind") != "positional" else { return value }
        let names = argument.list("names")
            .map { name in
                let dashes = name.string("kind") == "short" ? "-" : "--"
                return "\\fB" + escaped(dashes + name.string("name")) + "\\fR"
            }
        let all = names.joined(separator: ", ")
        return argument.string("kind") == "flag" ? all : all + " " + value
    }

    private mutating func list(_ children: [JSONValue], below name: String) {
        line(".SH COMMANDS")
        for child in children {
            line(".TP")
            line("\\fB" + Self.escaped("\(name)-\(child.string("commandName"))") + "\\fR(1)")
            line(Self.escaped(child.string("abstract")))
        }
    }

    private mutating func seeAlso(_ path: [String], _ children: [JSONValue]) {
        let others = path.indices.dropLast()
            .map { index in
                let name = path[...index].joined(separator: "-")
                return "\\fB" + Self.escaped(name) + "\\fR(1)"
            }
        guard !others.isEmpty else { return }
        line(".SH SEE ALSO")
        line(others.joined(separator: ", "))
    }

    private mutating func line(_ line: String) {
        text += line + "\n"
    }

    /// A text without what roff would take as commands.
    private static func escaped(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}

extension JSONValue {
    /// The text of a member, or an empty one.
    func string(_ name: String) -> String {
        if case .string(let text)? = self[name] { return text }
        return ""
    }

    /// The value as a text.
    fileprivate var text: String {
        if case .string(let text) = self { return text }
        return ""
    }

    /// The values of a member, or none.
    func list(_ name: String) -> [JSONValue] {
        if case .array(let values)? = self[name] { return values }
        return []
    }
}
