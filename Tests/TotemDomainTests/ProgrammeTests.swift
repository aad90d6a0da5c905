import Testing
import TotemDomain
import TotemTestSupport

struct ProgrammeTests {
    private static func draft() throws -> ProgrammeDraft {
        ProgrammeDraft(
            code: try .of("go"),
            name: LocalisedText("GO", in: "fr"),
            roles: [
                .init(organisation: try .of("partner"), role: .relay, territory: "LU"),
                .init(organisation: try .of("owner"), role: .owner, territory: nil),
            ]
        )
    }

    @Test func `the owner stands first, whatever the order they were named in`() throws {
        let known = [try Code.of("partner"): "P", try Code.of("owner"): "O"]
        let parties = try Self.draft().parties(among: known).get()
        let programme = Programme(
            id: ID(high: 0, low: 1),
            version: 1,
            code: try .of("go"),
            name: LocalisedText("GO", in: "fr"),
            parties: parties
        )
        #expect(programme.parties.map(\.role) == [.owner, .relay])
        #expect(programme.parties.map(\.name) == ["O", "P"])
        #expect(programme.parties.map(\.territory) == [nil, "LU"])
    }

    @Test func `every organisation that does not exist is told at its place`() throws {
        guard case .failure(let told) = try Self.draft().parties(among: [:]) else {
            Issue.record("was accepted")
            return
        }
        let faults = [("partner", 0), ("owner", 1)]
            .map { name, index in
                Refusal.invalid(
                    FieldFault("/roles/\(index)/organisation", .unknownThing(.organisation, name))
                )
            }
        #expect(told.refusals == faults)
    }
}
