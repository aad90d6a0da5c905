import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct TimelineCommandTests {
    private static let show = ["room", "timeline", "--building", "totem-nancy", "--on"]

    /// A building with a folding wall, and a Tuesday on which all things happen.
    private static func settle(_ system: TestSystem) async throws -> CapturedShell {
        let shell = CapturedShell(system: system)
        let words = [
            [
                "building", "create", "--code", "totem-nancy", "--name", "Totem Nancy", "--city",
                "Nancy", "--territory", "FR-54", "--zone", "Europe/Paris", "--hours",
                "mon-fri 08:30-19:00",
            ],
            room("meurthe"), room("grands-moulins"),
            room("meurthe-moulins") + ["--space", "meurthe", "--space", "grands-moulins"],
            booking("meurthe", "09:00", "10:30", "Réunion d’équipe"),
            booking("meurthe-moulins", "14:00", "16:00", "1, 2, 3 GO"),
            booking("grands-moulins", "11:00", "12:00", "Jury")
                + ["--hold-until", "2027-01-08T12:00"],
            [
                "closure", "create", "--room", "totem-nancy/grands-moulins", "--from",
                "2027-01-12T17:30", "--to", "2027-01-14T08:00", "--reason", "New floor",
            ],
        ]
        for word in words {
            let told = await shell.run(word)
            try #require(told.code == 0, "\(told.messages)")
        }
        return shell
    }

    private static func room(_ code: String) -> [String] {
        [
            "room", "create", "--building", "totem-nancy", "--code", code, "--name", code,
            "--layout", "theatre=36", "--buffer-after", "30",
        ]
    }

    private static func booking(
        _ room: String,
        _ from: String,
        _ to: String,
        _ purpose: String
    ) -> [String] {
        [
            "booking", "create", "--room", "totem-nancy/\(room)", "--from", "2027-01-12T\(from)",
            "--to", "2027-01-12T\(to)", "--purpose", purpose,
        ]
    }

    @Test(arguments: [
        ("day", ["2027-01-12"], Terminal.file),
        ("narrow", ["2027-01-12"], Terminal(width: 40, isStyled: false)),
        ("narrowest", ["2027-01-12"], Terminal(width: 16, isStyled: false)),
        ("wide", ["2027-01-12"], Terminal(width: 200, isStyled: false)),
        ("styled", ["2027-01-12"], Terminal(width: 80, isStyled: true)),
        ("ascii", ["2027-01-12", "--ascii"], Terminal.file),
        ("days", ["2027-01-11", "--days", "3"], Terminal.file),
        ("spring", ["2027-03-28", "--whole-day"], Terminal.file),
        ("autumn", ["2027-10-31", "--whole-day"], Terminal(width: 150, isStyled: false)),
    ])
    func `a day is drawn as recorded`(
        name: String,
        words: [String],
        terminal: Terminal
    ) async throws {
        try await TestSystem.lease { system in
            var shell = try await Self.settle(system)
            shell.terminal = terminal
            let told = await shell.run(Self.show + words)
            #expect(told.code == 0, "\(told.messages)")
            try GoldenFile.expect(told.output, "timeline.\(name).txt")
            for line in told.output.split(separator: "\n") where !terminal.isStyled {
                #expect(String(line).columns <= terminal.drawnColumns, "\(line)")
            }
        }
    }

    @Test func `no drawing is wider than the terminal`() async throws {
        try await TestSystem.lease { system in
            _ = try await Self.settle(system)
            let operation = ShowTimeline(
                building: try .of("totem-nancy"),
                date: LocalDate("2027-01-12"),
                days: 2
            )
            let timeline = try await system.answer(operation)
            for width in Terminal.narrowest...220 {
                let terminal = Terminal(width: width, isStyled: false)
                for wholeDay in [false, true] {
                    let drawing = TimelineDrawing(timeline, on: terminal, wholeDay: wholeDay)
                    for line in drawing.text().split(separator: "\n") {
                        #expect(String(line).columns <= width, "\(width): \(line)")
                    }
                }
            }
        }
    }

    @Test func `the present is marked, on its day alone`() async throws {
        try await TestSystem.lease { system in
            let shell = try await Self.settle(system)
            let today = await shell.run(Array(Self.show.dropLast()))
            #expect(today.output.contains("▼ now 10:00"), "\(today.output)")
            #expect(today.output.contains("Mon 4 Jan 2027, today, open 08:30–19:00"))
            let later = await shell.run(Self.show + ["2027-01-12"])
            #expect(!later.output.contains("▼"))
        }
    }

    @Test func `a locale without UTF-8 is drawn in ASCII`() async throws {
        try await TestSystem.lease { system in
            var shell = try await Self.settle(system)
            shell.terminal = Terminal(width: 80, isStyled: false, isUnicode: false)
            let told = await shell.run(Self.show + ["2027-01-12"])
            #expect(told.output.allSatisfy { $0.isASCII }, "\(told.output)")
            #expect(told.output.contains("Reunion d'equipe"))
            #expect(told.output.contains("# booked"))
        }
    }

    @Test func `programs get the stretches, spreadsheets a row for each`() async throws {
        try await TestSystem.lease { system in
            let shell = try await Self.settle(system)
            let json = try await shell.run(Self.show + ["2027-01-12", "--json"]).json()
            #expect(json.text("building") == "totem-nancy")
            let csv = await shell.run(Self.show + ["2027-01-12", "--output", "csv"])
            let lines = csv.output.split(separator: "\r\n")
            #expect(lines.first == "room,kind,from,to,of,text")
            #expect(
                lines.contains(
                    "totem-nancy/meurthe,booked,2027-01-12T14:00:00+01:00,"
                        + "2027-01-12T16:00:00+01:00,totem-nancy/meurthe-moulins,\"1, 2, 3 GO\""
                ),
                "\(csv.output)"
            )
        }
    }

    @Test func `every wrong option is told at once`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            let told = await shell.run("room", "timeline", "--on", "tomorrow", "--days", "40")
            #expect(told.code == ExitCodes.badData)
            for option in ["--building: ", "--on: ", "--days: "] {
                #expect(told.messages.contains("totem: " + option), "\(told.messages)")
            }
            let unknown = await shell.run("room", "timeline", "--building", "nowhere")
            #expect(unknown.code == ExitCodes.unknownThing)
        }
    }

    @Test func `a building without rooms says what to do`() async throws {
        try await TestSystem.lease { system in
            _ = try await system.answer(CreateBuilding(facts: .sample()))
            let told = await CapturedShell(system: system)
                .run("room", "timeline", "--building", "paddock")
            #expect(told.code == 0)
            #expect(told.output == "")
            #expect(told.messages.contains("totem room create --building paddock"))
        }
    }
}
