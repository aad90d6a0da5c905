import Foundation
import Testing

/// The commands of `./run`, in its help, in its code and in the README.
struct CommandTests {
    @Test func `the help names every command the script knows`() throws {
        let script = try Checkout.text("run")
        #expect(try Self.inHelp(script) == Self.inCode(script))
        #expect(try Self.inHelp(script).contains("test"))
    }

    @Test func `what the README tells one to run exists`() throws {
        guard try Checkout.tracked().contains("README.md") else { return }
        let commands = Self.told(in: try Checkout.text("README.md"))
        #expect(commands.contains("serve"), "the README tells how to start it: ./run")
        let known = try Self.inHelp(try Checkout.text("run"))
        #expect(commands.subtracting(known).sorted() == [])
    }

    @Test func `a block of the README gives its commands`() {
        let text = """
            Use `./run nonsense`.
            ```
            ./run
            ./run serve --port 1   # comment
            $ ./run cli -- room list
            ```
            """
        #expect(Self.told(in: text) == ["serve", "cli"])
    }

    /// The commands that lines of the help begin with; a bare `./run` serves.
    private static func inHelp(_ script: String) throws -> Set<String> {
        let help = try #require(script.firstMatch(of: /<<'HELP'\n([\s\S]*?)\nHELP\n/))
        return words(in: String(help.output.1))
    }

    /// The commands the script branches on at its end.
    private static func inCode(_ script: String) throws -> Set<String> {
        let branch = try #require(script.firstMatch(of: /\ncase \$command in\n([\s\S]*?)\nesac\n/))
        return Set(branch.output.1.matches(of: /(?m)^([a-z]+)\)/).map { String($0.output.1) })
    }

    /// The commands in the fenced blocks of a Markdown text.
    private static func told(in markdown: String) -> Set<String> {
        let blocks = markdown.matches(of: /(?m)^```[a-z]*\n([\s\S]*?)^```/)
        return blocks.reduce(into: []) { $0.formUnion(words(in: String($1.output.1))) }
    }

    private static func words(in text: String) -> Set<String> {
        let lines = text.matches(of: /(?m)^ *(?:\$ )?\.\/run(?: ([a-z]+))?(?:[^a-z\n].*)?$/)
        return Set(lines.map { $0.output.1.map(String.init) ?? "serve" })
    }
}
