import Testing

/// Every import against the architecture's table.
struct ImportTests {
    @Test func `every import stands in the table`() throws {
        var offences: [String] = []
        for target in try Checkout.names(in: "Sources") {
            for path in try Checkout.files(below: "Sources/\(target)", ending: ".swift") {
                offences += ImportTable.offences(
                    path: path,
                    target: target,
                    text: try Checkout.text(path)
                )
            }
        }
        for path in try Checkout.files(below: "SQL", ending: ".swift") {
            offences += ImportTable.offences(
                path: path,
                target: "TotemSQL",
                text: try Checkout.text(path)
            )
        }
        #expect(offences.isEmpty, "\(offences.joined(separator: "\n"))")
    }

    @Test(arguments: [
        "import Hummingbird",
        "public import Hummingbird",
        "package import Hummingbird",
        "internal import Hummingbird",
        "private import Hummingbird",
        "fileprivate import Hummingbird",
        "@testable import Hummingbird",
        "@preconcurrency import Hummingbird",
        "@_spi(Inner) import Hummingbird",
        "@_exported public import Hummingbird",
        "@_implementationOnly import Hummingbird",
        "import struct Hummingbird.Router",
        "import class Hummingbird.Router",
        "import enum Hummingbird.Router",
        "import protocol Hummingbird.Router",
        "import typealias Hummingbird.Router",
        "import func Hummingbird.route",
        "import let Hummingbird.route",
        "import var Hummingbird.route",
        "import Hummingbird.Router",
        "import TotemDomain; import Hummingbird",
        "import\n    Hummingbird",
        "import `Hummingbird`",
        "#if canImport(Hummingbird)\nimport Hummingbird\n#endif",
        "/* why */ import /* not */ Hummingbird",
        "let text = \"a\"\nimport Hummingbird",
    ])
    func `an offender is named in whatever form it comes`(source: String) {
        let offences = ImportTable.offences(
            path: "Sources/TotemStore/Planted.swift",
            target: "TotemStore",
            text: source
        )
        #expect(offences.count == 1)
        #expect(offences.first?.contains("TotemStore may not import Hummingbird") == true)
    }

    @Test(arguments: [
        "// import Hummingbird",
        "/* outer /* inner */ import Hummingbird */",
        "let text = \"import Hummingbird\"",
        "let text = \"\"\"\nimport Hummingbird\n\"\"\"",
        "let text = #\"\"\"\nimport \"\"\" \\ Hummingbird\n\"\"\"#",
        "let text = \"\\\"; import Hummingbird\"",
        "desk.import (Hummingbird)",
        "#if canImport(Hummingbird)\n#endif",
    ])
    func `words that only look like an import are none`(source: String) {
        #expect(SwiftSource(source).imports.isEmpty)
    }

    @Test func `a module in small letters does not hide the one after it`() {
        let modules = SwiftSource("import zlib\nimport Hummingbird").imports.map(\.module)
        #expect(modules == ["zlib", "Hummingbird"])
    }

    @Test func `an offence names its line`() {
        let source = SwiftSource("// one\nimport TotemDomain\n\nimport Hummingbird\n")
        #expect(
            source.imports == [
                SwiftSource.Import(module: "TotemDomain", line: 2),
                SwiftSource.Import(module: "Hummingbird", line: 4),
            ]
        )
    }

    @Test func `Foundation is open to one file of the domain alone`() {
        let text = "import Foundation"
        func offences(_ path: String) -> Int {
            ImportTable.offences(path: path, target: "TotemDomain", text: text).count
        }
        #expect(offences("Sources/TotemDomain/Time/Zone.swift") == 0)
        #expect(offences("Sources/TotemDomain/Time/Instant.swift") == 1)
        #expect(offences("Sources/TotemDomain/Zone.swift") == 1)
    }

    @Test func `a target without a row is an offence`() {
        let offences = ImportTable.offences(path: "x", target: "Stranger", text: "")
        #expect(offences.count == 1)
    }

    @Test func `the SQL text may not import even the language's own modules`() {
        let text = "import Synchronization"
        #expect(ImportTable.offences(path: "x", target: "TotemSQL", text: text).count == 1)
        #expect(ImportTable.offences(path: "x", target: "TotemDomain", text: text).isEmpty)
    }

    @Test(arguments: ["totem", "TotemShell"])
    func `the shell reaches neither the web nor NIO`(target: String) {
        let strangers = ImportTable.reach(of: target)
            .filter { $0.hasPrefix("NIO") || $0.hasPrefix("Hummingbird") || $0 == "TotemWeb" }
        #expect(strangers.isEmpty)
        #expect(ImportTable.reach(of: "totemd").contains("Hummingbird"))
    }
}
