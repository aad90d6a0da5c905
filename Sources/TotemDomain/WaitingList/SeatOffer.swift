/// Seats that are kept for a party of the waiting list until it answers.
public struct SeatOffer: Hashable, Sendable {
    /// The shortest time to answer in minutes, unless the session begins before.
    public static let shortestMinutes = 30

    /// Who is asked.
    public let registration: ID<Registration>
    /// The number of people, for all of whom seats are held.
    public let party: Int
    /// When the offer ends by itself.
    public let until: Instant

    /// An offer.
    public init(registration: ID<Registration>, party: Int, until: Instant) {
        self.registration = registration
        self.party = party
        self.until = until
    }

    /// When an offer made now ends, on a full minute.
    ///
    /// Each gets the hours of the session's rules, but at most half of the time that is left until
    /// the begin, so that whoever comes after still has time to answer. Half an hour is the least,
    /// and nothing lasts beyond the begin. The close of registration ends the arrival of
    /// newcomers, not the waiting list.
    public static func deadline(hours: Int, from now: Instant, begin: Instant) -> Instant {
        let minute: Int64 = 60_000_000
        let left = begin.microseconds - now.microseconds
        let wished = min(Int64(hours) * 60 * minute, left / 2)
        let length = min(max(wished, Int64(shortestMinutes) * minute), left)
        let end = now.microseconds + length
        let full = end.flooredQuotient(minute) * minute
        return Instant(microseconds: full > now.microseconds ? full : end)
    }

    /// The same offer of a session that begins at another moment.
    func limited(to begin: Instant) -> SeatOffer {
        SeatOffer(registration: registration, party: party, until: min(until, begin))
    }
}

/// What becomes of a seat for which somebody waits.
public enum Promotion: Hashable, Sendable {
    /// The hours to answer where a session names none.
    public static let usualHours = 24
    /// How many hours a session may give.
    public static let hours = 1...168

    /// It is the first one's at once.
    case confirm
    /// It is offered to the first one, who has so many hours to answer.
    case offer(hours: Int)

    /// The words for it.
    public enum Word: String, CaseIterable, Hashable, Sendable {
        case confirm
        case offer
    }

    /// The word for it.
    public var word: Word {
        switch self {
        case .confirm: .confirm
        case .offer: .offer
        }
    }

    /// The hours to answer; `nil` where nobody is asked.
    public var offerHours: Int? {
        switch self {
        case .confirm: nil
        case .offer(let hours): hours
        }
    }

    /// Offers with so many hours to answer; confirmation at once without hours.
    public init(offerHours: Int?) {
        self = offerHours.map { .offer(hours: $0) } ?? .confirm
    }
}
