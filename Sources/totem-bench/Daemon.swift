import Glibc
import NIOCore

/// A `totemd` of the bench's own on a free port of the loopback.
struct Daemon: Sendable {
    let process: pid_t
    let port: Int
    /// From the start of the process to the first good answer of `/readyz`.
    let readySeconds: Double

    /// Starts it and returns when it is ready.
    static func start(_ plan: BenchPlan) async throws -> Daemon {
        let port = try freePort()
        let clock = ContinuousClock()
        let begun = clock.now
        setenv("TOTEM_LOG_LEVEL", "warning", 1)
        let process = try Program.start(
            plan.totemd,
            [
                "--database", plan.database, "--host", "127.0.0.1", "--port", "\(port)", "--data",
                plan.folder, "--base-url", "http://127.0.0.1:\(port)", "--node", "bench",
            ]
        )
        while begun.duration(to: clock.now) < .seconds(30) {
            if try await LoadClient.status(of: "/readyz", port: port) == 200 {
                let ready = begun.duration(to: clock.now)
                return Daemon(process: process, port: port, readySeconds: ready / .seconds(1))
            }
            try await Task.sleep(for: .milliseconds(2))
        }
        kill(process, SIGKILL)
        throw BenchFault("totemd is not ready after 30 s")
    }

    /// Ends it and waits for its end.
    func stop() {
        kill(process, SIGTERM)
        var status: Int32 = 0
        waitpid(process, &status, 0)
    }

    private static func freePort() throws -> Int {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, length) == 0
                    && getsockname(listener, generic, &length) == 0
            }
        }
        guard status else { throw BenchFault("no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
