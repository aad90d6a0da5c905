import ArgumentParser

/// A verb as the root of what is left of a line behind its name.
///
/// At a root the parser of arguments first looks whether a completion script is asked for, and
/// parses two commands of its own for that. It does not where the root is said to belong to another
/// program.
struct Alone<Verb: ParsableCommand>: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = Verb.configuration
        configuration._superCommandName = "totem"
        return configuration
    }

    @OptionGroup var verb: Verb

    /// The verb with its words; `nil` when there is a fault in them, or something else is asked.
    static func read(_ words: [String]) -> Verb? {
        guard let parsed = try? parseAsRoot(words) as? Self else { return nil }
        return parsed.verb
    }
}
