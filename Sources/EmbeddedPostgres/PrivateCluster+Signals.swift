import Foundation
import Logging

extension PrivateCluster {
    /// Kills the server with all its processes (SIGKILL) and waits until they are gone.
    ///
    /// Does nothing when the server does not run. ``start()`` recovers what it stored.
    ///
    /// - Throws: `CancellationError` when the caller is cancelled while it waits.
    public func kill() async throws {
        guard let postmaster, ProcessTree.isAlive(postmaster) else { return }
        let members = ProcessTree.kill(postmaster)
        try await wait { !members.contains(where: ProcessTree.isAlive) }
        logger.debug("private cluster killed", metadata: ["folder": "\(folder.path)"])
    }

    /// Stops every process of the server where it stands (SIGSTOP) and waits until all stand still.
    ///
    /// Connections stay open and the kernel still acknowledges what is sent, but nothing answers.
    ///
    /// - Throws: ``ClusterError/notRunning``, or `CancellationError`.
    public func freeze() async throws {
        guard let postmaster, ProcessTree.isAlive(postmaster) else { throw ClusterError.notRunning }
        Foundation.kill(postmaster, SIGSTOP)
        try await wait { ProcessTree.entry(postmaster)?.state != "R" }
        let members = ProcessTree.members(of: postmaster)
        for process in members { Foundation.kill(process, SIGSTOP) }
        try await wait {
            members.allSatisfy { process in
                guard let entry = ProcessTree.entry(process) else { return true }
                return entry.state == "T" || entry.state == "Z"
            }
        }
    }

    /// Lets a frozen server go on (SIGCONT).
    ///
    /// - Throws: ``ClusterError/notRunning``.
    public func thaw() throws {
        guard let postmaster, ProcessTree.isAlive(postmaster) else { throw ClusterError.notRunning }
        for process in ProcessTree.members(of: postmaster).reversed() {
            Foundation.kill(process, SIGCONT)
        }
    }

    /// Waits for a state of processes that are not our children, of which the kernel sends no word.
    private func wait(until holds: () -> Bool) async throws {
        while !holds() {
            try await Task.sleep(for: .milliseconds(1))
        }
    }
}
