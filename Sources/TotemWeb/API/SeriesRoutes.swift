import TotemDomain
import TotemOperations
import TotemPresentation

/// Rooms booked again and again.
enum SeriesRoutes {
    /// The routes of this noun.
    static let table: [Route] = [
        .listing(ListSeries.self, .rules) { query, _ in
            ListSeries(filter: query.rules, page: query.page)
        } writeFor: { series, actor, writer in
            Wire.write(series, showsContact: showsContact(to: actor), into: &writer)
        },
        .writing(CreateSeries.self) { exchange throws(WebFault) in
            CreateSeries(plan: try exchange.parsed(Requests.series))
        } answer: { series in
            .created("/series/\(series.id)") {
                Wire.write(series, showsContact: true, into: &$0)
            }
        },
        .writing(ScheduleSeries.self) { exchange throws(WebFault) in
            ScheduleSeries(plan: try exchange.parsed(Requests.seriesSessions))
        } answer: { series in
            .created("/series/\(series.id)") {
                Wire.write(series, showsContact: true, into: &$0)
            }
        },
        .reading(ShowSeries.self) { exchange throws(WebFault) in
            ShowSeries(id: try exchange.parameter(0, of: .series) { ID<Series>($0) })
        } answer: { series, exchange in
            .json {
                Wire.write(series, showsContact: showsContact(to: exchange.actor), into: &$0)
            }
            .taggedByContent(version: series.version)
        },
        Route(EditSeries.self) { (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let operation = EditSeries(
                id: try exchange.parameter(0, of: .series) { ID<Series>($0) },
                edit: try exchange.parsed(Requests.seriesEdit),
                expected: try exchange.expectedVersion()
            )
            // It may make bookings and a series, so it takes a key as a POST does.
            return try await exchange.write(
                operation,
                tag: { edited in
                    let series = edited.earlier ?? edited.series
                    let body = Wire.bytes { Wire.write(series, showsContact: true, into: &$0) }
                    return WebResponse.tag(of: body, version: series.version)
                },
                answer: { edited in .done { Wire.write(edited, into: &$0) } }
            )
        },
        .writing(CancelSeries.self) { exchange throws(WebFault) in
            CancelSeries(
                id: try exchange.parameter(0, of: .series) { ID<Series>($0) },
                cancellation: try exchange.parsed(Requests.seriesCancellation)
            )
        } answer: { series in
            .done { Wire.write(series, showsContact: true, into: &$0) }
        },
        .writing(SkipDates.self) { exchange throws(WebFault) in
            SkipDates(
                id: try exchange.parameter(0, of: .series) { ID<Series>($0) },
                skip: try exchange.parsed(Requests.seriesSkip)
            )
        } answer: { series in
            .done { Wire.write(series, showsContact: true, into: &$0) }
        },
        .writing(RetryDates.self) { exchange throws(WebFault) in
            RetryDates(
                id: try exchange.parameter(0, of: .series) { ID<Series>($0) },
                retry: try exchange.parsed(Requests.seriesRetry)
            )
        } answer: { series in
            .done { Wire.write(series, showsContact: true, into: &$0) }
        },
        .reading(CheckZones.self) { _ throws(WebFault) in
            CheckZones()
        } answer: { report, _ in
            .json { Wire.write(report, into: &$0) }
        },
    ]

    /// Whom to call is for those who may book.
    private static func showsContact(to actor: Actor) -> Bool {
        actor.role == .admin || actor.role == .organiser
    }
}
