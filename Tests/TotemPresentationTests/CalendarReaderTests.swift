import Testing
import TotemDomain
import TotemTestSupport

@testable import TotemPresentation

/// Calendars as other programs write them, and as nobody should.
@Suite struct CalendarReaderTests {
    private func file(_ events: String, before: String = "") -> [UInt8] {
        Array("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(before)\(events)END:VCALENDAR\r\n".utf8)
    }

    private func event(_ lines: String...) -> String {
        (["BEGIN:VEVENT"] + lines + ["END:VEVENT"]).map { "\($0)\r\n" }.joined()
    }

    private func content(_ bytes: [UInt8]) throws -> CalendarReader.Content {
        switch CalendarReader.read(bytes) {
        case .success(let content): return content
        case .failure(let told):
            throw Unread(told: "\(told.refusals)")
        }
    }

    private func one(_ lines: String..., before: String = "") throws -> CalendarEvent {
        let text = (["BEGIN:VEVENT", "UID:1"] + lines + ["END:VEVENT"]).map { "\($0)\r\n" }.joined()
        let content = try content(file(text, before: before))
        guard let event = content.events.first else {
            throw Unread(told: "\(content.faults)")
        }
        return event
    }

    private func moment(_ text: String) throws -> Instant {
        let local = try #require(LocalDateTime(text))
        return Instant(seconds: local.secondsSinceEpoch)
    }

    @Test func `folds, escapes and line ends of all kinds are undone`() throws {
        let text =
            "\u{FEFF}BEGIN:VCALENDAR\nbegin:vevent\nUID:1\nDTSTART:20270112T140000Z\n"
            + "SUMMARY;LANGUAGE=fr:Jury\\; avec\\, \\\"amis\\\"\\net\n  plus\n\t — dé\r\n"
            + " jà vu\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR"
        let content = try content(Array(text.utf8))
        #expect(content.faults == [])
        #expect(content.events.first?.summary == "Jury; avec, \"amis\" et plus — déjà vu")
        // A fold may stand within a character.
        var bytes = file(event("UID:1", "DTSTART:20270112T140000Z", "SUMMARY:é"))
        let place = try #require(bytes.firstIndex(of: 0xC3))
        bytes.insert(contentsOf: Array("\r\n ".utf8), at: place + 1)
        #expect(try self.content(bytes).events.first?.summary == "é")
    }

    @Test func `times are read by zone, as UTC, on the clock of the house and as days`() throws {
        let utc = try one("DTSTART:20270112T140000Z", "DTEND:20270112T160000Z")
        #expect(utc.start == .moment(try moment("2027-01-12T14:00")))
        let local = try #require(LocalDateTime("2027-01-12T14:00"))
        #expect(try one("DTSTART:20270112T140000").start == .local(local, .house))
        let day = try #require(LocalDate("2027-01-12"))
        #expect(try one("DTSTART;VALUE=DATE:20270112").start == .day(day))
        for name in [
            "Europe/Paris", "/freeassociation.sourceforge.net/Europe/Paris",
            "/mozilla.org/20050126_1/Europe/Paris", "Romance Standard Time",
        ] {
            let event = try one("DTSTART;TZID=\"\(name)\":20270112T140000")
            #expect(event.start == .local(local, .zone(try .of("Europe/Paris"))), "\(name)")
        }
        for name in ["Nowhere/Atall", "../../etc/passwd", "Customized Time Zone", ""] {
            let bytes = file(event("UID:1", "DTSTART;TZID=\(name):20270112T140000"))
            let faults = try content(bytes).faults
            let wanted = name.isEmpty ? [] : ["malformed"]
            #expect(faults.map(\.fault.problem.code) == wanted, "\(name)")
            #expect(faults.allSatisfy { $0.fault.pointer == "/lines/5/dtstart" && $0.uid == "1" })
        }
    }

    /// As Outlook writes a clock of its own making: rules since 1601, changes at two and three.
    private let custom = """
        BEGIN:VTIMEZONE\r
        TZID:Customized Time Zone\r
        BEGIN:STANDARD\r
        DTSTART:16010101T030000\r
        TZOFFSETFROM:+0200\r
        TZOFFSETTO:+0100\r
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r
        END:STANDARD\r
        BEGIN:DAYLIGHT\r
        DTSTART:16010101T020000\r
        TZOFFSETFROM:+0100\r
        TZOFFSETTO:+0200\r
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r
        END:DAYLIGHT\r
        END:VTIMEZONE\r

        """

    @Test func `a clock that the file describes agrees with the zone database`() throws {
        let event = try one(
            "DTSTART;TZID=Customized Time Zone:20270112T140000",
            before: custom
        )
        guard case .local(_, .observed(let clock)) = event.start else {
            Issue.record("\(event.start)")
            return
        }
        let paris = try Zone.of("Europe/Paris")
        for month in 1...12 {
            for day in [1, 15, 27, 28, 29, 30, 31] {
                for hour in 0..<24 {
                    guard let date = LocalDate(year: 2027, month: month, day: day),
                        let time = LocalTime(hour: hour, minute: 30)
                    else { continue }
                    let local = LocalDateTime(date: date, time: time)
                    let theirs = CalendarTime.local(local, .observed(clock))
                    let ours = CalendarTime.local(local, .zone(paris))
                    #expect(theirs.told(in: paris) == ours.told(in: paris), "\(local)")
                }
            }
        }
    }

    @Test func `rules, further dates, exceptions and lengths are read`() throws {
        let event = try one(
            "DTSTART;TZID=Europe/Paris:20270112T140000",
            "DURATION:P1DT2H30M",
            "RRULE:FREQ=WEEKLY;WKST=SU;UNTIL=20270301T225959Z;BYDAY=TU",
            "EXDATE;TZID=Europe/Paris:20270119T140000,20270126T140000",
            "EXDATE;VALUE=DATE:20270202",
            "RDATE;VALUE=PERIOD:20270301T130000Z/PT1H,20270302T130000Z/20270302T150000Z",
            "SEQUENCE:3",
            "STATUS:CONFIRMED",
            "TRANSP:TRANSPARENT"
        )
        #expect(event.end == .length(days: 1, seconds: 9000))
        #expect(event.rule?.end == .instant(try moment("2027-03-01T22:59:59")))
        #expect(event.except.count == 3 && event.added.count == 2)
        #expect(event.added.first?.end == .length(days: 0, seconds: 3600))
        #expect(event.sequence == 3 && event.presence == .transparent)
        #expect(try one("DTSTART:20270112T140000Z", "STATUS:CANCELLED").presence == .cancelled)
        let secret = try one("DTSTART:20270112T140000Z", "SUMMARY:Doctor", "CLASS:PRIVATE")
        #expect(secret.summary == "—")
        let long = try one(
            "DTSTART:20270112T140000Z",
            "SUMMARY:" + String(repeating: "x", count: 999)
        )
        #expect(long.summary.unicodeScalars.count == Limits.purpose)
    }

    @Test func `what cannot be read is told with its line, and hides nothing else`() throws {
        let good = event("UID:good", "DTSTART:20270112T140000Z", "DURATION:PT1H")
        for (lines, pointer, code) in [
            (["UID:1", "DTSTART:tomorrow"], "/lines/5/dtstart", "malformed"),
            (["DTSTART:20270112T140000Z"], "/lines/3/uid", "missing"),
            (["UID:1", "SUMMARY:x"], "/lines/3/dtstart", "missing"),
            (
                ["UID:1", "DTSTART:20270112T140000Z", "DURATION:1H"], "/lines/6/duration",
                "malformed"
            ),
            (
                ["UID:1", "DTSTART:20270112T140000Z", "RRULE:FREQ=HOURLY"], "/lines/6/rrule",
                "bad-recurrence"
            ),
            (
                ["UID:1", "DTSTART:20270112T140000Z", "DURATION:P9999999W"], "/lines/6/duration",
                "too-long-time"
            ),
            (
                ["UID:1", "DTSTART:20270112T140000Z", "EXRULE:FREQ=DAILY"], "/lines/6/exrule",
                "malformed"
            ),
            (
                [
                    "UID:1", "DTSTART:20270112T140000Z",
                    "RECURRENCE-ID;RANGE=THISANDFUTURE:20270112T140000Z",
                ], "/lines/6/recurrence-id", "malformed"
            ),
        ] {
            let bad = (["BEGIN:VEVENT"] + lines + ["END:VEVENT"]).map { "\($0)\r\n" }.joined()
            let content = try content(file(bad + good))
            #expect(content.events.map(\.uid) == ["good"])
            #expect(content.faults.map(\.fault.pointer) == [pointer])
            #expect(content.faults.map(\.fault.problem.code) == [code], "\(lines)")
        }
    }

    @Test func `a file that leaves the whole in doubt is refused`() throws {
        let cases: [(String, String)] = [
            ("", "/lines"), ("hello", "/lines"), ("{}", "/lines"),
            ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n", "/lines/3"),
            ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", "/lines/3"),
            ("BEGIN:VCALENDAR\nVERSION:1.0\nEND:VCALENDAR\n", "/lines/2"),
            ("BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n", "/lines/2"),
        ]
        for (text, pointer) in cases {
            guard case .failure(let told) = CalendarReader.read(Array(text.utf8)),
                case .invalid(let fault) = told.refusals.first
            else {
                Issue.record("\(text) was taken")
                continue
            }
            #expect(fault.pointer == pointer, "\(text)")
            #expect(Sentence.of(fault.problem, .english) != "")
        }
        guard case .failure = CalendarReader.read([0x42, 0xFF, 0xFE]) else {
            Issue.record("no UTF-8 was taken")
            return
        }
    }

    /// Whatever comes, it is an answer and no crash, and what is read can be expanded.
    @Test(arguments: 0..<40) func `random files never crash`(seed: Int) throws {
        var random = SeededGenerator(UInt64(seed))
        let zone = try Zone.of("Europe/Paris")
        let now = try moment("2027-01-04T09:00")
        let parts = [
            "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE",
            "END:VTIMEZONE", "BEGIN:STANDARD", "END:STANDARD", "BEGIN:VALARM", "END:VALARM",
            "UID:1",
            "UID:2", "DTSTART:20270112T140000", "DTSTART;VALUE=DATE:20270112",
            "DTEND:20270112T150000",
            "DTEND;VALUE=DATE:20270112", "DTSTART;TZID=X:99990112T140000", "DURATION:P7W",
            "DURATION:-P1D",
            "RRULE:FREQ=DAILY", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "RRULE:FREQ=WEEKLY;COUNT=3",
            "EXDATE:20270113T140000", "RDATE:20270114T140000,20270115", "TZID:X",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200", "RECURRENCE-ID:20270113T140000",
            "RECURRENCE-ID;VALUE=DATE:20270113",
            "SEQUENCE:99999999999", "STATUS:CANCELLED", " folded", "\tfolded", ":", ";", "A;B",
            "A;B=\":c",
            "DTSTART:00010101T000000", "DTEND:99991231T235959", "RRULE:FREQ=DAILY;UNTIL=99991231",
        ]
        for _ in 0..<200 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<40, using: &random) {
                if Int.random(in: 0..<12, using: &random) == 0 {
                    bytes += (0..<9).map { _ in UInt8.random(in: 0...255, using: &random) }
                } else {
                    bytes += Array((parts.randomElement(using: &random) ?? "").utf8)
                }
                bytes += Array((Bool.random(using: &random) ? "\r\n" : "\n").utf8)
            }
            for wrapped in [bytes, file(event() + String(decoding: bytes, as: UTF8.self))] {
                guard case .success(let content) = CalendarReader.read(wrapped) else { continue }
                let calendar = CalendarImport(events: content.events, faults: content.faults)
                _ = calendar.span(in: zone, at: now)
            }
        }
    }

    @Test func `a great file is read to its end`() throws {
        let many = (0..<Limits.calendarEvents)
            .map { event("UID:\($0)", "DTSTART:20270112T140000Z", "DURATION:PT1H") }
            .joined()
        #expect(try content(file(many)).events.count == Limits.calendarEvents)
        guard case .failure = CalendarReader.read(file(many + event("UID:x"))) else {
            Issue.record("too many events were taken")
            return
        }
        // One line in a hundred thousand parts.
        let folded = "SUMMARY:" + String(repeating: "a\r\n b", count: 100_000)
        let long = try one("DTSTART:20270112T140000Z", folded)
        #expect(long.summary.hasPrefix("abab"))
    }
}

/// What was to be read was not.
private struct Unread: Error {
    let told: String
}

extension CalendarTime {
    /// The moment, by the only way that the domain opens: the span of an event.
    fileprivate func told(in house: Zone) -> String {
        let event = CalendarEvent(
            line: 1,
            uid: "1",
            start: self,
            end: .length(days: 0, seconds: 60),
            summary: "x"
        )
        let now = Instant(seconds: 1_577_836_800)
        switch CalendarImport(events: [event]).span(in: house, at: now) {
        case .success(let span): return span.end.rfc3339()
        case .failure(let told): return "\(told.refusals)"
        }
    }
}
