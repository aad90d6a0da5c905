import Logging
import TotemDomain
import TotemPresentation
import TotemShell

/// What the service is told: options first, then settings, then what suits a first start.
struct ServiceOptions: Sendable {
    /// The connection text for libpq.
    let conninfo: String
    let host: String
    let port: Int
    /// The folder below which everything is written.
    let data: String
    let baseURL: String
    let node: String
    let isDemonstration: Bool
    let logsJSON: Bool
    let logLevel: Logger.Level
    let sender: MailSender

    init(_ command: Totemd, _ settings: Settings) throws(ConfigurationFault) {
        conninfo = try settings.database(option: command.database).conninfo()
        let host = try settings.value("TOTEM_HOST", option: command.host) ?? "127.0.0.1"
        let port = try Self.port(settings, option: command.port) ?? 8080
        let base = try settings.value("TOTEM_BASE_URL", option: command.baseURL)
        self.host = host
        self.port = port
        baseURL = PublicAddress(base: base ?? "http://\(host):\(port)").base
        let folder: String
        if let given = command.data { folder = given } else { folder = try settings.dataFolder() }
        data = folder
        node = try settings.value("TOTEM_NODE", option: command.node) ?? "totemd"
        isDemonstration = command.demo
        logsJSON = try settings.value("TOTEM_LOG") == "json"
        logLevel = try Self.logLevel(settings)
        sender = try Self.sender(settings)
    }

    private static func port(
        _ settings: Settings,
        option: String?
    ) throws(ConfigurationFault) -> Int? {
        guard let text = try settings.value("TOTEM_PORT", option: option) else { return nil }
        guard let port = Int(text), (0...65_535).contains(port) else {
            throw ConfigurationFault(
                problem: "The port is no port: \(text).",
                cure: "Give a number from 1 to 65535, or 0 for a free port."
            )
        }
        return port
    }

    private static func logLevel(_ settings: Settings) throws(ConfigurationFault) -> Logger.Level {
        guard let text = try settings.value("TOTEM_LOG_LEVEL") else { return .info }
        guard let level = Logger.Level(rawValue: text) else {
            throw ConfigurationFault(
                problem: "TOTEM_LOG_LEVEL is no level.",
                cure: "Give one of "
                    + Logger.Level.allCases.map(\.rawValue).joined(separator: ", ") + "."
            )
        }
        return level
    }

    /// Who mails are from: `TOTEM_MAIL_FROM`, an address, and `TOTEM_MAIL_NAME`.
    private static func sender(_ settings: Settings) throws(ConfigurationFault) -> MailSender {
        let written = try settings.value("TOTEM_MAIL_FROM") ?? "totem@localhost.localdomain"
        guard let address = EmailAddress(text: written) else {
            throw ConfigurationFault(
                problem: "TOTEM_MAIL_FROM is no address.",
                cure: "Give one such as bookings@example.org."
            )
        }
        return MailSender(
            name: try settings.value("TOTEM_MAIL_NAME") ?? "Totem",
            address: address
        )
    }
}
