import Testing
import TotemSQL
import TotemTestSupport

/// How the server looks for free rooms among many bookings.
struct FreeRoomPlanTests {
    /// 40 rooms with 500 bookings each.
    private static let ground = """
        insert into building (id, code, name, city, territory, zone, created_at)
        values ('00000000-0000-0000-0000-000000000001', 'paddock', 'x', 'x', 'FR-54',
            'Europe/Paris', now());
        insert into space (id, building_id, code)
        select gen_random_uuid(), b.id, 'r' || n from building b, generate_series(1, 40) n;
        insert into room (id, building_id, code, name, equipment, step_free,
            buffer_before_minutes, buffer_after_minutes, created_at)
        select gen_random_uuid(), building_id, code, code, '{}', true, 0, 30, now() from space;
        insert into room_space (building_id, room_id, space_id)
        select r.building_id, r.id, s.id from room r join space s using (building_id, code);
        insert into booking (id, building_id, room_id, status, public_time, purpose, heads,
            waived, created_at, created_by)
        select gen_random_uuid(), r.building_id, r.id, 'confirmed',
            tstzrange(start, start + interval '2 hours'), 'x', 0, '{}', now(), 'x'
        from room r, generate_series(0, 499) n,
            lateral (select timestamptz '2027-01-01 08:00+00' + n * interval '12 hours') t (start);
        insert into occupation (space_id, booking_id, during)
        select rs.space_id, k.id, k.public_time from booking k join room_space rs using (room_id);
        analyze building, space, room, room_space, booking, occupation;
        """

    @Test(arguments: ["force_custom_plan", "force_generic_plan"])
    func `occupations are looked up by the index of the exclusion`(mode: String) async throws {
        let text = Queries.roomFindFree.text
        try await TestDatabase.lease { test in
            _ = try await test.execute(Self.ground)
            let plan = try await test.execute(
                """
                set plan_cache_mode = \(mode);
                prepare free as \(text);
                explain (costs off) execute free (
                    '{00000000-0000-0000-0000-000000000001}', '{2027-02-02 13:00+00}',
                    '{2027-02-02 15:00+00}', null, null, '{}', false, '2026-12-01', null, '{}'
                );
                """
            )
            let lines = plan.compactMap { $0.first ?? nil }
            #expect(
                lines.contains { $0.contains("occupation_space_open") },
                "\(lines.joined(separator: "\n"))"
            )
            #expect(!lines.contains { $0.contains("Seq Scan on occupation") })
        }
    }

    @Test(arguments: ["force_custom_plan", "force_generic_plan"])
    func `common times are looked up by the same index`(mode: String) async throws {
        let text = Queries.slotFind.text
        try await TestDatabase.lease { test in
            _ = try await test.execute(Self.ground)
            let plan = try await test.execute(
                """
                set plan_cache_mode = \(mode);
                prepare slots as \(text);
                explain (costs off) execute slots (
                    '{00000000-0000-0000-0000-000000000001}', '{2027-02-02 08:00+00}',
                    '{2027-02-02 18:00+00}', null, null, '{}', false, '2026-12-01', null, 60, '{}'
                );
                """
            )
            let lines = plan.compactMap { $0.first ?? nil }
            #expect(
                lines.contains { $0.contains("occupation_space_") },
                "\(lines.joined(separator: "\n"))"
            )
            #expect(!lines.contains { $0.contains("Seq Scan on occupation") })
        }
    }
}
