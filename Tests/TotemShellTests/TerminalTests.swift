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

    @Test(
        arguments: [
            (true, 120, [:], 120, 120), (true, 120, ["COLUMNS": "60"], 60, 60),
            (true, 60, ["COLUMNS": "120"], 60, 60), (true, nil, ["COLUMNS": "70"], 70, 70),
            (true, nil, [:], 80, 80), (true, 100, ["COLUMNS": "wide"], 100, 100),
            (false, nil, [:], nil, 80), (false, nil, ["COLUMNS": "120"], nil, 120),
            (true, 3, [:], 16, 16),
        ] as [(Bool, Int?, [String: String], Int?, Int)]
    )
    func `nothing is drawn wider than the terminal`(
        isTerminal: Bool,
        columns: Int?,
        variables: [String: String],
        width: Int?,
        drawn: Int
    ) {
        let terminal = Terminal(isTerminal: isTerminal, columns: columns, variables: variables)
        #expect(terminal.width == width)
        #expect(terminal.drawnColumns == drawn)
    }

    @Test(arguments: [
        (["LANG": "fr_FR.UTF-8"], true), (["LANG": "fr_FR.utf8"], true), (["LANG": "C"], false),
        (["LC_ALL": "C", "LANG": "fr_FR.UTF-8"], false), ([:], false),
        (["LC_ALL": "", "LC_CTYPE": "C.UTF-8"], true),
    ])
    func `the locale tells what can be shown`(variables: [String: String], isUnicode: Bool) {
        let terminal = Terminal(isTerminal: true, columns: 80, variables: variables)
        #expect(terminal.isUnicode == isUnicode)
    }

    @Test(arguments: [
        ([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true),
        (["TERM": "dumb"], false),
    ])
    func `colours are for terminals that want them`(variables: [String: String], isStyled: Bool) {
        #expect(
            Terminal(isTerminal: true, columns: 80, variables: variables).isStyled == isStyled
        )
        #expect(!Terminal(isTerminal: false, columns: 80, variables: variables).isStyled)
    }
}
