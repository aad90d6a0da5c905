import Testing
import TotemDomain
import TotemPresentation

struct SchoolHolidaySheetTests {
    private static let file = """
        region,name,first_day,last_day_inclusive
        FR-zone-B,Vacances d'hiver,2027-02-20,2027-03-07
        BE-French,"Printemps, ou Pâques",2027-04-26,2027-05-09
        BE-French,Ascension,2027-05-06,2027-05-06
        """

    private static func faults(_ text: String) -> [FieldFault] {
        guard case .failure(let told) = SchoolHolidaySheet.file(Array(text.utf8), keepGoing: false)
        else { return [] }
        return told.refusals.compactMap { refusal in
            if case .invalid(let fault) = refusal { fault } else { nil }
        }
    }

    @Test func `the columns of other makers are known, and days may overlap`() throws {
        let read = SchoolHolidaySheet.file(Array(Self.file.utf8), keepGoing: false)
        let lines = try read.get().lines
        #expect(lines.map(\.number) == [2, 3, 4])
        #expect(lines.map(\.holiday.name)[1] == "Printemps, ou Pâques")
        #expect(lines[0].holiday.last.description == "2027-03-07")
    }

    @Test func `every bad line is told, and passed over only when asked`() throws {
        let bad = """
            zone,name,first_day,last_day
            france,Hiver,2027-02-20,2027-03-07
            LU,,2027-02-30,x
            LU,Été,2027-07-16,2027-07-15
            LU,Pâques,2027-03-27,2027-04-11
            LU,Pâques,2027-03-27,2027-04-12
            LU,Long,2027-01-01,2027-12-31
            LU,a,2027-01-01,2027-01-02,b
            """
        let told = Self.faults(bad)
        #expect(
            told == [
                FieldFault("/lines/2/zone", .malformed("school-zone")),
                FieldFault("/lines/3/name", .missing),
                FieldFault("/lines/3/first_day", .malformed("date")),
                FieldFault("/lines/3/last_day", .malformed("date")),
                FieldFault("/lines/4/last_day", .endBeforeStart),
                FieldFault("/lines/6", .duplicate),
                FieldFault("/lines/7/last_day", .longerThan(days: 120)),
                FieldFault("/lines/8", .malformed("csv-fields")),
            ]
        )
        let file = try SchoolHolidaySheet.file(Array(bad.utf8), keepGoing: true).get()
        #expect(file.lines.map(\.number) == [5])
        #expect(file.skipped.map(\.number) == [2, 3, 4, 6, 7, 8])
    }

    @Test func `a wrong first line is told by column`() throws {
        #expect(Self.faults("") == [FieldFault("/lines", .empty)])
        #expect(
            Self.faults("zone,name,day\n") == [
                FieldFault("/lines/1/first_day", .missing),
                FieldFault("/lines/1/last_day", .missing),
                FieldFault("/lines/1/day", .unknownField),
            ]
        )
    }
}
