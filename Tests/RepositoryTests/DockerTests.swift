import Foundation
import Testing

/// The image is built of the same packages and with the same flags as `./run` builds.
struct DockerTests {
    @Test func `the flags of the release stand in one file that both read`() throws {
        let flags = try Checkout.text("Docker/swift-flags.txt").split(separator: "\n")
        #expect(flags.count == 1)
        let words = try #require(flags.first).split(separator: " ").map(String.init)
        #expect(words.contains("release"))
        for path in ["run", "Docker/Dockerfile"] {
            let script = try Checkout.text(path)
            #expect(script.contains("<Docker/swift-flags.txt"), "\(path)")
            for line in script.split(separator: "\n") where line.contains("swift build") {
                let own = line.split(separator: " ").filter { words.contains(String($0)) }
                #expect(own == [], "\(path): \(line)")
            }
        }
    }

    @Test func `the image has the packages of ./run but for its cluster and its tests`() throws {
        let lists = try ["build", "runtime"].map { try Checkout.text("Docker/apt-\($0).txt") }
        let lines = lists.flatMap { $0.split(separator: "\n") }
        let wanted = lines.filter { !$0.contains("# test") && !$0.contains("# run") }
            .compactMap { $0.prefix { $0 != "#" && $0 != " " } }
            .filter { !$0.isEmpty }
        let installed = try Self.installed(lists.joined(), by: "Docker/Dockerfile")
        #expect(installed[0] == wanted.map(String.init))
        let runtime = try Self.installed(lists[1], by: "Docker/Dockerfile")
        #expect(runtime[1] == ["ca-certificates", "curl", "libpq5", "tzdata"])
        let byRun = try Self.installed(lists.joined(), by: "run")
        #expect(byRun.allSatisfy { Set($0).isSuperset(of: installed[0]) })
    }

    @Test func `the Dockerfile names no package itself`() throws {
        let script = try Checkout.text("Docker/Dockerfile")
        #expect(script.matches(of: /apt-get install/).count == 2)
        #expect(
            script.matches(of: /xargs apt-get install [a-z -]*--no-install-recommends \\\n/).count
                == 2
        )
    }

    @Test func `the image runs as nobody special, and takes no secret and no history along`() throws
    {
        let script = try Checkout.text("Docker/Dockerfile")
        let last = try #require(script.ranges(of: "FROM ").last)
        #expect(script[last.lowerBound...].contains("\nUSER 10001:10001\n"))
        let ignored = try Checkout.text(".dockerignore").split(separator: "\n").map(String.init)
        #expect(Set(ignored).isSuperset(of: [".git", ".build*", "Docker/secrets"]))
        #expect(try Checkout.text(".gitignore").contains("Docker/secrets/\n"))
    }

    /// What the filters of a script leave of the lists, by sed itself.
    private static func installed(_ lists: String, by path: String) throws -> [[String]] {
        let script = try Checkout.text(path).replacing("\\\n", with: " ")
        let filters = script.matches(of: /sed ((?:-e (?:'[^']*'|"\$1") )+) *\S*apt-/)
            .map(\.output.1)
        try #require(!filters.isEmpty)
        return try filters.map { filter in
            let words = filter.matches(of: /'([^']*)'/).map { String($0.output.1) }
            let sed = Process()
            sed.executableURL = URL(fileURLWithPath: "/usr/bin/sed")
            sed.arguments = words.flatMap { ["-e", $0] }
            let (input, output) = (Pipe(), Pipe())
            sed.standardInput = input
            sed.standardOutput = output
            try sed.run()
            // The lists are smaller than the buffer of a pipe.
            try input.fileHandleForWriting.write(contentsOf: Data(lists.utf8))
            try input.fileHandleForWriting.close()
            let data = try output.fileHandleForReading.readToEnd() ?? Data()
            sed.waitUntilExit()
            return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
        }
    }
}
