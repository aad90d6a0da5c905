import NIOCore
import Testing

@testable import TotemWeb

/// The patience of a connection, on a clock that the test moves.
@Suite struct ConnectionStateTests {
    private let limits = EdgeLimits()

    private func at(_ seconds: Int64) -> NIODeadline {
        .uptimeNanoseconds(1_000_000_000) + .seconds(seconds)
    }

    private func fresh() -> ConnectionState {
        ConnectionState(limits: limits, now: at(0))
    }

    @Test func aSilentConnectionEndsWithoutAWord() {
        var state = fresh()
        #expect(state.judge(at: at(9), unsent: 0) == .patient)
        #expect(state.judge(at: at(10), unsent: 0) == .close)
    }

    @Test func theHeadHasItsTimeFromItsFirstByte() {
        var state = fresh()
        state.received(at: at(8))
        state.received(at: at(17))
        #expect(state.judge(at: at(17), unsent: 0) == .patient)
        #expect(state.judge(at: at(18), unsent: 0) == .refuse(.requestTimeout))
    }

    @Test func theBodyHasItsTimeAndItsPauses() {
        var paused = fresh()
        paused.received(at: at(1))
        paused.headEnded(at: at(1))
        #expect(paused.judge(at: at(10), unsent: 0) == .patient)
        #expect(paused.judge(at: at(11), unsent: 0) == .refuse(.requestTimeout))
        var slow = fresh()
        slow.received(at: at(1))
        slow.headEnded(at: at(1))
        for second in stride(from: Int64(5), through: 30, by: 5) { slow.received(at: at(second)) }
        #expect(slow.judge(at: at(30), unsent: 0) == .patient)
        #expect(slow.judge(at: at(31), unsent: 0) == .refuse(.requestTimeout))
    }

    @Test func aServedConnectionMayRestLonger() {
        var state = fresh()
        state.received(at: at(1))
        state.headEnded(at: at(1))
        state.requestEnded(at: at(1), isLast: false)
        state.answered(at: at(2))
        #expect(state.isIdle)
        #expect(state.judge(at: at(61), unsent: 0) == .patient)
        #expect(state.judge(at: at(62), unsent: 0) == .close)
    }

    @Test func theNextRequestWaitsForTheAnswerBeforeIt() {
        var state = fresh()
        state.received(at: at(1))
        state.headEnded(at: at(1))
        state.requestEnded(at: at(1), isLast: false)
        state.received(at: at(1))
        #expect(state.judge(at: at(100), unsent: 0) == .patient)
        state.answered(at: at(100))
        #expect(state.judge(at: at(109), unsent: 0) == .patient)
        #expect(state.judge(at: at(110), unsent: 0) == .refuse(.requestTimeout))
    }

    @Test func aReaderMustTakeSomethingNowAndThen() {
        var state = fresh()
        state.received(at: at(1))
        state.headEnded(at: at(1))
        state.requestEnded(at: at(1), isLast: false)
        #expect(state.judge(at: at(1), unsent: 5000) == .patient)
        #expect(state.judge(at: at(15), unsent: 4000) == .patient)
        #expect(state.judge(at: at(29), unsent: 4000) == .patient)
        #expect(state.judge(at: at(30), unsent: 4000) == .close)
    }

    @Test func theEndIsWaitedForNotForEver() {
        var state = fresh()
        state.stopReading()
        state.linger(since: at(5))
        #expect(state.judge(at: at(6), unsent: 0) == .patient)
        #expect(state.judge(at: at(7), unsent: 0) == .close)
    }
}
