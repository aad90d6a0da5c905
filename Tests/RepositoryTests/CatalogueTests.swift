import Foundation
import Testing

/// The SQL files and the Swift text made of them.
struct CatalogueTests {
    @Test func `the Swift text holds every file as it is and nothing else`() throws {
        let swift = try Checkout.text("SQL/Text.swift")
        let queries = try Checkout.files(below: "SQL/Queries", ending: ".sql")
        let migrations = try Checkout.files(below: "SQL/Migrations", ending: ".sql")
        for path in queries + migrations {
            let text = try Self.withoutLastNewlines(Checkout.text(path))
            #expect(swift.contains("\"\"\"\n\(text)\n\"\"\"#"), "\(path): ./run sql")
        }
        #expect(swift.matches(of: /= SQLText\(\n/).count == queries.count)
        #expect(swift.matches(of: /\n {8}MigrationText\(\n/).count == migrations.count)
    }

    @Test func `every query is called by its constant`() throws {
        let swift = try Checkout.text("SQL/Text.swift")
        for path in try Checkout.files(below: "SQL/Queries", ending: ".sql") {
            let name = Self.name(of: path)
            let parts = name.split(separator: "_")
            let constant = parts[0] + parts.dropFirst().map(\.capitalized).joined()
            #expect(
                swift.contains("let \(constant) = SQLText(\n        name: \"\(name)\""),
                "\(path): ./run sql"
            )
        }
    }

    @Test func `a query's name is a noun and a verb`() throws {
        let names = try Checkout.files(below: "SQL/Queries", ending: ".sql").map(Self.name)
        #expect(names.filter { $0.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)+/) == nil } == [])
    }

    @Test func `migrations are numbered from one without a gap`() throws {
        let names = try Checkout.files(below: "SQL/Migrations", ending: ".sql").map(Self.name)
        #expect(names.map { Int($0.prefix(4)) } == names.indices.map { $0 + 1 })
        #expect(names.filter { $0.wholeMatch(of: /[0-9]{4}_[a-z][a-z0-9_]*/) == nil } == [])
    }

    @Test func `a query is one statement with a comment that says what it is for`() throws {
        for path in try Checkout.files(below: "SQL/Queries", ending: ".sql") {
            let text = try Checkout.text(path)
            #expect(Self.statements(in: text) == 1, "\(path)")
            #expect(text.hasPrefix("-- "), "\(path)")
        }
    }

    @Test func `a migration says why`() throws {
        for path in try Checkout.files(below: "SQL/Migrations", ending: ".sql") {
            #expect(try Checkout.text(path).hasPrefix("-- "), "\(path)")
        }
    }

    @Test(arguments: [
        ("select 1", 1),
        ("select 1;\n", 1),
        ("-- a; b\nselect ';' /* ; */ as \"x;y\"", 1),
        ("select $$a; b$$, $1", 1),
        ("select 1; select 2", 2),
        ("-- only words", 0),
    ])
    func `statements are counted as the server reads them`(text: String, count: Int) {
        #expect(Self.statements(in: text) == count)
    }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map { String($0.dropLast(4)) } ?? path
    }

    private static func withoutLastNewlines(_ text: String) -> String {
        var text = text[...]
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }

    /// How many statements stand between the semicolons that are neither quoted nor commented.
    private static func statements(in text: String) -> Int {
        let quoted = /--[^\n]*|\/\*.*?\*\/|'(?:[^']|'')*'|"[^"]*"|\$([a-z_]*)\$.*?\$\1\$/
            .dotMatchesNewlines()
        // A quoted text leaves a letter behind, because it may be all there is of a statement.
        let bare = text.replacing(quoted) { match in
            match.output.0.hasPrefix("--") || match.output.0.hasPrefix("/*") ? " " : "q"
        }
        return bare.split(separator: ";")
            .count { part in
                !part.allSatisfy(\.isWhitespace)
            }
    }
}
