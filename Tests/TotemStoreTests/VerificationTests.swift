import Postgres
import Testing
import TotemDomain
import TotemSQL
import TotemTestSupport

@testable import TotemStore

/// The verifier must see what the constraints forbid: each rule is taken away, broken and looked
/// at in one transaction, which is then rolled back.
struct VerificationTests {
    @Test func `ground that keeps every rule has no violation`() async throws {
        try await TestDatabase.lease { test in
            _ = try await test.execute(Violations.ground + Self.consistent)
            let found = try await test.store.verify(within: .seconds(30))
            #expect(found.violations.isEmpty, "\(found.violations)")
            #expect(Set(found.checked) == Set(Self.seeds.map(\.invariant)))
        }
    }

    @Test(arguments: seeds)
    func `what breaks an invariant is found`(seed: Seed) async throws {
        try await TestDatabase.lease { test in
            try await test.connected { connection in
                try await connection.run(Violations.ground + Self.consistent)
                let query = try #require(Self.query(seed.invariant))
                let before = try await connection.run(query)
                #expect(before.isEmpty)
                try await connection.run("begin; set constraints all deferred; \(seed.script)")
                let found = try await connection.run(query)
                #expect(!found.isEmpty)
                #expect(found.allSatisfy { ($0.first ?? nil)?.hasPrefix(seed.subject) ?? false })
                try await connection.run("rollback")
            }
        }
    }

    @Test func `an offer that stands is no violation`() async throws {
        try await TestDatabase.lease { test in
            try await test.connected { connection in
                try await connection.run(Violations.ground + Self.consistent + Self.offered)
                let query = try #require(Self.query("offers_stand"))
                #expect(try await connection.run(query).isEmpty)
            }
        }
    }

    /// One way to break one invariant.
    struct Seed: Sendable, CustomTestStringConvertible {
        let invariant: String
        let subject: String
        let script: String

        var testDescription: String { invariant + ": " + script }
    }

    private static func query(_ invariant: String) -> String? {
        Queries.all.first { $0.name == "verify_" + invariant }?.text
    }

    /// What the ground lacks to be a whole history: counters, audit and feed.
    private static let consistent = """
        ;
        update booking set session_id = session.id from session;
        update seat_pool set confirmed = 2;
        delete from change;
        insert into audit (at, actor, request_id, action, subject, subject_id)
        select now(), 'test', 'test', 'test.made', 'booking', id from booking
        union all select now(), 'test', 'test', 'test.made', 'session', id from session
        union all select now(), 'test', 'test', 'test.made', 'closure', id from closure
        union all select now(), 'test', 'test', 'test.made', 'registration', id from registration;
        insert into change (at, kind, subject, subject_id, position)
        select at, action, subject, subject_id, row_number() over (order by id) from audit;
        """

    private static let secondSpace = """
        insert into space (id, building_id, code)
        select gen_random_uuid(), building_id, 'cour' from space;
        insert into room_space (building_id, room_id, space_id)
        select k.building_id, k.room_id, s.id from booking k, space s where s.code = 'cour';
        """

    /// A seat on offer for an hour that keeps every rule.
    private static let offered = """
        update session set next_expiry = now() + interval '1 hour', public_time =
            tstzrange(now() + interval '1 day', now() + interval '2 days');
        update registration set status = 'offered', seats_held = party,
            expires_at = now() + interval '1 hour';
        update seat_pool set confirmed = 0, held = 2;
        """

    static let seeds: [Seed] = [
        Seed(
            invariant: "space_free_once",
            subject: "space ",
            script: "alter table occupation drop constraint occupation_space_free;"
                + "insert into occupation (space_id, booking_id, during) "
                + "select space_id, booking_id, during from occupation where closing = 0"
        ),
        Seed(
            invariant: "closure_occupies",
            subject: "closure ",
            script: "update occupation set live = false"
        ),
        Seed(
            invariant: "closure_occupies",
            subject: "closure ",
            script: "update closure set lifted_at = now()"
        ),
        Seed(
            invariant: "closure_occupies",
            subject: "closure ",
            script: "insert into space (id, building_id, code) "
                + "select gen_random_uuid(), building_id, 'cour' from space"
        ),
        Seed(
            invariant: "closed_space_empty",
            subject: "space ",
            script: "alter table occupation drop constraint occupation_space_open;"
                + Violations.close("'[2027-01-12 13:00+00,2027-01-12 14:00:01+00)'")
        ),
        Seed(
            invariant: "changes_recorded",
            subject: "closure ",
            script: "delete from audit where subject = 'closure'"
        ),
        Seed(
            invariant: "booking_occupies",
            subject: "booking ",
            script: "update occupation set live = false"
        ),
        Seed(
            invariant: "booking_occupies",
            subject: "booking ",
            script: "update booking set status = 'cancelled'"
        ),
        Seed(invariant: "booking_occupies", subject: "booking ", script: secondSpace),
        Seed(
            invariant: "booking_occupies",
            subject: "booking ",
            script: "insert into space (id, building_id, code) "
                + "select gen_random_uuid(), building_id, 'cour' from space;"
                + "insert into occupation (space_id, booking_id, during) "
                + "select s.id, k.id, k.public_time from space s, booking k where s.code = 'cour'"
        ),
        Seed(
            invariant: "booking_occupies",
            subject: "booking ",
            script: "update booking set public_time = "
                + "'[2027-01-12 14:00+00,2027-01-12 16:00:01+00)'"
        ),
        Seed(
            invariant: "building_headcount",
            subject: "building paddock",
            script: "update building set max_public = 9"
        ),
        Seed(
            invariant: "session_booked",
            subject: "session ",
            script: "update booking set status = 'cancelled'"
        ),
        Seed(
            invariant: "session_booked",
            subject: "session ",
            script: "update booking set session_id = null"
        ),
        Seed(
            invariant: "session_booked",
            subject: "session ",
            script: "update session set public_time = "
                + "'[2027-01-12 14:00+00,2027-01-12 16:00:01+00)'"
        ),
        Seed(
            invariant: "session_cancelled",
            subject: "session ",
            script: "update session set status = 'cancelled';"
                + "update booking set status = 'cancelled'"
        ),
        Seed(
            invariant: "session_cancelled",
            subject: "session ",
            script: "update session set status = 'cancelled';"
                + "update registration set status = 'cancelled'"
        ),
        Seed(
            invariant: "pool_not_oversold",
            subject: "session ",
            script: "update seat_pool set capacity = 1, confirmed = 0"
        ),
        Seed(
            invariant: "pool_counts_true",
            subject: "session ",
            script: "update seat_pool set confirmed = 1"
        ),
        Seed(
            invariant: "pool_counts_true",
            subject: "session ",
            script: "update seat_pool set waiting = 1"
        ),
        Seed(
            invariant: "pool_counts_true",
            subject: "session ",
            script: "update registration set status = 'withdrawn'"
        ),
        Seed(
            invariant: "person_once",
            subject: "session ",
            script: "drop index registration_once_per_person;"
                + Violations.register("code = 'BBBBBBBB', link_hash = 'b'")
        ),
        Seed(
            invariant: "waiting_in_order",
            subject: "session ",
            script: "update session set next_position = 2, public_time = "
                + "tstzrange(now() + interval '1 day', now() + interval '2 days');"
                + "update registration set status = 'waitlisted', position = 1;"
                + "update seat_pool set confirmed = 0, waiting = 1"
        ),
        Seed(
            invariant: "waiting_in_order",
            subject: "session ",
            script: "update registration set position = 1"
        ),
        Seed(
            invariant: "offers_stand",
            subject: "session ",
            script: offered + "update session set next_expiry = null"
        ),
        Seed(
            invariant: "offers_stand",
            subject: "session ",
            script: offered + "update session set next_expiry = next_expiry + interval '1 second'"
        ),
        Seed(
            invariant: "offers_stand",
            subject: "session ",
            script: offered + "update session set status = 'draft'"
        ),
        Seed(
            invariant: "offers_stand",
            subject: "session ",
            script: offered + "update session set public_time = "
                + "tstzrange(now() + interval '59 minutes', now() + interval '2 hours')"
        ),
        Seed(
            invariant: "offers_stand",
            subject: "session ",
            script: "alter table registration drop constraint registration_offer_holds_seats;"
                + offered + "update registration set seats_held = 0"
        ),
        Seed(
            invariant: "offers_stand",
            subject: "session ",
            script: offered + "update session set next_expiry = now() - interval '11 minutes';"
                + "update registration set expires_at = now() - interval '11 minutes';"
                + Violations.register(
                    "email_norm = 'b@example.org', code = 'BBBBBBBB', link_hash = 'b', "
                        + "status = 'waitlisted', position = 1, seats_held = 0, expires_at = null"
                )
        ),
        Seed(
            invariant: "changes_recorded",
            subject: "booking ",
            script: "delete from audit where subject = 'booking'"
        ),
        Seed(
            invariant: "changes_recorded",
            subject: "registration ",
            script: "delete from change where subject = 'registration'"
        ),
        Seed(
            invariant: "changes_numbered",
            subject: "change",
            script: "delete from change where position = 2"
        ),
    ]
}
