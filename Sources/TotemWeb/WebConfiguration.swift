public import TotemDomain
public import TotemPresentation

/// What the service's web side is told by its executable.
public struct WebConfiguration: Sendable {
    /// The address to listen on.
    public var host: String
    /// The port to listen on; 0 takes a free one.
    public var port: Int
    /// The address people reach us by, without a slash at its end; links are made of it, never
    /// of what a request says.
    public var baseURL: String
    /// Further values of `Host` that name us, beside the base URL's and the listening address.
    public var furtherHosts: [String] = []
    /// Who mails are from, as a demonstration shows them.
    public var sender: MailSender
    /// Whether this is a demonstration: a notice on each page, and the mails under `/dev/mail`.
    public var demonstration = false
    /// The limits of the edge.
    public var limits = EdgeLimits()
    /// From the signal to end until no more connections are taken.
    public var drainDelay: Duration = .seconds(2)
    /// The program's version, told at `/version`.
    public var version = "development"
    /// The clock on the wall.
    ///
    /// Rules are decided by the database's clock, not by this one.
    public var clock: @Sendable () -> Instant
    /// Makes the ids of requests; `nil` makes them of clock and chance.
    public var requestID: (@Sendable () -> String)?
    /// Told the port once connections are taken.
    public var onListening: (@Sendable (Int) async -> Void)?

    /// A configuration with the limits of production.
    public init(
        host: String = "127.0.0.1",
        port: Int,
        baseURL: String,
        sender: MailSender,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.host = host
        self.port = port
        self.baseURL = baseURL
        self.sender = sender
        self.clock = clock
    }

    /// Whether people reach us by https.
    var isSecure: Bool { baseURL.hasPrefix("https://") }

    /// The values of `Host` that name us.
    var hosts: Set<String> {
        var hosts = Set(furtherHosts.map { $0.lowercased() })
        if let scheme = baseURL.firstRange(of: "://") {
            let authority = baseURL[scheme.upperBound...].prefix { $0 != "/" }.lowercased()
            hosts.insert(authority)
        }
        for name in [host, "127.0.0.1", "localhost", "[::1]"] {
            hosts.insert("\(name):\(port)".lowercased())
            if port == 80 { hosts.insert(name.lowercased()) }
        }
        return hosts
    }
}
