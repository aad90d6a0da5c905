import Synchronization
import TotemDomain
import TotemOperations

/// Loads the demonstration data through the operations, like any caller.
///
/// Its history is done again in order, each decision at the time it is said to have been made, so
/// that the rules hold for the sessions that are over as for those ahead.
struct Demonstration {
    let operations: Operations
    let caller: Caller
    let now: Instant

    /// How much was loaded.
    struct Loaded: Hashable {
        var buildings = 0
        var rooms = 0
        var organisations = 0
        var programmes = 0
        var sessions = 0
        var bookings = 0
        var registrations = 0
    }

    /// The texts of the demonstration cannot be read, or a session finds no place: a bug.
    struct Unreadable: Error {}

    /// Mails that are older at the loading count as sent; the newer ones are delivered.
    static let mailMinutes = 24 * 60

    /// That it was begun before and did not come to its end.
    static let interrupted = ConfigurationFault(
        problem: """
            Loading the demonstration was begun before and did not come to its end: it is still \
            under way, or was interrupted, and what is there is not all of it.
            """,
        cure: """
            If nobody is loading it, begin with an empty database: ./run reset --yes deletes the \
            one that ./run made, of any other drop the schema totem; then load it again. \
            ./run serve --no-demo serves what is there.
            """
    )

    /// Loads all of it; `nil` where something has been entered already.
    ///
    /// When it begins and when it is whole is noted in the database, so that a half of it is
    /// never taken for all.
    func load() async throws -> Loaded? {
        switch try await operations.beginDemonstration(at: now, within: caller.timeLimit) {
        case .begins: break
        case .interrupted: throw Self.interrupted
        case .occupied: return nil
        }
        let loaded = try await tell()
        try await operations.endDemonstration(at: now, within: caller.timeLimit)
        return loaded
    }

    private func tell() async throws -> Loaded {
        guard let story = DemonstrationStory(now: now) else {
            throw Failure.broken(Unreadable())
        }
        let clock = PastClock(story.founded)
        let past = operations.following(
            Operations.Clock(wall: { clock.now }, decision: { clock.now })
        )
        var telling = DemonstrationTelling(
            operations: past,
            organiser: caller,
            clock: clock,
            story: story
        )
        let outcome: Result<Loaded, any Error>
        do {
            outcome = .success(try await telling.tell(until: now))
        } catch {
            outcome = .failure(error)
        }
        await past.shutdown()
        return try outcome.get()
    }
}

/// The clock of a history that is done again.
final class PastClock: Sendable {
    private let moment: Mutex<Instant>

    init(_ moment: Instant) {
        self.moment = Mutex(moment)
    }

    /// What it shows.
    var now: Instant { moment.withLock { $0 } }

    /// Puts it forward.
    func show(_ later: Instant) {
        moment.withLock { $0 = later }
    }
}
