import Testing
import TotemSQL
import TotemTestSupport

/// How the server looks for what is in the way of a batch of bookings among many.
struct DeskPlanTests {
    /// 50 rooms with 200 bookings each.
    private static let ground = """
        insert into building (id, code, name, city, territory, zone, created_at)
        values ('00000000-0000-0000-0000-000000000001', 'paddock', 'x', 'x', 'FR-54',
            'Europe/Paris', now());
        insert into room (id, building_id, code, name, equipment, step_free,
            buffer_before_minutes, buffer_after_minutes, created_at)
        select gen_random_uuid(), b.id, 'r' || n, 'x', '{}', true, 0, 30, now()
        from building b, generate_series(1, 50) n;
        insert into space (id, building_id, code)
        select gen_random_uuid(), r.building_id, r.code from room r;
        insert into room_space (building_id, room_id, space_id)
        select r.building_id, r.id, s.id from room r join space s on s.code = r.code;
        insert into booking (id, building_id, room_id, status, public_time, purpose, heads,
            waived, created_at, created_by)
        select gen_random_uuid(), r.building_id, r.id, 'confirmed',
            tstzrange(start, start + interval '2 hours'), 'x', 0, '{}', now(), 'x'
        from room r, generate_series(0, 199) n,
            lateral (select timestamptz '2027-01-01 08:00+00' + n * interval '12 hours') t (start);
        insert into occupation (space_id, booking_id, during)
        select rs.space_id, k.id, k.public_time
        from booking k join room_space rs on rs.room_id = k.room_id;
        analyze building, room, space, room_space, booking, occupation;
        """

    @Test func `what occupies each room is looked up in the index of the constraint`() async throws
    {
        let told = try await keptPlan(
            on: Self.ground,
            Queries.occupationConflictsEach.text,
            """
            '{paddock,paddock}', '{r1,r2}', '{2027-02-01 00:00+00,2027-02-02 00:00+00}',
            '{2027-02-07 00:00+00,2027-02-08 00:00+00}', null
            """
        )
        #expect(told.contains("Scan on occupation_space_open"), "\(told)")
        #expect(!told.contains("occupation_calendar"), "\(told)")
    }

    @Test func `rooms and their spaces are looked up one by one`() async throws {
        for text in [Queries.spaceLockRoomFree.text, Queries.roomGetEach.text] {
            let told = try await keptPlan(on: Self.ground, text, "'{paddock,paddock}', '{r1,r2}'")
            #expect(told.contains("Index Scan using room_code_unique"), "\(told)")
            #expect(told.contains("using space_pkey"), "\(told)")
            #expect(!told.contains("Seq Scan on space"), "\(told)")
        }
    }
}
