import Testing

/// How the checkout is laid out and what things are called.
struct LayoutTests {
    private static let topLevel = [
        "Docker", "Package.swift", "README.md", "SQL", "Sources", "Tests", "run",
    ]

    @Test func `the top level holds what is agreed and nothing else`() throws {
        let paths = try Checkout.tracked()
        let tops = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
            .filter { !$0.hasPrefix(".") }
        #expect(tops.subtracting(Self.topLevel).sorted() == [])
        #expect(Set(Self.topLevel).subtracting(tops).subtracting(["README.md"]).sorted() == [])
    }

    @Test func `nothing that is built or resolved is tracked`() throws {
        let unwanted = try Checkout.tracked()
            .filter { path in
                path.split(separator: "/")
                    .contains { part in
                        part.hasPrefix(".build") || part == "Package.resolved" || part == ".swiftpm"
                            || part == "__pycache__"
                    }
            }
        #expect(unwanted == [])
    }

    @Test func `no target has a name that invites strangers`() throws {
        let targets = try Checkout.names(in: "Sources") + Checkout.names(in: "Tests")
        let vague = ["Core", "Common", "Utils", "Utilities", "Helpers", "Manager", "Shared"]
        #expect(targets.filter { target in vague.contains { target.hasSuffix($0) } } == [])
        #expect(targets.contains("TotemDomain"))
    }

    @Test func `no type bears the name of its module`() throws {
        var offenders: [String] = []
        for module in try Checkout.names(in: "Sources") {
            for path in try Checkout.files(below: "Sources/\(module)", ending: ".swift")
            where SwiftSource(try Checkout.text(path)).declaredTypes.contains(module) {
                offenders.append(path)
            }
        }
        #expect(offenders == [])
        #expect(SwiftSource("public actor TotemWeb {}").declaredTypes == ["TotemWeb"])
    }

    @Test func `every target of the sources has a row in the import table`() throws {
        let targets = try Checkout.names(in: "Sources")
            .filter { target in
                try !Checkout.files(below: "Sources/\(target)", ending: ".swift").isEmpty
            }
        #expect(targets.filter { ImportTable.allowed[$0] == nil } == [])
    }
}
