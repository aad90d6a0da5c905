/// Rows that keep every rule of the schema, and scripts that break one rule each.
enum Violations {
    private static func id(_ number: Int) -> String {
        "'00000000-0000-7000-8000-00000000000\(number)'"
    }

    static let afternoon = "'[2027-01-12 14:00+00,2027-01-12 16:00+00)'"
    static let holiday = "'[2027-08-01 00:00+00,2027-08-16 00:00+00)'"

    /// One row of each table that the violations start from.
    static let ground = """
        insert into building (id, code, name, city, territory, zone, created_at)
        values (\(id(1)), 'paddock', 'Le Paddock', 'Nancy', 'FR-54', 'Europe/Paris', now());
        insert into opening_hours (building_id, weekday, opens, closes)
        values (\(id(1)), 1, '08:00', '19:00');
        insert into building_photo (building_id, place, url, alt, alt_fallback)
        values (\(id(1)), 1, 'https://example.org/a.jpg', '{"fr": "La cour"}', 'fr');
        insert into space (id, building_id, code) values (\(id(2)), \(id(1)), 'ecurie');
        insert into room (
            id, building_id, code, name, equipment, step_free, buffer_before_minutes,
            buffer_after_minutes, created_at
        ) values (\(id(3)), \(id(1)), 'ecurie', 'Écurie', '{}', true, 0, 30, now());
        insert into room_space (building_id, room_id, space_id)
        values (\(id(1)), \(id(3)), \(id(2)));
        insert into layout (room_id, kind, capacity) values (\(id(3)), 'theatre', 58);
        insert into turnaround (room_id, from_kind, to_kind, minutes)
        values (\(id(3)), 'theatre', '', 20);
        insert into equipment_kind (id, word, name, name_fallback, features, created_at)
        values (\(id(1)), 'projector', '{"fr": "x"}', 'fr', '{}', now());
        insert into attribute_kind (id, word, name, name_fallback, form, choices, created_at)
        values (\(id(1)), 'view', '{"fr": "x"}', 'fr', 'text', '{}', now());
        insert into booking (
            id, building_id, room_id, status, public_time, purpose, heads, waived, created_at,
            created_by
        ) values (
            \(id(4)), \(id(1)), \(id(3)), 'confirmed', \(afternoon), 'test', 10, '{}', now(), 'test'
        );
        insert into occupation (space_id, booking_id, during)
        values (\(id(2)), \(id(4)), \(afternoon));
        insert into booking_rule (
            id, kind, building_id, parties, amount, waivers, created_at, created_by
        ) values (
            \(id(4)), 'minimum_notice', \(id(1)), '{}', 60, '{admin}', now(), 'test'
        );
        insert into series (
            id, building_id, room_id, zone, local_start, local_end, rule, purpose, waive, created_at,
            created_by
        ) values (
            \(id(4)), \(id(1)), \(id(3)), 'Europe/Paris', '2027-03-18 08:30', '2027-03-18 09:30',
            'FREQ=WEEKLY;COUNT=6', 'test', '{}', now(), 'test'
        );
        insert into calendar_event (
            room_id, uid, recurrence, sequence, planned, summary, booking_id
        ) values (\(id(3)), 'team', '', 0, \(afternoon), 'Team', \(id(4)));
        insert into series_date (
            series_id, original_start, state, reading, planned, booking_id, reasons
        ) values (
            \(id(4)), '2027-03-18 08:30', 'booked', 'once', \(afternoon), \(id(4)), '{}'
        );
        insert into series_session (
            series_id, title, title_fallback, kind, mode, languages, opens_minutes, confirm_email,
            waiting_list, publish, themes
        ) values (\(id(4)), '{"fr": "x"}', 'fr', 'workshop', 'on_site', '{fr}', 60, true, true, true, '{}');
        insert into booking_note (id, booking_id, kind, words, at, author)
        values (\(id(4)), \(id(4)), 'question', 'Why?', now(), 'test');
        insert into booking_notice (
            id, booking_id, kind, to_name, to_email, to_email_norm, language, next_at, created_at
        ) values (
            \(id(4)), \(id(4)), 'booking_approved', 'Ada', 'a@example.org', 'a@example.org', 'fr',
            now(), now()
        );
        insert into session (
            id, slug, status, title, title_fallback, kind, mode, booking_id, zone, public_time,
            languages, confirm_email, waiting_list, created_at, created_by
        ) values (
            \(id(5)), 'pitch', 'published', '{"fr": "Pitch"}', 'fr', 'pitch', 'on_site', \(id(4)),
            'Europe/Paris', \(afternoon), '{fr}', false, true, now(), 'test'
        );
        insert into seat_pool (session_id, code, capacity) values (\(id(5)), 'main', 20);
        insert into registration (
            id, session_id, pool, code, status, email, email_norm, name, party, guests, language,
            access_needs, consents, link_hash, created_at, changed_at
        ) values (
            \(id(6)), \(id(5)), 'main', 'AAAAAAAA', 'confirmed', 'a@example.org', 'a@example.org',
            'Camille', 2, '{}', 'fr', '{}', '{}', 'a', now(), now()
        );
        insert into outbox (id, kind, registration_id, next_at, created_at)
        values (\(id(7)), 'registration_confirmed', \(id(6)), now(), now());
        insert into token (id, name, role, hash, created_at, created_by)
        values (\(id(8)), 'ci', 'admin', 'a', now(), 'test');
        insert into sign_in (id, token_id, hash, created_at, expires_at)
        values (\(id(8)), \(id(8)), 'a', now(), now() + interval '1 day');
        insert into organisation (id, code, name, territory, kind, created_at)
        values (\(id(9)), 'one', 'One', 'LU', 'company', now());
        insert into programme (id, code, name, created_at) values (\(id(9)), 'go', '{}', now());
        insert into programme_role (programme_id, organisation_id, role)
        values (\(id(9)), \(id(9)), 'owner');
        insert into theme (id, code, name, created_at) values (\(id(9)), 'iot', '{}', now());
        insert into edition (id, programme_id, code, name, opens, closes, created_at)
        values (\(id(9)), \(id(9)), '2027', '{}', '2027-01-04', '2027-03-31', now());
        insert into school_holiday (id, zone, name, first_day, last_day, import_id)
        values (\(id(9)), 'LU', 'Pâques', '2027-03-27', '2027-04-11', \(id(9)));
        insert into change (at, kind, subject, subject_id, position)
        values (now(), 'test', 'booking', \(id(4)), 1);
        insert into closure (id, building_id, during, reason, created_at, created_by)
        values (\(id(9)), \(id(1)), \(holiday), 'test', now(), 'test');
        insert into occupation (space_id, closure_id, during, closing)
        values (\(id(2)), \(id(9)), \(holiday), 1);
        insert into closure_hit (closure_id, booking_id, deed, room_id, target_id, during)
        values (\(id(9)), \(id(4)), 'moved', \(id(3)), \(id(3)), \(afternoon));
        """

    /// Occupies the space a second time.
    static func occupy(_ range: String) -> String {
        """
        insert into occupation (space_id, booking_id, during)
        values (\(id(2)), \(id(4)), \(range))
        """
    }

    /// Closes the space.
    static func close(_ range: String) -> String {
        """
        insert into occupation (space_id, closure_id, during, closing)
        values (\(id(2)), \(id(9)), \(range), 1)
        """
    }

    /// Puts the same person on the session again, with some columns changed.
    static func register(_ changes: String) -> String {
        copy("registration", changes)
    }

    /// Copies the row of a table under a new id, with some columns changed.
    private static func copy(_ table: String, _ changes: String) -> String {
        """
        create temporary table copied on commit drop as select * from \(table) limit 1;
        update copied set id = gen_random_uuid();
        \(changes.isEmpty ? "" : "update copied set \(changes);")
        insert into \(table) select * from copied
        """
    }

    static let all: [(constraint: String, script: String)] =
        places + bookings + sessions + registrations + records

    private static let places = [
        (
            "building_access_notes_in_fallback",
            "update building set access_notes_fallback = 'fr'"
        ),
        ("building_contact_named", "update building set contact_phone = '1'"),
        ("building_house_rules_in_fallback", "update building set house_rules_fallback = 'fr'"),
        ("building_photo_alt_in_fallback", "update building_photo set alt_fallback = 'de'"),
        ("building_photo_url_secure", "update building_photo set url = 'http://example.org'"),
        ("building_code_form", "update building set code = 'Paddock'"),
        ("building_code_unique", copy("building", "")),
        ("building_directions_in_fallback", "update building set directions_fallback = 'fr'"),
        ("building_holiday_calendar_form", "update building set holiday_calendar = 'fr'"),
        ("building_max_public_positive", "update building set max_public = 0"),
        ("layout_capacity_positive", "update layout set capacity = 0"),
        ("layout_origin_known", "update layout set origin = 'guessed'"),
        ("layout_kind_known", "update layout set kind = 'bleachers'"),
        ("turnaround_kinds_known", "update turnaround set to_kind = 'bleachers'"),
        ("turnaround_minutes_bounded", "update turnaround set minutes = 1441"),
        ("equipment_kind_named", "update equipment_kind set name_fallback = 'en'"),
        ("equipment_kind_word_unique", copy("equipment_kind", "")),
        ("attribute_kind_named", "update attribute_kind set name_fallback = 'en'"),
        ("attribute_kind_word_unique", copy("attribute_kind", "")),
        ("attribute_kind_form_known", "update attribute_kind set form = 'colour'"),
        ("attribute_kind_choices_where_chosen", "update attribute_kind set form = 'choice'"),
        ("room_stock_is_object", "update room set stock = '[]'"),
        ("room_attributes_is_object", "update room set attributes = '1'"),
        ("opening_hours_weekday_known", "update opening_hours set weekday = 8"),
        ("room_area_positive", "update room set area_square_metres = 0"),
        (
            "room_step_free_detail_in_fallback",
            "update room set step_free_detail = '{\"fr\": \"x\"}'"
        ),
        ("room_wheelchair_places_not_negative", "update room set wheelchair_places = -1"),
        ("room_buffers_bounded", "update room set buffer_after_minutes = 1441"),
        ("room_code_form", "update room set code = 'ecurie-'"),
        ("room_code_unique", copy("room", "")),
        ("room_max_public_positive", "update room set max_public = -1"),
        ("space_code_unique", copy("space", "")),
    ]

    private static let bookings = [
        ("booking_approval_whole", "update booking set approved_heads = 1"),
        ("booking_ended_whole", "update booking set ended_at = now()"),
        ("booking_cause_known", "update booking set cause = 'mood'"),
        ("series_session_opens_first", "update series_session set closes_minutes = 60"),
        ("series_forward", "update series set local_end = local_start"),
        (
            "series_date_booking_once",
            """
            insert into series_date (
                series_id, original_start, state, reading, planned, booking_id, reasons
            ) values (
                \(id(4)), '2027-03-25 08:30', 'booked', 'once', \(afternoon), \(id(4)), '{}'
            )
            """
        ),
        (
            "calendar_event_booking_once",
            "insert into calendar_event select room_id, 'other', recurrence, sequence, planned, "
                + "summary, booking_id from calendar_event"
        ),
        ("series_date_booked_whole", "update series_date set booking_id = null"),
        ("series_date_planned_unless_never", "update series_date set planned = null"),
        ("series_date_reading_known", "update series_date set reading = 'thrice'"),
        ("series_date_state_known", "update series_date set state = 'mood'"),
        ("booking_rule_amount_where_counted", "update booking_rule set amount = null"),
        (
            "booking_rule_forward",
            "update booking_rule set valid_from = now(), valid_to = now() - interval '1 day'"
        ),
        ("booking_rule_kind_known", "update booking_rule set kind = 'mood'"),
        ("booking_rule_period_of_quotas", "update booking_rule set period = 'day'"),
        (
            "booking_rule_room_in_building",
            "update booking_rule set building_id = null, room_id = \(id(3))"
        ),
        ("booking_rule_told_whole", "update booking_rule set tell_name = 'Ada'"),
        ("booking_rule_waived_by_admins", "update booking_rule set waivers = '{viewer}'"),
        ("booking_note_kind_known", "update booking_note set kind = 'gossip'"),
        ("booking_notice_former_whole", "update booking_notice set former_place = 'there'"),
        ("booking_notice_offers_whole", "update booking_notice set offered_rooms = '{a/b}'"),
        ("booking_notice_sent_when_sent", "update booking_notice set state = 'sent'"),
        ("booking_notice_state_known", "update booking_notice set state = 'lost'"),
        ("booking_heads_not_negative", "update booking set heads = -1"),
        ("booking_held_until_while_held", "update booking set status = 'held'"),
        ("booking_public_time_bounded", "update booking set public_time = 'empty'"),
        ("booking_status_known", "update booking set status = 'perhaps'"),
        ("occupation_closing_known", "update occupation set closing = 2"),
        ("occupation_during_bounded", "update occupation set during = '[2027-01-12,infinity)'"),
        (
            "occupation_space_free",
            occupy("'[2027-01-12 15:59:59+00,2027-01-12 18:00+00)'")
        ),
        (
            "occupation_space_open",
            close("'[2027-01-12 13:00+00,2027-01-12 14:00:01+00)'")
        ),
        ("occupation_of_booking_or_closure", "update occupation set closing = 1 - closing"),
        ("closure_hit_deed_known", "update closure_hit set deed = 'lost', target_id = null"),
        ("closure_hit_moved_somewhere", "update closure_hit set target_id = null"),
        ("closure_hit_outcome_known", "update closure_hit set outcome = 'lost'"),
        ("closure_approval_whole", "update closure set approved_by = 'Ada'"),
        ("closure_kind_known", "update closure set kind = 'party'"),
        ("closure_during_bounded", "update closure set during = 'empty'"),
    ]

    private static let sessions = [
        ("seat_pool_counts_not_negative", "update seat_pool set waiting = -1"),
        ("seat_pool_not_oversold", "update seat_pool set confirmed = 20, held = 1"),
        ("session_booking_unique", copy("session", "slug = 'other'")),
        ("session_edition_with_programme", "update session set edition_code = '2027'"),
        ("session_languages_named", "update session set languages = '{}'"),
        ("session_mode_known", "update session set mode = 'by_letter'"),
        ("session_offer_hours_bounded", "update session set offer_hours = 0"),
        ("session_public_time_bounded", "update session set public_time = '(,)'"),
        ("session_room_unless_online", "update session set booking_id = null"),
        ("session_slug_form", "update session set slug = 'a--b'"),
        ("session_reason_when_cancelled", "update session set cancel_reason = 'snow'"),
        ("session_slug_unique", copy("session", "booking_id = null, mode = 'online'")),
        ("session_status_known", "update session set status = 'moved'"),
        ("session_title_in_fallback", "update session set title_fallback = 'de'"),
        ("session_waiting_limit_not_negative", "update session set waiting_limit = -1"),
    ]

    private static let registrations = [
        ("registration_code_unique", register("email_norm = 'b@example.org', link_hash = 'b'")),
        (
            "registration_consents_recorded",
            "update registration set consents = '{a,b}', consent_wordings = '{x}'"
        ),
        (
            "registration_expiry_while_pending_or_offered",
            "update registration set status = 'offered', seats_held = party"
        ),
        ("registration_guests_in_party", "update registration set guests = '{b,c}'"),
        (
            "registration_link_unique",
            register("email_norm = 'b@example.org', code = 'BBBBBBBB'")
        ),
        ("registration_once_per_person", register("code = 'BBBBBBBB', link_hash = 'b'")),
        (
            "registration_offer_holds_seats",
            "update registration set status = 'offered', expires_at = now()"
        ),
        ("registration_party_bounded", "update registration set party = 11"),
        (
            "registration_position_unique",
            "update registration set position = 1;"
                + register("email_norm = 'b@example.org', code = 'BBBBBBBB', link_hash = 'b'")
        ),
        ("registration_position_while_waiting", "update registration set status = 'waitlisted'"),
        ("registration_seats_held_while_pending", "update registration set seats_held = 2"),
        ("registration_status_known", "update registration set status = 'maybe'"),
    ]

    private static let records = [
        (
            "change_position_unique",
            "insert into change (at, kind, subject, subject_id, position) "
                + "select at, kind, subject, subject_id, position from change"
        ),
        (
            "installation_single",
            "insert into installation (single, link_secret) values (false, 'a')"
        ),
        (
            "installation_demonstration_begun",
            "update installation set demonstration_whole_at = now()"
        ),
        ("organisation_code_form", "update organisation set code = ''"),
        ("organisation_code_unique", copy("organisation", "")),
        ("outbox_former_when_moved", "update outbox set former_place = 'there'"),
        ("outbox_sent_when_sent", "update outbox set state = 'sent'"),
        ("outbox_state_known", "update outbox set state = 'lost'"),
        ("programme_code_form", "update programme set code = 'a b'"),
        ("programme_code_unique", copy("programme", "")),
        (
            "programme_one_owner",
            "insert into programme_role (programme_id, organisation_id, role, territory) "
                + "select programme_id, organisation_id, role, 'LU' from programme_role"
        ),
        ("edition_closes_after_it_opens", "update edition set closes = '2027-01-03'"),
        ("edition_code_form", "update edition set code = '2027 '"),
        ("edition_code_unique", copy("edition", "")),
        ("school_holiday_forward", "update school_holiday set last_day = '2027-03-26'"),
        ("school_holiday_once", copy("school_holiday", "")),
        ("school_holiday_zone_form", "update school_holiday set zone = 'fr'"),
        ("theme_code_form", "update theme set code = '#iot'"),
        ("theme_code_unique", copy("theme", "")),
        ("programme_role_known", "update programme_role set role = 'friend'"),
        ("sign_in_expires_later", "update sign_in set expires_at = created_at"),
        ("sign_in_hash_unique", copy("sign_in", "")),
        ("token_hash_unique", copy("token", "")),
        ("token_role_known", "update token set role = 'king'"),
    ]
}
