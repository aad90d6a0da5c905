import ArgumentParser
import Foundation
import Testing
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct ManualTests {
    private static func manual() throws -> Manual { try Manual(dump: TotemCommand._dumpHelp()) }

    @Test func `every noun and verb has its page`() throws {
        let names = try Self.manual().pages.map(\.name)
        var expected = ["totem"]
        for noun in TotemCommand.configuration.subcommands {
            let name = "totem-\(noun.configuration.commandName ?? "")"
            expected.append(name)
            expected += noun.configuration.subcommands
                .map { "\(name)-\($0.configuration.commandName ?? "")" }
        }
        #expect(names == expected)
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: ["totem", "totem-room", "totem-room-create", "totem-booking-show"])
    func `a page is as recorded`(name: String) throws {
        let page = try #require(try Self.manual().pages.first { $0.name == name })
        try GoldenFile.expect(page.text, "manual.\(name).txt")
    }

    @Test func `no line of a page is a command that nobody meant`() throws {
        let requests: Set = ["TH", "SH", "TP", "PP", "EX", "EE", "B"]
        for page in try Self.manual().pages {
            for line in page.text.split(separator: "\n") where line.first == "." {
                let word = line.dropFirst().prefix { $0 != " " }
                #expect(requests.contains(String(word)), "\(page.name): \(line)")
            }
            #expect(!page.text.contains("\n'"), "\(page.name)")
        }
    }

    @Test func `the pages are written into a folder`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "totem-manual-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            let told = await shell.run("manual", "--directory", folder.path)
            #expect(told.code == 0, "\(told.messages)")
            let written = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            let expected = try Self.manual().pages.map { $0.name + ".1" }
            #expect(Set(written) == Set(expected))
            let one = await shell.run("manual", "room", "create")
            let file = folder.appending(path: "totem-room-create.1")
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            #expect(one.output == text)
        }
    }

    @Test func `what cannot be written or is not there is told`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            let nowhere = await shell.run("manual", "--directory", "/nowhere/at/all")
            #expect(nowhere.code == ExitCodes.configuration)
            #expect(await shell.run("manual", "room", "paint").code == ExitCodes.unknownThing)
            let both = await shell.run("manual", "room", "--directory", "/tmp")
            #expect(both.code == ExitCodes.usage)
        }
    }
}
