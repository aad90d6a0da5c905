import Testing
import TotemDomain
import TotemTestSupport

struct InstantTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59.999999Z", -1),
            ("2027-01-12T14:00:00+01:00", 1_799_758_800_000_000),
            ("2027-01-12T14:00:00+0100", nil), ("2027-01-12t13:00:00z", 1_799_758_800_000_000),
            ("2027-01-12 13:00:00Z", 1_799_758_800_000_000),
            ("2027-01-12T13:00Z", 1_799_758_800_000_000),
            ("2027-01-12T08:00:00-05:00", 1_799_758_800_000_000),
            ("2027-01-12T18:30:00+05:30", 1_799_758_800_000_000),
            ("2027-01-12T13:00:00.5Z", 1_799_758_800_500_000),
            ("2027-01-12T13:00:00.000001Z", 1_799_758_800_000_001),
            ("2027-01-12T13:00:00.1234567891234567891Z", 1_799_758_800_123_456),
            ("2027-01-12T13:00:00-00:00", 1_799_758_800_000_000),
            ("2028-02-29T00:00:00Z", 1_835_395_200_000_000), ("2027-02-29T00:00:00Z", nil),
            ("2027-01-12T24:00:00Z", nil), ("2027-01-12T13:00:60Z", nil),
            ("2027-01-12T13:00:00", nil), ("2027-01-12", nil), ("", nil), ("Z", nil),
            ("2027-01-12T13:00:00+24:00", nil), ("2027-01-12T13:00:00+01:60", nil),
            ("2027-01-12T13:00:00.Z", nil), ("2027-01-12T13:00:00.5.5Z", nil),
            ("2027-01-12T13:00:00.+5Z", nil), ("2027-01-12T13:00:00.12345xZ", nil),
            ("2027-01-12T13:00:00.123456 and then some more wordsZ", nil),
            ("2027-01-12T13:00.5Z", nil), ("2027-01-12T13:00:00ZZ", nil),
            (" 2027-01-12T13:00:00Z", nil), ("+027-01-12T13:00:00Z", nil),
            ("ééééé", nil), ("12:00+é", nil), ("🏳️‍🌈", nil),
        ] as [(String, Int64?)]
    )
    func `the text of RFC 3339 is read exactly or refused`(text: String, microseconds: Int64?) {
        #expect(Instant(rfc3339: text)?.microseconds == microseconds)
    }

    @Test(
        arguments: [
            (0, 0, "1970-01-01T00:00:00Z"),
            (1_799_758_800_000_000, 3600, "2027-01-12T14:00:00+01:00"),
            (1_799_758_800_000_000, -12_600, "2027-01-12T09:30:00-03:30"),
            (1_799_758_830_000_000, 0, "2027-01-12T13:00:30Z"),
            (1_799_758_800_000_010, 0, "2027-01-12T13:00:00.000010Z"),
            (-1, 0, "1969-12-31T23:59:59.999999Z"),
        ] as [(Int64, Int, String)]
    )
    func `moments are written with their offset`(moment: Int64, offset: Int, text: String) {
        #expect(Instant(microseconds: moment).rfc3339(offsetSeconds: offset) == text)
    }

    @Test func `random moments survive the way through text`() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<5000 {
            let moment = Instant(
                microseconds: .random(
                    in: -62_000_000_000_000_000...253_000_000_000_000_000,
                    using: &random
                )
            )
            let offset = Int.random(in: -14 * 60...14 * 60, using: &random) * 60
            #expect(Instant(rfc3339: moment.rfc3339(offsetSeconds: offset)) == moment)
        }
    }

    @Test func `a time without offset is local, one with offset is exact`() throws {
        let local = try #require(LocalDateTime("2027-01-12T14:00"))
        #expect(TimeInput("2027-01-12T14:00") == .local(local))
        #expect(TimeInput("2027-01-12 14:00:00") == .local(local))
        #expect(
            TimeInput("2027-01-12T14:00:00+01:00") == .instant(Instant(seconds: 1_799_758_800))
        )
        #expect(TimeInput("tomorrow") == nil)
        #expect(TimeInput("ééééé") == nil)
    }
}
