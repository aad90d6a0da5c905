import Foundation
import Testing
import TotemDomain
import TotemPresentation

struct DatesForPeopleTests {
    private func dates(_ language: Language) throws -> DatesForPeople {
        DatesForPeople(language, in: try Samples.paris())
    }

    @Test(arguments: [
        (Language.french, "mardi 12 janvier 2027, 14:00–16:00"),
        (.english, "Tuesday 12 January 2027, 14:00–16:00"),
        (.german, "Dienstag, 12. Januar 2027, 14:00–16:00"),
        (.luxembourgish, "Dënschdeg, 12. Januar 2027, 14:00–16:00"),
    ])
    func writeAWindowAsTheLanguageDoes(language: Language, text: String) throws {
        let window = try Samples.window("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z")
        #expect(try dates(language).window(window) == text)
    }

    @Test func writeTheFirstOfAMonthAsAnOrdinalInFrench() throws {
        let first = try #require(LocalDate("2027-01-01"))
        #expect(try dates(.french).day(first) == "vendredi 1er janvier 2027")
        #expect(try dates(.french).day(first.adding(days: 20)) == "jeudi 21 janvier 2027")
        #expect(try dates(.english).day(first) == "Friday 1 January 2027")
        #expect(try dates(.french).month(first) == "janvier 2027")
        #expect(try dates(.english).month(first) == "January 2027")
    }

    /// The words of the shell are those of the locale data, on each day of a leap year and after.
    @Test func writeAShortDayAsTheLocaleDataDoes() throws {
        let dates = try dates(.english)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let style =
            Date.FormatStyle(
                locale: Locale(identifier: "en_GB"),
                calendar: calendar,
                timeZone: .gmt
            )
            .weekday(.abbreviated).day().month(.abbreviated).year()
        for day in 0..<800 {
            let noon = 1_830_340_800 + Int64(day) * 86_400
            let known = Date(timeIntervalSince1970: TimeInterval(noon)).formatted(style)
            let told = dates.shortDay(Instant(seconds: noon))
            #expect(told == known.replacing(",", with: ""))
        }
    }

    @Test func tellTheEndAtMidnightAndOnAnotherDay() throws {
        let dates = try dates(.french)
        let untilMidnight = try Samples.window("2027-01-12T18:00:00Z", "2027-01-12T23:00:00Z")
        #expect(dates.hours(untilMidnight) == "19:00–24:00")
        let night = try Samples.window("2027-01-12T18:00:00Z", "2027-01-13T01:00:00Z")
        #expect(dates.hours(night) == "19:00 – mercredi 13 janvier 2027, 02:00")
    }

    @Test func readTheClockOnBothSidesOfItsChange() throws {
        let dates = try dates(.french)
        let spring = try Samples.window("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z")
        #expect(dates.hours(spring) == "01:30–03:30")
        let autumn = try Samples.window("2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z")
        #expect(dates.hours(autumn) == "02:30 (UTC+2) – 02:30 (UTC+1)")
        #expect(dates.moment(autumn.start) == "dimanche 31 octobre 2027, 02:30")
    }

    @Test(arguments: [
        ("2027-01-12T22:59:00Z", "aujourd’hui", "today"),
        ("2027-01-12T23:00:00Z", "demain", "tomorrow"),
        ("2027-01-11T12:00:00Z", "hier", "yesterday"),
        ("2027-01-17T12:00:00Z", "dans 5 jours", "in 5 days"),
        ("2027-01-25T12:00:00Z", "dans 13 jours", "in 13 days"),
        ("2027-01-26T12:00:00Z", "dans 2 semaines", "in 2 weeks"),
        ("2027-03-02T12:00:00Z", "dans 7 semaines", "in 7 weeks"),
        ("2027-06-12T12:00:00Z", "dans 5 mois", "in 5 months"),
        ("2027-01-10T12:00:00Z", "il y a 2 jours", "2 days ago"),
        ("2026-12-12T12:00:00Z", "il y a 4 semaines", "4 weeks ago"),
    ])
    func tellTheDistanceInDaysOfTheCalendar(
        moment: String,
        french: String,
        english: String
    ) throws {
        let now = try Samples.moment("2027-01-12T08:00:00Z")
        let then = try Samples.moment(moment)
        #expect(try dates(.french).distance(to: then, from: now) == french)
        #expect(try dates(.english).distance(to: then, from: now) == english)
    }

    @Test func writeAShortDayForTables() throws {
        let moment = try Samples.moment("2027-01-14T12:00:00Z")
        #expect(try dates(.english).shortDay(moment) == "Thu 14 Jan 2027")
    }
}
