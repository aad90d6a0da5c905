/// Rows under headings, aligned for the eye, never wider than the terminal.
///
/// Free texts give way to a narrow terminal. Where that does not suffice, each row becomes a record:
/// half a date or half a code is of no use.
struct Table: Sendable {
    /// One column.
    struct Column: Sendable {
        /// The heading.
        let title: String
        /// Numbers stand to the right, so that their digits line up.
        let isNumber: Bool
        /// Whether the column gives way when the terminal is narrow.
        let yields: Bool

        /// A column of text that is never cut, such as a code or a date.
        static func text(_ title: String) -> Self {
            Self(title: title, isNumber: false, yields: false)
        }

        /// A column of text that may be cut.
        static func free(_ title: String) -> Self {
            Self(title: title, isNumber: false, yields: true)
        }

        /// A column of numbers.
        static func number(_ title: String) -> Self {
            Self(title: title, isNumber: true, yields: false)
        }
    }

    /// One field of a row.
    struct Cell: Sendable, ExpressibleByStringLiteral {
        let text: String
        let emphasis: Emphasis

        init(_ text: String, _ emphasis: Emphasis = .none) {
            self.text = text.withoutControls
            self.emphasis = emphasis
        }

        init(_ number: Int) {
            self.init(String(number))
        }

        init(stringLiteral text: String) {
            self.init(text)
        }
    }

    /// The narrowest a yielding column gets.
    static let narrowestColumns = 8
    /// The columns between two neighbours.
    static let gapColumns = 2

    let columns: [Column]
    let rows: [[Cell]]
    /// What is said on the messages' side when there are no rows.
    let whenEmpty: String

    /// The text, each line ended by a newline.
    func text(on terminal: Terminal) -> String {
        guard let widths = widths(within: terminal.width) else { return records(on: terminal) }
        let heading = columns.map { Cell($0.title, .heading) }
        return ([heading] + rows).map { line($0, widths, terminal) + "\n" }.joined()
    }

    /// Every row as a record, an empty line between two.
    private func records(on terminal: Terminal) -> String {
        rows.map { row in
            var record = Record()
            for (column, cell) in zip(columns, row) {
                record.add(column.title, cell.text, cell.emphasis)
            }
            return record.text(on: terminal)
        }
        .joined(separator: "\n")
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ terminal: Terminal) -> String {
        var parts: [String] = []
        for (index, (cell, width)) in zip(cells, widths).enumerated() {
            let text = cell.text.elided(toColumns: width)
            let styled = cell.emphasis.applied(to: text, on: terminal)
            let padding = String(repeating: " ", count: width - text.columns)
            if columns[index].isNumber {
                parts.append(padding + styled)
            } else {
                parts.append(index == columns.count - 1 ? styled : styled + padding)
            }
        }
        let line = parts.joined(separator: String(repeating: " ", count: Self.gapColumns))
        return line.trimmedRight
    }

    /// The width of each column; `nil` when they do not fit side by side.
    private func widths(within limit: Int?) -> [Int]? {
        var widths = columns.indices.map { index in
            rows.map { $0[index].text.columns }.reduce(columns[index].title.columns, max)
        }
        guard let limit else { return widths }
        // The widest gives way by one, again and again, so that all of them stay readable.
        while total(widths) > limit {
            let widest = widths.indices
                .filter { columns[$0].yields && widths[$0] > Self.narrowestColumns }
                .max { widths[$0] < widths[$1] }
            guard let widest else { return nil }
            widths[widest] -= 1
        }
        return widths
    }

    private func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + Self.gapColumns * max(0, widths.count - 1)
    }
}

/// One thing in full: labels and values, long values wrapped.
struct Record: Sendable {
    var lines: [(label: String, value: Table.Cell)] = []

    /// Adds a line; a value of `nil` leaves it out.
    mutating func add(_ label: String, _ value: String?, _ emphasis: Emphasis = .none) {
        guard let value, !value.isEmpty else { return }
        lines.append((label, Table.Cell(value, emphasis)))
    }

    /// The text, each line ended by a newline.
    func text(on terminal: Terminal) -> String {
        let longest = lines.map { $0.label.columns }.max() ?? 0
        // On a very narrow terminal the labels leave half of it to the values.
        let labelWidth = min(longest, terminal.width.map { $0 / 2 } ?? longest)
        let indent = labelWidth + Table.gapColumns
        let room = terminal.width.map { max(1, $0 - indent) } ?? Int.max
        var text = ""
        for line in lines {
            let label = line.label.elided(toColumns: labelWidth)
            let padding = String(repeating: " ", count: indent - label.columns)
            var lead = Emphasis.heading.applied(to: label, on: terminal) + padding
            for part in line.value.text.wrapped(toColumns: room) {
                text += lead + line.value.emphasis.applied(to: part, on: terminal) + "\n"
                lead = String(repeating: " ", count: indent)
            }
        }
        return text
    }
}

extension String {
    fileprivate var trimmedRight: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
