import Testing
import TotemDomain

/// Other programs and stored rows branch on these words: changing one breaks them.
struct StateWordsTests {
    @Test func `the words of bookings stand`() {
        #expect(
            Booking.Status.allCases.map(\.rawValue).joined(separator: " ")
                == "requested held confirmed declined expired cancelled released"
        )
        #expect(
            WaivableRule.allCases.map(\.rawValue) == [
                "outside-opening-hours", "closed-for-holiday", "capacity-below-taken",
                "approval-needed",
                "too-short-notice", "too-far-ahead", "booking-too-short", "booking-too-long",
                "quota-bookings", "quota-time", "residents-first", "members-only",
            ]
        )
        #expect(
            LayoutKind.allCases.map(\.rawValue).joined(separator: " ")
                == "theatre classroom u_shape boardroom cabaret banquet cocktail islands exhibition"
        )
    }

    @Test func `the words of what is told about bookings stand`() {
        #expect(
            Booking.Cause.allCases.map(\.rawValue).joined(separator: " ")
                == "declined outdone bumped nobody_came"
        )
        #expect(
            BookingNote.Kind.allCases.map(\.rawValue).joined(separator: " ")
                == "question answer declined bumped handover"
        )
        #expect(
            BookingNotice.Kind.allCases.map(\.rawValue).joined(separator: " ")
                == "booking_requested booking_question booking_approved booking_declined "
                + "booking_outdone booking_moved booking_bumped booking_restored booking_released "
                + "booking_to_approve booking_reminder"
        )
        #expect(
            BookingRule.Kind.allCases.map(\.rawValue).joined(separator: " ")
                == "minimum_notice advance_window minimum_length maximum_length quota_bookings "
                + "quota_minutes residents_first members_only approval check_in"
        )
    }

    @Test func `the words of sessions stand`() {
        #expect(
            Session.Status.allCases.map(\.rawValue).joined(separator: " ")
                == "draft published cancelled ended closed"
        )
        #expect(
            Session.Mode.allCases.map(\.rawValue).joined(separator: " ")
                == "on_site online hybrid"
        )
        #expect(
            Session.Kind.allCases.map(\.rawValue).joined(separator: " ")
                == "info_session workshop conference meetup pitch jury expert_hours ceremony "
                + "hackathon visit job_dating training"
        )
    }

    @Test func `the words of registrations stand`() {
        #expect(
            Registration.Status.allCases.map(\.rawValue).joined(separator: " ")
                == "pending waitlisted offered confirmed withdrawn expired declined cancelled"
        )
        #expect(
            Registration.Status.allCases.filter(\.isLive).map(\.rawValue).joined(separator: " ")
                == "pending waitlisted offered confirmed"
        )
        #expect(
            Notice.Kind.allCases.map(\.rawValue).joined(separator: " ")
                == "confirmation_request already_registered registration_confirmed "
                + "registration_waitlisted registration_promoted seat_offered offer_expired "
                + "registration_withdrawn session_cancelled session_moved registration_links"
        )
        #expect(
            Promotion.Word.allCases.map(\.rawValue).joined(separator: " ") == "confirm offer"
        )
        #expect(
            Notice.State.allCases.map(\.rawValue).joined(separator: " ")
                == "pending sent dead obsolete"
        )
    }

    @Test func `the words of people stand`() {
        #expect(Role.allCases.map(\.rawValue).joined(separator: " ") == "admin organiser viewer")
        #expect(Language.allCases.map(\.rawValue).joined(separator: " ") == "fr de en lb")
    }
}
