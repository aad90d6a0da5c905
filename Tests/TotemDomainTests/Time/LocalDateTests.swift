import Testing
import TotemDomain
import TotemTestSupport

struct LocalDateTests {
    /// Days since 1970-01-01 by `date -u -d … +%s`, weekdays by `date +%u`.
    @Test(arguments: [
        ("1899-12-31", -25_568, Weekday.sunday), ("1900-01-01", -25_567, .monday),
        ("1900-02-28", -25_509, .wednesday), ("1900-03-01", -25_508, .thursday),
        ("1969-12-31", -1, .wednesday), ("1970-01-01", 0, .thursday),
        ("2000-02-29", 11_016, .tuesday), ("2000-03-01", 11_017, .wednesday),
        ("2027-01-12", 20_830, .tuesday), ("2028-02-29", 21_243, .tuesday),
        ("2028-12-31", 21_549, .sunday), ("2100-02-28", 47_540, .sunday),
        ("2100-03-01", 47_541, .monday), ("9999-12-31", 2_932_896, .friday),
    ])
    func `days have their number and weekday`(text: String, days: Int, weekday: Weekday) throws {
        let date = try #require(LocalDate(text))
        #expect(date.daysSinceEpoch == days)
        #expect(date.weekday == weekday)
        #expect(LocalDate(daysSinceEpoch: days).description == text)
    }

    @Test(arguments: [
        "1900-02-29", "2100-02-29", "2027-02-29", "2028-02-30", "2027-04-31", "2027-00-10",
        "2027-13-01", "2027-01-00", "2027-01-32", "0000-01-01", "27-01-12", "2027-1-12",
        "2027/01/12", "+027-01-12", "2027-01-+1", "2027-01-12 ", "20270112", "", "２０２７-01-12",
    ])
    func `days that no calendar has are refused`(text: String) {
        #expect(LocalDate(text) == nil)
    }

    @Test func `random days survive the way through year, month and day`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<5000 {
            let date = LocalDate(daysSinceEpoch: .random(in: -719_162...2_932_896, using: &random))
            #expect(LocalDate(year: date.year, month: date.month, day: date.day) == date)
            #expect(LocalDate(date.description) == date)
            #expect(date < date.adding(days: 1))
            let next = date.adding(days: 1).weekday.rawValue
            #expect(next == date.weekday.rawValue % 7 + 1)
        }
    }

    @Test func `a day goes from midnight to 24:00, which is the next midnight`() throws {
        let date = try #require(LocalDate("2027-12-31"))
        let end = LocalDateTime(date: date, time: .endOfDay)
        #expect(end.description == "2028-01-01T00:00")
        #expect(LocalTime("24:00") == .endOfDay)
        #expect(LocalDateTime("2027-12-31T24:00") == nil)
    }

    @Test(arguments: [
        "24:01", "24:00:01", "25:00", "12:60", "12:00:60", "1:00", "12:0", "12", "12:00:00:00",
        "-1:00", "+1:00", "", "12:00 ", "１２:00",
    ])
    func `times outside a day are refused`(text: String) {
        #expect(LocalTime(text) == nil)
    }

    @Test func `every second of a day survives the way through text`() throws {
        for second in stride(from: 0, through: 86_400, by: 7) {
            let time = try #require(LocalTime(secondOfDay: second))
            #expect(LocalTime(time.description) == time)
        }
    }
}
