public import TotemDomain
import TotemStore

/// Registers the people of a file for a session, all of them or none.
///
/// By the rules of the desk, in one transaction: who comes first sits first, and who finds no
/// place waits. The organiser stands for the addresses, so that nobody is asked to confirm. The
/// same file twice changes nothing.
public struct ImportRegistrations: Operation {
    /// The session.
    public let session: SessionReference
    /// The people, in the order of the file.
    public let lines: [ImportLine]

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /sessions/{id}/registrations/import",
        verb: "registration import"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(session: SessionReference, lines: [ImportLine]) {
        self.session = session
        self.lines = lines
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<ImportReceipt>
    ) async throws(Failure) -> Outcome<ImportReceipt> {
        let found = try await operations.session(session, within: call.caller.timeLimit)
        let now = operations.clock.decision()
        let people = lines.map(\.request.email.normalised)
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<ImportReceipt> in
            let locked = try await writing.lockBatch(
                [found.id],
                skipHeld: false,
                emails: people,
                keys: [],
                now: now
            )
            guard let seating = locked.sessions[found.id] else {
                throw .refused(.unknown(.session, found.id.description))
            }
            var work = BatchWork(
                locked,
                identifiers: operations.identifiers,
                links: try operations.loadedLinks()
            )
            if seating.hasDue {
                work.expire(try await writing.loadQueues([found.id], now: seating.now))
            }
            let gone = try await writing.withdrawn(people, of: found.id)
            var fold = Fold(session: found.id, caller: call.caller, gone: gone)
            for line in lines { fold.take(line, &work) }
            guard fold.refusals.isEmpty else { throw .refused(sorting: fold.refusals) }
            let receipt = ImportReceipt(lines: fold.receipt)
            return work.decision(fold.asked, fold.answers, receipt)
        }
    }

    /// The lines taken one after the other.
    private struct Fold {
        let session: ID<Session>
        let caller: Caller
        /// Addresses that gave a registration of this session back.
        let gone: Set<String>
        private(set) var asked: [RegistrationArrival] = []
        private(set) var answers: [Admission.Answer?] = []
        private(set) var receipt: [ImportReceipt.Line] = []
        private(set) var refusals: [Refusal] = []
        private var seen: Set<String> = []

        init(session: ID<Session>, caller: Caller, gone: Set<String>) {
            self.session = session
            self.caller = caller
            self.gone = gone
        }

        mutating func take(_ line: ImportLine, _ work: inout BatchWork) {
            let person = line.request.email.normalised
            guard line.isLive else { return note(line, .skipped) }
            guard seen.insert(person).inserted else { return note(line, .repeated) }
            guard !work.knows(person, in: session) else { return note(line, .unchanged) }
            guard !gone.contains(person) else { return note(line, .withdrawn) }
            let arrival = RegistrationArrival(line.request, for: session, vouchedBy: caller)
            let answer = work.admit(arrival)
            asked.append(arrival)
            answers.append(answer)
            switch answer {
            case .accepted(let made), .replayed(let made): note(line, made)
            case .refused(let told): refuse(line, told)
            case nil: refuse(line, [.unknown(.session, session.description)])
            }
        }

        private mutating func note(_ line: ImportLine, _ outcome: ImportReceipt.Outcome) {
            receipt.append(ImportReceipt.Line(number: line.number, outcome: outcome))
        }

        private mutating func note(_ line: ImportLine, _ made: RegistrationReceipt) {
            let outcome: ImportReceipt.Outcome =
                if case .waitlisted(let position) = made.outcome {
                    .waitlisted(position: position)
                } else {
                    .confirmed
                }
            receipt.append(
                ImportReceipt.Line(number: line.number, outcome: outcome, code: made.code)
            )
        }

        /// What speaks against one line names it; what speaks against all of them is told once.
        private mutating func refuse(_ line: ImportLine, _ told: [Refusal]) {
            for refusal in told {
                switch refusal {
                case .invalid(let fault):
                    let pointer = "/lines/\(line.number)" + fault.pointer
                    refusals.append(.invalid(FieldFault(pointer, fault.problem)))
                case .sessionFull, .waitingListFull:
                    refusals.append(.invalid(FieldFault("/lines/\(line.number)", .noPlace)))
                default:
                    if !refusals.contains(refusal) { refusals.append(refusal) }
                }
            }
        }
    }
}
