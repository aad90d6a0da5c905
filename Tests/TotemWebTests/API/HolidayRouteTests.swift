import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// Public holidays, asked for by programs without a token.
@Suite struct HolidayRouteTests {
    @Test func aCalendarIsListedWithItsNames() async throws {
        try await SiteFixture.run { site in
            let answer = try await site.get("/api/v1/holidays?calendar=FR-57&year=2027")
            #expect(answer.statuses == [200], "\(answer.body)")
            #expect(
                answer.body.contains(
                    #"{"date":"2027-03-26","weekday":"fri","calendar":"FR-57","#
                        + #""holiday":"good-friday","names":{"de":"Karfreitag","en":"Good Friday","#
                        + #""fr":"Vendredi saint","lb":"Karfreideg"},"scope":"communes"}"#
                )
            )
            guard case .array(let items) = try answer.json()["items"] else {
                Issue.record("no items")
                return
            }
            #expect(items.count == 13)
        }
    }

    @Test func theNextCommonDayIsToldWithWhatWasPassedOver() async throws {
        try await SiteFixture.run { site in
            let path = "/api/v1/holidays/common-day?calendar=FR-54,LU&calendar=DE-SL"
            let answer = try await site.get(path + "&from=2027-05-06")
            #expect(answer.statuses == [200], "\(answer.body)")
            #expect(answer.body.hasPrefix(#"{"date":"2027-05-07","weekday":"fri","skipped":[{"#))
            #expect(answer.body.contains(#""calendar":"DE-SL","holiday":"ascension""#))
        }
    }

    @Test(
        arguments: [
            ("/holidays", "/calendar missing"),
            ("/holidays?calendar=paris", "/calendar malformed"),
            ("/holidays?calendar=LU&building=paddock", "/building conflicting-fields"),
            ("/holidays?calendar=LU&year=1800", "/year out-of-range"),
            ("/holidays?building=nowhere", "/building unknown-building"),
            ("/holidays?calendar=LU&colour=red", "/colour unknown-field"),
            ("/holidays/common-day", "/calendar missing"),
            ("/holidays/common-day?calendar=LU,CH", "/calendar/1 malformed"),
            ("/holidays/common-day?calendar=LU&from=soon", "/from malformed"),
        ]
    )
    func aWrongQuestionIsToldWhatIsWrong(_ path: String, _ fault: String) async throws {
        try await SiteFixture.run { site in
            let answer = try await site.get("/api/v1" + path)
            #expect(answer.statuses == [422], "\(answer.body)")
            guard case .array(let errors) = try answer.json()["errors"] else {
                Issue.record("no errors")
                return
            }
            let told = errors.map { error -> String in
                guard case .string(let pointer) = error["pointer"],
                    case .string(let code) = error["code"]
                else { return "" }
                return "\(pointer) \(code)"
            }
            #expect(told == [fault])
        }
    }

    @Test func aBuildingSaysWhichHolidaysItKeeps() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            let type = ("Content-Type", "application/json")
            let made = try await site.send(
                "POST",
                "/api/v1/buildings",
                [admin, type],
                body: """
                    {"code": "mill", "name": "Mill", "city": "Metz", "territory": "FR-57",
                     "zone": "Europe/Paris", "goodFriday": null, "holidayCalendar": "FR-57"}
                    """
            )
            #expect(made.statuses == [201], "\(made.body)")
            #expect(made.body.contains(#""holidayCalendar":"FR-57","goodFriday":null"#))
            let headers = [admin, type, ("If-Match", "*")]
            let path = "/api/v1/buildings/mill"
            let change = #"{"goodFriday": false, "holidayCalendar": null}"#
            let changed = try await site.send("PATCH", path, headers, body: change)
            #expect(changed.body.contains(#""holidayCalendar":null,"goodFriday":false"#))
            let wrong = #"{"goodFriday": "perhaps", "holidayCalendar": "Paris"}"#
            let refused = try await site.send("PATCH", path, headers, body: wrong)
            #expect(refused.statuses == [422])
            #expect(refused.body.contains(#""pointer":"/goodFriday""#))
            #expect(refused.body.contains(#""pointer":"/holidayCalendar""#))
        }
    }
}
