/// Swift source reduced to its code: comments and the contents of strings are blanked, so that a word
/// found in it is a word of the program.
struct SwiftSource {
    let code: String

    init(_ text: String) {
        var reader = Reader(text: Array(text.utf8))
        reader.readAll()
        code = String(decoding: reader.code, as: UTF8.self)
    }

    /// One import and the line it stands on.
    struct Import: Equatable {
        let module: String
        let line: Int
    }

    /// Every import in any form.
    ///
    /// That is with an access level, attributes, a kind of declaration or a path, several on a line,
    /// or broken over lines. `import` is a keyword, so the word alone tells.
    var imports: [Import] {
        let pattern =
            /(?:^|[^A-Za-z0-9_.`])import\s+(?:(?:typealias|struct|class|enum|protocol|let|var|func)\s+)?`?([A-Za-z_][A-Za-z0-9_]*)/
        return code.matches(of: pattern)
            .map { match in
                let line = code[..<match.output.1.startIndex].count { $0 == "\n" } + 1
                return Import(module: String(match.output.1), line: line)
            }
    }

    /// The names of all types and aliases the source declares.
    var declaredTypes: [String] {
        let pattern = /\b(?:struct|class|enum|actor|protocol|typealias)\s+([A-Za-z_][A-Za-z0-9_]*)/
        return code.matches(of: pattern).map { String($0.output.1) }
    }

    /// Goes through the text once, byte by byte: whatever has a meaning here is ASCII.
    private struct Reader {
        static let newline = UInt8(ascii: "\n")

        let text: [UInt8]
        var position = 0
        var code: [UInt8] = []

        mutating func readAll() {
            while position < text.count {
                if starts(with: "//") {
                    skip(until: { $0.starts(with: "\n") })
                } else if starts(with: "/*") {
                    skipBlockComment()
                } else if let fence = stringFence() {
                    skipString(fence)
                } else {
                    take()
                }
            }
        }

        func starts(with word: String) -> Bool {
            text[position...].starts(with: word.utf8)
        }

        /// Blanks one byte; line breaks stay, so that lines can be counted.
        mutating func blank() {
            code.append(text[position] == Self.newline ? Self.newline : UInt8(ascii: " "))
            position += 1
        }

        mutating func take() {
            code.append(text[position])
            position += 1
        }

        mutating func skip(until ends: (Reader) -> Bool) {
            while position < text.count, !ends(self) { blank() }
        }

        mutating func skip(_ count: Int) {
            for _ in 0..<count where position < text.count { blank() }
        }

        /// Block comments nest in Swift.
        mutating func skipBlockComment() {
            var depth = 0
            repeat {
                if starts(with: "/*") {
                    depth += 1
                    skip(2)
                } else if starts(with: "*/") {
                    depth -= 1
                    skip(2)
                } else {
                    blank()
                }
            } while depth > 0 && position < text.count
        }

        struct Fence {
            let hashes: String
            let quotes: String
        }

        /// The quotes that open a string here, with their hashes.
        func stringFence() -> Fence? {
            let quote = UInt8(ascii: "\"")
            let hash = UInt8(ascii: "#")
            guard text[position] == quote || text[position] == hash else { return nil }
            let hashes = text[position...].prefix { $0 == hash }
            let quotes = text[hashes.endIndex...].prefix { $0 == quote }
            guard !quotes.isEmpty else { return nil }
            return Fence(
                hashes: String(repeating: "#", count: hashes.count),
                quotes: quotes.count >= 3 ? "\"\"\"" : "\""
            )
        }

        mutating func skipString(_ fence: Fence) {
            skip(fence.hashes.count + fence.quotes.count)
            while position < text.count {
                if starts(with: fence.quotes + fence.hashes) {
                    skip(fence.quotes.count + fence.hashes.count)
                    return
                }
                if fence.quotes.count == 1, starts(with: "\n") { return }
                if starts(with: "\\" + fence.hashes) { skip(1 + fence.hashes.count) }
                skip(1)
            }
        }
    }
}
