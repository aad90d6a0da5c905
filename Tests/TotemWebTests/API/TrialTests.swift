import Testing
import TotemDomain
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// What must not be had, asked for by REST; `TotemShellTests` asks for the same by shell.
@Suite struct TrialTests {
    @Test func everyCaseIsAnsweredAsTheTableSays() async throws {
        try await SiteFixture.run { site in
            let hold = try await site.system.neighbourhood()
            let organiser = try await site.token(.organiser)
            for trial in TrialCase.all {
                let answer = try await ask(trial, hold, site, organiser)
                try check(answer, trial)
            }
        }
    }

    private func ask(
        _ trial: TrialCase,
        _ hold: ID<Booking>,
        _ site: SiteFixture,
        _ organiser: (String, String)
    ) async throws -> RawAnswer {
        switch trial.ask {
        case .booking:
            return try await site.post("/api/v1/bookings", trial.json, [organiser])
        case .session:
            return try await site.post("/api/v1/sessions", trial.json, [organiser])
        case .confirmation:
            return try await site.send("POST", "/api/v1/bookings/\(hold)/confirm", [organiser])
        case .search(let fields):
            let query = fields.map { "\($0.name)=\($0.text)" }.joined(separator: "&")
            return try await site.get("/api/v1/rooms/free?\(query)")
        }
    }

    private func check(_ answer: RawAnswer, _ trial: TrialCase) throws {
        let body = try answer.json()
        switch trial.answer {
        case .refused(let status, let code, _, let errors):
            #expect(answer.statuses == [status], "\(trial): \(answer.body)")
            #expect(try answer.text("code") == code, "\(trial)")
            guard case .array(let told) = body["errors"] else {
                Issue.record("\(trial): no errors in \(answer.body)")
                return
            }
            let found = told.map { [$0["pointer"], $0["code"], $0["detail"]] }
            let expected = errors.map { error in
                [
                    error.pointer.map { JSONValue.string($0) }, .string(error.code),
                    .string(error.sentence),
                ]
            }
            #expect(found == expected, "\(trial)")
        case .accepted(let fields):
            #expect(answer.statuses == [201], "\(trial): \(answer.body)")
            for field in fields {
                switch field.value {
                case .number(let number):
                    #expect(body[field.name] == .integer(Int64(number)), "\(trial)")
                case .text(let text):
                    #expect(body[field.name]?["fr"] == .string(text), "\(trial)")
                }
            }
        case .found(let rooms):
            #expect(answer.statuses == [200], "\(trial): \(answer.body)")
            guard case .array(let items) = body["items"] else {
                Issue.record("\(trial): no items in \(answer.body)")
                return
            }
            #expect(items.map { $0["room"] } == rooms.map { .string($0) }, "\(trial)")
        }
    }
}
