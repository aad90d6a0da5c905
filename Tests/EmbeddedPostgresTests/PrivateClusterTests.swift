import EmbeddedPostgres
import Foundation
import Testing

/// What a cluster of one's own does, against the installed server.
struct PrivateClusterTests {
    private static let patience: TimeInterval = 120

    @Test func `answers through its socket as the superuser totem`() async throws {
        try await PrivateCluster.with { cluster in
            let answer = try await cluster.psql("select current_user, 6 * 7")
            #expect(answer == "totem|42")
            #expect(cluster.conninfo(database: "x").contains("dbname=x"))
        }
    }

    @Test func `has checksums, UTF-8 and byte order of text`() async throws {
        try await PrivateCluster.with { cluster in
            let answer = try await cluster.psql(
                """
                select current_setting('data_checksums'), pg_encoding_to_char(encoding), datcollate
                from pg_database where datname = current_database()
                """
            )
            #expect(answer == "on|UTF8|C.UTF-8")
        }
    }

    @Test func `takes settings, which win over the defaults`() async throws {
        let configuration = ClusterConfiguration(
            settings: ["fsync": "on", "cluster_name": "the king's"]
        )
        try await PrivateCluster.with(configuration) { cluster in
            let answer = try await cluster.psql(
                "select current_setting('fsync'), current_setting('cluster_name')"
            )
            #expect(answer == "on|the king's")
        }
    }

    @Test func `listens on no TCP port unless asked`() async throws {
        try await PrivateCluster.with { cluster in
            let addresses = try await cluster.psql("show listen_addresses")
            #expect(addresses.isEmpty)
        }
    }

    @Test func `listens on a free TCP port with a password`() async throws {
        try await PrivateCluster.with(ClusterConfiguration(tcp: .anyFreePort)) { cluster in
            let address = cluster.tcpConninfo()
            let answer = try await cluster.psql("select inet_server_port()", conninfo: address)
            #expect(answer == "\(cluster.port)")
            let refused = address.replacing(/password=.*/, with: "password=wrong")
            await #expect(throws: ClusterError.self) {
                try await cluster.psql("select 1", conninfo: refused)
            }
        }
    }

    @Test(arguments: [PrivateCluster.StopMode.fast, .immediate])
    func `keeps what it stored over a stop and a start`(mode: PrivateCluster.StopMode) async throws
    {
        try await PrivateCluster.with { cluster in
            try await cluster.psql("create table kept as select 1 as one")
            try await cluster.stop(mode)
            #expect(await !cluster.isRunning)
            await #expect(throws: ClusterError.self) { try await cluster.psql("select 1") }
            try await cluster.start()
            #expect(try await cluster.psql("select one from kept") == "1")
        }
    }

    @Test func `recovers after it was killed with all its processes`() async throws {
        try await PrivateCluster.with { cluster in
            try await cluster.psql("create table kept as select 1 as one")
            let before = try #require(await cluster.postmaster)
            try await cluster.kill()
            #expect(await !cluster.isRunning)
            try await cluster.start()
            #expect(await cluster.postmaster != before)
            #expect(try await cluster.psql("select one from kept") == "1")
            #expect(try cluster.log().contains("was not properly shut down"))
        }
    }

    @Test func `answers nothing while it is frozen and everything once it is thawed`() async throws
    {
        try await PrivateCluster.with { cluster in
            try await cluster.freeze()
            let answer = Task { try await cluster.psql("select 'late'") }
            // The kernel completes the connection, the frozen server never reads from it.
            try await Self.eventually { Self.waitsInBacklog(of: cluster) }
            #expect(await cluster.isRunning)
            try await cluster.thaw()
            #expect(try await answer.value == "late")
        }
    }

    @Test func `refuses to freeze or thaw what does not run`() async throws {
        try await PrivateCluster.with { cluster in
            try await cluster.stop()
            await #expect(throws: ClusterError.notRunning) { try await cluster.freeze() }
            await #expect(throws: ClusterError.notRunning) { try await cluster.thaw() }
        }
    }

    @Test func `starting and stopping twice is as good as once`() async throws {
        try await PrivateCluster.with { cluster in
            let before = await cluster.postmaster
            try await cluster.start()
            #expect(await cluster.postmaster == before)
            try await cluster.stop()
            try await cluster.stop()
            try await cluster.kill()
            #expect(await !cluster.isRunning)
        }
    }

    @Test func `several live side by side`() async throws {
        let names = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 1...3 {
                group.addTask {
                    try await PrivateCluster.with { cluster in
                        try await cluster.psql("create database of_\(number)")
                        return try await cluster.psql(
                            "select string_agg(datname, ',') from pg_database where datname ~ '^of_'"
                        )
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(names.sorted() == ["of_1", "of_2", "of_3"])
    }

    @Test func `leaves no folder and no process behind, even when the body throws`() async throws {
        struct Unhappy: Error {}
        var seen: (folder: URL, postmaster: Int32)?
        await #expect(throws: Unhappy.self) {
            seen = try await PrivateCluster.with { cluster -> (URL, Int32) in
                let postmaster = try #require(await cluster.postmaster)
                try Data("\(postmaster)\n\(cluster.folder.path)".utf8).write(to: Self.note)
                throw Unhappy()
            }
        }
        #expect(seen == nil)
        let note = try String(contentsOf: Self.note, encoding: .utf8).split(separator: "\n")
        try FileManager.default.removeItem(at: Self.note)
        #expect(!FileManager.default.fileExists(atPath: String(note[1])))
        #expect(!Self.isAlive(String(note[0])))
    }

    @Test func `is removed when the last one who held it lets go`() async throws {
        let (folder, postmaster) = try await Self.forgotten()
        try await Self.eventually { !FileManager.default.fileExists(atPath: folder) }
        #expect(!Self.isAlive(String(postmaster)))
    }

    @Test func `keeps a folder it was given, and finds its data there again`() async throws {
        let folder = URL(fileURLWithPath: "/tmp/totem-kept-\(UUID().uuidString.prefix(8))")
        defer { try? FileManager.default.removeItem(at: folder) }
        let configuration = ClusterConfiguration(folder: folder)
        let first = try await PrivateCluster.start(configuration)
        try await first.psql("create table kept as select 1 as one")
        try await first.stop()
        let second = try await PrivateCluster.start(configuration)
        #expect(try await second.psql("select one from kept") == "1")
        try await second.remove()
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func `refuses a folder too deep for a socket`() async throws {
        let deep = URL(fileURLWithPath: "/tmp/" + String(repeating: "a", count: 90))
        await #expect(throws: ClusterError.self) {
            try await PrivateCluster.start(ClusterConfiguration(folder: deep))
        }
        #expect(!FileManager.default.fileExists(atPath: deep.path))
    }

    @Test func `tells the server's own words when it cannot start`() async throws {
        let folder = URL(fileURLWithPath: "/tmp/totem-wrong-\(UUID().uuidString.prefix(8))")
        defer { try? FileManager.default.removeItem(at: folder) }
        let configuration = ClusterConfiguration(folder: folder, settings: ["no_such_thing": "1"])
        let error = await #expect(throws: ClusterError.self) {
            try await PrivateCluster.start(configuration)
        }
        #expect(error?.description.contains("no_such_thing") == true)
    }

    // MARK: - Looking from outside

    private static let note = URL(fileURLWithPath: "/tmp/totem-note-\(UUID().uuidString)")

    private static func forgotten() async throws -> (folder: String, postmaster: Int32) {
        let cluster = try await PrivateCluster.start()
        return (cluster.folder.path, try #require(await cluster.postmaster))
    }

    private static func isAlive(_ process: String) -> Bool {
        guard
            let stat = FileManager.default.contents(atPath: "/proc/\(process)/stat"),
            let state = String(decoding: stat, as: UTF8.self).split(separator: ")").last
        else { return false }
        return !state.hasPrefix(" Z")
    }

    /// True when a connection to the cluster's socket was made that the server has not taken.
    private static func waitsInBacklog(of cluster: PrivateCluster) -> Bool {
        let sockets = FileManager.default.contents(atPath: "/proc/net/unix") ?? Data()
        let name = "\(cluster.socketDirectory)/.s.PGSQL.\(cluster.port)"
        // Beside the listening socket itself there is one line for each connection under its name.
        return String(decoding: sockets, as: UTF8.self).split(separator: "\n")
            .filter { $0.hasSuffix(name) }.count > 1
    }

    private static func eventually(_ holds: () -> Bool) async throws {
        let end = Date(timeIntervalSinceNow: patience)
        while !holds() {
            try #require(Date() < end, "what was waited for did not come")
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}
