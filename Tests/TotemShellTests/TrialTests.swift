import Testing
import TotemDomain
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

/// What must not be had, asked for by shell; `TotemWebTests` asks for the same by REST.
struct TrialTests {
    @Test func `every case is answered as the table says`() async throws {
        try await TestSystem.lease { system in
            let hold = try await system.neighbourhood()
            let shell = CapturedShell(system: system)
            for trial in TrialCase.all {
                let words = Self.verb(trial.ask, hold) + trial.options
                try await Self.check(shell, words, trial)
            }
        }
    }

    private static func verb(_ ask: TrialCase.Ask, _ hold: ID<Booking>) -> [String] {
        switch ask {
        case .booking: ["booking", "create"]
        case .session: ["session", "schedule"]
        case .search: ["room", "free"]
        case .confirmation: ["booking", "confirm", hold.description]
        }
    }

    private static func check(
        _ shell: CapturedShell,
        _ words: [String],
        _ trial: TrialCase
    ) async throws {
        switch trial.answer {
        case .refused(_, _, let exit, let errors):
            let told = await shell.run(words)
            #expect(told.code == exit, "\(trial): \(told.messages)")
            #expect(told.output == "", "\(trial)")
            let lines = told.messages.split(separator: "\n").map(String.init)
            let expected = errors.map { error in
                // A wrong field is named by its option, a rule by its sentence alone.
                let option = exit == 65 ? error.pointer.map { "--\($0.dropFirst()): " } : nil
                return "totem: \(option ?? "")\(error.sentence)"
            }
            #expect(lines == expected, "\(trial)")
        case .accepted(let fields):
            let told = await shell.run(words + ["--json"])
            #expect(told.code == 0, "\(trial): \(told.messages)")
            let body = try told.json()
            for field in fields {
                switch field.value {
                case .number(let number):
                    #expect(body.number(field.name) == Int64(number), "\(trial)")
                case .text(let text):
                    #expect(body[field.name]?.text("fr") == text, "\(trial)")
                }
            }
        case .found(let rooms):
            let body = try await shell.run(words + ["--json"]).json()
            #expect(body.items.map { $0.text("room") } == rooms, "\(trial)")
        }
    }
}
