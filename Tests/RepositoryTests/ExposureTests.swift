import Testing

/// Every operation says where it can be reached, and can be reached there.
///
/// That the tables of routes and of verbs say the same as the exposures, at run time, is tested
/// beside those tables; here every source is looked at, so that no operation escapes a list.
struct ExposureTests {
    @Test func `every operation declares its exposure, in a file of its name`() throws {
        let operations = try Operation.all()
        #expect(operations.count >= 30)
        for operation in operations {
            #expect(operation.path.hasSuffix("/\(operation.name).swift"))
            #expect(operation.exposure != nil, "\(operation.name)")
        }
    }

    @Test func `no two operations share a route or a verb`() throws {
        let exposures = try Operation.all().compactMap(\.exposure)
        let routes = exposures.compactMap(\.route)
        let verbs = exposures.compactMap(\.verb)
        #expect(Set(routes).count == routes.count)
        #expect(Set(verbs).count == verbs.count)
    }

    @Test func `routes are a method and a path, verbs are words`() throws {
        for exposure in try Operation.all().compactMap(\.exposure) {
            if let route = exposure.route {
                let form = /(GET|POST|PUT|PATCH|DELETE)( (\/[a-z-]+|\/\{[a-z]+\})+(\.ics)?)/
                #expect(route.wholeMatch(of: form) != nil, "\(route)")
            }
            if let verb = exposure.verb {
                #expect(verb.wholeMatch(of: /[a-z-]+( [a-z-]+)?/) != nil, "\(verb)")
            }
            #expect(exposure.reason?.isEmpty != true)
        }
    }

    @Test func `what is exposed is used by the service and by the shell, the rest by neither`()
        throws
    {
        let web = try Self.words(below: "Sources/TotemWeb")
        // The demonstration plays through its own past, and with it the workers of the service.
        let shell = try Self.words(below: "Sources/TotemShell") { !$0.contains("/Demonstration") }
        for operation in try Operation.all() {
            let exposure = try #require(operation.exposure)
            #expect(web.contains(operation.name) == (exposure.route != nil), "\(operation.name)")
            #expect(shell.contains(operation.name) == (exposure.verb != nil), "\(operation.name)")
        }
    }

    @Test func `an operation without an exposure is noticed`() {
        let bare = Operation.found(
            in: """
                /// static let exposure = Exposure.inside(reason: "only told")
                public struct Bare: Sendable, Operation {
                    static let policy = Policy.everyone
                }
                struct NotOne: OperationLike {}
                """,
            at: "Sources/TotemOperations/Bare.swift"
        )
        #expect(bare.map(\.name) == ["Bare"])
        #expect(bare.first?.exposure == nil)
    }

    @Test func `each form of exposure is read`() {
        let both = Operation.exposure(
            in: "exposure = Exposure.both(\n    route: \"GET /x\",\n    verb: \"x show\"\n)"
        )
        #expect(both == Operation.Exposure(route: "GET /x", verb: "x show", reason: nil))
        let shell = Operation.exposure(in: "exposure = Exposure.shell(verb: \"x\", reason: \"y\")")
        #expect(shell == Operation.Exposure(route: nil, verb: "x", reason: "y"))
        let inside = Operation.exposure(in: "exposure: Exposure = .inside(reason: \"y\")")
        #expect(inside == Operation.Exposure(route: nil, verb: nil, reason: "y"))
    }

    /// The words of the program below a folder, comments and strings left out.
    private static func words(
        below folder: String,
        where isRead: (String) -> Bool = { _ in true }
    ) throws -> Set<String> {
        try Checkout.files(below: folder, ending: ".swift").filter(isRead)
            .reduce(into: []) { words, path in
                let code = SwiftSource(try Checkout.text(path)).code
                let found = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
                words.formUnion(found.map(String.init))
            }
    }

    /// A type that conforms to `Operation`, as its source declares it.
    private struct Operation {
        let name: String
        let path: String
        let exposure: Exposure?

        struct Exposure: Equatable {
            let route: String?
            let verb: String?
            let reason: String?
        }

        /// All operations, by the sources.
        static func all() throws -> [Operation] {
            try Checkout.files(below: "Sources/TotemOperations", ending: ".swift")
                .flatMap { found(in: try Checkout.text($0), at: $0) }
        }

        static func found(in text: String, at path: String) -> [Operation] {
            let form = /\b(?:struct|class|enum|actor|extension)\s+(\w+)\s*:([^{]*)\{/
            return SwiftSource(text).code.matches(of: form)
                .filter { match in
                    match.output.2.split { !$0.isLetter }.contains("Operation")
                }
                .map { match in
                    Operation(
                        name: String(match.output.1),
                        path: path,
                        exposure: declares(text) ? exposure(in: text) : nil
                    )
                }
        }

        /// Whether the program, not a comment, declares an exposure.
        private static func declares(_ text: String) -> Bool {
            SwiftSource(text).code.contains(/\bstatic\s+(?:let|var)\s+exposure\b/)
        }

        static func exposure(in text: String) -> Exposure? {
            let form = /\bexposure\b[^\n]*\.(?:both|shell|inside)\(([^)]*)\)/
            guard let match = text.firstMatch(of: form) else { return nil }
            let labels = Dictionary(
                match.output.1.matches(of: /(route|verb|reason):\s*"([^"]*)"/)
                    .map { (String($0.output.1), String($0.output.2)) },
                uniquingKeysWith: { first, _ in first }
            )
            return Exposure(
                route: labels["route"],
                verb: labels["verb"],
                reason: labels["reason"]
            )
        }
    }
}
