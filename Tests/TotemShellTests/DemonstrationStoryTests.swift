import Testing
import TotemDomain
import TotemTestSupport

@testable import TotemShell

struct DemonstrationStoryTests {
    private func story(_ now: Instant = TestClock.start) throws -> DemonstrationStory {
        try #require(DemonstrationStory(now: now))
    }

    @Test func `as many people register as the list says, whenever it is loaded`() throws {
        let listed = DemonstrationSession.all.reduce(0) { $0 + $1.people }
        for now in DemonstrationPlanTests.every(10) {
            // Four more have not read their mail yet.
            #expect(try story(now).visits.count == listed + 4)
        }
        #expect((410...450).contains(listed + 4))
    }

    @Test func `one in eight or nine withdraws, and some come twice`() throws {
        let story = try story()
        let steps = story.moments.flatMap(\.steps)
        let withdrawn = steps.count { if case .withdraw = $0 { true } else { false } }
        #expect((45...55).contains(withdrawn))
        let repeated = steps.count {
            if case .register(let visit) = $0 { visit.isRepetition } else { false }
        }
        #expect(repeated > 5)
        let names = story.visits.map { "\($0.session) \($0.request.email.written)" }
        #expect(names.count { $0.contains("+totem@") } > 5)
        #expect(names.count { $0.contains("@example.com") } > 5)
        #expect(Set(names).count == names.count)
    }

    @Test func `people come from where the network sees them come from`() throws {
        let visits = try story().visits
        let territories = Dictionary(grouping: visits) { $0.request.territory ?? "" }
        for (territory, least, most) in [
            ("FR-54", 25, 45), ("FR-57", 20, 38), ("FR-88", 6, 18), ("LU", 10, 26), ("BE", 2, 12),
        ] {
            let percent = (territories[territory]?.count ?? 0) * 100 / visits.count
            #expect((least...most).contains(percent), "\(territory): \(percent) %")
        }
        #expect(visits.contains { !$0.request.accessNeeds.isEmpty })
        #expect(visits.contains { $0.request.party == 2 })
    }

    @Test func `time never runs backwards and nobody acts after the loading`() throws {
        for now in DemonstrationPlanTests.every(14) {
            let story = try story(now)
            let times = story.moments.map(\.at)
            #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
            #expect(story.founded < times[0])
            #expect(times[times.count - 1] <= now)
        }
    }

    @Test func `people register between the announcement and the session, and then withdraw`()
        throws
    {
        for now in DemonstrationPlanTests.every(22) {
            let story = try story(now)
            var announced: Set<Int> = []
            var registered: Set<Int> = []
            for moment in story.moments {
                for step in moment.steps {
                    switch step {
                    case .schedule(let session):
                        #expect(announced.insert(session).inserted)
                    case .announceUnlisted(let session), .move(let session), .cancel(let session):
                        #expect(announced.contains(session))
                    case .register(let visit):
                        let start = story.plan.sessions[visit.session].start
                        #expect(announced.contains(visit.session) && moment.at < start)
                        registered.insert(visit.number)
                    case .confirm(let visit), .withdraw(let visit):
                        #expect(registered.contains(visit))
                    case .book: break
                    }
                }
            }
            #expect(announced.count == 35)
        }
    }

    @Test func `the same moment tells the same story`() throws {
        let (one, other) = (try story(), try story())
        #expect(one.moments.map(\.at) == other.moments.map(\.at))
        #expect(one.visits.map(\.request) == other.visits.map(\.request))
    }
}
