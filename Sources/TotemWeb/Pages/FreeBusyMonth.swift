import TotemDomain
import TotemPresentation

/// A month of one room, or of all rooms of a building: each day drawn as a stack of bars, told in
/// a few words, and told in full for those who hear it.
struct FreeBusyMonth {
    let title: String
    let previous: PageLink?
    let following: PageLink?
    let weekdays: [WeekdayName]
    private(set) var weeks: [Week] = []
    /// From when to when the bars go.
    let scale: String

    /// A week.
    struct Week {
        let cells: [Cell]
    }

    /// A day, or a place that belongs to another month.
    struct Cell {
        var isDay = false
        var number = ""
        var weekday = ""
        var date = ""
        var isToday = false
        var isPast = false
        /// Whether nothing stands in the way all day.
        var isPlain = false
        /// The whole day in one sentence.
        var sentence = ""
        /// The same in a few words.
        var lines: [String] = []
        /// One bar for each room.
        var pieces: [Piece] = []
        /// Whether there is anything to draw.
        var hasBars = false
        /// The height of all bars.
        var height = 0
    }

    /// A stretch of a bar; the width of the day is 1000.
    struct Piece {
        let state: String
        let x: Int
        let y: Int
        let width: Int
    }

    /// The height of a bar, and of the gap to the next one.
    private static let (bar, gap) = (10, 4)
    /// How many months ahead are linked.
    static let reach = 18
    /// How many stretches of a day are told in the cell of one room.
    private static let mostLines = 3

    private let rooms: [FreeBusy]
    private let shown: (opens: Int, closes: Int)
    private let dates: DatesForPeople
    private let words: Words
    private let now: Instant

    /// The month of some rooms; `address` is the page's own without its query.
    init(
        _ found: BuildingFreeBusy,
        _ month: MonthGrid,
        _ language: Language,
        now: Instant,
        address: String
    ) {
        let zone = found.building.facts.zone
        let today = zone.local(now).date
        rooms = found.rooms
        dates = DatesForPeople(language, in: zone)
        words = Words(language)
        self.now = now
        title = words.text("building.calendar", ["month": dates.month(month.first)])
        let distance = month.number - MonthGrid(of: today).number
        func link(_ other: MonthGrid, _ isNear: Bool, _ name: String) -> PageLink? {
            isNear
                ? PageLink(name: name, address: "\(address)?month=\(other.text)#calendar") : nil
        }
        let (before, after) = (month.previous, month.next)
        previous = link(before, distance > 0, dates.month(before.first))
        following = link(after, distance < Self.reach, dates.month(after.first))
        weekdays = WeekdayName.all(dates)
        shown = Self.hours(found, in: month)
        let ends = [shown.opens, shown.closes]
            .map { hour in
                (hour < 10 ? "0" : "") + "\(hour):00"
            }
        scale = words.text(
            found.rooms.count > 1 ? "busy.scale-rooms" : "busy.scale",
            ["from": ends[0], "to": ends[1]]
        )
        let names = dates.days(ofMonth: month.first)
        weeks = month.weeks.map { week in
            Week(
                cells: week.map { date in
                    date.map { cell($0, names[$0.day - 1], today) } ?? Cell()
                }
            )
        }
    }

    /// The hours that the bars show: those of the doors and of everything that is booked.
    private static func hours(
        _ found: BuildingFreeBusy,
        in month: MonthGrid
    ) -> (opens: Int, closes: Int) {
        let zone = found.building.facts.zone
        guard let doors = found.building.facts.openingHours.span else { return (0, 24) }
        var (opens, closes) = (doors.lowerBound, doors.upperBound)
        for room in found.rooms {
            for stretch in room.stretches where stretch.state == .busy {
                let (start, end) = (
                    zone.local(stretch.window.start), zone.local(stretch.window.end)
                )
                if start.date == end.date {
                    opens = min(opens, start.time.hour)
                    closes = max(closes, (end.time.secondOfDay + 3599) / 3600)
                } else {
                    (opens, closes) = (min(opens, start.time.hour), 24)
                }
            }
        }
        return (opens, closes)
    }

    private func cell(_ date: LocalDate, _ name: String, _ today: LocalDate) -> Cell {
        var cell = Cell(
            isDay: true,
            number: String(date.day),
            weekday: dates.shortWeekday(date.weekday),
            date: date.description,
            isToday: date == today,
            isPast: date < today
        )
        guard date >= today, let day = dates.zone.day(date) else {
            cell.sentence = sentence(name, words.text("busy.past"))
            return cell
        }
        let days = rooms.map { RoomDay($0, day, now: now, dates, words) }
        cell.lines = lines(days)
        cell.isPlain = days.allSatisfy { $0.isShut || $0.isWhollyFree }
        cell.sentence = sentence(name, spoken(days))
        guard days.contains(where: { !$0.isShut }) else { return cell }
        cell.hasBars = true
        cell.height = max(0, rooms.count * (Self.bar + Self.gap) - Self.gap)
        for (index, room) in days.enumerated() {
            cell.pieces += pieces(room, date, y: index * (Self.bar + Self.gap))
        }
        return cell
    }

    private func sentence(_ day: String, _ states: String) -> String {
        words.text("busy.sentence", ["day": day, "states": states])
    }

    /// What is said of a day in its cell.
    private func lines(_ days: [RoomDay]) -> [String] {
        guard let first = days.first else { return [words.text("busy.no-rooms")] }
        if let same = first.whole, days.allSatisfy({ $0.whole == same }) { return [same] }
        guard days.count > 1 else { return Array(first.taken.prefix(Self.mostLines)) }
        let free = days.count(where: \.isWhollyFree)
        return [
            free == 0
                ? words.text("busy.none-all-day") : words.plural("busy.rooms-free", free)
        ]
    }

    /// What is said of a day aloud: of each room, or of all at once where they are alike.
    private func spoken(_ days: [RoomDay]) -> String {
        guard let first = days.first else { return words.text("busy.no-rooms") }
        if days.count == 1 || first.isShut && days.allSatisfy(\.isShut) { return first.spoken }
        return
            days.map { day in
                words.text("busy.room", ["room": day.room, "states": day.spoken])
            }
            .joined(separator: "; ")
    }

    private func pieces(_ day: RoomDay, _ date: LocalDate, y: Int) -> [Piece] {
        let first = dates.zone.start(of: date).adding(minutes: shown.opens * 60)
        let length = Int64(shown.closes - shown.opens) * 3_600_000_000
        func place(_ moment: Instant) -> Int {
            let part = (moment.microseconds - first.microseconds) * 1000 / max(1, length)
            return Int(min(1000, max(0, part)))
        }
        return day.stretches.compactMap { stretch in
            let (start, end) = (place(stretch.window.start), place(stretch.window.end))
            guard start < end else { return nil }
            let isShut = stretch.state.isShut
            let state = isShut ? FreeBusy.State.outsideHours : stretch.state
            return Piece(state: state.word, x: start, y: y, width: end - start)
        }
    }
}

/// A day of one room in words.
private struct RoomDay {
    let room: String
    let stretches: [FreeBusy.Stretch]
    /// Whether the doors are shut all day.
    let isShut: Bool
    /// Whether it can be had whenever the doors are open.
    let isWhollyFree: Bool
    /// The one thing to say when the whole day is alike; `nil` when it is not.
    let whole: String?
    /// What cannot be had, each with its hours.
    let taken: [String]
    /// The whole day, aloud.
    let spoken: String

    init(
        _ busy: FreeBusy,
        _ day: TimeWindow,
        now: Instant,
        _ dates: DatesForPeople,
        _ words: Words
    ) {
        let rest = TimeWindow(from: max(day.start, now), to: day.end)
        let stretches = rest.map { busy.stretches(during: $0) } ?? []
        room = busy.room.facts.name
        self.stretches = stretches
        let inside = stretches.filter { !$0.state.isShut }
        let holiday = stretches.lazy.filter { $0.state != .outsideHours }
            .compactMap { Sentence.reason(of: $0.state, words.language) }.first
        let free = inside.filter { $0.state == .free }.map(\.window)
        isShut = inside.isEmpty
        isWhollyFree = !inside.isEmpty && free.count == inside.count
        let reasons = Set(inside.map(\.state.reason))
        taken = inside.compactMap { stretch in
            let hours = dates.hours(stretch.window)
            switch stretch.state {
            case .busy: return words.text("busy.taken", ["hours": hours])
            case .closed(let reason):
                return words.text("busy.closed", ["hours": hours, "reason": reason])
            case .free, .holiday, .outsideHours: return nil
            }
        }
        if inside.isEmpty {
            whole =
                holiday.map { words.text("busy.closed-day", ["reason": $0]) }
                ?? words.text("busy.word-closed")
        } else if isWhollyFree {
            whole = words.text("busy.word-free")
        } else if reasons.count == 1, let reason = reasons.first ?? nil {
            whole = words.text("busy.closed-day", ["reason": reason])
        } else {
            whole = nil
        }
        if isShut {
            spoken = holiday == nil ? words.text("busy.shut") : whole ?? ""
        } else if free.isEmpty, let whole {
            spoken = whole
        } else {
            let open = free.isEmpty ? [] : [words.text("busy.free", ["hours": dates.hours(free)])]
            let shut = free.isEmpty ? [words.text("busy.full")] : []
            spoken = (open + shut + taken).joined(separator: ", ")
        }
    }
}

extension Exchange {
    /// The month that the query of a page names, this one without; any other parameter is told.
    func month(in zone: Zone) throws(WebFault) -> MonthGrid {
        let today = zone.local(site.configuration.clock()).date
        var month = MonthGrid(of: today)
        var faults: [Refusal] = []
        for pair in try query() {
            guard pair.name == "month" else {
                faults.append(.invalid(FieldFault("/\(pair.name)", .unknownField)))
                continue
            }
            if let named = MonthGrid(pair.text) {
                month = named
            } else {
                faults.append(.invalid(FieldFault("/month", .malformed("month"))))
            }
        }
        guard faults.isEmpty else { throw .failure(.refused(sorting: faults)) }
        return month
    }
}

extension FreeBusyRequest {
    /// A month on a clock, as far as free and busy times may be asked at once.
    init(_ window: TimeWindow) {
        self.init(from: .instant(window.start), to: .instant(window.end))
    }
}
