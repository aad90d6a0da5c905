import Foundation

/// The system user that runs the server.
struct Account: Sendable, Equatable {
    let name: String
    let userID: uid_t
    let groupID: gid_t

    /// Users that may run the server in place of root, the first that exists.
    static let candidates = ["totem", "postgres"]

    /// The caller's own account, or for root the first of ``candidates`` that exists.
    static func forServer() throws -> Account {
        guard geteuid() == 0 else { return try current() }
        for name in candidates {
            if let account = named(name) { return account }
        }
        throw ClusterError.noAccount(tried: candidates)
    }

    /// The account of this process.
    static func current() throws -> Account {
        let userID = geteuid()
        let name = read { entry, buffer, size, result in
            getpwuid_r(userID, entry, buffer, size, result)
        }
        guard let name else { throw ClusterError.noAccount(tried: ["number \(userID)"]) }
        return name
    }

    /// The account with this name, if there is one.
    static func named(_ name: String) -> Account? {
        read { entry, buffer, size, result in
            getpwnam_r(name, entry, buffer, size, result)
        }
    }

    private typealias Lookup = (
        UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
        UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
    ) -> Int32

    private static func read(_ lookup: Lookup) -> Account? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
            guard
                let base = buffer.baseAddress,
                lookup(&entry, base, buffer.count, &found) == 0,
                let found,
                let name = found.pointee.pw_name
            else { return nil }
            return Account(
                name: String(cString: name),
                userID: found.pointee.pw_uid,
                groupID: found.pointee.pw_gid
            )
        }
    }

    /// The command that runs a program as this account.
    ///
    /// `setpriv` replaces itself by the program, so that no third process stands between us and what
    /// we start.
    func command(_ program: String, _ arguments: [String]) -> (String, [String]) {
        guard geteuid() == 0 else { return (program, arguments) }
        let identity = [
            "--reuid=\(userID)", "--regid=\(groupID)", "--init-groups", "--inh-caps=-all",
        ]
        return ("/usr/bin/setpriv", identity + [program] + arguments)
    }

    /// Gives a file or folder to this account when the process is root.
    func own(_ path: String) throws {
        guard geteuid() == 0 else { return }
        guard chown(path, userID, groupID) == 0 else {
            throw ClusterError.systemCall(name: "chown", code: errno)
        }
    }
}
