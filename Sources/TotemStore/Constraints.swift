public import TotemDomain

/// What each constraint of the schema means to a person.
///
/// A test holds this table against `pg_constraint` and the unique indexes: nobody can add a rule
/// to the schema without saying here what it means.
public enum Constraints {
    /// What a violation says.
    public enum Meaning: Hashable, Sendable {
        /// The request is refused with this.
        case refusal(Refusal)
        /// The rules above the database let through what they must not: a bug.
        case bug
    }

    /// Every constraint and unique index by name.
    public static let meanings: [String: Meaning] = {
        var table: [String: Meaning] = [
            "building_code_unique": .refusal(.codeTaken(.building, "")),
            "room_code_unique": .refusal(.codeTaken(.room, "")),
            "organisation_code_unique": .refusal(.codeTaken(.organisation, "")),
            "programme_code_unique": .refusal(.codeTaken(.programme, "")),
            "theme_code_unique": .refusal(.codeTaken(.theme, "")),
            "edition_code_unique": .refusal(.codeTaken(.edition, "")),
            "session_slug_unique": .bug,
            "occupation_space_free": .refusal(.roomTaken(conflicts: [])),
            "occupation_space_open": .refusal(.roomTaken(conflicts: [])),
            "seat_pool_not_oversold": .bug,
            "registration_once_per_person": .refusal(.alreadyRegistered),
        ]
        for name in guards { table[name] = .bug }
        return table
    }()

    /// The refusal that a violated constraint stands for; `nil` when it is a bug.
    static func refusal(of constraint: String) -> Refusal? {
        guard case .refusal(let refusal) = meanings[constraint] else { return nil }
        return refusal
    }

    /// Constraints that no input can reach, since it was parsed, decided or counted before.
    private static let guards = [
        "attribute_kind_choices_where_chosen", "attribute_kind_form_known",
        "attribute_kind_named", "attribute_kind_pkey", "attribute_kind_word_unique",
        "equipment_kind_named", "equipment_kind_pkey", "equipment_kind_word_unique",
        "room_attributes_is_object", "room_stock_is_object",
        "booking_rule_closure_exists", "closure_approval_whole", "closure_kind_known",
        "closure_hit_booking_exists", "closure_hit_closure_exists", "closure_hit_deed_known",
        "closure_hit_moved_somewhere", "closure_hit_outcome_known", "closure_hit_pkey",
        "closure_hit_room_exists", "closure_hit_target_exists",
        "school_holiday_forward", "school_holiday_once", "school_holiday_pkey",
        "school_holiday_zone_form",
        "audit_pkey", "booking_approval_whole", "booking_approved_room_exists",
        "booking_cause_known", "booking_ended_whole", "booking_key_booking_exists",
        "booking_key_pkey", "booking_note_booking_exists",
        "series_date_booked_whole", "series_date_booking_exists", "series_date_booking_once",
        "series_date_pkey", "series_date_planned_unless_never", "series_date_reading_known",
        "series_date_room_exists", "series_date_series_exists", "series_date_state_known",
        "series_forward", "series_parent_exists", "series_pkey",
        "series_room_exists",
        "series_session_opens_first", "series_session_pkey", "series_session_programme_exists",
        "series_session_series_exists",
        "calendar_event_booking_exists", "calendar_event_booking_once", "calendar_event_pkey",
        "calendar_event_room_exists",
        "booking_rule_amount_where_counted", "booking_rule_building_exists",
        "booking_rule_forward", "booking_rule_kind_known", "booking_rule_period_of_quotas",
        "booking_rule_pkey", "booking_rule_room_exists", "booking_rule_room_in_building",
        "booking_rule_told_whole", "booking_rule_waived_by_admins", "booking_note_kind_known",
        "booking_note_pkey", "booking_notice_booking_exists", "booking_notice_former_whole",
        "booking_notice_offers_whole", "booking_notice_pkey", "booking_notice_sent_when_sent",
        "booking_notice_state_known", "booking_heads_not_negative", "booking_held_until_while_held",
        "booking_pkey",
        "booking_public_time_bounded", "booking_room_exists", "booking_session_exists",
        "booking_status_known", "building_access_notes_in_fallback", "building_code_form",
        "building_contact_named", "building_directions_in_fallback",
        "building_holiday_calendar_form", "building_house_rules_in_fallback",
        "building_max_public_positive",
        "building_photo_alt_in_fallback", "building_photo_building_exists", "building_photo_pkey",
        "building_photo_url_secure", "building_pkey", "change_pkey", "change_position_unique",
        "closure_building_exists",
        "closure_during_bounded", "closure_pkey", "closure_room_exists", "idempotency_key_pkey",
        "edition_closes_after_it_opens", "edition_code_form", "edition_pkey",
        "edition_programme_exists", "installation_pkey", "installation_single",
        "installation_demonstration_begun",
        "layout_capacity_positive",
        "layout_kind_known", "layout_origin_known", "layout_pkey", "layout_room_exists",
        "occupation_booking_exists",
        "occupation_closing_known", "occupation_closure_exists", "occupation_during_bounded",
        "occupation_of_booking_or_closure", "occupation_pkey",
        "occupation_space_exists", "opening_hours_building_exists",
        "opening_hours_pkey", "opening_hours_weekday_known", "organisation_code_form",
        "organisation_pkey",
        "outbox_former_when_moved", "outbox_pkey", "outbox_registration_exists",
        "outbox_sent_when_sent", "outbox_state_known",
        "programme_code_form", "programme_one_owner", "programme_pkey",
        "programme_role_known", "programme_role_organisation_exists", "programme_role_pkey",
        "programme_role_programme_exists", "programme_theme_pkey",
        "programme_theme_programme_exists", "programme_theme_theme_exists",
        "registration_code_unique", "registration_consents_recorded",
        "registration_expiry_while_pending_or_offered", "registration_guests_in_party",
        "registration_link_unique", "registration_offer_holds_seats",
        "registration_party_bounded", "registration_pkey",
        "registration_pool_exists", "registration_position_unique",
        "registration_position_while_waiting", "registration_seats_held_while_pending",
        "registration_status_known", "room_area_positive", "room_buffers_bounded",
        "room_building_exists", "room_code_form", "room_in_building",
        "room_max_public_positive", "room_pkey", "room_space_pkey", "room_space_room_exists",
        "room_space_space_exists", "room_step_free_detail_in_fallback",
        "room_wheelchair_places_not_negative", "schema_migration_pkey",
        "seat_pool_counts_not_negative",
        "seat_pool_pkey", "seat_pool_session_exists", "session_booking_exists",
        "session_booking_unique", "session_edition_of_programme",
        "session_edition_with_programme", "session_languages_named", "session_mode_known",
        "session_offer_hours_bounded", "session_pkey", "session_programme_exists",
        "session_public_time_bounded",
        "session_reason_when_cancelled",
        "session_room_unless_online", "session_slug_form", "session_status_known",
        "session_theme_pkey", "session_theme_session_exists", "session_theme_theme_exists",
        "session_title_in_fallback", "session_waiting_limit_not_negative",
        "sign_in_expires_later", "sign_in_hash_unique", "sign_in_pkey", "sign_in_token_exists",
        "space_building_exists", "space_code_unique", "space_in_building", "space_pkey",
        "theme_code_form", "theme_pkey", "token_hash_unique", "token_pkey", "token_role_known",
        "turnaround_kinds_known", "turnaround_minutes_bounded", "turnaround_pkey",
        "turnaround_room_exists",
    ]
}
