import Testing
import TotemSQL
import TotemTestSupport

/// How the server takes the next few of a long backlog: by an index, and never by reading it whole.
struct BacklogPlanTests {
    /// 20,000 messages that are due of either kind, and as many changes without a number.
    private static let ground = """
        insert into session (id, slug, status, title, title_fallback, kind, mode, zone,
            public_time, languages, confirm_email, waiting_list, created_at, created_by)
        values ('00000000-0000-0000-0000-000000000001', 'x', 'published', '{"fr":"x"}', 'fr',
            'info_session', 'online', 'Europe/Paris',
            tstzrange(now() + '30 days', now() + '31 days', '[)'), '{fr}', false, true, now(), 'x');
        insert into seat_pool (session_id, code, capacity)
        values ('00000000-0000-0000-0000-000000000001', 'main', 10);
        insert into registration (id, session_id, pool, code, status, email, email_norm, name,
            party, guests, language, access_needs, consents, link_hash, created_at, changed_at)
        values ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001',
            'main', 'x', 'confirmed', 'x', 'x', 'x', 1, '{}', 'fr', '{}', '{}', 'x', now(), now());
        insert into outbox (id, kind, registration_id, next_at, created_at)
        select gen_random_uuid(), 'registration_confirmed', '00000000-0000-0000-0000-000000000002',
            now() - n * interval '1 second', now()
        from generate_series(1, 20000) n;
        insert into change (at, kind, subject, subject_id)
        select now(), 'registration.created', 'registration', gen_random_uuid()
        from generate_series(1, 20000) n;
        insert into building (id, code, name, city, territory, zone, created_at)
        values ('00000000-0000-0000-0000-000000000004', 'paddock', 'x', 'x', 'FR-54',
            'Europe/Paris', now());
        insert into room (id, building_id, code, name, equipment, step_free,
            buffer_before_minutes, buffer_after_minutes, created_at)
        values ('00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000004',
            'ecurie', 'x', '{}', true, 0, 0, now());
        insert into booking (id, building_id, room_id, status, public_time, purpose, heads,
            waived, created_at, created_by)
        values ('00000000-0000-0000-0000-000000000006', '00000000-0000-0000-0000-000000000004',
            '00000000-0000-0000-0000-000000000005', 'cancelled',
            tstzrange(now(), now() + '1 hour'), 'x', 0, '{}', now(), 'x');
        insert into booking_notice (id, booking_id, kind, to_name, to_email, to_email_norm,
            language, next_at, created_at)
        select gen_random_uuid(), '00000000-0000-0000-0000-000000000006', 'booking_cancelled',
            'x', 'x', 'x', 'fr', now() - n * interval '1 second', now()
        from generate_series(1, 20000) n;
        analyze outbox, booking_notice, change;
        """

    @Test(arguments: [
        (Queries.outboxClaim.text, "outbox_due"),
        (Queries.bookingNoticeClaim.text, "booking_notice_due"),
    ])
    func `messages that are due are leased by an index`(
        _ text: String,
        _ index: String
    )
        async throws
    {
        let told = try await keptPlan(
            on: Self.ground,
            text,
            "'00000000-0000-0000-0000-000000000003', 50"
        )
        #expect(told.contains("Index Scan using \(index)"), "\(told)")
        #expect(told.contains("Index Cond: (next_at <= statement_timestamp())"), "\(told)")
        #expect(told.contains("Index Cond: (id = ANY"), "\(told)")
        #expect(!told.contains("Join"), "\(told)")
    }

    @Test func `changes are numbered by an index`() async throws {
        let told = try await keptPlan(on: Self.ground, Queries.changeNumber.text, "50")
        #expect(told.contains("using change_unnumbered"), "\(told)")
        #expect(told.contains("Index Scan using change_pkey"), "\(told)")
        #expect(!told.contains("Hash Join"), "\(told)")
        #expect(!told.contains("Merge Join"), "\(told)")
    }
}
