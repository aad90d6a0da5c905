import CLibPQ
import Glibc

/// The keywords for libpq, one set per host.
struct ConnectionParameters: Hashable, Sendable {
    private(set) var keywords: [(name: String, value: String)]

    subscript(name: String) -> String? {
        get { keywords.first { $0.name == name }?.value }
        set {
            keywords.removeAll { $0.name == name }
            if let newValue {
                keywords.append((name, newValue))
            }
        }
    }

    static func == (left: ConnectionParameters, right: ConnectionParameters) -> Bool {
        left.keywords.elementsEqual(right.keywords, by: ==)
    }

    func hash(into hasher: inout Hasher) {
        for (name, value) in keywords {
            hasher.combine(name)
            hasher.combine(value)
        }
    }

    /// Where this set leads, for logs: never a password.
    var target: String {
        let place = self["hostaddr"] ?? self["host"] ?? "default host"
        return "\(place):\(self["port"] ?? "default port")"
    }
}

extension ConnectionParameters {
    /// Reads the connection string and splits its hosts, because libpq's own list does not move
    /// on by itself when the caller polls: it has no clock then (libpq-connect).
    ///
    /// - Throws: `invalidConfiguration` when libpq cannot read the string.
    static func perHost(
        _ configuration: PostgresConfiguration,
        kind: ConnectionKind
    ) throws(PostgresError) -> [ConnectionParameters] {
        var base = try parse(configuration.connectionString)
        let inherited = defaults()
        for (name, value) in settled where base[name] == nil && inherited[name] == nil {
            base[name] = value
        }
        if kind == .shared, (base[Self.role] ?? inherited[Self.role]) == "read-write" {
            // A shared connection takes no writes by our own setting, which libpq would lay to the
            // server's charge; what the server itself is we ask in any case.
            base[Self.role] = "primary"
        }
        base["client_encoding"] = "UTF8"
        if base["application_name"] == nil {
            base["application_name"] = configuration.applicationName
        }
        let given = [base["options"] ?? inherited["options"]].compactMap(\.self)
        base["options"] = (given + options(configuration, kind: kind)).joined(separator: " ")
        // Without a service file libpq would read the same lists from its environment.
        if base["service"] == nil {
            for name in ["host", "hostaddr", "port"] where base[name] == nil {
                base[name] = inherited[name]
            }
        }
        return try split(base)
    }

    /// What holds unless the operator says otherwise: a dead peer is noticed within seconds, and
    /// no Kerberos library delays every connection.
    private static let settled: [(String, String)] = [
        ("gssencmode", "disable"),
        ("tcp_user_timeout", "10000"),
        ("keepalives_idle", "10"),
        ("keepalives_interval", "5"),
        ("keepalives_count", "3"),
    ]

    private static let role = "target_session_attrs"

    /// One set per element of the comma-separated host list.
    private static func split(
        _ base: ConnectionParameters
    ) throws(PostgresError) -> [ConnectionParameters] {
        let hosts = list(base["host"])
        let addresses = list(base["hostaddr"])
        let ports = list(base["port"])
        let count = max(hosts.count, addresses.count, 1)
        guard [0, count].contains(hosts.count), [0, count].contains(addresses.count),
            [0, 1, count].contains(ports.count)
        else {
            throw PostgresError(
                .invalidConfiguration,
                explanation: "\(count) hosts, but \(ports.count) ports or other addresses"
            )
        }
        return (0..<count)
            .map { index in
                var one = base
                one["host"] = hosts.isEmpty ? nil : hosts[index]
                one["hostaddr"] = addresses.isEmpty ? nil : addresses[index]
                one["port"] = ports.isEmpty ? nil : ports[ports.count == 1 ? 0 : index]
                return one
            }
    }

    private static func list(_ value: String?) -> [String] {
        value.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
            ?? []
    }

    private static func parse(_ text: String) throws(PostgresError) -> ConnectionParameters {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(text, &message) else {
            defer { PQfreemem(message) }
            // The message may quote the string, and with it a password.
            throw PostgresError(
                .invalidConfiguration,
                explanation: "the connection string cannot be read"
            )
        }
        defer { PQconninfoFree(options) }
        return ConnectionParameters(keywords: collect(options))
    }

    private static func defaults() -> ConnectionParameters {
        guard let options = PQconndefaults() else {
            return ConnectionParameters(keywords: [])
        }
        defer { PQconninfoFree(options) }
        let environment = collect(options).filter { name, _ in isFromEnvironment(name) }
        return ConnectionParameters(keywords: environment)
    }

    /// Keywords that the environment or a service file gave, unlike those compiled into libpq.
    private static func isFromEnvironment(_ name: String) -> Bool {
        if getenv("PGSERVICE") != nil {
            return ["host", "hostaddr", "port", "options"].contains(name)
        }
        let variables = [
            "host": "PGHOST", "hostaddr": "PGHOSTADDR", "port": "PGPORT",
            "options": "PGOPTIONS", "gssencmode": "PGGSSENCMODE",
            role: "PGTARGETSESSIONATTRS",
        ]
        return variables[name].map { getenv($0) != nil } ?? false
    }

    private static func collect(
        _ options: UnsafeMutablePointer<PQconninfoOption>
    ) -> [(name: String, value: String)] {
        var collected: [(name: String, value: String)] = []
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                collected.append((String(cString: keyword), String(cString: value)))
            }
            option += 1
        }
        return collected
    }
}

extension ConnectionParameters {
    /// Settings of the session, passed in the first message so that they cost no round trip.
    private static func options(
        _ configuration: PostgresConfiguration,
        kind: ConnectionKind
    ) -> [String] {
        var settings: [(String, String)] = []
        if !configuration.searchPath.isEmpty {
            let path = configuration.searchPath.map(quoted).joined(separator: ",")
            settings.append(("search_path", path))
        }
        let timeouts: [(String, Duration?)] = [
            ("statement_timeout", configuration.statementTimeout),
            ("lock_timeout", configuration.lockTimeout),
            ("idle_in_transaction_session_timeout", configuration.idleInTransactionTimeout),
            ("client_connection_check_interval", configuration.clientCheckInterval),
        ]
        for case (let name, let duration?) in timeouts {
            settings.append((name, "\(duration.wholeMilliseconds)"))
        }
        if kind == .shared {
            // A statement on a shared connection may be sent twice when a server goes away, so
            // none of them may write: the server sees to that.
            settings.append(("default_transaction_read_only", "on"))
        }
        if kind == .exclusive, configuration.keepsPlans {
            settings.append(("plan_cache_mode", "force_generic_plan"))
            settings.append(("enable_seqscan", "off"))
            // A whole table that is read all the same counts as so dear that the server would
            // compile the plan, for a second and more.
            settings.append(("jit", "off"))
        }
        return settings.map { "-c \($0)=\(escaped($1))" }
    }

    private static func quoted(_ identifier: String) -> String {
        "\""
            + identifier.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }

    /// Spaces and backslashes are escaped by a backslash (libpq-connect, `options`).
    private static func escaped(_ value: String) -> String {
        var escaped = ""
        for character in value {
            if character == "\\" || character.isWhitespace {
                escaped.append("\\")
            }
            escaped.append(character)
        }
        return escaped
    }
}
