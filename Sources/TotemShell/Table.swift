/// Rows under headings, aligned for the eye, never wider than the terminal.
struct Table: Sendable {
    /// One column.
    struct Column: Sendable {
        /// The heading.
        let title: String
        /// Numbers stand to the right, so that their digits line up.
        let isNumber: Bool
        /// Whether the column gives way first when the terminal is narrow.
        let yields: Bool

        /// A column of text that stays whole as long as others can give way.
        static func text(_ title: String) -> Self {
            Self(title: title, isNumber: false, yields: false)
        }

        /// A column of text that is cut first.
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
        let widths = widths(within: terminal.width)
        let heading = columns.map { Cell($0.title, .heading) }
        return ([heading] + rows).map { line($0, widths, terminal) + "\n" }.joined()
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ terminal: Terminal) -> String {
        var parts: [String] = []
        for (index, (cell, width)) in zip(cells, widths).enumerated() where width > 0 {
            let text = cell.text.elided(toColumns: width)
            let styled = cell.emphasis.applied(to: text, on: terminal)
            let padding = String(repeating: " ", count: width - text.columns)
            let isLast = index == lastShown(widths)
            if columns[index].isNumber {
                parts.append(padding + styled)
            } else {
                parts.append(isLast ? styled : styled + padding)
            }
        }
        let line = parts.joined(separator: String(repeating: " ", count: Self.gapColumns))
        return line.trimmedRight
    }

    private func lastShown(_ widths: [Int]) -> Int {
        widths.lastIndex { $0 > 0 } ?? 0
    }

    /// The width of each column; zero for one that finds no place at all.
    ///
    /// Yielding columns shrink first, the widest by one again and again; then the others from the
    /// right; what still does not fit is left out from the right.
    private func widths(within limit: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            rows.map { $0[index].text.columns }.reduce(columns[index].title.columns, max)
        }
        guard let limit else { return widths }
        shrink(&widths, to: limit) { columns[$0].yields }
        shrink(&widths, to: limit) { !columns[$0].isNumber }
        while total(widths) > limit, let last = widths.lastIndex(where: { $0 > 0 }) {
            let rest = widths[last] - (total(widths) - limit)
            widths[last] = last == 0 ? max(1, rest) : 0
            if last == 0 { break }
        }
        return widths
    }

    private func shrink(_ widths: inout [Int], to limit: Int, where mayYield: (Int) -> Bool) {
        while total(widths) > limit {
            let widest = widths.indices
                .filter { mayYield($0) && widths[$0] > Self.narrowestColumns }
                .max { widths[$0] < widths[$1] }
            guard let widest else { return }
            widths[widest] -= 1
        }
    }

    private func total(_ widths: [Int]) -> Int {
        let shown = widths.filter { $0 > 0 }
        return shown.reduce(0, +) + Self.gapColumns * max(0, shown.count - 1)
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
        let labelWidth = lines.map { $0.label.columns }.max() ?? 0
        let indent = labelWidth + Table.gapColumns
        var text = ""
        for line in lines {
            let padding = String(repeating: " ", count: indent - line.label.columns)
            var lead = Emphasis.heading.applied(to: line.label, on: terminal) + padding
            let room = terminal.width.map { max(1, $0 - indent) } ?? Int.max
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
