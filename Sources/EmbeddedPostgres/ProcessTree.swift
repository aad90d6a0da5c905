import Foundation

/// The processes of a running server, read from `/proc`.
enum ProcessTree {
    struct Entry: Sendable {
        let parent: pid_t
        /// The state letter of proc(5): R, S, D, T (stopped), Z (ended, not yet reaped).
        let state: Character
    }

    /// One process, or `nil` when there is none with this number.
    static func entry(_ process: pid_t) -> Entry? {
        guard
            let data = FileManager.default.contents(atPath: "/proc/\(process)/stat"),
            case let text = String(decoding: data, as: UTF8.self),
            // The program's name stands in parentheses and may itself hold some.
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 1, let state = fields[0].first, let parent = pid_t(fields[1]) else {
            return nil
        }
        return Entry(parent: parent, state: state)
    }

    /// True while the process runs or is stopped; one that ended and waits to be reaped does not.
    static func isAlive(_ process: pid_t) -> Bool {
        guard let entry = entry(process) else { return false }
        return entry.state != "Z" && entry.state != "X"
    }

    /// The process and everything below it, parents first.
    static func members(of root: pid_t) -> [pid_t] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        var children: [pid_t: [pid_t]] = [:]
        for process in names.compactMap({ pid_t($0) }) {
            if let entry = entry(process) { children[entry.parent, default: []].append(process) }
        }
        var members = [root]
        var next = 0
        while next < members.count {
            members += children[members[next], default: []].sorted()
            next += 1
        }
        return members
    }

    /// Ends every process of the tree at once.
    ///
    /// The root is stopped first, so that it neither starts nor mourns a child meanwhile.
    ///
    /// - Returns: the processes that were told to end.
    @discardableResult
    static func kill(_ root: pid_t) -> [pid_t] {
        Foundation.kill(root, SIGSTOP)
        let members = members(of: root)
        for process in members.reversed() { Foundation.kill(process, SIGKILL) }
        return members
    }
}
