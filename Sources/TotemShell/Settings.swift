/// One setting and where its value comes from.
public struct Setting: Hashable, Sendable {
    /// The name of the environment variable.
    public let name: String
    /// The value as it may be shown; secrets are masked.
    public let value: String
    /// Where it comes from: the variable's name, `default`, and so on.
    public let source: String

    /// A setting.
    public init(name: String, value: String, source: String) {
        self.name = name
        self.value = value
        self.source = source
    }
}

/// The settings of an installation: environment first, a file for each secret beside it.
///
/// `TOTEM_DATABASE_URL_FILE` names a file that holds the value of `TOTEM_DATABASE_URL`, as
/// containers pass secrets.
public struct Settings: Sendable {
    private let variables: [String: String]
    private let isRoot: Bool
    private let readFile: @Sendable (String) -> String?

    /// Settings over environment variables.
    ///
    /// - Parameters:
    ///   - variables: the environment.
    ///   - isRoot: whether the process runs as root.
    ///   - readFile: the text of a file; `nil` when it cannot be read.
    public init(
        variables: [String: String],
        isRoot: Bool = Process.isRoot,
        readFile: @escaping @Sendable (String) -> String? = textOfFile
    ) {
        self.variables = variables
        self.isRoot = isRoot
        self.readFile = readFile
    }

    /// The settings there are, in the order in which they are shown.
    static let known: [(name: String, fallback: String, isSecret: Bool)] = [
        ("TOTEM_DATABASE_URL", "libpq's own variables, else the private cluster", true),
        ("TOTEM_BASE_URL", defaultBaseURL, false),
        ("TOTEM_HOST", "127.0.0.1", false),
        ("TOTEM_PORT", "8080", false),
        ("TOTEM_DATA", "the state folder of the user", false),
        ("TOTEM_NODE", "totemd", false),
        ("TOTEM_MAIL_FROM", "totem@localhost.localdomain", false),
        ("TOTEM_MAIL_NAME", "Totem", false),
        ("TOTEM_LOG", "text", false),
        ("TOTEM_LOG_LEVEL", "info", false),
    ]

    /// The value of a setting, from its variable or from the file that `…_FILE` names.
    ///
    /// - Throws: `ConfigurationFault` when both are set or the file cannot be read.
    public func value(_ name: String) throws(ConfigurationFault) -> String? {
        let direct = variables[name].flatMap { $0.isEmpty ? nil : $0 }
        guard let path = variables[name + "_FILE"], !path.isEmpty else { return direct }
        guard direct == nil else {
            throw ConfigurationFault(
                problem: "Both \(name) and \(name)_FILE are set.",
                cure: "Unset one of them."
            )
        }
        guard let text = readFile(path) else {
            throw ConfigurationFault(
                problem: "The file that \(name)_FILE names cannot be read.",
                cure: "Check that it is there and that this user may read it."
            )
        }
        var line = Substring(text)
        while let last = line.last, last.isNewline { line.removeLast() }
        return String(line)
    }

    /// The value of an option, else of the setting that stands in for it.
    ///
    /// - Throws: `ConfigurationFault` as `value(_:)` does.
    public func value(_ name: String, option: String?) throws(ConfigurationFault) -> String? {
        if let option { return option }
        return try value(name)
    }

    /// Which database to use: the option, else the setting; `nil` leaves it to libpq's own
    /// variables or to the private cluster.
    public func database(option: String?) throws(ConfigurationFault) -> DatabaseChoice {
        if let option { return .conninfo(option) }
        if let value = try value("TOTEM_DATABASE_URL") { return .conninfo(value) }
        if !libpqVariables.isEmpty { return .conninfo("") }
        return .privateCluster(dataFolder: try dataFolder())
    }

    /// The address of the service as people reach it, without a slash at its end.
    public func baseURL() throws(ConfigurationFault) -> String {
        var address = Substring(try value("TOTEM_BASE_URL") ?? Self.defaultBaseURL)
        while address.last == "/" { address.removeLast() }
        return String(address)
    }

    /// The address when none is set: the one that `./run` serves.
    static let defaultBaseURL = "http://127.0.0.1:8080"

    /// The folder of mails and of the private cluster: the setting, else the state folder of the
    /// user as `./run` has it.
    public func dataFolder() throws(ConfigurationFault) -> String {
        if let folder = try value("TOTEM_DATA") { return folder }
        if isRoot { return "/var/lib/totem-dev" }
        if let state = try value("XDG_STATE_HOME") { return state + "/totem-dev" }
        return (variables["HOME"] ?? "") + "/.local/state/totem-dev"
    }

    /// Every setting as it may be shown.
    func shown(database option: String?) throws(ConfigurationFault) -> [Setting] {
        var settings: [Setting] = []
        for (name, fallback, isSecret) in Self.known {
            let optionValue = name == "TOTEM_DATABASE_URL" ? option : nil
            if let optionValue {
                let masked = Self.masked(optionValue)
                settings.append(Setting(name: name, value: masked, source: "--database"))
            } else if let value = try value(name) {
                let fromFile = variables[name]?.isEmpty ?? true
                let source = fromFile ? name + "_FILE" : "environment"
                let shown = isSecret ? Self.masked(value) : value
                settings.append(Setting(name: name, value: shown, source: source))
            } else {
                settings.append(inForce(name, fallback))
            }
        }
        return settings
    }

    /// What holds where a setting is not set.
    private func inForce(_ name: String, _ fallback: String) -> Setting {
        switch name {
        case "TOTEM_DATABASE_URL":
            let own = (libpqVariables + ["PGPORT", "PGUSER"])
                .compactMap { name in
                    variables[name].map { "\(name)=\($0)" }
                }
            if !libpqVariables.isEmpty {
                return Setting(name: name, value: own.joined(separator: " "), source: "libpq")
            }
            let cluster = try? database(option: nil).conninfo()
            return Setting(name: name, value: cluster ?? fallback, source: "default")
        case "TOTEM_DATA":
            let folder = try? dataFolder()
            return Setting(name: name, value: folder ?? fallback, source: "default")
        default:
            return Setting(name: name, value: fallback, source: "default")
        }
    }

    /// The variables that are set of those by which libpq finds a database.
    private var libpqVariables: [String] {
        ["PGHOST", "PGHOSTADDR", "PGSERVICE", "PGDATABASE", "PGSERVICEFILE"]
            .filter { variables[$0]?.isEmpty == false }
    }

    /// A connection text without its password, in both of libpq's forms.
    ///
    /// What is neither form is masked as a whole: it may be a secret in a place nobody expects.
    public static func masked(_ conninfo: String) -> String {
        if let scheme = conninfo.range(of: "://") { return maskedURL(conninfo, after: scheme) }
        guard conninfo.contains("=") else { return conninfo.isEmpty ? "" : "***" }
        return maskedPairs(conninfo)
    }

    private static func maskedURL(_ url: String, after scheme: Range<String.Index>) -> String {
        var rest = url[scheme.upperBound...]
        var shown = String(url[..<scheme.upperBound])
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        if let at = authority.lastIndex(of: "@") {
            let user = authority[..<at]
            if let colon = user.firstIndex(of: ":") {
                shown += user[..<colon] + ":***@"
            } else {
                shown += user + "@"
            }
            rest = rest[rest.index(after: at)...]
        }
        guard let question = rest.firstIndex(of: "?") else { return shown + rest }
        let parameters = rest[rest.index(after: question)...].split(separator: "&")
        let masked = parameters.map { parameter in
            guard isSecret(parameter.prefix { $0 != "=" }) else { return String(parameter) }
            return parameter.prefix { $0 != "=" } + "=***"
        }
        return shown + rest[...question] + masked.joined(separator: "&")
    }

    /// `key=value` pairs; a value in quotes may hold spaces, a backslash keeps the next character.
    private static func maskedPairs(_ text: String) -> String {
        var shown: [String] = []
        var rest = Substring(text)
        while true {
            rest = rest.drop { $0 == " " }
            guard !rest.isEmpty else { return shown.joined(separator: " ") }
            let key = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest[key.endIndex...].drop { $0 == " " }
            guard rest.first == "=" else {
                shown.append("***")
                continue
            }
            rest = rest.dropFirst().drop { $0 == " " }
            let value = takeValue(&rest)
            shown.append("\(key)=" + (isSecret(key) ? "***" : value))
        }
    }

    private static func takeValue(_ rest: inout Substring) -> String {
        var value = ""
        let isQuoted = rest.first == "'"
        if isQuoted { value.append(rest.removeFirst()) }
        while let character = rest.first {
            if !isQuoted, character == " " { break }
            value.append(rest.removeFirst())
            if character == "\\", let next = rest.first {
                value.append(next)
                rest.removeFirst()
            } else if isQuoted, character == "'" {
                break
            }
        }
        return value
    }

    private static func isSecret(_ key: some StringProtocol) -> Bool {
        let key = key.lowercased()
        return key.contains("password") || key.contains("passfile") || key == "sslkey"
    }
}

/// Where the database is.
public enum DatabaseChoice: Hashable, Sendable {
    /// In the words of libpq; empty for its own variables.
    case conninfo(String)
    /// The private cluster that `./run` started, in that folder.
    case privateCluster(dataFolder: String)

    /// The greatest number of bytes of a socket's path; source: unix(7).
    static let longestSocketPath = 107

    /// The connection text for libpq.
    ///
    /// - Throws: `ConfigurationFault` when the socket of a private cluster is not below its folder
    ///   because its path would be too long.
    public func conninfo() throws(ConfigurationFault) -> String {
        switch self {
        case .conninfo(let text): return text
        case .privateCluster(let folder):
            let socket = folder + "/socket"
            guard "\(socket)/.s.PGSQL.5432".utf8.count <= Self.longestSocketPath else {
                throw ConfigurationFault(
                    problem: "The data folder lies too deep for a socket in it.",
                    cure: "Call ./run cli -- …, which knows the place, or give --database."
                )
            }
            let quoted = socket.reduce(into: "") { text, character in
                if character == "'" || character == "\\" { text.append("\\") }
                text.append(character)
            }
            return "host='\(quoted)' dbname=totem user=totem"
        }
    }
}

extension String {
    /// The first place of a text; the standard library has it only with Foundation.
    fileprivate func range(of text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) {
                return start..<index(start, offsetBy: text.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
