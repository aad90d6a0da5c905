import TotemDomain
import TotemPresentation

/// A building drawn as a stack of its rooms: a line for each room, a column for some minutes.
struct TimelineDrawing {
    private let timeline: Timeline
    private let terminal: Terminal
    private let columns: Int
    private let isASCII: Bool
    private let scale: TimelineScale
    private let labelColumns: Int
    /// Whether the names of the rooms stand above their lines, as there is no space beside them.
    private let isStacked: Bool
    private let dates: DatesForPeople

    private var zone: Zone { timeline.building.facts.zone }

    /// A drawing as wide as the terminal, or as the customary one where the output is none.
    init(_ timeline: Timeline, on terminal: Terminal, wholeDay: Bool = false, ascii: Bool = false) {
        self.timeline = timeline
        self.terminal = terminal
        columns = terminal.drawnColumns
        isASCII = ascii || !terminal.isUnicode
        let longest = timeline.rooms.map { $0.room.facts.code.description.columns }.max() ?? 0
        isStacked = longest > columns / 3
        labelColumns = isStacked ? 0 : longest + 1
        // A border on both sides, and the second digit of the last hour.
        let cells = columns - labelColumns - 3
        scale = TimelineScale(timeline, columns: cells, wholeDay: wholeDay)
        dates = DatesForPeople(.english, in: timeline.building.facts.zone)
    }

    /// The drawing with its legend, and what is booked and closed below; lines end with newlines.
    func text() -> String {
        let facts = timeline.building.facts
        var used: Set<TimelineMark> = [.free]
        var text = lines("\(facts.name), \(facts.city)", .heading)
        for (index, day) in timeline.days.enumerated() {
            if index > 0 { text += "\n" }
            text += draw(day, &used)
        }
        text += "\n" + legend(used) + covers
        let table = contents
        text += "\n"
        if table.rows.isEmpty {
            text += lines(table.whenEmpty)
        } else {
            text += table.text(on: terminal)
        }
        return isASCII ? text.inASCII : text
    }

    // MARK: One day

    private func draw(_ day: Timeline.Day, _ used: inout Set<TimelineMark>) -> String {
        let window = scale.window(of: day, in: timeline)
        let cells = scale.cells(of: window)
        var text = heading(of: day) + "\n" + ruler(cells, window)
        if let line = nowLine(cells, window) { text += line }
        for row in timeline.rooms {
            let marks = cells.map { mark(of: row, in: $0, on: day) }
            used.formUnion(marks)
            let code = row.room.facts.code.description
            if isStacked {
                text += code.elided(toColumns: columns) + "\n"
            } else {
                text += code + String(repeating: " ", count: labelColumns - code.columns)
            }
            text += "│" + styled(marks) + "│\n"
        }
        return text
    }

    private func heading(of day: Timeline.Day) -> String {
        let distance = dates.distance(to: day.window.start, from: timeline.now)
        let hours = day.open.map { dates.hours($0) }.joined(separator: " and ")
        let isUnrestricted = timeline.building.facts.openingHours.isUnrestricted
        let shut =
            day.holidays.isEmpty
            ? "not open" : "closed for \(Sentence.names(of: day.holidays, .english))"
        let open =
            !day.holidays.isEmpty || hours.isEmpty
            ? shut : isUnrestricted ? "open at all times" : "open \(hours)"
        var text = lines("\(dates.shortDay(day.window.start)), \(distance), \(open)")
        let minutes = Int(day.window.microseconds / 60_000_000)
        if minutes != 24 * 60 {
            let length = minutes % 60 == 0 ? "\(minutes / 60)" : "\(minutes / 60) h \(minutes % 60)"
            let way = minutes > 24 * 60 ? "back" : "forward"
            text += lines("The clock goes \(way): this day has \(length) hours.")
        }
        return text
    }

    /// The hours above the cells, as many as have space.
    private func ruler(_ cells: [TimeWindow], _ window: TimeWindow) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let time = zone.local(cell.start).time
            let isNext = line.isEmpty || index > line.count
            guard time.minute == 0, isNext, index + 3 <= cells.count else { continue }
            line += String(repeating: " ", count: index - line.count) + pair(time.hour)
        }
        let end = zone.local(window.end).time.hour
        if line.count < cells.count {
            line += String(repeating: " ", count: cells.count - line.count)
            line += pair(end == 0 ? 24 : end)
        }
        return margin + line + "\n"
    }

    /// The mark of the present, where it lies within what is drawn.
    private func nowLine(_ cells: [TimeWindow], _ window: TimeWindow) -> String? {
        guard let index = cells.firstIndex(where: { $0.contains(timeline.now) }) else {
            return nil
        }
        let words = "now " + dates.time(timeline.now)
        let before = String(repeating: " ", count: index)
        if margin.count + index + 2 + words.count <= columns {
            return margin + before + "▼ " + words + "\n"
        }
        guard index > words.count else { return margin + before + "▼\n" }
        return margin + before.dropLast(words.count + 1) + words + " ▼\n"
    }

    /// The spaces above the names and the border.
    private var margin: String { String(repeating: " ", count: labelColumns + 1) }

    private func mark(
        of row: Timeline.Row,
        in cell: TimeWindow,
        on day: Timeline.Day
    ) -> TimelineMark {
        let marks = row.segments.filter { $0.window.overlaps(cell) }
            .map { segment -> TimelineMark in
                switch segment.kind {
                case .closed, .maintenance: .closed
                case .held: .held
                case .turnaround: .turnaround
                case .booked: segment.room == row.room.path ? .booked : .shared
                }
            }
        let isOpen = day.open.contains { $0.overlaps(cell) }
        return TimelineMark.allCases.first { marks.contains($0) } ?? (isOpen ? .free : .outside)
    }

    /// Marks in their colours, neighbours of a kind together.
    private func styled(_ marks: [TimelineMark]) -> String {
        var text = ""
        var rest = marks[...]
        while let mark = rest.first {
            let run = rest.prefix { $0 == mark }
            rest = rest.dropFirst(run.count)
            text += mark.emphasis.applied(to: String(run.map(\.rawValue)), on: terminal)
        }
        return text
    }

    // MARK: Below

    /// What the marks mean that were drawn.
    private func legend(_ used: Set<TimelineMark>) -> String {
        let items = TimelineMark.allCases.filter { used.contains($0) }
            .map { "\($0.rawValue) \($0.words)" }
        var text = ""
        var line = ""
        for item in items + ["a cell is \(cellLength)"] {
            if !line.isEmpty, (line + "   " + item).columns > columns {
                text += lines(line)
                line = ""
            }
            line += line.isEmpty ? item : "   " + item
        }
        return text + lines(line)
    }

    private var cellLength: String {
        let minutes = scale.cellMinutes
        return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h"
    }

    /// The rooms that consist of several spaces.
    private var covers: String {
        timeline.rooms.map(\.room.facts).filter { $0.spaces.count > 1 }
            .map { facts in
                lines("\(facts.code) = " + facts.spaces.map(\.description).joined(separator: " + "))
            }
            .joined()
    }

    /// What is booked, held and closed, each once.
    private var contents: Table {
        var seen: Set<Timeline.Segment> = []
        let found = timeline.rooms.flatMap { row in
            row.segments.filter { segment in
                segment.kind != .turnaround
                    && (segment.room == nil || segment.room == row.room.path)
                    && timeline.days.contains { $0.window.overlaps(segment.window) }
                    && seen.insert(segment).inserted
            }
        }
        return Table(
            columns: [.text("ROOM"), .text("WHEN"), .text("STATE"), .free("WHAT")],
            rows: timeline.limits.map { closure in
                [
                    .init(closure.place.room?.description ?? "all rooms"),
                    .init(when(closure.window)),
                    .init("limited", .waiting),
                    .init("for \(parties(of: closure)): \(closure.reason)"),
                ]
            }
                + found.sorted { $0.window.start < $1.window.start }
                .map { segment in
                    [
                        .init(segment.room?.room.description ?? "all rooms"),
                        .init(when(segment.window)),
                        .init(segment.kind.rawValue, segment.kind.emphasis),
                        .init(segment.text ?? ""),
                    ]
                },
            whenEmpty: "Nothing is booked and nothing is closed."
        )
    }

    private func parties(of closure: Closure) -> String {
        closure.allowed.map(\.text).joined(separator: ", ")
    }

    /// The hours where the drawing shows one day and all lies within it, else with its days.
    private func when(_ window: TimeWindow) -> String {
        let isWithin = timeline.days.contains { $0.window.contains(window) }
        if isWithin, timeline.days.count == 1 { return dates.hours(window) }
        if isWithin { return day(window.start) + ", " + dates.hours(window) }
        return Clock.days(of: window, in: zone, day: day)
    }

    /// A day, without the year that the heading tells.
    private func day(_ moment: Instant) -> String {
        let year = zone.local(moment).date.year
        let text = dates.shortDay(moment)
        guard year == timeline.days.first?.date.year else { return text }
        return text.replacing(" \(year)", with: "")
    }

    // MARK: Words

    private func lines(_ text: String, _ emphasis: Emphasis = .none) -> String {
        text.withoutControls.wrapped(toColumns: columns)
            .map { emphasis.applied(to: $0, on: terminal) + "\n" }
            .joined()
    }

    private func pair(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}

extension Timeline.Segment.Kind {
    /// How the word stands out.
    fileprivate var emphasis: Emphasis {
        switch self {
        case .closed, .maintenance: .bad
        case .held: .waiting
        case .booked, .turnaround: .none
        }
    }
}
