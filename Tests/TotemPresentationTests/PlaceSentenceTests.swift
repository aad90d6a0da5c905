import Testing
import TotemDomain
import TotemPresentation

/// Places in words.
struct PlaceSentenceTests {
    private func hours(_ lines: String...) throws -> OpeningHours {
        try #require(OpeningHours(lines: lines))
    }

    @Test func openingHoursJoinDaysThatAreAlike() throws {
        let hours = try hours(
            "mon-thu 09:00-12:00,14:00-18:00",
            "fri 09:00-12:00",
            "sun 10:00-24:00"
        )
        #expect(
            Sentence.openingHours(hours, .french).map { "\($0.days) \($0.hours)" } == [
                "du lundi au jeudi 09:00–12:00, 14:00–18:00", "le vendredi 09:00–12:00",
                "le dimanche 10:00–24:00",
            ]
        )
        #expect(
            Sentence.openingHours(hours, .english).map(\.days) == [
                "Monday to Thursday", "Friday", "Sunday",
            ]
        )
        #expect(Sentence.openingHours(.unrestricted, .english).isEmpty)
    }

    @Test func doorsAreToldForADay() throws {
        let hours = try hours("mon-fri 08:30-19:00")
        let monday = try #require(LocalDate("2027-01-04"))
        for (date, language, text) in [
            (monday, Language.french, "ouvert aujourd’hui 08:30–19:00"),
            (monday, .english, "open today 08:30–19:00"),
            (monday.adding(days: 6), .english, "closed today"),
        ] {
            #expect(Sentence.doors(try doors(hours), on: date, language) == text)
        }
        let open = try doors(.unrestricted)
        #expect(Sentence.doors(open, on: monday, .french) == "ouvert à toute heure")
        let newYear = try #require(LocalDate("2027-01-01"))
        #expect(Sentence.doors(open, on: newYear, .english) == "closed today: New Year’s Day")
    }

    private func doors(_ hours: OpeningHours) throws -> Doors {
        Doors(
            hours: hours,
            zone: try #require(Zone("Europe/Paris")),
            calendar: HouseCalendar(try #require(HolidayCalendar("FR")))
        )
    }

    @Test func seasonsAndSingleDaysAreToldUntilTheyAreOver() throws {
        let hours = try hours(
            "mon-fri 08:30-19:00",
            "2027-07-01..2027-08-31 mon-fri 09:00-17:00",
            "2027-09-01..2027-09-02 closed",
            "2027-05-15 18:00-02:00",
            "2027-12-24 closed"
        )
        let told = { (day: String, language: Language) throws -> [String] in
            let today = try #require(LocalDate(day))
            return Sentence.datedHours(hours, from: today, language)
                .map { "\($0.days): \($0.hours)" }
        }
        #expect(
            try told("2027-05-15", .english) == [
                "from Thursday 1 July 2027 to Tuesday 31 August 2027, Monday to Friday: "
                    + "09:00–17:00",
                "from Wednesday 1 September 2027 to Thursday 2 September 2027: closed",
                "Saturday 15 May 2027: 18:00–02:00", "Friday 24 December 2027: closed",
            ]
        )
        #expect(try told("2027-12-24", .french) == ["vendredi 24 décembre 2027: fermé"])
    }

    @Test func whatHasNoNameIsToldAsWritten() {
        #expect(Sentence.name(ofEquipment: "induction_loop", .french) == "boucle magnétique")
        #expect(Sentence.name(ofEquipment: "laser_cutter", .french) == "laser cutter")
        #expect(Sentence.name(ofTerritory: "DE-SL", .french) == "Sarre")
        #expect(Sentence.name(ofTerritory: "NL-LI", .english) == "NL-LI")
    }

    @Test func peopleSitOrStand() {
        #expect(Sentence.capacity(58, of: .theatre, .french) == "58 places")
        #expect(Sentence.capacity(1, of: .cocktail, .english) == "1 person")
    }

    @Test func daysOfAMonthHaveTheirNames() throws {
        let french = DatesForPeople(.french, in: .utc)
        let january = try #require(LocalDate("2027-01-01"))
        let names = french.days(ofMonth: january)
        #expect(names.count == 31)
        #expect(names.first == "vendredi 1er janvier")
        #expect(names.last == "dimanche 31 janvier")
        let english = DatesForPeople(.english, in: .utc)
        #expect(english.days(ofMonth: january).first == "Friday 1 January")
        #expect(english.weekday(.monday) == "Monday")
        #expect(french.weekday(.sunday) == "dimanche")
        #expect(french.shortWeekday(.tuesday) == "mar.")
    }
}
