import Synchronization
import TotemDomain

/// Makes ids: UUID version 7, rising within this process.
///
/// Twelve bits after the milliseconds count up within one millisecond, so that the order of ids
/// is the order of making. Source: RFC 9562, section 6.2, method 1.
final class Identifiers: Sendable {
    private let clock: Operations.Clock
    private let last = Mutex<(milliseconds: UInt64, count: UInt64)>((0, 0))

    /// Notes what is made in a call that must know it.
    @TaskLocal private static var notes: MadeHere?

    init(clock: Operations.Clock) {
        self.clock = clock
    }

    /// Notes every id and code that is made while the body runs.
    static func noting<Answer: Sendable>(
        in notes: MadeHere,
        _ body: () async throws(Failure) -> Answer
    ) async throws(Failure) -> Answer {
        do {
            return try await $notes.withValue(notes) { try await body() }
        } catch {
            throw error as? Failure ?? .broken(error)
        }
    }

    /// A new id.
    func make<Subject>() -> ID<Subject> {
        let now = UInt64(max(0, clock.wall().microseconds / 1000))
        let (milliseconds, count) = last.withLock { last -> (UInt64, UInt64) in
            if now > last.milliseconds {
                last = (now, 0)
            } else if last.count < 0xFFF {
                last.count += 1
            } else {
                last = (last.milliseconds + 1, 0)
            }
            return last
        }
        let id = ID<Subject>(
            unixMilliseconds: milliseconds,
            random: (count, UInt64.random(in: .min ... .max))
        )
        Self.notes?.note(id.description)
        return id
    }

    /// A new registration code.
    func makeCode() -> RegistrationCode {
        let code = RegistrationCode(random: UInt64.random(in: .min ... .max))
        Self.notes?.note(code.description)
        return code
    }
}
