import NIOHTTP1
import Testing
import TotemOperations

@testable import TotemWeb

/// The table of routes against the operations.
@Suite struct RoutesTests {
    private let table = Routes.table(demonstration: true)

    /// Every operation of the system, written out: a new one is missed by `everyOperation…`.
    private static let operations: [any Operation.Type] = [
        ListBuildings.self, ShowBuilding.self, ApplyBuilding.self, ExportBuilding.self,
        ImportRooms.self, ImportCalendar.self, ListEquipment.self, DefineEquipment.self,
        ListAttributes.self, DefineAttribute.self,
        CreateBuilding.self, ListRooms.self,
        ShowRoom.self, ShowFreeBusy.self, ListFreeBusy.self, FindFreeRooms.self, CreateRoom.self,
        ListBookings.self, ShowBooking.self,
        ListClosures.self, ShowClosure.self, CreateClosure.self, LiftClosure.self,
        ProposeRelocations.self,
        ListHolidays.self, FindCommonDay.self, ListSchoolHolidays.self, ImportSchoolHolidays.self,
        ShowPlaceFeed.self,
        CreateBooking.self, ChangeBooking.self, ConfirmBooking.self, CancelBooking.self,
        ListSessions.self,
        ShowSession.self,
        ScheduleSession.self, PublishSession.self, ListRegistrations.self,
        ShowRegistration.self, RegisterAttendee.self, ConfirmRegistration.self,
        WithdrawRegistration.self, ListTokens.self, CreateToken.self, RevokeToken.self,
        ListChanges.self, ListNotices.self, VerifyInvariants.self,
        CancelSession.self, MoveSession.self, EditSession.self, ListOrganisations.self,
        CreateOrganisation.self, ListProgrammes.self, ShowProgramme.self, CreateProgramme.self,
        ShowTimeline.self, SuggestLayouts.self, FindSlots.self, ShowOccupancy.self,
        ChangeBuilding.self, ChangeRoom.self, SplitRoom.self,
        AcceptOffer.self, DeclineOffer.self, ListThemes.self, CreateTheme.self,
        ListEditions.self, CreateEdition.self,
        ChangeRegistration.self, RestoreRegistration.self, ResendMail.self, ResendLinks.self,
        ImportRegistrations.self,
        RestoreBooking.self, KeepKey.self, RevealKey.self,
        ListRules.self, ShowRule.self, CreateRule.self, EndRule.self,
        ListSeries.self, ShowSeries.self, EditSeries.self, ScheduleSeries.self, CheckZones.self,
        CreateSeries.self, CancelSeries.self, SkipDates.self,
        RetryDates.self,
        ApproveBooking.self, DeclineBooking.self, BumpBooking.self, CheckInBooking.self,
        AskAboutBooking.self, AnswerAboutBooking.self, NoteHandover.self, ListBookingNotes.self,
        ListBookingNotices.self,
    ]

    @Test func everyExposedOperationHasItsRoute() {
        let routed = Set(
            table.compactMap { route -> ObjectIdentifier? in
                guard case .operation(let operation) = route.purpose else { return nil }
                return ObjectIdentifier(operation)
            }
        )
        for operation in Self.operations {
            guard case .both = operation.exposure else { continue }
            #expect(routed.contains(ObjectIdentifier(operation)), "\(operation)")
        }
        #expect(routed.count == Self.operations.count)
    }

    @Test func everyRouteOfAnOperationComesFromItsExposure() {
        for route in table {
            guard case .operation(let operation) = route.purpose else { continue }
            guard case .both(let text, _) = operation.exposure else {
                Issue.record("\(operation) has a route and is not exposed")
                continue
            }
            let name = "\(route.method.rawValue) \(route.template)"
            #expect(([text] + operation.aliases).map(Self.prefixed).contains(name), "\(name)")
        }
    }

    @Test func everyAliasHasItsRoute() {
        let names = Set(table.map { "\($0.method.rawValue) \($0.template)" })
        let aliases = Self.operations.flatMap { $0.aliases.map(Self.prefixed) }
        #expect(aliases.count >= 3)
        #expect(Set(aliases).isSubset(of: names))
    }

    private static func prefixed(_ route: String) -> String {
        route.split(separator: " ").joined(separator: " " + Route.prefix)
    }

    @Test func everyOtherRouteGivesItsReason() {
        for route in table {
            guard case .plain(let reason) = route.purpose else { continue }
            #expect(!reason.isEmpty, "\(route.template)")
            // Only the description of the service does nothing of the service.
            let isInside = route.template.hasPrefix(Route.prefix)
            #expect(!isInside || route.template.hasSuffix("/openapi.json"), "\(route.template)")
        }
    }

    @Test func noTwoRoutesAreTheSame() {
        let names = table.map { "\($0.method.rawValue) \($0.template)" }
        #expect(Set(names).count == names.count)
    }

    @Test func mailsAreThereInDemonstrationsOnly() {
        #expect(table.contains { $0.template == "/dev/mail" })
        #expect(!Routes.table(demonstration: false).contains { $0.template.hasPrefix("/dev") })
    }

    @Test func theRouterFindsEachRouteOfTheTable() throws {
        let router = Router(table)
        for route in table {
            let path = route.template.split(separator: "/", omittingEmptySubsequences: false)
                .map { $0.hasPrefix("{") ? "x1" : String($0) }
                .joined(separator: "/")
            let target = try #require(Target(path))
            guard
                case .route(let found, let parameters) = router.find(
                    route.method,
                    target.segments
                )
            else {
                Issue.record("\(route.method) \(route.template) is not found")
                continue
            }
            #expect(found.template == route.template)
            #expect(found.method == route.method)
            #expect(parameters.count == route.template.count(where: { $0 == "{" }))
        }
    }

    @Test func aWrongMethodIsToldTheRightOnes() throws {
        let router = Router(table)
        let target = try #require(Target("/api/v1/buildings"))
        guard case .otherMethods(let allow, _) = router.find(.DELETE, target.segments) else {
            Issue.record("DELETE was found")
            return
        }
        #expect(allow == ["GET", "HEAD", "POST"])
    }

    @Test(arguments: [
        ("/a/b?c=d", ["a", "b"], "c=d"), ("/", [""], ""), ("/a/", ["a", ""], ""),
        ("/a%20b/%C3%A9", ["a b", "é"], ""), ("http://h:80/x?y", ["x"], "y"),
        ("http://h", [""], ""), ("/a%2Fb", ["a/b"], ""),
    ])
    func targetsAreRead(_ uri: String, _ segments: [String], _ query: String) throws {
        let target = try #require(Target(uri))
        #expect(target.segments == segments)
        #expect(target.query == query)
    }

    @Test(arguments: ["", "a", "*", "/%", "/%4", "/%zz", "/%ff", "h:80", "ftp://h/"])
    func brokenTargetsAreNone(_ uri: String) {
        #expect(Target(uri) == nil)
    }
}
