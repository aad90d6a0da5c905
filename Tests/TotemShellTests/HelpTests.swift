import ArgumentParser
import Testing
import TotemTestSupport

@testable import TotemShell

/// What somebody reads who has never seen the shell.
struct HelpTests {
    /// Every command with the words that call it.
    static let commands: [(words: [String], command: any ParsableCommand.Type)] =
        [([], TotemCommand.self)]
        + TotemCommand.configuration.subcommands.flatMap { noun in
            let name = noun.configuration.commandName ?? ""
            let verbs = noun.configuration.subcommands.map { verb in
                (words: [name, verb.configuration.commandName ?? ""], command: verb)
            }
            return [(words: [name], command: noun)] + verbs
        }

    @Test func `help is as recorded`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            for words in Self.commands.map(\.words) {
                let told = await shell.run(words + ["--help"])
                let name = words.isEmpty ? "help" : "help." + words.joined(separator: "-")
                try GoldenFile.expect(told.output, "\(name).txt")
            }
        }
    }

    @Test func `every verb shows how it is called`() {
        for (words, command) in Self.commands where command.configuration.subcommands.isEmpty {
            let call = "  totem " + words.joined(separator: " ")
            let lines = command.configuration.discussion.split(separator: "\n")
            #expect(
                lines.contains { $0 == call || $0.hasPrefix(call + " ") },
                "\(call) is missing in its discussion"
            )
        }
    }

    @Test func `examples fit on a terminal of 80 columns`() {
        for (words, command) in Self.commands {
            for line in command.configuration.discussion.split(separator: "\n")
            where line.hasPrefix("  ") {
                #expect(String(line).columns <= 80, "\(words): \(line)")
            }
        }
    }

    @Test func `examples are calls that the shell takes`() throws {
        for (words, command) in Self.commands {
            for call in Self.calls(in: command.configuration.discussion) {
                #expect(throws: Never.self, "\(words): \(call)") {
                    _ = try TotemCommand.parseAsRoot(call)
                }
            }
        }
    }

    /// The calls of totem in a discussion, as words, up to a pipe or a redirection.
    private static func calls(in discussion: String) -> [[String]] {
        let joined = discussion.replacing(#/ \\\n +/#, with: " ")
        return joined.split(separator: "\n").filter { $0.hasPrefix("  totem ") }
            .map { line in
                let words = line.matches(of: /"[^"]*"|[^ "]+(?:"[^"]*")?/)
                    .map { String($0.output).replacing("\"", with: "") }
                let own = words.prefix { !["|", ">", "&&"].contains($0) }
                return Array(own.dropFirst())
            }
            .filter { !$0.contains("--help") && !$0.contains("NOUN") }
    }
}
