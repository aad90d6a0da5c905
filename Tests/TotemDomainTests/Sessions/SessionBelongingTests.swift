import Testing
import TotemDomain
import TotemTestSupport

struct SessionBelongingTests {
    private static func code(_ text: String?) throws -> Code? { try text.map { try .of($0) } }

    /// Programme and edition before, the change of each (empty clears), and those after.
    @Test(
        arguments: [
            ("go", "2027", nil, nil, "go", "2027"), ("go", "2027", "go", nil, "go", "2027"),
            ("go", "2027", "iot", nil, "iot", nil), ("go", "2027", "iot", "2028", "iot", "2028"),
            ("go", "2027", nil, "2028", "go", "2028"), ("go", "2027", nil, "", "go", nil),
            ("go", "2027", "", nil, nil, nil), (nil, nil, "go", "2027", "go", "2027"),
        ] as [(String?, String?, String?, String?, String?, String?)]
    )
    func `an edition goes with its programme`(
        programme: String?,
        edition: String?,
        toProgramme: String?,
        toEdition: String?,
        programmeAfter: String?,
        editionAfter: String?
    ) throws {
        let change = BelongingChange(
            programme: try Self.change(toProgramme),
            edition: try Self.change(toEdition),
            themes: nil
        )
        let before = try (Self.code(programme), Self.code(edition))
        #expect(change.programme(after: before.0)?.description == programmeAfter)
        #expect(try change.edition(after: before.0, before.1).get()?.description == editionAfter)
    }

    @Test func `an edition without a programme is refused`() throws {
        let fault = Refusal.invalid(FieldFault("/edition", .conflicts(with: "programme")))
        for (before, programme) in [(nil, FieldChange<Code>.keep), ("go", .clear)] {
            let change = BelongingChange(
                programme: programme,
                edition: .set(try .of("2027")),
                themes: nil
            )
            let told = change.edition(after: try Self.code(before), nil)
            #expect(told == .failure(Refusals([fault])))
        }
    }

    @Test func `an edit takes what the session shall belong to, or tells what there is not`() throws
    {
        let session = try Session.sample()
        let theme = Named(code: try .of("iot"), name: LocalisedText("#IOT", in: "fr"))
        let belonging = SessionBelonging(programme: nil, edition: nil, themes: [theme])
        let edited = try SessionEdit().accepted(session, in: nil, to: .success(belonging)).get()
        #expect(edited.themes == [theme])
        #expect(edited.version == session.version + 1)
        let unknown = Refusal.invalid(FieldFault("/themes/0", .unknownThing(.theme, "x")))
        let told = SessionEdit().accepted(session, in: nil, to: .failure(Refusals([unknown])))
        #expect(told == .failure(Refusals([unknown])))
    }

    private static func change(_ text: String?) throws -> FieldChange<Code> {
        guard let text else { return .keep }
        return text.isEmpty ? .clear : .set(try .of(text))
    }
}
