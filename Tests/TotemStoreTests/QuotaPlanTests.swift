import Testing
import TotemSQL
import TotemTestSupport

/// How the server looks for what an organisation or a contact has booked among many bookings.
struct QuotaPlanTests {
    /// 20 rooms with 500 bookings each, of 200 organisations and as many contacts.
    private static let ground = """
        insert into building (id, code, name, city, territory, zone, created_at)
        values ('00000000-0000-0000-0000-000000000001', 'paddock', 'x', 'x', 'FR-54',
            'Europe/Paris', now());
        insert into room (id, building_id, code, name, equipment, step_free,
            buffer_before_minutes, buffer_after_minutes, created_at)
        select gen_random_uuid(), b.id, 'r' || n, 'x', '{}', true, 0, 30, now()
        from building b, generate_series(1, 20) n;
        insert into booking (id, building_id, room_id, status, public_time, purpose, heads,
            waived, created_at, created_by, organisation, contact_name, contact_email,
            contact_email_norm)
        select gen_random_uuid(), r.building_id, r.id, 'confirmed',
            tstzrange(start, start + interval '2 hours'), 'x', 0, '{}', now(), 'x',
            'Org ' || n % 200, 'x', n % 200 || '@example.org', n % 200 || '@example.org'
        from room r, generate_series(0, 499) n,
            lateral (select timestamptz '2027-01-01 08:00+00' + n * interval '12 hours') t (start);
        analyze building, room, booking;
        """

    @Test(arguments: [("'Org 7'", "'9@example.org'"), ("'Org 7'", "null"), ("null", "'x'")])
    func `what they booked is looked up by an index`(
        organisation: String,
        contact: String
    ) async throws {
        let text = Queries.bookingUsed.text
        try await TestDatabase.lease { test in
            _ = try await test.execute(Self.ground)
            let plan = try await test.execute(
                """
                prepare used as \(text);
                explain (costs off) execute used (
                    \(organisation), \(contact), '2027-02-01 00:00+00', '2027-04-08 00:00+00',
                    '2026-12-01', null
                );
                """
            )
            let lines = plan.compactMap { $0.first ?? nil }
            // The index by start alone would bring everybody's bookings of two months.
            let told = lines.joined(separator: "\n")
            #expect(!told.contains("booking_by_start"), "\(told)")
            let index = organisation == "null" ? "booking_by_contact" : "booking_by_organisation"
            #expect(told.contains("Index Scan on \(index)"), "\(told)")
        }
    }
}
