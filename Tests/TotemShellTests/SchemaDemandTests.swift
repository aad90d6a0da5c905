import Testing
import TotemTestSupport

@testable import TotemShell

/// A command works on the schema that this program knows, and on no other.
@Suite struct SchemaDemandTests {
    private static let create = [
        "building", "create", "--code", "mill", "--name", "Mill", "--city", "Metz", "--territory",
        "FR-57", "--zone", "Europe/Paris", "--hours", "mon-fri 08:30-19:00",
    ]

    @Test(
        arguments: [
            SchemaStatus.behind(missing: ["0031_x"]), .ahead(unknown: ["9999_x"]),
            .changed(["0001_x"]),
        ]
    )
    func `nothing is told or written on another schema`(_ schema: SchemaStatus) async throws {
        try await TestSystem.lease { system in
            let other = CapturedShell(system: system, schema: schema)
            let commands = [
                ["building", "list"], ["building", "list", "--json"], Self.create,
                Self.create + ["--dry-run"], ["database", "demo"], ["database", "schema-version"],
            ]
            for command in commands {
                let refused = await other.run(command)
                #expect(refused.code == 78, "\(command)")
                #expect(refused.output == "", "\(command)")
            }
            let shell = CapturedShell(system: system)
            let listed = await shell.run("building", "list", "--output", "csv")
            #expect(listed.code == 0)
            #expect(listed.output.split(separator: "\n").count < 2, "\(listed.output)")
            let made = await shell.run(Self.create)
            #expect(made.code == 0, "\(made.messages)")
        }
    }
}
