import CLibPQ
import Glibc

/// What a connection is for.
enum ConnectionKind: Hashable, Sendable {
    /// Single read-only statements of many callers, pipelined.
    case shared
    /// One transaction at a time.
    case exclusive
}

/// Makes connections, on a thread of its own: the look-up of a host name blocks inside libpq, and
/// a TLS handshake is work that must not delay other connections.
struct Connector: Sendable {
    let hosts: [ConnectionParameters]
    let kind: ConnectionKind
    let timeoutPerHost: Duration
    let allowsStandby: Bool
    let allowsOldServer: Bool
    /// Readable once the attempt is no longer wanted.
    let stopSignal: Int32

    init(
        _ configuration: PostgresConfiguration,
        kind: ConnectionKind,
        stopSignal: Int32
    ) throws(PostgresError) {
        hosts = try ConnectionParameters.perHost(configuration, kind: kind)
        self.kind = kind
        timeoutPerHost = configuration.connectTimeout
        allowsStandby = configuration.allowsStandby
        allowsOldServer = configuration.allowsOldServer
        self.stopSignal = stopSignal
    }

    /// Tries the hosts in order and blocks until one accepts or all have failed.
    ///
    /// - Throws: the failure of the last host, with those before it in the explanation.
    func connect() throws(PostgresError) -> ServerConnection {
        var failures: [PostgresError] = []
        for host in hosts {
            do {
                return try connect(to: host)
            } catch {
                failures.append(error)
                if error.code == .shutDown {
                    throw error
                }
            }
        }
        guard var last = failures.popLast() else {
            throw PostgresError(.invalidConfiguration, explanation: "no host")
        }
        if !failures.isEmpty {
            let earlier = failures.map(\.debugDescription).joined(separator: " | ")
            last.explanation = "\(last.explanation ?? "") (before it: \(earlier))"
        }
        throw last
    }

    private func connect(to host: ConnectionParameters) throws(PostgresError) -> ServerConnection {
        let deadline = Deadline.in(timeoutPerHost)
        let connection = try start(host)
        try finishHandshake(connection, host: host, deadline: deadline)
        let version = Int(PQserverVersion(connection.pointer))
        guard allowsOldServer || ServerVersion.isSufficient(version) else {
            throw PostgresError(
                .serverTooOld,
                explanation: "server \(ServerVersion.text(version)) at \(host.target)"
            )
        }
        try checkRole(connection, host: host, deadline: deadline)
        guard PQsetnonblocking(connection.pointer, 1) == 0,
            PQenterPipelineMode(connection.pointer) == 1
        else {
            throw failure(.connectionFailed, connection, host)
        }
        return connection
    }

    private func start(_ host: ConnectionParameters) throws(PostgresError) -> ServerConnection {
        let strings = host.keywords.map { (strdup($0.name), strdup($0.value)) }
        defer {
            for (name, value) in strings {
                free(name)
                free(value)
            }
        }
        let names = strings.map { UnsafePointer<CChar>($0.0) } + [nil]
        let values = strings.map { UnsafePointer<CChar>($0.1) } + [nil]
        guard let pointer = PQconnectStartParams(names, values, 0) else {
            throw PostgresError(.connectionFailed, explanation: "out of memory")
        }
        let connection = ServerConnection(owning: pointer)
        guard PQstatus(pointer) != CONNECTION_BAD else {
            throw failure(.connectionFailed, connection, host)
        }
        return connection
    }

    private func finishHandshake(
        _ connection: ServerConnection,
        host: ConnectionParameters,
        deadline: Deadline
    ) throws(PostgresError) {
        var direction = PGRES_POLLING_WRITING
        while direction != PGRES_POLLING_OK {
            guard direction != PGRES_POLLING_FAILED else {
                throw failure(.connectionFailed, connection, host)
            }
            let events = direction == PGRES_POLLING_READING ? POLLIN : POLLOUT
            try wait(connection, for: events, host: host, deadline: deadline)
            direction = PQconnectPoll(connection.pointer)
        }
    }

    /// Whether the server itself takes writes, because a host list says nothing about which of its
    /// servers is the primary today.
    ///
    /// The server has reported it in its greeting (libpq-status, `PQparameterStatus`), which saves
    /// the round trip of a question. A pooler between may not pass that on, or pass on what a server
    /// before has reported, so nobody is refused without having been asked.
    private func checkRole(
        _ connection: ServerConnection,
        host: ConnectionParameters,
        deadline: Deadline
    ) throws(PostgresError) {
        let isPrimary = connection.parameter("in_hot_standby") == "off"
        let isReadWrite = connection.parameter("default_transaction_read_only") == "off"
        guard !(allowsStandby || isPrimary && (kind == .shared || isReadWrite)) else { return }
        let role = try askRole(connection, host: host, deadline: deadline)
        guard !(role.isStandby || kind == .exclusive && role.isReadOnly) else {
            throw PostgresError(.readOnly, explanation: "\(host.target) does not take writes")
        }
    }

    private func askRole(
        _ connection: ServerConnection,
        host: ConnectionParameters,
        deadline: Deadline
    ) throws(PostgresError) -> (isStandby: Bool, isReadOnly: Bool) {
        let question = "select pg_is_in_recovery(), current_setting('transaction_read_only')"
        guard PQsetnonblocking(connection.pointer, 1) == 0,
            PQsendQuery(connection.pointer, question) == 1
        else {
            throw failure(.connectionFailed, connection, host)
        }
        while PQflush(connection.pointer) == 1 {
            try wait(connection, for: POLLIN | POLLOUT, host: host, deadline: deadline)
            guard PQconsumeInput(connection.pointer) == 1 else {
                throw failure(.connectionFailed, connection, host)
            }
        }
        var answers: [ServerResult] = []
        while true {
            while PQisBusy(connection.pointer) == 1 {
                try wait(connection, for: POLLIN, host: host, deadline: deadline)
                guard PQconsumeInput(connection.pointer) == 1 else {
                    throw failure(.connectionFailed, connection, host)
                }
            }
            guard let pointer = PQgetResult(connection.pointer) else {
                break
            }
            answers.append(ServerResult(owning: pointer))
        }
        guard let answer = answers.first, answers.count == 1,
            let row = answer.status == PGRES_TUPLES_OK ? answer.texts.first : nil, row.count == 2
        else {
            throw failure(.connectionFailed, connection, host, answers.first)
        }
        return (row[0] == "t", row[1] == "on")
    }

    private func wait(
        _ connection: ServerConnection,
        for events: Int32,
        host: ConnectionParameters,
        deadline: Deadline
    ) throws(PostgresError) {
        // The socket may be another one after each call of PQconnectPoll.
        var descriptors = [
            pollfd(fd: PQsocket(connection.pointer), events: Int16(events), revents: 0),
            pollfd(fd: stopSignal, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            let left = Int32(clamping: deadline.remaining.wholeMilliseconds)
            let ready = poll(&descriptors, nfds_t(descriptors.count), left)
            if ready < 0 && errno == EINTR {
                continue
            }
            guard descriptors[1].revents == 0 else {
                throw PostgresError(.shutDown)
            }
            guard ready > 0 else {
                throw PostgresError(
                    .connectionFailed,
                    explanation: "\(host.target) did not answer within \(timeoutPerHost)"
                )
            }
            return
        }
    }

    private func failure(
        _ code: PostgresError.Code,
        _ connection: ServerConnection,
        _ host: ConnectionParameters,
        _ result: ServerResult? = nil
    ) -> PostgresError {
        let message = result?.errorMessage ?? connection.errorMessage
        return PostgresError(
            code,
            server: result?.serverFields,
            explanation: "\(host.target): \(message)"
        )
    }
}
