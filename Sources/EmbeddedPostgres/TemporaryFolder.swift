import Foundation

/// The temporary folders of clusters: made, found again after a crash, and destroyed.
enum TemporaryFolder {
    private static let parent = "/tmp"
    private static let prefix = "totem-cluster-"
    /// The file that says which process made the folder.
    private static let owner = "owner"

    /// Makes an empty folder with a short path, because a socket's path has little room.
    static func make() throws -> URL {
        var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw ClusterError.systemCall(name: "mkdtemp", code: errno)
        }
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        // mkdtemp gives the folder to its maker alone, and the server may be somebody else.
        guard chmod(path, 0o755) == 0 else {
            throw ClusterError.systemCall(name: "chmod", code: errno)
        }
        let folder = URL(fileURLWithPath: path, isDirectory: true)
        try Data(String(getpid()).utf8).write(to: folder.appendingPathComponent(owner))
        return folder
    }

    /// Destroys the folders whose makers are gone: a test that was killed cannot tidy up.
    static func removeAbandoned() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let folder = URL(fileURLWithPath: parent).appendingPathComponent(name)
            let file = folder.appendingPathComponent(owner)
            guard
                let text = try? String(contentsOf: file, encoding: .utf8),
                let maker = pid_t(text),
                !ProcessTree.isAlive(maker)
            else { continue }
            destroy(folder)
        }
    }

    /// Ends the server of the folder, if one runs, and deletes the folder.
    static func destroy(_ folder: URL) {
        if let postmaster = postmaster(of: folder), ProcessTree.isAlive(postmaster) {
            ProcessTree.kill(postmaster)
        }
        try? FileManager.default.removeItem(at: folder)
    }

    /// The number in the server's lock file, if there is one.
    static func postmaster(of folder: URL) -> pid_t? {
        let file = folder.appendingPathComponent("cluster/postmaster.pid")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        return text.split(separator: "\n").first.flatMap { pid_t($0) }
    }
}
