import Foundation
import Mustache
import Testing
import TotemDomain
import TotemPresentation

@testable import TotemWeb

/// The files of pages and the copy of them that the binary carries.
@Suite struct EmbeddedFilesTests {
    private static let sources = GoldenFile.package.appending(path: "Sources/TotemWeb")

    private static func file(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: sources.appending(path: path)), as: UTF8.self)
    }

    private static func templates() throws -> [(name: String, text: String)] {
        let folder = sources.appending(path: "Templates").path
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".mustache") }
            .sorted()
            .map { (String($0.dropLast(".mustache".count)), try file("Templates/\($0)")) }
    }

    private static func literal(_ text: String) -> String {
        var body = text
        while body.hasSuffix("\n") { body.removeLast() }
        return "###\"\"\"\n\(body)\n\n\"\"\"###"
    }

    @Test func areWhatTheFilesSay() throws {
        var text = """
            // swift-format-ignore-file
            // Made of the files in Templates and Static. A test compares them and makes this file \
            anew with
            // RECORD_GOLDEN=1.

            /// The files of the pages, as the binary carries them.
            enum EmbeddedFiles {
                /// The templates by name.
                static let templates: [(name: String, text: String)] = [

            """
        for (name, template) in try Self.templates() {
            text += "(name: \"\(name)\", text: \(Self.literal(template))),\n"
        }
        text += "    ]\n\n    /// The style sheet.\n    static let stylesheet = "
        text += Self.literal(try Self.file("Static/totem.css"))
        text += "\n\n    /// The style sheet of the desk.\n    static let stylesheetOfDesk = "
        text += Self.literal(try Self.file("Static/desk.css"))
        text += "\n\n    /// The script of the desk.\n    static let scriptOfDesk = "
        text += Self.literal(try Self.file("Static/desk.js"))
        text += "\n\n    /// The icon.\n    static let icon = "
        text += Self.literal(try Self.file("Static/totem.svg")) + "\n}\n"
        let file = Self.sources.appending(path: "Pages/EmbeddedFiles.swift")
        try GoldenFile.expect(text, at: file, #_sourceLocation)
    }

    @Test func everyTemplateCanBeRead() throws {
        for (name, text) in EmbeddedFiles.templates {
            #expect(throws: Never.self, "\(name)") { try MustacheTemplate(string: text) }
            #expect(Templates.library.getTemplate(named: name) != nil, "\(name)")
        }
    }

    @Test func everyWordOfATemplateIsWritten() throws {
        for (name, text) in EmbeddedFiles.templates {
            for match in text.matches(of: #/\{\{\{?w\.([a-z0-9.-]+)\}/#) {
                let key = String(match.output.1)
                for language in Words.languages {
                    #expect(Words(language).has(key), "\(name): \(key)")
                }
                // A template stops at the first key on its way: below a text there is none.
                let parts = key.split(separator: ".")
                for count in 1..<max(parts.count, 2) {
                    let above = parts.prefix(count).joined(separator: ".")
                    #expect(above == key || !Words(.english).has(above), "\(name): \(key)")
                }
            }
        }
    }

    @Test func everyWordOfTheCodeIsWritten() throws {
        let names = try ["Pages", "Desk"]
            .flatMap { folder in
                try FileManager.default
                    .contentsOfDirectory(atPath: Self.sources.appending(path: folder).path)
                    .map { "\(folder)/\($0)" }
            }
        for name in names {
            let text = try Self.file(name)
            for match in text.matches(of: #/(?:text|plural)\(\s*"([a-z-]+\.[a-z0-9.-]+)"/#) {
                for language in Words.languages {
                    #expect(Words(language).has(String(match.output.1)), "\(name)")
                }
            }
        }
    }

    @Test func noTemplateHoldsScriptOrStyle() throws {
        for (name, text) in EmbeddedFiles.templates {
            // The one script is a file of our own, named by the frame; nothing stands inline.
            let bare = text.replacing("<script src=\"{{.}}\" defer></script>", with: "")
            #expect(!bare.contains("<script"), "\(name)")
            #expect(!text.contains("style="), "\(name)")
            #expect(!text.contains("{{{"), "\(name): unescaped text")
            #expect(text.firstMatch(of: #/ on[a-z]+=/#) == nil, "\(name)")
        }
    }
}
