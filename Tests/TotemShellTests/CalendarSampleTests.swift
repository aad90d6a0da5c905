import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

/// Calendars with the habits of the programs that most people use.
@Suite struct CalendarSampleTests {
    /// The starts on the clock of the house, with what became of each.
    private func told(_ text: String) async throws -> [String] {
        try await TestSystem.lease { system in
            try await system.place()
            let bytes = Array(
                text.split(separator: "\n", omittingEmptySubsequences: false)
                    .joined(separator: "\r\n").utf8
            )
            let content = try checked(CalendarReader.read(bytes))
            let wish = try checked(
                Queries.calendarWish([
                    (name: "keepGoing", text: "true"), (name: "until", text: "2027-04-30"),
                    (name: "waive", text: "outside-opening-hours,closed-for-holiday"),
                ])
            )
            let operation = ImportCalendar(
                room: try .of("paddock/ecurie"),
                calendar: wish.calendar(content)
            )
            let imported = try await system.answer(operation)
            #expect(try await system.answer(operation).isUnchanged)
            return imported.items
                .sorted { ($0.window?.start.seconds ?? 0) < ($1.window?.start.seconds ?? 0) }
                .map { item in
                    let window = item.window.map { window in
                        "\(imported.zone.local(window.start))–\(imported.zone.local(window.end).time) "
                    }
                    return (window ?? "") + "\(item.summary ?? "") \(item.outcome.word)"
                }
        }
    }

    /// Times in UTC beside a zone of the whole calendar, a series across the change of the clock,
    /// one date that moved and one that was called off, and whole days.
    @Test func `a calendar of Google`() async throws {
        let text = """
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            X-WR-CALNAME:L'Écurie
            X-WR-TIMEZONE:Europe/Paris
            BEGIN:VTIMEZONE
            TZID:Europe/Paris
            X-LIC-LOCATION:Europe/Paris
            BEGIN:DAYLIGHT
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:GMT+2
            DTSTART:19700329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:GMT+1
            DTSTART:19701025T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            DTSTART;TZID=Europe/Paris:20270322T100000
            DTEND;TZID=Europe/Paris:20270322T113000
            EXDATE;TZID=Europe/Paris:20270405T100000
            RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20270420T215959Z;BYDAY=MO
            DTSTAMP:20261126T120000Z
            ORGANIZER;CN=L'Écurie:mailto:c_188@group.calendar.google.com
            UID:7kukuqrfedlm2f9t0vr2bk0m1a@google.com
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Ada;X-
             NUM-GUESTS=0:mailto:ada@example.org
            CREATED:20260901T070000Z
            DESCRIPTION:Ordre du jour\\; voir https://docs.example.org/?a=1&b=2\\n\\nMerc
             i
            SEQUENCE:1
            STATUS:CONFIRMED
            SUMMARY:Comité
            TRANSP:OPAQUE
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;TZID=Europe/Paris:20270330T140000
            DTEND;TZID=Europe/Paris:20270330T153000
            DTSTAMP:20261126T120000Z
            UID:7kukuqrfedlm2f9t0vr2bk0m1a@google.com
            RECURRENCE-ID;TZID=Europe/Paris:20270329T100000
            SEQUENCE:2
            STATUS:CONFIRMED
            SUMMARY:Comité (mardi)
            TRANSP:OPAQUE
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20270113T080000Z
            DTEND:20270113T090000Z
            DTSTAMP:20261126T120000Z
            UID:3m1c9@google.com
            STATUS:CANCELLED
            SUMMARY:
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270120
            DTEND;VALUE=DATE:20270122
            UID:2day@google.com
            SUMMARY:Salon
            TRANSP:TRANSPARENT
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20270114T130000Z
            DTEND:20270114T140000Z
            UID:utc@google.com
            SUMMARY:Jury
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER:-P0DT0H30M0S
            DESCRIPTION:This is an event reminder
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """
        #expect(
            try await told(text) == [
                "2027-01-13T09:00–10:00 — left-out", "2027-01-14T14:00–15:00 Jury booked",
                "2027-01-20T00:00–00:00 Salon left-out", "2027-03-22T10:00–11:30 Comité booked",
                "2027-03-30T14:00–15:30 Comité (mardi) booked",
                "2027-04-12T10:00–11:30 Comité booked", "2027-04-19T10:00–11:30 Comité booked",
            ]
        )
    }

    /// Names of zones from Windows with their rules since 1601, words behind quotes, properties of
    /// its own, an end that is the start of the same day, and an exception as a day alone.
    @Test func `a calendar of Outlook`() async throws {
        let text = """
            BEGIN:VCALENDAR
            PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
            VERSION:2.0
            METHOD:PUBLISH
            X-CALSTART:20270110T230000Z
            X-WR-RELCALID:{0000002E-0000-0000-0000-000000000000}
            BEGIN:VTIMEZONE
            TZID:Romance Standard Time
            BEGIN:STANDARD
            DTSTART:16011028T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010325T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VTIMEZONE
            TZID:Customized Time Zone 1
            BEGIN:STANDARD
            DTSTART:16010101T000000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0200
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            CLASS:PUBLIC
            DESCRIPTION:\\n
            DTEND;TZID="Romance Standard Time":20270325T110000
            DTSTAMP:20261126T120000Z
            DTSTART;TZID="Romance Standard Time":20270325T090000
            EXDATE;VALUE=DATE:20270401
            RRULE:FREQ=WEEKLY;COUNT=3;INTERVAL=1;BYDAY=TH;WKST=SU
            PRIORITY:5
            SEQUENCE:0
            SUMMARY;LANGUAGE=fr:Réunion d'équipe
            TRANSP:OPAQUE
            UID:040000008200E00074C5B7101A82E00800000000B0C4A1A2
            X-ALT-DESC;FMTTYPE=text/html:<html><body>x</body></html>
            X-MICROSOFT-CDO-BUSYSTATUS:BUSY
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;TZID=Customized Time Zone 1:20270114T150000
            DTEND;TZID=Customized Time Zone 1:20270114T160000
            SUMMARY:Ailleurs
            UID:custom
            X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270118
            DTEND;VALUE=DATE:20270118
            CLASS:PRIVATE
            SUMMARY:Médecin
            UID:private
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;TZID=Mars/Olympus:20270118T100000
            DURATION:PT1H
            UID:mars
            END:VEVENT
            END:VCALENDAR
            """
        #expect(
            try await told(text) == [
                " not-understood", "2027-01-14T14:00–15:00 Ailleurs booked",
                "2027-01-18T00:00–00:00 — booked",
                "2027-03-25T09:00–11:00 Réunion d'équipe booked",
                "2027-04-08T09:00–11:00 Réunion d'équipe booked",
            ]
        )
    }

    /// Floating times, a length instead of an end, a clock that begins in the past, and an endless
    /// series, of which one date stands before its event.
    @Test func `a calendar of Apple`() async throws {
        let text = """
            BEGIN:VCALENDAR
            CALSCALE:GREGORIAN
            PRODID:-//Apple Inc.//macOS 15.1//EN
            VERSION:2.0
            X-APPLE-CALENDAR-COLOR:#FF2968
            X-WR-CALNAME:Atelier
            BEGIN:VTIMEZONE
            TZID:Europe/Luxembourg
            BEGIN:DAYLIGHT
            DTSTART:19810329T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZNAME:UTC+2
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZNAME:UTC+1
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            DTSTART;TZID=Europe/Luxembourg:20270202T180000
            DTEND;TZID=Europe/Luxembourg:20270202T190000
            RECURRENCE-ID;TZID=Europe/Luxembourg:20270202T170000
            SUMMARY:Cours (plus tard)
            UID:5A9C2B0E-6D1F-4B5C-9B6A-0E4B1E8D7C11
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;TZID=Europe/Luxembourg:20200107T170000
            DTEND;TZID=Europe/Luxembourg:20200107T180000
            RRULE:FREQ=MONTHLY;BYDAY=1TU
            SUMMARY:Cours
            UID:5A9C2B0E-6D1F-4B5C-9B6A-0E4B1E8D7C11
            X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20270113T083000
            DURATION:PT1H30M
            SUMMARY:Café\\, croissants
            UID:floating
            END:VEVENT
            BEGIN:VTODO
            UID:todo
            DUE:20270113T083000
            SUMMARY:Laver les tasses
            END:VTODO
            END:VCALENDAR
            """
        #expect(
            try await told(text) == [
                "2027-01-05T17:00–18:00 Cours booked",
                "2027-01-13T08:30–10:00 Café, croissants booked",
                "2027-02-02T18:00–19:00 Cours (plus tard) booked",
                "2027-03-02T17:00–18:00 Cours booked", "2027-04-06T17:00–18:00 Cours booked",
            ]
        )
    }
}
