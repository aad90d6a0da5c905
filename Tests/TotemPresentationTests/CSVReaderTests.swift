import Testing
import TotemPresentation

struct CSVFiles {
    private func read(_ text: String) throws -> [[String]] {
        try CSVReader.rows(Array(text.utf8)).map(\.fields)
    }

    @Test(arguments: [
        "a,b\r\n1,2\r\n", "a,b\n1,2", "a,b\r1,2\r", "\u{FEFF}a,b\r\n1,2", "a;b\r\n1;2\r\n",
        "a\tb\n1\t2\n", "sep=;\r\na;b\r\n1;2", "sep=,\na,b\n1,2\n", "\"a\",\"b\"\r\n\"1\",2\r\n",
        "a,b\r\n\r\n1,2\r\n,\r\n",
    ])
    func areReadAsSpreadsheetsWriteThem(text: String) throws {
        #expect(try read(text) == [["a", "b"], ["1", "2"]])
    }

    @Test func keepWhatStandsInQuotes() throws {
        let rows = try CSVReader.rows(
            Array("name,x\r\n\"Zoé \"\"Z\"\", d’É\r\nligne 2\",\"\"\r\nlast,;\r\n".utf8)
        )
        #expect(rows.map(\.fields)[1] == ["Zoé \"Z\", d’É\r\nligne 2", ""])
        #expect(rows.map(\.fields)[2] == ["last", ";"])
        #expect(rows.map(\.line) == [1, 2, 4])
    }

    @Test(arguments: [
        ("a,b\n\"x", 2), ("a,b\n1,\"x\ny\n", 2), ("a,b\n1,2\n\"x\"y,3", 3), ("\"a\" ,b", 1),
    ])
    func tellTheLineOfABadQuotationMark(text: String, line: Int) {
        #expect(throws: CSVReader.Fault.quote(line: line)) { try read(text) }
    }

    @Test func mustBeUTF8() {
        #expect(throws: CSVReader.Fault.notUTF8) {
            try CSVReader.rows(Array("name\nZo".utf8) + [0xE9])
        }
    }

    @Test func areEmptyWithoutLines() throws {
        #expect(try read("").isEmpty)
        #expect(try read("\r\n\r\n").isEmpty)
    }

    /// Whatever was written comes back, whatever stands in it.
    @Test func comeBackAsTheyWentOut() throws {
        var random = SplitMix(state: 7)
        let letters = Array("ab,;\"'\r\n\t =+-@é雪")
        for _ in 0..<300 {
            let fields = (0..<3)
                .map { _ in
                    "x"
                        + String(
                            (0..<Int.random(in: 0...6, using: &random))
                                .map { _ in
                                    letters[Int.random(in: 0..<letters.count, using: &random)]
                                }
                        )
                }
            var writer = CSVWriter()
            writer.row(["one", "two", "three"])
            writer.row(fields.map { .text($0) })
            let rows = try CSVReader.rows(writer.bytes)
            #expect(rows.last?.fields.map(CSVWriter.unguarded) == fields)
        }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
