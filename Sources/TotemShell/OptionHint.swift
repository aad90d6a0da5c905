import ArgumentParser
import TotemPresentation

/// Finds the option that was meant by one that a verb does not have: the name that REST has for
/// its field, or a slip of the fingers.
struct OptionHint {
    /// The unknown option as written, without its value.
    let written: String
    /// The option that was meant.
    let meant: String
    /// Whether what was written is the name of the field in REST.
    let isField: Bool

    /// What to say.
    var sentence: String {
        isField
            ? "\(written) is the name in REST; here it is \(meant)."
            : "Did you mean '\(meant)'?"
    }

    /// The hint for a command line; `nil` when every option is known or none comes near.
    init?(of arguments: [String]) {
        let words = arguments.prefix { !$0.hasPrefix("-") }
        guard let (verb, known) = Self.verb(Array(words)) else { return nil }
        let given = arguments.prefix { $0 != "--" }
            .filter { $0.hasPrefix("--") && $0.count > 2 }
            .map { String($0.prefix { $0 != "=" }) }
        guard let unknown = given.first(where: { !known.contains($0) }) else { return nil }
        written = unknown
        let name = CommandRun.kebab(unknown.dropFirst(2))
        if let option = Self.option(forField: name, of: verb), known.contains(option) {
            (meant, isField) = (option, true)
        } else if known.contains("--" + name) {
            (meant, isField) = ("--" + name, true)
        } else if let near = Suggestion.nearest(
            to: name,
            among: known.map { String($0.dropFirst(2)) }
        ) {
            (meant, isField) = ("--" + near, false)
        } else {
            return nil
        }
    }

    /// The option that gives a field of the request, where the two have different names; the
    /// field may be named with the objects around it.
    private static func option(
        forField name: String,
        of verb: any ParsableCommand.Type
    ) -> String? {
        guard let command = verb.init() as? any ShellCommand else { return nil }
        return command.optionNames.sorted { $0.key < $1.key }
            .first { pointer, _ in
                let parts = pointer.split(separator: "/").map { CommandRun.kebab($0) }
                return ("-" + parts.joined(separator: "-")).hasSuffix("-" + name)
            }?
            .value
    }

    /// The verb that the words name, with its options.
    private static func verb(
        _ words: [String]
    ) -> (any ParsableCommand.Type, Set<String>)? {
        var type: any ParsableCommand.Type = TotemCommand.self
        guard let tree = try? JSONValue.parse(Array(TotemCommand._dumpHelp().utf8)),
            var told = tree["command"]
        else { return nil }
        for word in words {
            guard
                let next = type.configuration.subcommands.first(where: {
                    $0.configuration.commandName == word
                }),
                let below = told.list("subcommands")
                    .first(where: {
                        $0.string("commandName") == word
                    })
            else { break }
            (type, told) = (next, below)
        }
        guard type.configuration.subcommands.isEmpty else { return nil }
        let names = told.list("arguments").flatMap { $0.list("names") }
            .filter { $0.string("kind") == "long" }
            .map { "--" + $0.string("name") }
        return (type, Set(names))
    }
}
