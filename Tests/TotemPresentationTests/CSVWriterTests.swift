import Testing
import TotemPresentation

struct CSVWriterTests {
    @Test func `rows are as RFC 4180 has them`() {
        var writer = CSVWriter()
        writer.row(["name", "seats", "note"])
        writer.row(["L’Écurie", .number(58), .empty])
        writer.row(["a,b", .number(-3), "say \"hello\"\nthere"])
        let expected =
            "name,seats,note\r\nL’Écurie,58,\r\n"
            + "\"a,b\",-3,\"say \"\"hello\"\"\nthere\"\r\n"
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test func `a row of nothing is no empty line`() {
        var writer = CSVWriter()
        writer.row([.empty])
        writer.row([.empty, .empty])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\"\r\n,\r\n")
    }

    @Test func `the mark goes before everything`() {
        var writer = CSVWriter(hasMark: true)
        writer.row(["é"])
        #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("é\r\n".utf8))
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+33 6 00 00 00 00", "'+33 6 00 00 00 00"), ("-2", "'-2"),
        ("@home", "'@home"), ("\t=x", "'\t=x"), ("\r\nx", "'\r\nx"), ("＝1", "'＝1"),
        ("'=1", "''=1"), ("'quoted'", "'quoted'"), ("", ""), ("a=1", "a=1"), ("é", "é"),
        ("'", "'"),
    ])
    func `no text becomes a formula, and all come back as they were`(
        text: String,
        guarded: String
    ) {
        #expect(CSVWriter.guarded(text) == guarded)
        #expect(CSVWriter.unguarded(guarded) == text)
    }
}
