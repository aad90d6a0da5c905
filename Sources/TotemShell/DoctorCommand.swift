import ArgumentParser
import TotemDomain
import TotemPresentation

struct DoctorCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks the set-up and says how to mend it.",
        discussion: """
              totem doctor --database postgresql://db.example.org/totem

            Looks at the database, its server and schema, and the folder for mails. Exit 0 when \
            all is well or only worth a warning, 69 when the database is away, 78 when something \
            must be mended.
            """
    )

    @OptionGroup var common: CommonOptions

    func run(in run: CommandRun) async throws {
        var findings = await databaseFindings(run)
        findings += Finding.ofMachine(settings: Settings(variables: run.environment.variables))
        run.show(Self.table(findings), Self.cures(findings)) { writer in
            writer.object { writer in
                writer.array("items") { writer in
                    for finding in findings {
                        writer.object {
                            $0.field("check", finding.check)
                            $0.field("grade", finding.grade.rawValue)
                            $0.field("found", finding.found)
                            $0.field("cure", finding.cure)
                        }
                    }
                }
            }
        }
        if findings.contains(where: { $0.grade == .away }) {
            throw CommandEnd(exitCode: ExitCodes.unavailable)
        }
        if findings.contains(where: { $0.grade == .fail }) {
            throw CommandEnd(exitCode: ExitCodes.configuration)
        }
    }

    private static func table(_ findings: [Finding]) -> Table {
        Table(
            columns: [.text("CHECK"), .text("GRADE"), .free("FOUND")],
            rows: findings.map { finding in
                [
                    .init(finding.check), .init(finding.grade.rawValue, finding.grade.emphasis),
                    .init(finding.found),
                ]
            },
            whenEmpty: ""
        )
    }

    /// How to mend what is wrong, in full: a cure that is cut short is none.
    private static func cures(_ findings: [Finding]) -> Record {
        var record = Record()
        for finding in findings { record.add(finding.check, finding.cure) }
        return record
    }

    /// Reads the facts of the server; a database that is away is a finding, not an error.
    private func databaseFindings(_ run: CommandRun) async -> [Finding] {
        let found = Findings()
        let request = DatabaseRequest(option: common.database, onlyInspects: true)
        do {
            try await run.environment.withServices(request) { services in
                let facts = try await services.serverFacts()
                let now = run.environment.now()
                await found.add([Finding("database", .ok, "answers")])
                await found.add(Finding.ofServer(facts, now: now))
                await found.add([Finding.ofSchema(try await services.schemaStatus())])
            }
        } catch let fault as ConfigurationFault {
            await found.add([Finding("database", .fail, fault.problem, cure: fault.cure)])
        } catch {
            await found.add([
                Finding(
                    "database",
                    .away,
                    "does not answer",
                    cure: "Start it (./run starts a private one), or correct --database."
                )
            ])
        }
        return await found.all
    }
}

/// What was found so far, by commands that hand their findings over one by one.
private actor Findings {
    private(set) var all: [Finding] = []

    func add(_ findings: [Finding]) {
        all += findings
    }
}

/// One line of the doctor.
struct Finding: Hashable, Sendable {
    /// What was looked at.
    let check: String
    /// How it is.
    let grade: Grade
    /// What was found.
    let found: String
    /// How to mend it; `nil` when nothing is wrong.
    let cure: String?

    init(_ check: String, _ grade: Grade, _ found: String, cure: String? = nil) {
        self.check = check
        self.grade = grade
        self.found = found
        self.cure = cure
    }

    /// How something is.
    enum Grade: String, Hashable, Sendable {
        /// As it should be.
        case ok
        /// It works, but not for good.
        case warn
        /// It must be mended.
        case fail
        /// It does not answer now.
        case away

        /// How the word stands out.
        var emphasis: Emphasis {
            switch self {
            case .ok: .good
            case .warn: .waiting
            case .fail, .away: .bad
            }
        }
    }
}
