import Testing

@testable import TotemShell

struct TableTests {
    let table = Table(
        columns: [.text("ROOM"), .free("NAME"), .number("SEATS"), .text("STATUS")],
        rows: [
            ["paddock/ecurie", "L’Écurie des grands chevaux", "58", "confirmed"],
            ["bliiida/wgh", "Walking Ghost Hall", "250", "cancelled"],
        ],
        whenEmpty: "none"
    )

    @Test func `columns are aligned and numbers stand to the right`() {
        let expected = """
            ROOM            NAME                         SEATS  STATUS
            paddock/ecurie  L’Écurie des grands chevaux     58  confirmed
            bliiida/wgh     Walking Ghost Hall             250  cancelled

            """
        #expect(table.text(on: .file) == expected)
    }

    @Test func `a narrow terminal cuts the free column first`() {
        let expected = """
            ROOM            NAME           SEATS  STATUS
            paddock/ecurie  L’Écurie des…     58  confirmed
            bliiida/wgh     Walking Ghos…    250  cancelled

            """
        let terminal = Terminal(width: 47, isStyled: false)
        #expect(table.text(on: terminal) == expected)
    }

    @Test func `no line is ever wider than the terminal`() {
        for width in 1...90 {
            let terminal = Terminal(width: width, isStyled: false)
            for line in table.text(on: terminal).split(separator: "\n") {
                #expect(String(line).columns <= width, "\(width): \(line)")
            }
        }
    }

    @Test func `the heading is bold on a terminal`() {
        let text = table.text(on: Terminal(width: 100, isStyled: true))
        #expect(text.hasPrefix("\u{1B}[1mROOM\u{1B}[0m"))
        #expect(!table.text(on: .file).contains("\u{1B}"))
    }

    @Test func `a record wraps its values under themselves`() {
        var record = Record()
        record.add("Room", "paddock/ecurie")
        record.add("Equipment", "projector, sound, video_conf")
        record.add("Nothing", nil)
        record.add("Empty", "")
        let expected = """
            Room       paddock/ecurie
            Equipment  projector,
                       sound,
                       video_conf

            """
        #expect(record.text(on: Terminal(width: 25, isStyled: false)) == expected)
    }
}
