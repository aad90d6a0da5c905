/// What the rounds stand on: a token, and the reference that pgbench runs.
struct Ground: Sendable {
    /// The secret of an admin's token.
    let token: String

    /// Makes both in a migrated database.
    static func prepare(_ plan: BenchPlan) async throws -> Ground {
        let totem = plan.totemd.hasSuffix("totemd") ? String(plan.totemd.dropLast()) : plan.totemd
        let made = try Program.output(
            totem,
            [
                "--database", plan.database, "token", "create", "--name", "bench", "--role",
                "admin",
                "--json",
            ]
        )
        guard let start = made.firstRange(of: "\"token\":\"") else {
            throw BenchFault("no token: \(made)")
        }
        let secret = made[start.upperBound...].prefix { $0 != "\"" }
        try await plan.execute(reference)
        return Ground(token: String(secret))
    }

    /// What a system does that commits each registration for itself: the same rows as ours, in
    /// one call and one transaction, with the session row as the lock.
    private static let reference = """
        create schema if not exists bench;
        create or replace function bench.session() returns uuid language plpgsql as $$
        declare made uuid := gen_random_uuid();
        begin
            insert into totem.session (
                id, slug, status, title, title_fallback, kind, mode, zone, public_time, languages,
                confirm_email, waiting_list, created_at, created_by
            ) values (
                made, 'bench-' || left(made::text, 8), 'published', '{"fr":"Bench"}', 'fr',
                'info_session', 'online', 'Europe/Paris',
                tstzrange(now() + '30 days', now() + '31 days', '[)'), '{fr}', false, true, now(),
                'bench'
            );
            insert into totem.seat_pool (session_id, code, capacity) values (made, 'main', 10000000);
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
}
