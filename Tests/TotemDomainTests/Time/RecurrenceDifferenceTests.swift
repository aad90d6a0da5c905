import Foundation
import Testing
import TotemDomain

/// Rules and local times as python-dateutil understands them; `Tests/programs/recurrence.py` wrote
/// the tables, and `Tests/Peers/test_recurrence.py` compares them with what it says today.
struct RecurrenceDifferenceTests {
    @Test func `2,400 rules give the dates that python-dateutil gives`() throws {
        let lines = try Self.table("recurrence-rules")
        #expect(lines.count == 2400)
        let utc = try #require(Zone("UTC"))
        var refused = 0
        for line in lines {
            let start = try #require(LocalDateTime(line[0]))
            switch RecurrenceRule.parse(line[1]) {
            case .failure: refused += 1
            case .success(let rule):
                let time = RecurringTime(
                    rule: rule,
                    start: start,
                    end: start.adding(seconds: 3600),
                    zone: utc
                )
                #expect(Self.told(time.dates) == Array(line[2...]), "\(line[0]) \(line[1])")
                #expect(RecurrenceRule.parse(rule.description) == .success(rule))
            }
        }
        // None of them is outside of what we read.
        #expect(refused == 0)
    }

    /// Leaping over the first years gives what is left of the days without the leap.
    @Test func `a rule that is visited from a later day on gives the same days`() throws {
        let last = try #require(LocalDate("2060-12-31"))
        for (index, line) in try Self.table("recurrence-rules").enumerated() {
            let start = try #require(LocalDateTime(line[0])).date
            guard index % 4 == 0, case .success(let rule) = RecurrenceRule.parse(line[1]) else {
                continue
            }
            let earliest = start.adding(days: 37 * (index % 211))
            var (all, leapt): ([LocalDate], [LocalDate]) = ([], [])
            rule.days(from: start, through: last) { day in
                if day >= earliest { all.append(day) }
                return all.count < 40
            }
            rule.days(from: start, notBefore: earliest, through: last) { day in
                if day >= earliest { leapt.append(day) }
                return leapt.count < 40
            }
            #expect(all == leapt, "\(line[0]) \(line[1]) from \(earliest)")
        }
    }

    @Test func `local times are read as python-dateutil reads them`() throws {
        for line in try Self.table("local-times") {
            let zone = try #require(Zone(line[0]))
            let local = try #require(LocalDateTime(line[1]))
            let time = RecurringTime(
                rule: try RecurrenceRule.parse("FREQ=DAILY;COUNT=1").get(),
                start: local,
                end: local.adding(seconds: 48 * 3600),
                zone: zone
            )
            switch zone.readings(of: local) {
            case .unique(let moment):
                #expect(line[2...] == ["once", Self.text(moment)], "\(line)")
            case .ambiguous(let first, _):
                #expect(line[2...] == ["twice", Self.text(first)], "\(line)")
                let window = time.date(of: local).reading.window
                #expect(window?.start == first, "\(line)")
            case .gap:
                #expect(line[2...] == ["never", ""], "\(line)")
                #expect(time.date(of: local).reading == .never, "\(line)")
            }
        }
    }

    private static func told(
        _ dates: Result<[RecurringTime.Date], RecurrenceRule.Fault>
    ) -> [String] {
        switch dates {
        case .success(let dates):
            let texts = dates.map { $0.original.description }
            return [String(texts.count), texts.last ?? "", digest(texts)]
        case .failure(.empty): return ["empty", "", ""]
        case .failure(.tooMany): return ["too many", "", ""]
        case .failure(.tooLong): return ["too long", "", ""]
        case .failure(let fault): return ["\(fault)", "", ""]
        }
    }

    /// FNV-1a of 64 bits.
    private static func digest(_ texts: [String]) -> String {
        let value = texts.joined(separator: ",").utf8
            .reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }

    private static func text(_ moment: Instant) -> String {
        String(moment.rfc3339().dropLast(4)) + "Z"
    }

    private static func table(_ name: String) throws -> [[String]] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = folder.appending(path: "Golden/\(name).csv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .map { line in
                line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            }
    }
}
