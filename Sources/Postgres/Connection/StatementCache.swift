/// Which statements one connection has prepared, and under which names.
struct StatementCache {
    /// How to send a statement.
    enum Plan: Hashable {
        /// It is prepared, or will be by the time this arrives.
        case prepared(String)
        /// Prepare it under this name first.
        case prepare(String)
        /// The cache is full: send it whole.
        case whole
    }

    private struct Entry {
        let generation: Int
        /// Its name on the server, made once: it goes out with every execution.
        let name: String
        var isPrepared = true

        init(_ text: StatementText, generation: Int) {
            self.generation = generation
            name = text.serverName(generation: generation)
        }
    }

    /// How many statements a connection prepares at most; the program's own statements are far
    /// fewer, and text made at run time must not fill the server's memory.
    static let limit = 1_000

    private let limit: Int
    private var entries: [StatementText: Entry] = [:]

    /// A cache for at most so many statements.
    init(limit: Int = Self.limit) {
        self.limit = limit
    }

    /// Says how to send a statement, and takes it as prepared from then on.
    mutating func plan(_ text: StatementText) -> Plan {
        if let entry = entries[text] {
            if entry.isPrepared {
                return .prepared(entry.name)
            }
            entries[text]?.isPrepared = true
            return .prepare(entry.name)
        }
        guard entries.count < limit else {
            return .whole
        }
        let entry = Entry(text, generation: 0)
        entries[text] = entry
        return .prepare(entry.name)
    }

    /// The preparation under this generation's name did not happen.
    mutating func notPrepared(_ text: StatementText, name: String) {
        guard let entry = entries[text], entry.name == name else {
            return
        }
        entries[text]?.isPrepared = false
    }

    /// The prepared statement of this name is gone or stale; the next one gets another name, since
    /// the server may still hold the old one.
    ///
    /// Where one is gone, `withOthers`, the rest will be too: whoever forgets one forgets all.
    mutating func stale(_ text: StatementText, name: String, withOthers: Bool) {
        guard let entry = entries[text], entry.name == name else {
            return
        }
        for text in withOthers ? Array(entries.keys) : [text] {
            var next = Entry(text, generation: (entries[text]?.generation ?? 0) + 1)
            next.isPrepared = false
            entries[text] = next
        }
    }
}
