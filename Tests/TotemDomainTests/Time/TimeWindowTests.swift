import Testing
import TotemDomain
import TotemTestSupport

struct TimeWindowTests {
    private static let moments = (Int64(0)..<16).map { Instant(microseconds: $0) }

    @Test func `windows overlap exactly when they share a moment`() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<3000 {
            let (left, right) = (try window(using: &random), try window(using: &random))
            let shared = Self.moments.contains { left.contains($0) && right.contains($0) }
            #expect(left.overlaps(right) == shared)
            #expect(right.overlaps(left) == shared)
        }
    }

    @Test func `a window holds another when it holds each of its moments`() throws {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<3000 {
            let (outer, inner) = (try window(using: &random), try window(using: &random))
            let all = Self.moments.filter { inner.contains($0) }
            #expect(outer.contains(inner) == all.allSatisfy { outer.contains($0) })
        }
    }

    @Test func `neighbours that only touch do not overlap`() throws {
        let noon = Instant(seconds: 43_200)
        let before = try #require(TimeWindow(from: Instant(seconds: 0), to: noon))
        let after = try #require(TimeWindow(from: noon, to: Instant(seconds: 86_400)))
        #expect(!before.overlaps(after))
        #expect(before.widened(minutesBefore: 0, minutesAfter: 1).overlaps(after))
    }

    @Test func `an empty or backward stretch is no window`() {
        let noon = Instant(seconds: 43_200)
        #expect(TimeWindow(from: noon, to: noon) == nil)
        #expect(TimeWindow(from: noon, to: noon.adding(seconds: -1)) == nil)
    }

    private func window(using random: inout SeededGenerator) throws -> TimeWindow {
        let start = Int64.random(in: 0..<15, using: &random)
        let end = Int64.random(in: start + 1...15, using: &random)
        return try #require(
            TimeWindow(from: Instant(microseconds: start), to: Instant(microseconds: end))
        )
    }
}
