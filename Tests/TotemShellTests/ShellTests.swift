import Postgres
import Testing
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct ShellTests {
    @Test(arguments: [
        [], ["--help"], ["help", "room"], ["room"], ["room", "create", "--help"], ["--version"],
    ])
    func `help is data and needs no database`(arguments: [String]) async throws {
        try await TestSystem.lease { system in
            let told = await CapturedShell(system: system).run(arguments)
            #expect(told.code == 0)
            #expect(!told.output.isEmpty)
            #expect(told.messages == "")
        }
    }

    @Test(arguments: [
        (["bookign", "list"], "Did you mean 'totem booking list'?"),
        (["room", "crete"], "Did you mean 'totem room create'?"),
        (["room", "list", "--bilding", "x"], "--building"),
        (["room", "list", "--json", "--output", "table"], "contradict"),
        (["building", "create", "--opening-hours", "x"], "here it is --hours."),
        (["building", "change", "--openingHours=x"], "here it is --hours."),
        (["session", "schedule", "--waiting-list-limit", "2"], "here it is --waiting-limit."),
        (["room", "create", "--stepFree"], "'--step-free'"),
        (["booking", "create", "--purposse", "x"], "'--purpose'"),
        (["registration", "show"], "--link"),
        (["session", "schedule", "--online", "--hybrid"], "contradict"),
        (["room", "show"], "<room>"),
    ])
    func `a wrong call is told with what was meant`(arguments: [String], hint: String) async throws
    {
        try await TestSystem.lease { system in
            let told = await CapturedShell(system: system).run(arguments)
            #expect(told.code == ExitCodes.usage)
            #expect(told.output == "")
            #expect(told.messages.contains(hint), "\(told.messages)")
        }
    }

    @Test(arguments: [
        (["room", "list"], ["room", "list"]),
        (["--json", "room", "list"], ["room", "list", "--json"]),
        (["--database", "x", "-q", "room", "list"], ["room", "list", "--database", "x", "-q"]),
        (
            ["--database=x", "--output=json", "verify"],
            ["verify", "--database=x", "--output=json"]
        ),
        (["-o", "json", "room", "show", "--", "-x"], ["room", "show", "-o", "json", "--", "-x"]),
        (["--database"], ["--database"]), (["--help"], ["--help"]),
    ])
    func `options may stand before the noun`(given: [String], understood: [String]) {
        #expect(Shell.optionsLast(given) == understood)
    }

    @Test(arguments: [
        ("/room", "--room"), ("/maxPublic", "--max-public"), ("/openingHours", "--hours"),
        ("/openingHours/1", "--hours"), ("/registration/opens", "--opens"), ("", "request"),
        ("/layouts/0/capacity", "--layout"), ("/registration/waitingList/limit", "--waiting-limit"),
    ])
    func `a wrong field is named by its option`(pointer: String, option: String) {
        let names = [
            "/openingHours": "--hours", "/layouts": "--layout",
            "/registration/waitingList/limit": "--waiting-limit",
        ]
        #expect(CommandRun.option(for: pointer, names) == option)
    }

    @Test func `a database that is away is told, with what to do`() async throws {
        try await TestSystem.lease(adjust: {
            $0.connectionString = "host=/nowhere/at/all"
            $0.connectTimeout = .milliseconds(100)
            $0.acquireTimeout = .milliseconds(100)
        }) { system in
            let shell = CapturedShell(system: system)
            let told = await shell.run("database", "demo")
            #expect(told.code == ExitCodes.unavailable)
            #expect(told.output == "")
            #expect(told.messages.contains("The database does not answer"))
            let json = await shell.run("--json", "room", "list")
            #expect(json.code == ExitCodes.unavailable)
            let problem = try JSONValue.parse(Array(json.messages.utf8))
            #expect(problem.text("code") == "unavailable")
            let doctor = await shell.run("doctor")
            #expect(doctor.code == ExitCodes.unavailable)
            #expect(doctor.output.contains("does not answer"))
        }
    }
}
