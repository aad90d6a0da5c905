import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemWeb

/// What an admin keeps of rooms at the desk, without a script.
@Suite struct DeskRoomTests {
    private static func furnish(_ site: SiteFixture) async throws -> Room {
        try await site.system.place()
        let name = LocalisedText("Hauteur", in: "fr")
        for form in [AttributeFacts.Form.number, .choice(["court", "street"])] {
            let word = form == .number ? "ceiling_height" : "view"
            let facts = AttributeFacts(word: word, name: name, form: form)
            _ = try await site.system.answer(DefineAttribute(facts: facts))
        }
        return try await site.system.answer(ShowRoom(path: .of("paddock/ecurie")))
    }

    private static func version(_ page: RawAnswer) throws -> (String, String) {
        let match = try #require(page.body.firstMatch(of: #/name="version" value="(\d+)"/#))
        return ("version", String(match.output.1))
    }

    @Test func anAdminKeepsTurnaroundsCountsAndAttributes() async throws {
        try await SiteFixture.run { site in
            let room = try await Self.furnish(site)
            let thing = try #require(room.facts.equipment.first)
            let browser = try await site.browser(.admin)
            #expect(try await browser.get("/rooms").body.contains("/fr/desk/rooms/paddock/ecurie"))
            let own = "/rooms/paddock/ecurie"
            let page = try await browser.get(own)
            #expect(page.statuses == [200])
            #expect(page.body.contains("id=\"stock.\(thing)\""))
            let fields = [
                ("turnaround.0.from", "theatre"), ("turnaround.0.to", ""),
                ("turnaround.0.minutes", "45"), ("turnaround.2.from", ""),
                ("turnaround.2.to", "theatre"), ("turnaround.2.minutes", " 30 "),
                ("turnaround.1.from", "theatre"), ("turnaround.1.to", "theatre"),
                ("turnaround.1.minutes", ""), ("stock.\(thing)", "2"),
                ("attributes.ceiling_height", "3,2"), ("attributes.view", "court"),
            ]
            let sent = try await browser.submit(own, fields + [try Self.version(page)])
            #expect(sent.header("location") == "/fr/desk\(own)?done=changed")
            let after = try await site.system.answer(ShowRoom(path: room.path)).facts
            #expect(
                after.turnarounds == [
                    Turnaround(from: nil, to: .theatre, minutes: 30),
                    Turnaround(from: .theatre, to: nil, minutes: 45),
                ]
            )
            #expect(after.stock == [thing: 2])
            #expect(after.attributes == ["ceiling_height": .number(3.2), "view": .text("court")])
            let shown = try await browser.get("\(own)?done=changed")
            #expect(shown.body.contains("value=\"3.2\""))
            #expect(shown.body.contains("<option value=\"court\" selected>"))
            // Everything emptied is nothing any more.
            let cleared = try await browser.submit(own, [try Self.version(shown)])
            #expect(cleared.statuses == [303])
            let bare = try await site.system.answer(ShowRoom(path: room.path)).facts
            #expect(bare.turnarounds.isEmpty && bare.stock.isEmpty && bare.attributes.isEmpty)
        }
    }

    @Test func everyFaultStandsAtItsField() async throws {
        try await SiteFixture.run { site in
            let room = try await Self.furnish(site)
            let thing = try #require(room.facts.equipment.first)
            let browser = try await site.browser(.admin)
            let own = "/rooms/paddock/ecurie"
            let version = try Self.version(try await browser.get(own))
            let sent = try await browser.submit(
                own,
                [
                    version, ("turnaround.0.minutes", "10"), ("turnaround.3.minutes", "soon"),
                    ("stock.\(thing)", "0"), ("attributes.view", "sea"),
                    ("attributes.ceiling_height", "high"),
                ]
            )
            #expect(sent.statuses == [422])
            for field in ["turnaround.3.minutes", "stock.\(thing)"] {
                #expect(sent.body.contains("href=\"#\(field)\""), "\(field)")
            }
            #expect(!sent.body.contains("href=\"#turnaround.0.minutes\""))
            #expect(sent.body.contains("value=\"soon\""))
            let unknown = try await browser.submit(own, [version, ("attributes.view", "sea")])
            #expect(unknown.statuses == [422])
            #expect(unknown.body.contains("href=\"#attributes.view\""))
            let after = try await site.system.answer(ShowRoom(path: room.path))
            #expect(after == room)
        }
    }

    @Test func whoIsOvertakenSeesHowThingsStandAndOthersSeeNothing() async throws {
        try await SiteFixture.run { site in
            let room = try await Self.furnish(site)
            let browser = try await site.browser(.admin)
            let own = "/rooms/paddock/ecurie"
            let seen = try Self.version(try await browser.get(own))
            let change = RoomChange(turnarounds: [Turnaround(from: nil, to: nil, minutes: 20)])
            _ = try await site.system.answer(
                ChangeRoom(path: room.path, change: change, expected: .any)
            )
            let late = try await browser.submit(own, [seen, ("turnaround.0.minutes", "50")])
            #expect(late.statuses == [412])
            #expect(late.body.contains("value=\"20\"") && !late.body.contains("value=\"50\""))
            let organiser = try await site.browser(.organiser)
            for path in ["/rooms", own] {
                #expect(try await organiser.get(path).statuses == [403])
            }
            #expect(try await organiser.submit(own, [seen]).statuses == [403])
            #expect(try await !organiser.get("").body.contains("/fr/desk/rooms"))
            #expect(try await browser.get("/rooms/paddock/nowhere").statuses == [404])
        }
    }
}
