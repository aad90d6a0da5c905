import Testing
import TotemDomain
import TotemTestSupport

@testable import TotemShell

struct FindingTests {
    private func facts(
        versionNumber: Int = 150_020,
        fsync: Bool = true,
        isStandby: Bool = false,
        dataChecksums: Bool = true,
        extensions: [String] = ["btree_gist", "plpgsql", "unaccent"],
        now: Instant = TestClock.start
    ) -> ServerFacts {
        ServerFacts(
            versionNumber: versionNumber,
            fsync: fsync,
            fullPageWrites: true,
            synchronousCommit: true,
            isStandby: isStandby,
            dataChecksums: dataChecksums,
            extensions: extensions,
            now: now
        )
    }

    private func findings(_ facts: ServerFacts) -> [String: Finding.Grade] {
        let found = Finding.ofServer(facts, now: TestClock.start)
        return Dictionary(found.map { ($0.check, $0.grade) }) { first, _ in first }
    }

    @Test func `a sound server is all right`() {
        #expect(findings(facts()).values.allSatisfy { $0 == .ok })
    }

    @Test(arguments: [
        (150_018, Finding.Grade.fail), (150_019, .ok), (140_024, .ok), (140_023, .fail),
        (160_014, .fail), (160_015, .ok), (180_005, .ok), (180_004, .fail), (190_000, .ok),
        (130_099, .fail),
    ])
    func `a server without the fixes we rely on must go`(version: Int, grade: Finding.Grade) {
        #expect(findings(facts(versionNumber: version))["server"] == grade)
    }

    @Test func `what can lose data is a failure`() {
        #expect(findings(facts(fsync: false))["fsync"] == .fail)
        #expect(findings(facts(isStandby: true))["role"] == .fail)
    }

    @Test func `a spoiled disk that nobody would notice is worth a warning`() {
        #expect(findings(facts(dataChecksums: false))["data checksums"] == .warn)
    }

    @Test func `the extensions that constraints stand on must be there`() {
        let found = Finding.ofServer(facts(extensions: ["plpgsql"]), now: TestClock.start)
        let finding = found.first { $0.check == "extensions" }
        #expect(finding?.grade == .fail)
        #expect(finding?.found == "missing: btree_gist, unaccent")
    }

    @Test func `clocks that differ are worth a warning`() {
        let late = TestClock.start.adding(seconds: 3)
        #expect(findings(facts(now: late))["clock"] == .warn)
        let early = TestClock.start.adding(seconds: -2)
        #expect(findings(facts(now: early))["clock"] == .ok)
    }

    @Test func `every failure has its cure`() {
        let bad = ServerFacts(
            versionNumber: 1,
            fsync: false,
            fullPageWrites: false,
            synchronousCommit: false,
            isStandby: true,
            dataChecksums: false,
            extensions: [],
            now: Instant(seconds: 0)
        )
        for finding in Finding.ofServer(bad, now: TestClock.start) {
            #expect(finding.grade != .ok, "\(finding.check)")
            #expect(finding.cure?.isEmpty == false, "\(finding.check)")
        }
    }

    @Test func `the folder for mails is looked at where it is known`() {
        func grade(_ variables: [String: String]) -> Finding.Grade? {
            Finding.ofMachine(settings: Settings(variables: variables, isRoot: false))
                .first { $0.check == "mail folder" }?
                .grade
        }
        #expect(grade(["TOTEM_DATA": "/tmp"]) == .ok)
        #expect(grade(["TOTEM_DATA": "/nowhere/at/all"]) == .fail)
        #expect(grade(["HOME": "/nowhere/at/all"]) == .warn)
    }
}
