import Testing
import TotemSQL
import TotemTestSupport

/// How the server looks for what occupies the rooms of a building among many bookings.
struct FreeBusyPlanTests {
    /// 20 rooms with 500 bookings each.
    private static let ground = """
        insert into building (id, code, name, city, territory, zone, created_at)
        values ('00000000-0000-0000-0000-000000000001', 'paddock', 'x', 'x', 'FR-54',
            'Europe/Paris', now());
        insert into space (id, building_id, code)
        select gen_random_uuid(), b.id, 'r' || n from building b, generate_series(1, 20) n;
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

    @Test(arguments: ["'r1'", "null"])
    func `occupations are looked up by an index for a room and for all`(room: String) async throws {
        let text = Queries.occupationCalendar.text
        try await TestDatabase.lease { test in
            _ = try await test.execute(Self.ground)
            let plan = try await test.execute(
                """
                prepare calendar as \(text);
                explain (costs off) execute calendar (
                    'paddock', \(room), '2027-02-01 00:00+00', '2027-02-08 00:00+00', '2026-12-01'
                );
                """
            )
            let lines = plan.compactMap { $0.first ?? nil }
            #expect(
                !lines.contains { $0.contains("Seq Scan on occupation") },
                "\(lines.joined(separator: "\n"))"
            )
        }
    }
}
