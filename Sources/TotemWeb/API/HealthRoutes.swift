import NIOHTTP1
import TotemOperations
import TotemPresentation

/// What watchmen ask: whether the process lives, whether it can serve, and which one it is.
enum HealthRoutes {
    /// The routes of health.
    static let table: [Route] = [
        Route(.GET, "/healthz", for: .watch, reason: "tells of the process") { _ in
            healthy
        },
        Route(.GET, "/readyz", for: .watch, reason: "tells of the process") { exchange in
            await ready(exchange)
        },
        Route(.GET, "/version", for: .watch, reason: "tells of the program") { exchange in
            .json(
                200,
                Wire.bytes { writer in
                    writer.object { $0.field("version", exchange.site.configuration.version) }
                }
            )
        },
    ]

    private static let healthy = WebResponse.json(200, state("ok"))

    private static func ready(_ exchange: Exchange) async -> WebResponse {
        if exchange.site.drain.hasBegun { return waiting("ending") }
        do {
            try await exchange.site.operations.checkReadiness()
            return .json(200, state("ready"))
        } catch {
            return waiting("database unavailable")
        }
    }

    private static func waiting(_ word: String) -> WebResponse {
        var response = WebResponse.json(503, state(word))
        response.headers.append(("Retry-After", "1"))
        return response
    }

    private static func state(_ word: String) -> [UInt8] {
        Wire.bytes { writer in writer.object { $0.field("status", word) } }
    }
}
