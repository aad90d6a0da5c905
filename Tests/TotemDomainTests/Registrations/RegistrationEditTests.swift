import Testing
import TotemDomain
import TotemTestSupport

struct RegistrationEditTests {
    @Test func `an empty edit changes nothing`() throws {
        let request = RegistrationRequest.sample("ada", party: 2)
        #expect(RegistrationEdit().applied(to: request, at: TestClock.start) == .success(request))
    }

    @Test func `each field is set, kept or emptied`() throws {
        var edit = RegistrationEdit()
        edit.name = "Ada"
        edit.party = 3
        edit.guests = ["Grace", "Edsger"]
        edit.organisation = .set("Atelier")
        edit.territory = .set(nil)
        edit.stage = .set(.growth)
        edit.language = .english
        edit.accessNeeds = [.captioning]
        edit.accessNote = .set("A seat in front")
        let edited = try edit.applied(to: .sample("ada"), at: TestClock.start).get()
        #expect(edited.name == "Ada" && edited.party == 3)
        #expect(edited.guests == ["Grace", "Edsger"] && edited.organisation == "Atelier")
        #expect(edited.territory == nil && edited.stage == .growth)
        #expect(edited.language == .english && edited.accessNeeds == [.captioning])
        #expect(edited.accessNote == "A seat in front")
        #expect(edited.email == RegistrationRequest.sample("ada").email)
    }

    @Test func `fewer people than named guests is told at the guests`() throws {
        var edit = RegistrationEdit()
        edit.party = 3
        edit.guests = ["Grace", "Edsger"]
        let request = try edit.applied(to: .sample("ada"), at: TestClock.start).get()
        var fewer = RegistrationEdit()
        fewer.party = 2
        let fault = FieldFault("/guests", .guestsBeyondParty(2))
        let told = Refusals([.invalid(fault)])
        #expect(fewer.applied(to: request, at: TestClock.start) == .failure(told))
        fewer.guests = ["Grace"]
        #expect(try fewer.applied(to: request, at: TestClock.start).get().party == 2)
    }

    @Test func `a consent that stays keeps its record`() throws {
        let then = TestClock.start.adding(minutes: -600)
        var first = RegistrationEdit()
        first.consents = [Consent(purpose: "photo", wording: "old/fr")]
        let before = try first.applied(to: .sample("ada"), at: then).get()
        #expect(before.consents == [Consent(purpose: "photo", wording: "old/fr", at: then)])
        var second = RegistrationEdit()
        second.consents = [
            Consent(purpose: "newsletter", wording: "new/fr"),
            Consent(purpose: "photo", wording: "new/fr"),
        ]
        let after = try second.applied(to: before, at: TestClock.start).get()
        #expect(
            after.consents == [
                Consent(purpose: "newsletter", wording: "new/fr", at: TestClock.start),
                Consent(purpose: "photo", wording: "old/fr", at: then),
            ]
        )
        var none = RegistrationEdit()
        none.consents = []
        #expect(try none.applied(to: after, at: TestClock.start).get().consents.isEmpty)
    }
}
