import ArgumentParser
import Foundation
import Testing
import TotemOperations

@testable import TotemShell

struct VerbTests {
    /// The verbs that the operations say they have, read from their declarations.
    private static func declaredVerbs() throws -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/TotemOperations")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var verbs: [String] = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift", file.lastPathComponent != "Operation.swift" else {
                continue
            }
            let text = try String(contentsOf: file, encoding: .utf8)
            verbs += text.matches(of: /verb: "([a-z -]+)"/).map { String($0.output.1) }
        }
        return verbs
    }

    /// The verbs that the shell has.
    private static var offeredVerbs: Set<String> {
        var verbs: Set<String> = []
        for noun in TotemCommand.configuration.subcommands {
            let name = noun.configuration.commandName ?? ""
            let below = noun.configuration.subcommands
            if below.isEmpty { verbs.insert(name) }
            for verb in below { verbs.insert(name + " " + (verb.configuration.commandName ?? "")) }
        }
        return verbs
    }

    @Test func `every operation has its verb`() throws {
        let declared = try Self.declaredVerbs()
        #expect(declared.count >= 22)
        #expect(declared.filter { !Self.offeredVerbs.contains($0) } == [])
    }

    @Test func `every list comes in parts`() {
        for noun in TotemCommand.configuration.subcommands {
            for verb in noun.configuration.subcommands
            where verb.configuration.commandName == "list" {
                let help = TotemCommand.helpMessage(for: verb, columns: 200)
                let hasBoth = help.contains("--limit <n>") && help.contains("--after <")
                #expect(hasBoth, "\(noun.configuration.commandName ?? "")")
            }
        }
    }

    @Test func `every verb has help with what it is for`() {
        for noun in TotemCommand.configuration.subcommands {
            for command in [noun] + noun.configuration.subcommands {
                #expect(!command.configuration.abstract.isEmpty, "\(command)")
                #expect(command.configuration.abstract.hasSuffix("."), "\(command)")
            }
        }
    }

    @Test func `every option says what it is for`() {
        for noun in TotemCommand.configuration.subcommands {
            for command in noun.configuration.subcommands {
                let lines = TotemCommand.helpMessage(for: command, columns: 200)
                    .split(separator: "\n")
                // A long option has its words on the next line.
                let bare = zip(lines, lines.dropFirst())
                    .filter { line, next in
                        line.wholeMatch(of: #/  (?:-\w, )?--?[\w-]+(?: <[^>]+>)?\s*/#) != nil
                            && !next.hasPrefix("      ")
                    }
                #expect(bare.map(\.0) == [], "\(command)")
            }
        }
    }

    @Test(arguments: [
        "room free --city Nancy --from 2027-01-12T14:00 --to 2027-01-12T16:00 --step-free --json",
        "room show paddock/ecurie", "booking cancel 42 --dry-run -q", "doctor",
    ])
    func `a line without a fault is read by its verb alone`(line: String) throws {
        let words = line.split(separator: " ").map(String.init)
        let alone = try #require(Shell.verb(of: words), "\(line)")
        let whole = try TotemCommand.parseAsRoot(words)
        #expect(type(of: alone) == type(of: whole))
        #expect(String(reflecting: alone) == String(reflecting: whole))
    }

    @Test(arguments: [
        "room free --bogus", "room free --help", "room", "room free --help-hidden", "--version",
        "room show", "room free --generate-completion-script bash",
    ])
    func `whatever else there is to say is left to the whole tree`(line: String) {
        #expect(Shell.verb(of: line.split(separator: " ").map(String.init)) == nil, "\(line)")
    }

    @Test(arguments: [
        ("room list", DatabaseRequest(option: nil)),
        ("room list --database postgresql:///here", DatabaseRequest(option: "postgresql:///here")),
        ("room list --database=here --bogus", DatabaseRequest(option: "here")),
        ("room list --help", nil), ("room list -h", nil), ("room list --version", nil),
        ("room", nil), ("config show", nil), ("completions bash", nil), ("doctor", nil),
    ])
    func `a database is foreseen for verbs that work on it`(line: String, wanted: DatabaseRequest?)
    {
        var foreseen: [DatabaseRequest] = []
        _ = Shell.verb(of: line.split(separator: " ").map(String.init)) { foreseen.append($0) }
        #expect(foreseen == [wanted].compactMap(\.self), "\(line)")
    }
}
