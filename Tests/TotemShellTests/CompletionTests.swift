import Foundation
import Postgres
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

/// One after another: the parser of arguments remembers, for the whole process, the shell that it
/// last wrote a script for, and ends the names for zsh otherwise.
@Suite(.serialized) struct CompletionTests {
    private static func asked(_ path: [String], _ argument: String) -> [String] {
        ["---completion"] + path + ["--", argument, "3", "0", "totem"] + path + ["", ""]
    }

    @Test(arguments: [
        (["room", "timeline"], "--building", "paddock\n"),
        (["booking", "create"], "--room", "paddock/ecurie\n"),
        (["booking", "change"], "--room", "paddock/ecurie\n"),
        (["room", "show"], "positional@0", "paddock/ecurie\n"),
        (["building", "show"], "positional@0", "paddock\n"),
        (["session", "schedule"], "--programme", "123go\n"),
    ])
    func `the database completes codes`(
        path: [String],
        argument: String,
        names: String
    ) async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.programme()
            let told = await CapturedShell(system: system).run(Self.asked(path, argument))
            #expect(told.code == 0)
            #expect(told.output == names)
            #expect(told.messages == "")
        }
    }

    @Test func `sessions that are over are not offered`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let shell = CapturedShell(system: system)
            let ask = Self.asked(["session", "show"], "positional@0")
            #expect(await shell.run(ask).output == "\(session.slug)\n")
            system.clock.advance(minutes: 30 * 24 * 60)
            #expect(await shell.run(ask).output == "")
        }
    }

    @Test func `a database that is away completes nothing and says nothing`() async throws {
        try await TestSystem.lease(adjust: {
            $0.connectionString = "host=/nowhere/at/all"
            $0.connectTimeout = .milliseconds(100)
            $0.acquireTimeout = .milliseconds(100)
        }) { system in
            let shell = CapturedShell(system: system)
            let told = await shell.run(Self.asked(["booking", "create"], "--room"))
            #expect(told.code == 0)
            #expect(told.output + told.messages == "")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `a script is given for each shell, which that shell can read`(shell: String) async throws {
        try await TestSystem.lease { system in
            let told = await CapturedShell(system: system).run("completions", shell)
            #expect(told.code == 0)
            #expect(told.output.contains("---completion booking create -- --room"))
            let interpreter = "/usr/bin/\(shell)"
            guard FileManager.default.isExecutableFile(atPath: interpreter) else {
                #expect(shell != "bash", "bash is there on every Debian")
                return
            }
            let process = Process()
            process.executableURL = URL(filePath: interpreter)
            process.arguments = ["-n"]
            let input = Pipe()
            process.standardInput = input
            try process.run()
            try input.fileHandleForWriting.write(contentsOf: Data(told.output.utf8))
            try input.fileHandleForWriting.close()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
    }

    @Test func `there is no script for another shell`() async throws {
        try await TestSystem.lease { system in
            let told = await CapturedShell(system: system).run("completions", "tcsh")
            #expect(told.code == ExitCodes.usage)
            #expect(told.messages.contains("fish"))
        }
    }
}
