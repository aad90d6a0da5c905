import Glibc

/// Fetches a file by HTTPS, through the program `curl`, which knows proxies and certificates of the
/// machine; within limits of time, size and redirects.
enum Download {
    /// The most seconds that it may take.
    static let greatestSeconds = 30
    /// The most redirects that are followed.
    static let mostRedirects = 5

    /// What came of it.
    enum Outcome: Equatable {
        /// The bytes.
        case done([UInt8])
        /// It has more bytes than it may.
        case tooLarge
        /// There is no `curl`.
        case withoutProgram
        /// It did not come: what `curl` says.
        case failed(String)
    }

    /// The address that is fetched, of one that a person wrote; `nil` when it is that of a file.
    ///
    /// `webcal` is how calendars are offered to programs that subscribe, and means HTTPS.
    static func address(_ text: String) -> String? {
        for (prefix, meant) in [("https://", "https://"), ("webcal://", "https://")] {
            if let rest = text.dropping(prefix) { return meant + rest }
        }
        return text.dropping("http://").map { "http://" + $0 }
    }

    /// Whether an address may be fetched: by HTTPS, or from this machine itself.
    static func isAllowed(_ address: String) -> Bool {
        guard address.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value < 127 }) else {
            return false
        }
        if address.hasPrefix("https://") { return true }
        guard let rest = address.dropping("http://") else { return false }
        let place = rest.prefix { !"/?#".contains($0) }
        guard !place.contains("@") else { return false }
        let host = place.hasPrefix("[") ? place.prefix { $0 != "]" } : place.prefix { $0 != ":" }
        return ["127.0.0.1", "localhost", "[::1"].contains(String(host))
    }

    /// The address without what may be secret in it.
    static func shown(_ address: String) -> String {
        let plain = address.prefix { $0 != "?" && $0 != "#" }
        guard let mark = plain.firstIndex(of: "@"), let start = plain.firstRange(of: "://") else {
            return String(plain)
        }
        return String(plain[..<start.upperBound] + plain[plain.index(after: mark)...])
    }

    /// Fetches it.
    ///
    /// - Parameters:
    ///   - address: An address that is allowed.
    ///   - limit: The most bytes.
    /// - Returns: What came of it.
    static func fetch(_ address: String, atMost limit: Int) -> Outcome {
        let protocols = address.hasPrefix("https:") ? "=https" : "=http,https"
        // The address may hold a token: it goes in by the input, where no list of processes shows it.
        let words = [
            "curl", "--silent", "--show-error", "--fail", "--location",
            "--max-redirs", String(mostRedirects), "--proto", protocols,
            "--proto-redir", protocols, "--connect-timeout", "10",
            "--max-time", String(greatestSeconds), "--max-filesize", String(limit),
            "--noproxy", "localhost,127.0.0.1,::1", "--header", "Accept: text/calendar",
            "--user-agent", "totem", "--config", "-",
        ]
        guard let child = Child(words) else { return .withoutProgram }
        child.write("url = \"\(address.escaped)\"\n")
        let bytes = child.read(child.output, atMost: limit)
        guard let bytes else {
            child.stop()
            return .tooLarge
        }
        let told = child.read(child.errors, atMost: 10_000) ?? []
        switch child.wait() {
        case 0: return .done(bytes)
        case 63: return .tooLarge
        case 127: return .withoutProgram
        default:
            let text = String(decoding: told, as: UTF8.self)
            let first = text.split(separator: "\n").first.map(String.init) ?? "curl failed"
            return .failed(first.dropping("curl: ").map { String($0) } ?? first)
        }
    }
}

/// A program that runs beside this one, with its three streams.
private struct Child {
    let output: Int32
    let errors: Int32
    private let input: Int32
    private let id: pid_t

    /// Starts a program of the path; `nil` when there is none of that name.
    init?(_ words: [String]) {
        var pipes: [Int32] = []
        for _ in 0..<3 {
            var ends: [Int32] = [0, 0]
            guard pipe(&ends) == 0 else { return nil }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            pipes += ends
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipes[0], STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes[3], STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes[5], STDERR_FILENO)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let failure = posix_spawnp(&child, words[0], &actions, nil, arguments, environ)
        for end in [pipes[0], pipes[3], pipes[5]] { close(end) }
        guard failure == 0 else {
            for end in [pipes[1], pipes[2], pipes[4]] { close(end) }
            return nil
        }
        (id, input, output, errors) = (child, pipes[1], pipes[2], pipes[4])
    }

    /// Gives it its input, all at once.
    func write(_ text: String) {
        Process.write(text, to: input)
        close(input)
    }

    /// Reads a stream to its end; `nil` when it is longer.
    func read(_ file: Int32, atMost limit: Int) -> [UInt8]? {
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= limit {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
        return nil
    }

    /// Ends it.
    func stop() {
        close(errors)
        kill(id, SIGTERM)
        _ = wait()
    }

    /// Its exit code, after its end.
    func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 1
    }
}

extension String {
    /// The rest behind a beginning in any case; `nil` when it does not begin so.
    fileprivate func dropping(_ prefix: String) -> String? {
        guard utf8.count >= prefix.utf8.count,
            self.prefix(prefix.count).lowercased() == prefix
        else { return nil }
        return String(dropFirst(prefix.count))
    }

    /// As a value of curl's configuration, in quotes.
    fileprivate var escaped: String {
        reduce(into: "") { text, character in
            if character == "\\" || character == "\"" { text += "\\" }
            text.append(character)
        }
    }
}
