/// What the rounds stand on: a token, and the reference that pgbench runs.
struct Ground: Sendable {
    /// The secret of an admin's token.
    let token: String

    /// Makes both in a migrated database.
    static func prepare(_ plan: BenchPlan) async throws -> Ground {
        let made = try Program.output(
            plan.totem,
            [
                "--database", plan.database, "token", "create", "--name", "bench", "--role",
                "admin",
                "--json", "--quiet",
            ]
        )
        guard let start = made.firstRange(of: "\"token\":\"") else {
            throw BenchFault("no token: \(made)")
        }
        let secret = made[start.upperBound...].prefix { $0 != "\"" }
        try await plan.execute(reference)
        try await plan.execute(places)
        return Ground(token: String(secret))
    }

    /// The counters and the rows of a session must agree before a figure counts.
    static func check(_ session: String, _ plan: BenchPlan) async throws {
        let agree = try await plan.execute(
            """
            select p.confirmed = (
                select count(*) from totem.registration r
                where r.session_id = p.session_id and r.status = 'confirmed'
            )
            from totem.seat_pool p where p.session_id = '\(session)'
            """
        )
        guard agree == "t" else { throw BenchFault("counter and rows disagree") }
    }

    /// What a system does that commits each registration for itself: the same rows as ours, in
    /// one call and one transaction, with the session row as the lock.
    private static let reference = """
        create schema if not exists bench;
        create or replace function bench.session(
            seats integer default 10000000, waits boolean default true
        ) returns uuid language plpgsql as $$
        declare made uuid := gen_random_uuid();
        begin
            insert into totem.session (
                id, slug, status, title, title_fallback, kind, mode, zone, public_time, languages,
                confirm_email, waiting_list, created_at, created_by
            ) values (
                made, 'bench-' || left(made::text, 8), 'published', '{"fr":"Bench"}', 'fr',
                'info_session', 'online', 'Europe/Paris',
                tstzrange(now() + '30 days', now() + '31 days', '[)'), '{fr}', false, waits, now(),
                'bench'
            );
            insert into totem.seat_pool (session_id, code, capacity) values (made, 'main', seats);
            return made;
        end $$;
        create or replace function bench.register(hot uuid) returns void language plpgsql as $$
        declare made uuid := gen_random_uuid(); mark text := made::text;
        begin
            insert into totem.idempotency_key
                (caller, operation, key, fingerprint, status, answer, created_at)
            values ('bench', 'register', mark, sha256(mark::bytea), 201, mark::bytea, now());
            perform 1 from totem.session where id = hot for no key update;
            update totem.seat_pool set confirmed = confirmed + 1
            where session_id = hot and code = 'main';
            update totem.session set seats_version = seats_version + 1 where id = hot;
            insert into totem.registration (
                id, session_id, pool, code, status, email, email_norm, name, party, guests,
                language, access_needs, consents, link_hash, created_at, changed_at
            ) values (
                made, hot, 'main', replace(mark, '-', ''), 'confirmed', mark || '@example.org',
                mark || '@example.org', 'Camille Exemple', 1, '{}', 'fr', '{}', '{}',
                sha256(mark::bytea), now(), now()
            );
            insert into totem.outbox (id, kind, registration_id, next_at, created_at)
            values (made, 'registration_confirmed', made, 'infinity', now());
            insert into totem.audit (at, actor, request_id, action, subject, subject_id)
            values (now(), 'bench', mark, 'registration.created', 'registration', made);
            insert into totem.change (at, kind, subject, subject_id)
            values (now(), 'registration.created', 'registration', made);
        end $$;
        """

    /// A building of rooms, and a booking that commits for itself: the same rows as ours, in one
    /// call and one transaction, with the spaces as the lock.
    private static let places = """
        create or replace function bench.building(named text, rooms integer) returns void
        language plpgsql as $$
        declare house uuid := gen_random_uuid(); made uuid;
        begin
            insert into totem.building (
                id, code, name, city, territory, zone, holiday_calendar, created_at
            )
            values (house, named, named, named, 'FR-54', 'Europe/Paris', 'none', now());
            for n in 0..rooms - 1 loop
                made := gen_random_uuid();
                insert into totem.room (
                    id, building_id, code, name, equipment, step_free, buffer_before_minutes,
                    buffer_after_minutes, created_at
                ) values (made, house, 'r' || n, 'Room ' || n, '{}', true, 0, 15, now());
                insert into totem.layout (room_id, kind, capacity) values (made, 'theatre', 20 + n);
                insert into totem.space (id, building_id, code) values (made, house, 'r' || n);
                insert into totem.room_space (building_id, room_id, space_id)
                values (house, made, made);
            end loop;
        end $$;
        create or replace function bench.book(named text, number integer, slot integer)
        returns void language plpgsql as $$
        declare
            made uuid := gen_random_uuid();
            mark text := made::text;
            place record;
            public_time tstzrange := tstzrange(
                timestamptz '2030-01-01 00:00Z' + slot * interval '6 hours',
                timestamptz '2030-01-01 00:00Z' + slot * interval '6 hours' + interval '2 hours',
                '[)'
            );
        begin
            insert into totem.idempotency_key
                (caller, operation, key, fingerprint, status, answer, created_at)
            values ('bench', 'book', mark, sha256(mark::bytea), 201, mark::bytea, now());
            select r.id, r.building_id, r.buffer_after_minutes into place
            from totem.room r join totem.building b on b.id = r.building_id
            where b.code = named and r.code = 'r' || number;
            perform 1 from totem.space s
            where s.id in (select space_id from totem.room_space where room_id = place.id)
            order by s.id for no key update;
            insert into totem.booking (
                id, building_id, room_id, status, public_time, purpose, heads, waived, created_at,
                created_by
            ) values (
                made, place.building_id, place.id, 'confirmed', public_time, 'Bench', 0, '{}',
                now(), 'bench'
            );
            insert into totem.occupation (space_id, booking_id, during)
            select space_id, made, tstzrange(
                lower(public_time),
                upper(public_time) + make_interval(mins => place.buffer_after_minutes), '[)'
            )
            from totem.room_space where room_id = place.id;
            insert into totem.audit (at, actor, request_id, action, subject, subject_id)
            values (now(), 'bench', mark, 'booking.created', 'booking', made);
            insert into totem.change (at, kind, subject, subject_id)
            values (now(), 'booking.created', 'booking', made);
        end $$;
        """
}
