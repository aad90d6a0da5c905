import Testing
import TotemDomain
import TotemTestSupport

struct AdmissionTests {
    private static let expiry = TestClock.start.adding(minutes: 30)

    @Test func `seats go to those who come first, then the list fills in order`() throws {
        var admission = Admission.sample(try .sample(), pool: .of(2))
        #expect(admission.admit(1) == confirmed(1))
        #expect(admission.admit(2) == confirmed(2))
        #expect(admission.admit(3) == waitlisted(3, rank: 1))
        #expect(admission.admit(4) == waitlisted(4, rank: 2))
        #expect(admission.pool == .of(2, confirmed: 2, waiting: 2))
        #expect(admission.nextPosition == 3)
        #expect(admission.admitted.map(\.position) == [nil, nil, 1, 2])
        #expect(
            admission.notices.map(\.kind) == [
                .registrationConfirmed, .registrationConfirmed, .registrationWaitlisted,
                .registrationWaitlisted,
            ]
        )
    }

    @Test func `a party takes all its seats or none`() throws {
        var admission = Admission.sample(try .sample(), pool: .of(4))
        #expect(admission.admit(1, party: 3) == confirmed(1))
        #expect(admission.admit(2, party: 2) == waitlisted(2, rank: 1))
        #expect(admission.pool == .of(4, confirmed: 3, waiting: 1))
    }

    @Test(arguments: [false, true])
    func `a party that could never sit is refused, not left to block the list`(
        confirmEmail: Bool
    ) throws {
        var admission = Admission.sample(try .sample(confirmEmail: confirmEmail), pool: .of(2))
        let told = FieldFault("/party", .outOfRange(minimum: 1, maximum: 2))
        #expect(admission.admit(1, party: 3) == .refused([.invalid(told)]))
        #expect(admission.pool == .of(2))
        #expect(admission.admit(2) == (confirmEmail ? pending(2) : confirmed(2)))
    }

    @Test func `newcomers queue behind anyone who waits, though seats are free`() throws {
        var admission = Admission.sample(
            try .sample(),
            pool: .of(4, confirmed: 3, waiting: 1),
            nextPosition: 7
        )
        #expect(admission.admit(1) == waitlisted(1, rank: 2))
        #expect(admission.admitted.first?.position == 7)
        #expect(admission.nextPosition == 8)
        #expect(admission.pool.confirmed == 3)
    }

    @Test func `a full session without a waiting list says so`() throws {
        var admission = Admission.sample(try .sample(waitingList: false), pool: .of(1))
        #expect(admission.admit(1) == confirmed(1))
        #expect(admission.admit(2) == .refused([.sessionFull]))
        #expect(admission.admitted.count == 1)
        #expect(admission.notices.count == 1)
    }

    @Test func `a waiting list ends at its limit`() throws {
        var admission = Admission.sample(try .sample(waitingLimit: 1), pool: .of(1))
        #expect(admission.admit(1) == confirmed(1))
        #expect(admission.admit(2) == waitlisted(2, rank: 1))
        #expect(admission.admit(3) == .refused([.waitingListFull(limit: 1)]))
        #expect(admission.nextPosition == 2)
    }

    @Test func `with confirmation seats are held for half an hour`() throws {
        var admission = Admission.sample(try .sample(confirmEmail: true), pool: .of(4))
        #expect(admission.admit(1, party: 2) == pending(1))
        #expect(admission.pool == .of(4, held: 2))
        #expect(admission.nextExpiry == Self.expiry)
        #expect(admission.admitted.map(\.seatsHeld) == [2])
        #expect(admission.admitted.map(\.expiresAt) == [Self.expiry])
        #expect(admission.notices.map(\.kind) == [.confirmationRequest])
    }

    @Test func `unconfirmed addresses hold at most half of the seats`() throws {
        var admission = Admission.sample(try .sample(confirmEmail: true), pool: .of(4))
        for number in UInt64(1)...3 { #expect(admission.admit(number) == pending(number)) }
        #expect(admission.admitted.map(\.seatsHeld) == [1, 1, 0])
        #expect(admission.pool == .of(4, held: 2))
    }

    @Test func `a single seat can be held`() throws {
        var admission = Admission.sample(try .sample(confirmEmail: true), pool: .of(1))
        #expect(admission.admit(1) == pending(1))
        #expect(admission.pool.held == 1)
    }

    @Test func `a known address is refused where addresses are not confirmed`() throws {
        var admission = Admission.sample(try .sample(), pool: .of(4))
        #expect(admission.admit(1, person: "camille") == confirmed(1))
        #expect(admission.admit(2, person: "camille") == .refused([.alreadyRegistered]))
        let known = Admission.Known(id: ID(high: 0, low: 9), status: .waitlisted, recentNotices: 0)
        var later = Admission.sample(
            try .sample(),
            pool: .of(4),
            known: ["camille@example.org": known]
        )
        #expect(later.admit(3, person: "camille") == .refused([.alreadyRegistered]))
        #expect(later.pool == .of(4))
    }

    @Test(arguments: [
        (Registration.Status.pending, Notice.Kind.confirmationRequest),
        (.waitlisted, .alreadyRegistered), (.confirmed, .alreadyRegistered),
    ])
    func `with confirmation a known address is told by mail alone`(
        status: Registration.Status,
        kind: Notice.Kind
    ) throws {
        let known = Admission.Known(id: ID(high: 0, low: 9), status: status, recentNotices: 0)
        var admission = Admission.sample(
            try .sample(confirmEmail: true),
            pool: .of(4),
            known: ["camille@example.org": known]
        )
        #expect(admission.admit(1, person: "camille") == pending(1))
        #expect(admission.admitted.isEmpty)
        #expect(admission.pool == .of(4))
        #expect(admission.notices == [NoticeDraft(kind: kind, registration: known.id)])
    }

    @Test func `a known address gets three mails a day`() throws {
        let known = Admission.Known(id: ID(high: 0, low: 9), status: .confirmed, recentNotices: 1)
        var admission = Admission.sample(
            try .sample(confirmEmail: true),
            pool: .of(4),
            known: ["camille@example.org": known]
        )
        for number in UInt64(1)...5 {
            #expect(admission.admit(number, person: "camille") == pending(number))
        }
        #expect(admission.notices.count == Admission.noticeLimit - 1)
    }

    @Test func `a full session answers a known address as an unknown one`() throws {
        let known = Admission.Known(id: ID(high: 0, low: 9), status: .confirmed, recentNotices: 0)
        let facts = try Admission.SessionFacts.sample(confirmEmail: true, waitingList: false)
        var admission = Admission.sample(
            facts,
            pool: .of(1, confirmed: 1),
            known: ["camille@example.org": known]
        )
        #expect(admission.admit(1, person: "camille") == .refused([.sessionFull]))
        #expect(admission.admit(2, person: "dominique") == .refused([.sessionFull]))
        #expect(admission.notices.isEmpty)
    }

    @Test func `a key gives the same answer again, within the batch and later`() throws {
        let key = IdempotencyKey(caller: "anonymous", operation: "register", key: "k")
        var admission = Admission.sample(try .sample(), pool: .of(4))
        #expect(admission.admit(1, person: "camille", key: key, fingerprint: [1]) == confirmed(1))
        let receipt = receipt(1, .confirmed, code: true)
        #expect(
            admission.admit(2, person: "camille", key: key, fingerprint: [1]) == .replayed(receipt)
        )
        #expect(admission.pool == .of(4, confirmed: 1))
        #expect(admission.admitted.count == 1)
        var later = Admission.sample(
            try .sample(status: .cancelled),
            pool: .of(4),
            answered: [key: Admission.Answered(fingerprint: [1], receipt: receipt)]
        )
        #expect(later.admit(3, key: key, fingerprint: [1]) == .replayed(receipt))
        #expect(later.admit(4, key: key, fingerprint: [2]) == .refused([.idempotencyKeyReused]))
    }

    @Test func `a refusal does not use up its key`() throws {
        let key = IdempotencyKey(caller: "anonymous", operation: "register", key: "k")
        var admission = Admission.sample(try .sample(waitingList: false), pool: .of(2, held: 1))
        #expect(
            admission.admit(1, party: 2, key: key, fingerprint: [1]) == .refused([.sessionFull])
        )
        #expect(admission.admit(1, party: 1, key: key, fingerprint: [2]) == confirmed(1))
    }

    @Test(arguments: [
        (Session.Status.draft, Refusal.ClosedReason.notPublished),
        (.cancelled, .cancelled), (.ended, .closed(Instant(seconds: 1_799_766_000))),
        (.closed, .closed(Instant(seconds: 1_799_766_000))),
    ])
    func `only a published session takes registrations`(
        status: Session.Status,
        reason: Refusal.ClosedReason
    ) throws {
        var admission = Admission.sample(try .sample(status: status), pool: .of(4))
        #expect(
            admission.admit(1)
                == .refused([.registrationClosed(reason, zone: try .of("Europe/Paris"))])
        )
        #expect(admission.admitted.isEmpty)
    }

    @Test func `registration opens and closes to the moment`() throws {
        let (opens, closes) = (TestClock.start, TestClock.start.adding(minutes: 60))
        let facts = try Admission.SessionFacts.sample(opens: opens, closes: closes)
        #expect(facts.closedReason(at: opens.adding(seconds: -1)) == .notYetOpen(opens))
        #expect(facts.closedReason(at: opens) == nil)
        #expect(facts.closedReason(at: closes.adding(seconds: -1)) == nil)
        #expect(facts.closedReason(at: closes) == .closed(closes))
    }

    @Test func `registration ends when the session begins, whatever the plan says`() throws {
        let late: Instant = try #require(Instant(rfc3339: "2027-02-01T00:00:00Z"))
        let facts = try Admission.SessionFacts.sample(closes: late)
        let start = facts.window.start
        #expect(facts.closedReason(at: start.adding(seconds: -1)) == nil)
        #expect(facts.closedReason(at: start) == .closed(start))
    }

    private func receipt(
        _ number: UInt64,
        _ outcome: RegistrationReceipt.Outcome,
        code: Bool
    ) -> RegistrationReceipt {
        RegistrationReceipt(
            id: ID(high: 0, low: number),
            code: code ? RegistrationCode(random: number) : nil,
            outcome: outcome
        )
    }

    private func confirmed(_ number: UInt64) -> Admission.Answer {
        .accepted(receipt(number, .confirmed, code: true))
    }

    private func waitlisted(_ number: UInt64, rank: Int) -> Admission.Answer {
        .accepted(receipt(number, .waitlisted(position: rank), code: true))
    }

    private func pending(_ number: UInt64) -> Admission.Answer {
        .accepted(receipt(number, .pending(expiresAt: Self.expiry), code: false))
    }
}
