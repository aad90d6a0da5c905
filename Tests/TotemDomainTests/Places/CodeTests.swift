import Testing
import TotemDomain
import TotemTestSupport

struct CodeTests {
    @Test(arguments: ["paddock", "1-2-3-go", "a", "0", String(repeating: "a", count: 40)])
    func `codes are lower-case letters, digits and inner hyphens`(text: String) {
        #expect(Code(text)?.description == text)
    }

    @Test(arguments: [
        "", "-", "-a", "a-", "a--b", "A", "é", "a b", "a/b", "a_b", "a.b", "a\u{0}", "ａ",
        String(repeating: "a", count: 41),
    ])
    func `other text is no code`(text: String) {
        #expect(Code(text) == nil)
    }

    @Test func `a room is named by two codes`() throws {
        let path = try #require(RoomPath("paddock/ecurie"))
        #expect(path.building.description == "paddock")
        #expect(path.room.description == "ecurie")
        #expect(path.description == "paddock/ecurie")
        for text in ["paddock", "paddock/", "/ecurie", "a/b/c", "", "/"] {
            #expect(RoomPath(text) == nil, "\(text)")
        }
    }

    @Test func `a room gives no more seats than the law allows`() throws {
        let facts = RoomFacts(
            code: try .of("ecurie"),
            name: "L’Écurie",
            areaSquareMetres: nil,
            maxPublic: 50,
            layouts: [
                Layout(kind: .classroom, capacity: 40), Layout(kind: .theatre, capacity: 58),
            ],
            equipment: ["sound", "projector"],
            stepFree: true,
            bufferBeforeMinutes: 0,
            bufferAfterMinutes: 30,
            spaces: []
        )
        #expect(facts.capacity(of: .theatre) == 50)
        #expect(facts.capacity(of: .classroom) == 40)
        #expect(facts.capacity(of: .banquet) == nil)
        #expect(facts.largestCapacity == 50)
        #expect(facts.layouts.map(\.kind) == [.theatre, .classroom])
        #expect(facts.equipment == ["projector", "sound"])
        #expect(facts.spaces == [facts.code])
    }
}
