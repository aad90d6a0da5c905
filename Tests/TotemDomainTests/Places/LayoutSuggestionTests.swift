import Testing
import TotemDomain
import TotemTestSupport

struct LayoutSuggestionTests {
    private func room(
        area: Double?,
        maxPublic: Int? = nil,
        layouts: [Layout] = [Layout(kind: .boardroom, capacity: 6)]
    ) throws -> Room {
        let facts = RoomFacts(
            code: try .of("box"),
            name: "Box",
            areaSquareMetres: area,
            maxPublic: maxPublic,
            layouts: layouts,
            equipment: [],
            stepFree: true,
            bufferBeforeMinutes: 0,
            bufferAfterMinutes: 0,
            spaces: []
        )
        return Room(
            id: ID(high: 1, low: 1),
            version: 1,
            building: try .of("paddock"),
            zone: try .of("Europe/Paris"),
            spaces: [],
            facts: facts
        )
    }

    @Test(arguments: [
        (LayoutKind.theatre, 60), (.classroom, 40), (.uShape, 27), (.boardroom, 32),
        (.cabaret, 34), (.banquet, 53), (.cocktail, 76), (.islands, 34),
    ])
    func `an area of 96 m² takes so many`(kind: LayoutKind, capacity: Int) throws {
        let suggestion = LayoutSuggestion(for: try room(area: 96))
        #expect(suggestion.layouts.first { $0.kind == kind }?.capacity == capacity)
    }

    @Test func `an exhibition is counted by hand`() throws {
        let kinds = LayoutSuggestion(for: try room(area: 96)).layouts.map(\.kind)
        #expect(kinds == LayoutKind.allCases.filter { $0 != .exhibition })
    }

    @Test func `the legal headcount bounds, what is declared is told and wins`() throws {
        let declared = Layout(kind: .theatre, capacity: 58)
        let suggestion = LayoutSuggestion(
            for: try room(area: 96, maxPublic: 50, layouts: [declared])
        )
        #expect(suggestion.layouts.allSatisfy { $0.capacity <= 50 })
        #expect(suggestion.layouts.first { $0.kind == .theatre }?.declared == declared)
        #expect(suggestion.seats == 50)
        #expect(suggestion.leastWheelchairPlaces == 2)
    }

    @Test func `without an area there is nothing to compute`() throws {
        let suggestion = LayoutSuggestion(for: try room(area: nil))
        #expect(suggestion.layouts.isEmpty)
        #expect(suggestion.seats == 6)
        #expect(LayoutSuggestion(for: try room(area: nil, layouts: [])).seats == 0)
    }

    @Test func `an area too small for anybody suggests nothing`() throws {
        #expect(LayoutSuggestion(for: try room(area: 1)).layouts.isEmpty)
    }

    /// A public place in Metz: 370 m² of courtyard for 296 people who stand.
    @Test func `whole numbers are not lost to floating point`() throws {
        let suggestion = LayoutSuggestion(for: try room(area: 370))
        #expect(suggestion.layouts.first { $0.kind == .cocktail }?.capacity == 296)
    }
}
