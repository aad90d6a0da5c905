import NIOHTTP1
import TotemDomain

/// Every route of the service, as data: the router, `Allow`, HEAD and the test that no operation
/// lacks its route are made from this table.
enum Routes {
    /// All routes; the mails are there in demonstrations only.
    static func table(demonstration: Bool) -> [Route] {
        var table =
            HealthRoutes.table + PlaceRoutes.table + BookingRoutes.table + SeriesRoutes.table
            + ProgrammeRoutes.table
            + SessionRoutes.table + RegistrationRoutes.table + AdministrationRoutes.table
            + ContractRoutes.table + FreeBusyRoutes.table + CalendarRoutes.table + FeedRoutes.table
            + AssetRoutes.table
            + PageRoutes.table + DeskRoutes.table
        if demonstration { table += MailPages.table }
        return table
    }

    /// Who reads the answer at an address that does not exist: a person, unless it lies below
    /// the REST service or the request does not ask for HTML.
    static func audience(of target: Target, _ request: WebRequest) -> Route.Audience {
        let isREST = target.segments.first == "api"
        let wantsPage = request.header("accept")?.contains("text/html") == true
        guard !isREST, wantsPage else { return .program }
        return .page(PageLanguage.language(of: target, request))
    }
}
