import CLibPQ
import Glibc
import Logging

// How connections come about, each attempt on a thread of its own, and how the first is waited for.
extension Driver {
    func connect(_ id: ConnectionID, _ kind: ConnectionKind) {
        connecting += 1
        let loop = loop
        let configuration = configuration
        runOnThread(named: "postgres-connect") {
            let result: Result<ServerConnection, PostgresError>
            do throws(PostgresError) {
                let connector = try Connector(
                    configuration,
                    kind: kind,
                    stopSignal: loop.stopSignal
                )
                result = .success(try connector.connect())
            } catch {
                result = .failure(error)
            }
            loop.post(.connected(id, result))
        }
    }

    func connected(
        _ id: ConnectionID,
        _ result: Result<ServerConnection, PostgresError>
    ) {
        connecting -= 1
        defer { endConnectWait() }
        switch result {
        case .success(let connection):
            let kind = pool.kind(of: id)
            guard let kind, !isShuttingDown else {
                act(pool.lost(id, now: now))
                return
            }
            let cache = StatementCache(
                limit: configuration.preparesStatements ? StatementCache.limit : 0
            )
            let session = Session(id: id, kind: kind, connection: connection, cache: cache)
            sessions[id] = session
            watch(session.descriptor, id: id, operation: EPOLL_CTL_ADD, writing: false)
            act(pool.connected(id, now: now))
        case .failure(let error):
            logger.warning("no database connection", metadata: ["error": "\(error)"])
            let chance = Double.random(in: 0...1)
            act(pool.connectFailed(id, error, now: now, chance: chance))
        }
    }

    func connect(ahead waiter: UnsafeContinuation<Void, Never>?) {
        act(pool.foreseen(now: now))
        guard let waiter else {
            return
        }
        guard sessions.isEmpty, connecting > 0 else {
            waiter.resume()
            return
        }
        connectWaiters.append(waiter)
        if connectPatience == nil {
            let patience = now + configuration.acquireTimeout
            connectPatience = patience
            scan(by: patience)
        }
    }

    /// Lets those go on who waited for a connection; what they ask leaves with the next turn.
    func endConnectWait() {
        for waiter in connectWaiters {
            waiter.resume()
        }
        connectWaiters.removeAll()
        connectPatience = nil
    }

    /// Nobody waits longer for the first connection than for any other.
    func endConnectWaitIfDue() {
        guard let patience = connectPatience else {
            return
        }
        if patience <= now {
            endConnectWait()
        } else {
            scan(by: patience)
        }
    }
}
