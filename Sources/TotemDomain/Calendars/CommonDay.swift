/// The first day on which all of several calendars work, with the days before it on which one of
/// them does not.
public struct CommonDay: Hashable, Sendable {
    /// The most calendars that are looked at together.
    public static let mostCalendars = 20

    /// The day.
    public let date: LocalDate
    /// The days that were passed over, in order.
    public let skipped: [Skipped]

    /// A day on which somebody does not work.
    public struct Skipped: Hashable, Sendable {
        /// The day.
        public let date: LocalDate
        /// Whether it is a Saturday or a Sunday.
        public let isWeekend: Bool
        /// The holidays on it, each with the calendar that has it.
        public let holidays: [Kept]
    }

    /// A holiday with the calendar that has it.
    public struct Kept: Hashable, Sendable {
        /// The calendar.
        public let calendar: HolidayCalendar
        /// The holiday.
        public let holiday: Holiday
    }

    /// Finds the day; pure.
    ///
    /// A day that is a holiday in some communes only is passed over too: who meets there has to
    /// know which ones.
    ///
    /// - Parameters:
    ///   - first: The first day that would do.
    ///   - calendars: The calendars of those who are to meet.
    public init(notBefore first: LocalDate, of calendars: [HouseCalendar]) {
        var date = first
        var skipped: [Skipped] = []
        while true {
            let kept = calendars.flatMap { house in
                house.holidays(on: date)
                    .filter { $0.scope != .custom }
                    .map { Kept(calendar: house.calendar, holiday: $0) }
            }
            let isWeekend = date.weekday == .saturday || date.weekday == .sunday
            // No calendar has three weeks of holidays on end, so that this comes to an end.
            guard isWeekend || !kept.isEmpty else { break }
            skipped.append(Skipped(date: date, isWeekend: isWeekend, holidays: kept))
            date = date.adding(days: 1)
        }
        self.date = date
        self.skipped = skipped
    }
}
