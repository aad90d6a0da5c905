import Testing
import TotemDomain
import TotemTestSupport

struct StartSetTests {
    private static let minute: Int64 = 60_000_000

    private func set(_ parts: [(Int, Int)]) -> StartSet {
        StartSet(
            parts.compactMap { first, last in
                StartSet.Stretch(
                    first: Instant(microseconds: Int64(first) * Self.minute),
                    last: Instant(microseconds: Int64(last) * Self.minute)
                )
            }
        )
    }

    /// Random sets, held against the same sets minute by minute.
    @Test func `unions and intersections are those of the single moments`() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let parts = (0..<2)
                .map { _ in
                    (0..<Int.random(in: 0...5, using: &random))
                        .map { _ -> (Int, Int) in
                            let first = Int.random(in: 0...40, using: &random)
                            return (first, first + Int.random(in: 0...6, using: &random))
                        }
                }
            let sets = parts.map(set)
            let both = sets[0].intersection(sets[1])
            let any = StartSet.union(sets)
            for moment in 0...50 {
                let instant = Instant(microseconds: Int64(moment) * Self.minute)
                let within = parts.map { part in
                    part.contains { $0.0 <= moment && moment <= $0.1 }
                }
                #expect(sets[0].contains(instant) == within[0])
                #expect(both.contains(instant) == (within[0] && within[1]), "\(parts) \(moment)")
                #expect(any.contains(instant) == (within[0] || within[1]))
            }
        }
    }

    @Test func `a single moment is a stretch, and a backward one is none`() {
        let start = Instant(microseconds: 0)
        #expect(set([(0, 0)]).last(from: start) == start)
        #expect(set([(5, 4)]).stretches.isEmpty)
    }
}

struct TravelTests {
    @Test(arguments: [
        ("Nancy", "Metz", 50), ("metz", "NANCY", 50), ("Nancy", "Nancy", 0),
        ("Nancy", "Yutz (Thionville)", 75), ("Luxembourg", "Esch-sur-Alzette", 25),
    ])
    func `minutes are computed from where the towns lie`(from: String, to: String, minutes: Int) {
        #expect(Travel.minutes(from: from, to: to) == minutes)
    }

    @Test func `an unknown town has no minutes, and every seat is a town`() {
        #expect(Travel.minutes(from: "Nancy", to: "Atlantis") == nil)
        #expect(Travel.town("nancy ") == "Nancy")
        for code in ["FR-54", "FR-55", "FR-57", "FR-88", "LU", "DE-SL", "DE-RP", "BE"] {
            #expect(Travel.town(ofTerritory: code).flatMap { Travel.town($0) } != nil, "\(code)")
        }
    }

    @Test func `the farthest of those who come counts`() {
        #expect(Travel.farthest(from: "Nancy", invited: ["LU"], to: ["Nancy"]) == 105)
        #expect(Travel.farthest(from: "Nancy", invited: ["LU"], to: ["Nancy", "Luxembourg"]) == 0)
        #expect(Travel.farthest(from: nil, invited: [], to: ["Nancy"]) == nil)
    }
}
