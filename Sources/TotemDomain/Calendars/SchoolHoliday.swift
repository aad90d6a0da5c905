/// Where schools have one calendar: `FR-zone-B`, `BE-French`, `DE-SL`, `LU`.
public struct SchoolZone: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name: a country, and what parts it.
    public let description: String

    /// The zone of a name; `nil` when it has another form.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let country = parts.first, country.utf8.count == 2, parts.count <= 4,
            country.utf8.allSatisfy({ (65...90).contains($0) }),
            parts.dropFirst()
                .allSatisfy({ part in
                    (1...20).contains(part.utf8.count)
                        && part.utf8.allSatisfy { byte in
                            (65...90).contains(byte) || (97...122).contains(byte)
                                || (48...57).contains(byte)
                        }
                })
        else { return nil }
        description = String(text)
    }

    /// Whether the schools of a territory keep the days of this zone.
    ///
    /// French départements and regions have theirs by académie; Corsica and the départements
    /// overseas have calendars of their own. Everywhere else a zone is a territory, or a part of a
    /// country that is asked for as a whole.
    public func concerns(_ territory: String) -> Bool {
        if description == territory { return true }
        if territory.hasPrefix("FR-") {
            return Self.french(territory.dropFirst(3)).map { description == "FR-zone-\($0)" }
                ?? false
        }
        return !territory.contains("-") && description.hasPrefix(territory + "-")
    }

    /// The zone of a French département or region.
    ///
    /// Source: article D521-1 of the Code de l'éducation and the arrêté of 7 December 2022.
    private static func french(_ part: Substring) -> Character? {
        let (zoneA, zoneC) = (
            """
            01 03 07 15 16 17 19 21 23 24 25 26 33 38 39 40 42 43 47 58 63 64 69 70 71 73 74 79 86 \
            87 89 90 ARA BFC NAQ
            """,
            "09 11 12 30 31 32 34 46 48 65 66 75 77 78 81 82 91 92 93 94 95 IDF OCC"
        )
        if zoneA.split(separator: " ").contains(part) { return "A" }
        if zoneC.split(separator: " ").contains(part) { return "C" }
        let regions = ["BRE", "CVL", "GES", "HDF", "NOR", "PAC", "PDL", "6AE"]
        if regions.contains(String(part)) { return "B" }
        guard part.utf8.count == 2, let department = number(part), (1...95).contains(department),
            department != 20
        else { return nil }
        return "B"
    }

    /// By name.
    public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// Days without school in one zone.
public struct SchoolHoliday: Hashable, Sendable {
    /// Where.
    public let zone: SchoolZone
    /// What they are called there.
    public let name: String
    /// The first day.
    public let first: LocalDate
    /// The last day.
    public let last: LocalDate

    /// The longest of them.
    public static let mostDays = 120

    /// Days without school; the last one does not lie before the first.
    public init(zone: SchoolZone, name: String, first: LocalDate, last: LocalDate) {
        self.zone = zone
        self.name = name
        self.first = first
        self.last = max(first, last)
    }

    /// What makes two of them the same one, whenever it ends.
    fileprivate var key: Key { Key(zone: zone, name: name, first: first) }

    fileprivate struct Key: Hashable {
        let zone: SchoolZone
        let name: String
        let first: LocalDate
    }
}

/// School holidays as stored.
public struct KeptSchoolHoliday: Hashable, Sendable {
    /// The identity.
    public let id: ID<KeptSchoolHoliday>
    /// The days.
    public let holiday: SchoolHoliday

    /// School holidays with their identity.
    public init(id: ID<KeptSchoolHoliday>, holiday: SchoolHoliday) {
        self.id = id
        self.holiday = holiday
    }
}

/// A file of school holidays: what it says, and which of its lines say nothing.
///
/// A file is the truth for each of its zones between the first and the last day that it has there:
/// what stands there and is not in it goes, so that a corrected calendar corrects. When lines were
/// passed over nothing goes but what a line replaces, for it may stand in one of those.
public struct SchoolHolidayFile: Hashable, Sendable {
    /// The lines that are good.
    public let lines: [Line]
    /// The lines that are passed over.
    public let skipped: [Skipped]

    /// A file.
    public init(lines: [Line], skipped: [Skipped] = []) {
        self.lines = lines
        self.skipped = skipped
    }

    /// One line.
    public struct Line: Hashable, Sendable {
        /// The line of the file, from 1, as an editor shows it.
        public let number: Int
        /// What it says.
        public let holiday: SchoolHoliday

        /// A line.
        public init(number: Int, holiday: SchoolHoliday) {
            self.number = number
            self.holiday = holiday
        }
    }

    /// A line that is passed over, with what is wrong with it.
    public struct Skipped: Hashable, Sendable {
        /// The line of the file.
        public let number: Int
        /// What is wrong.
        public let faults: [FieldFault]

        /// A line that is passed over.
        public init(number: Int, faults: [FieldFault]) {
            self.number = number
            self.faults = faults
        }
    }

    /// The days from the first to the last of the file; `nil` when it has none.
    public var span: (first: LocalDate, last: LocalDate)? {
        guard let first = lines.map(\.holiday.first).min(),
            let last = lines.map(\.holiday.last).max()
        else { return nil }
        return (first, last)
    }

    /// What comes of the file; pure.
    ///
    /// - Parameter standing: What stands in its span, of any zone.
    /// - Returns: What became of each line, and what goes.
    public func decide(over standing: [KeptSchoolHoliday]) -> SchoolHolidayReceipt {
        let known = Dictionary(standing.map { ($0.holiday.key, $0) }) { first, _ in first }
        let told = lines.map { line in
            let outcome: SchoolHolidayReceipt.Outcome =
                switch known[line.holiday.key]?.holiday {
                case nil: .added
                case line.holiday?: .unchanged
                default: .changed
                }
            return SchoolHolidayReceipt.Line(
                number: line.number,
                holiday: line.holiday,
                outcome: outcome
            )
        }
        let replaced = told.filter { $0.outcome == .changed }.compactMap { known[$0.holiday.key] }
        let named = Set(lines.map(\.holiday.key))
        let removed = standing.filter { kept in
            guard skipped.isEmpty, !named.contains(kept.holiday.key) else { return false }
            let own = lines.map(\.holiday).filter { $0.zone == kept.holiday.zone }
            guard let first = own.map(\.first).min(), let last = own.map(\.last).max() else {
                return false
            }
            return kept.holiday.first >= first && kept.holiday.last <= last
        }
        return SchoolHolidayReceipt(
            lines: told,
            skipped: skipped,
            replaced: replaced,
            removed: removed
        )
    }
}

/// What became of a file of school holidays.
public struct SchoolHolidayReceipt: Hashable, Sendable {
    /// The good lines in the order of the file.
    public let lines: [Line]
    /// The lines that were passed over.
    public let skipped: [SchoolHolidayFile.Skipped]
    /// What stood in place of lines with other days.
    public let replaced: [KeptSchoolHoliday]
    /// What went because the file has it no longer.
    public let removed: [KeptSchoolHoliday]

    /// One line with what became of it.
    public struct Line: Hashable, Sendable {
        /// The line of the file.
        public let number: Int
        /// What it says.
        public let holiday: SchoolHoliday
        /// What became of it.
        public let outcome: Outcome
    }

    /// What became of a line.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// It is new.
        case added
        /// It had another last day.
        case changed
        /// It stood there already.
        case unchanged
    }

    /// Whether nothing changed.
    public var isEmpty: Bool {
        removed.isEmpty && lines.allSatisfy { $0.outcome == .unchanged }
    }
}

/// Which school holidays are asked for.
public struct SchoolHolidayFilter: Hashable, Sendable {
    /// Only of this zone.
    public let zone: SchoolZone?
    /// Only what ends on this day or later; `nil` for today.
    public let from: LocalDate?
    /// Only what begins on this day or before; `nil` for a year after the first day.
    public let to: LocalDate?

    /// A filter.
    public init(zone: SchoolZone? = nil, from: LocalDate? = nil, to: LocalDate? = nil) {
        self.zone = zone
        self.from = from
        self.to = to
    }
}
