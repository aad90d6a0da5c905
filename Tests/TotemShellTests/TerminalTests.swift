import Testing

@testable import TotemShell

struct TerminalTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("L’Écurie", 8), ("e\u{301}", 1), ("会議", 4), ("👩‍💻", 2), ("Ⅷ", 1),
    ])
    func `a text is as wide as a terminal shows it`(text: String, columns: Int) {
        #expect(text.columns == columns)
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
        ("会議室", 4, "会…"), ("会議室", 5, "会議…"),
    ])
    func `a text too long ends with an ellipsis`(text: String, columns: Int, shown: String) {
        #expect(text.elided(toColumns: columns) == shown)
    }

    @Test func `a text is wrapped at spaces, and a long word where it must`() {
        #expect("one two three".wrapped(toColumns: 7) == ["one two", "three"])
        #expect("abcdefghij kl".wrapped(toColumns: 4) == ["abcd", "efgh", "ij", "kl"])
        #expect("short".wrapped(toColumns: 10) == ["short"])
    }

    @Test(arguments: [
        ("\u{1B}[31mred", " [31mred"), ("a\r\nb", "a b"), ("a\u{7}b", "a b"),
        ("a\u{202E}b", "a b"), ("a\u{2028}b", "a b"), ("L’Écurie", "L’Écurie"),
    ])
    func `nothing in a name commands the terminal`(text: String, shown: String) {
        #expect(text.withoutControls == shown)
    }

    @Test func `words stand out on a terminal alone`() {
        let styled = Terminal(width: 80, isStyled: true)
        #expect(Emphasis.good.applied(to: "ok", on: styled) == "\u{1B}[32mok\u{1B}[0m")
        #expect(Emphasis.none.applied(to: "ok", on: styled) == "ok")
        #expect(Emphasis.good.applied(to: "ok", on: .file) == "ok")
    }
}
