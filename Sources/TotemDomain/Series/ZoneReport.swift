/// A date of a series that is still to be, with the time that was reckoned for it when it was made.
public struct PromisedDate: Hashable, Sendable {
    /// The series.
    public let series: ID<Series>
    /// The clock on which its local time was promised.
    public let zone: Zone
    /// Where its booking is.
    public let room: RoomPath
    /// The local start that was promised.
    public let original: LocalDateTime
    /// The local end that goes with it.
    public let end: LocalDateTime
    /// The moments that were reckoned then.
    public let planned: TimeWindow
    /// Its booking.
    public let booking: ID<Booking>
    /// The moments at which that is.
    public let booked: TimeWindow

    /// A date as stored.
    ///
    /// - Parameters:
    ///   - series: The series.
    ///   - zone: The clock.
    ///   - room: Where its booking is.
    ///   - original: The local start.
    ///   - seconds: How long it lasts on the clock.
    ///   - planned: The moments that were reckoned.
    ///   - booking: Its booking.
    ///   - booked: The moments at which that is.
    public init(
        series: ID<Series>,
        zone: Zone,
        room: RoomPath,
        original: LocalDateTime,
        lasting seconds: Int64,
        planned: TimeWindow,
        booking: ID<Booking>,
        booked: TimeWindow
    ) {
        self.series = series
        self.zone = zone
        self.room = room
        self.original = original
        end = original.adding(seconds: seconds)
        self.planned = planned
        self.booking = booking
        self.booked = booked
    }

    /// What the clock makes of the promise by the time-zone data of today.
    public var reading: RecurringTime.Reading {
        RecurringTime.reading(from: original, to: end, in: zone)
    }
}

/// A date whose booking is no longer at the local time that was promised.
public struct ShiftedDate: Hashable, Sendable {
    /// The date.
    public let date: PromisedDate
    /// What the clock makes of the promise today.
    public let reading: RecurringTime.Reading

    /// The edit of its series that brings it to its promised time; `nil` where the clock never
    /// shows that, so that another one must be chosen.
    ///
    /// A time that the clock shows twice cannot be named alone; the edit of all means the first.
    public var mend: SeriesEdit? {
        switch reading {
        case .never: nil
        case .twice: SeriesEdit(scope: .all)
        case .once:
            SeriesEdit(
                scope: .one,
                date: date.original.date,
                from: .at(date.original),
                to: .at(date.end)
            )
        }
    }
}

/// What today's time-zone data make of the local times that series promise.
///
/// Moments are reckoned once, when something is booked; governments change clocks afterwards.
public struct ZoneReport: Hashable, Sendable {
    /// How many dates were looked at.
    public let checked: Int
    /// How many of them were moved by hand, so that nothing local was promised for them.
    public let movedByHand: Int
    /// Those that are at another local time than was promised.
    public let shifted: [ShiftedDate]

    /// Reckons anew; pure but for the time-zone data.
    public init(_ dates: [PromisedDate]) {
        checked = dates.count
        let kept = dates.filter { $0.booked == $0.planned }
        movedByHand = dates.count - kept.count
        shifted = kept.compactMap { date in
            let reading = date.reading
            return reading.window == date.booked
                ? nil : ShiftedDate(date: date, reading: reading)
        }
    }
}
