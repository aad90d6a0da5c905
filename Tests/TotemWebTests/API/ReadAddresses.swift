import NIOHTTP1
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// An address for every route that reads, in the world that `PlannedWrites` makes.
enum ReadAddresses {
    /// One address.
    struct Address: Sendable {
        /// The route as its operation has it.
        let route: String
        /// The address below the prefix.
        let path: String
    }

    /// All of them; each leads to something.
    static func all(on site: SiteFixture) async throws -> [Address] {
        let system = site.system
        let sessions = try await system.answer(
            ListSessions(filter: SessionFilter(), page: PageRequest())
        )
        let session = try #require(sessions.items.first)
        let registrations = try await system.answer(
            ListRegistrations(
                session: .id(session.id),
                filter: RegistrationFilter(),
                page: PageRequest()
            )
        )
        let registration = try #require(registrations.items.first)
        let link = system.operations.link(
            to: registration.id,
            generation: registration.generation
        )
        let closures = try await system.answer(
            ListClosures(filter: ClosureFilter(), page: PageRequest())
        )
        let bookings = try await system.answer(
            ListBookings(filter: BookingFilter(), page: PageRequest())
        )
        let series = try await system.answer(
            ListSeries(filter: BookingRuleFilter(withEnded: true), page: PageRequest())
        )
        let rules = try await system.answer(
            ListRules(filter: BookingRuleFilter(withEnded: true), page: PageRequest())
        )
        let names: [String: String] = [
            "/buildings/{code}": "/buildings/paddock",
            "/buildings/{code}/file": "/buildings/paddock/file",
            "/buildings/{code}/timeline": "/buildings/paddock/timeline?date=2027-01-25&days=2",
            "/rooms/{building}/{code}": "/rooms/paddock/ecurie",
            "/rooms/{building}/{code}/suggested-layouts":
                "/rooms/paddock/ecurie/suggested-layouts",
            "/rooms/free": "/rooms/free?from=2027-01-25T10:00&to=2027-01-25T12:00&city=Nancy",
            "/statistics/occupancy":
                "/statistics/occupancy?building=paddock&from=2027-01-25&to=2027-01-31&by=room",
            "/slots": "/slots?duration=PT2H&between=2027-01-25&invited=LU&near=Nancy",
            "/rooms/{building}/{code}/free-busy":
                "/rooms/paddock/ecurie/free-busy?from=2027-01-25&to=2027-01-27",
            "/buildings/{code}/free-busy":
                "/buildings/paddock/free-busy?from=2027-01-25&to=2027-01-27",
            "/buildings/{code}/calendar.ics": "/buildings/paddock/calendar.ics",
            "/rooms/{building}/{code}/calendar.ics": "/rooms/paddock/ecurie/calendar.ics",
            "/holidays": "/holidays?calendar=FR-57&year=2027",
            "/relocations": "/relocations?building=paddock&from=2027-01-12&to=2027-02-28",
            "/holidays/common-day": "/holidays/common-day?calendar=FR-57,LU&from=2027-05-06",
            "/school-holidays": "/school-holidays?from=2027-01-01&to=2027-12-31",
            "/closures/{id}": "/closures/\(try #require(closures.items.first).id)",
            "/bookings/{id}": "/bookings/\(try #require(bookings.items.first).id)",
            "/series/{id}": "/series/\(try #require(series.items.first).id)",
            "/rules/{id}": "/rules/\(try #require(rules.items.first).id)",
            "/bookings/{id}/notes": "/bookings/\(try #require(bookings.items.first).id)/notes",
            "/programmes/{code}": "/programmes/123go",
            "/programmes/{code}/editions": "/programmes/123go/editions",
            "/sessions/{id}": "/sessions/\(session.slug)",
            "/sessions/{id}/registrations": "/sessions/\(session.id)/registrations",
            "/sessions/{id}/registrations/{code}":
                "/sessions/\(session.id)/registrations/\(registration.code)",
            "/registrations/{token}": "/registrations/\(link)",
        ]
        return Routes.table(demonstration: true)
            .filter { $0.method == .GET && $0.template.hasPrefix(Route.prefix + "/") }
            .map { route in
                let template = String(route.template.dropFirst(Route.prefix.count))
                return Address(route: "GET \(template)", path: names[template] ?? template)
            }
    }
}
