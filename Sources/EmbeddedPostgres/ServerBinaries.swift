public import Foundation

/// A folder of PostgreSQL server programs: `initdb`, `pg_ctl`, `postgres` and the client programs
/// of the same version.
public struct ServerBinaries: Sendable, Hashable {
    /// The major version, such as 15.
    public let majorVersion: Int
    /// The folder that holds the programs.
    public let folder: URL

    /// The server programs Debian and Ubuntu have installed, the newest last.
    ///
    /// Their packages put each major version into `/usr/lib/postgresql/VERSION/bin`, off `PATH`.
    ///
    /// - Parameter parent: the folder that holds one folder for each major version.
    /// - Returns: one element for each folder with all programs, by ascending version.
    public static func installed(
        below parent: URL = URL(fileURLWithPath: "/usr/lib/postgresql", isDirectory: true)
    ) -> [ServerBinaries] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        return
            names.compactMap { name in
                let folder = parent.appendingPathComponent(name).appendingPathComponent("bin")
                let programs = ["initdb", "pg_ctl", "postgres"]
                guard
                    let version = Int(name),
                    programs.allSatisfy({
                        FileManager.default.isExecutableFile(
                            atPath: folder.appendingPathComponent($0).path
                        )
                    })
                else { return nil }
                return ServerBinaries(majorVersion: version, folder: folder)
            }
            .sorted { $0.majorVersion < $1.majorVersion }
    }

    /// The newest installed server programs.
    ///
    /// - Throws: ``ClusterError/noServerBinaries`` when there are none.
    public static func newest() throws -> ServerBinaries {
        guard let newest = installed().last else { throw ClusterError.noServerBinaries }
        return newest
    }

    /// The path of one program, such as `psql`.
    public func program(_ name: String) -> String {
        folder.appendingPathComponent(name).path
    }
}
