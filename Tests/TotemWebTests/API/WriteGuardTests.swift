import NIOHTTP1
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// What guards every write: fields that are not the caller's to set, and versions.
@Suite struct WriteGuardTests {
    /// What only the house sets, and a field that nothing has.
    private static let foreign = ["id", "version", "status", "createdAt", "bookingId", "__proto__"]

    private static let body =
        "{" + foreign.map { "\"\($0)\":\"1\"" }.joined(separator: ",") + "}"

    /// A path with something plausible in each variable segment, so that the body is read.
    private static func path(_ route: Route) throws -> String {
        try route.template.split(separator: "/")
            .map { segment -> String in
                switch segment {
                case "{id}": "01990000-0000-7000-8000-000000000001"
                case "{code}" where route.template.contains("/registrations/"): "ABCDEFGH"
                case "{code}", "{building}": "paddock"
                case "{token}": String(repeating: "A", count: 43)
                default:
                    segment.hasPrefix("{")
                        ? try #require(nil, "unknown segment \(segment)") : String(segment)
                }
            }
            .reduce("") { $0 + "/" + $1 }
    }

    @Test func noRouteTakesAFieldThatIsNotTheCallersToSet() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            let writes = Routes.table(demonstration: false)
                .filter { route in
                    guard case .operation = route.purpose else { return false }
                    // A file has columns, and those that nobody asked for are told by a test of
                    // its own.
                    return route.method != .GET && !route.template.hasSuffix("/import")
                        && !route.template.hasSuffix("/school-holidays")
                }
            #expect(writes.count >= 22)
            for route in writes {
                let answer = try await site.send(
                    route.method.rawValue,
                    Self.path(route),
                    [admin, ("If-Match", "*"), ("Content-Type", "application/json")],
                    body: Self.body
                )
                let name = "\(route.method.rawValue) \(route.template)"
                #expect(answer.statuses == [422], "\(name): \(answer.body)")
                guard case .array(let errors) = try answer.json()["errors"] else {
                    Issue.record("\(name): no errors in \(answer.body)")
                    continue
                }
                for field in Self.foreign {
                    let isTold = errors.contains { error in
                        error["pointer"] == .string("/\(field)")
                            && error["code"] == .string("unknown-field")
                    }
                    #expect(isTold, "\(name) takes \(field): \(answer.body)")
                }
            }
        }
    }

    @Test func ofTwoEditorsAtOnceExactlyOneIsTold() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let booking = try await site.system.answer(
                CreateBooking(request: .sample(from: "2027-01-13T14:00", to: "2027-01-13T16:00"))
            )
            let admin = try await site.token(.admin)
            for (path, field) in [
                ("/buildings/paddock", "name"), ("/rooms/paddock/ecurie", "name"),
                ("/bookings/\(booking.id)", "purpose"), ("/sessions/\(session.id)", "title"),
            ] {
                let address = "/api/v1" + path
                let tag = try #require(try await site.get(address, [admin]).header("etag"))
                async let one = edit(site, address, field, "A", [admin, ("If-Match", tag)])
                async let two = edit(site, address, field, "B", [admin, ("If-Match", tag)])
                let statuses = try await [one, two].map(\.statuses)
                #expect(statuses.sorted { $0[0] < $1[0] } == [[200], [412]], "\(path)")
            }
        }
    }

    private func edit(
        _ site: SiteFixture,
        _ path: String,
        _ field: String,
        _ text: String,
        _ headers: [(String, String)]
    ) async throws -> RawAnswer {
        try await site.send(
            "PATCH",
            path,
            headers + [("Content-Type", "application/json")],
            body: "{\"\(field)\":\"\(text)\"}"
        )
    }
}
