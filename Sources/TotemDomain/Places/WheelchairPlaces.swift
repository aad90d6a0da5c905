/// How many places for wheelchairs a seated public must have in France.
///
/// Source: article 16 of the order of 20 April 2017 on public places in existing buildings, and
/// the orders of 2006 and 2014: two up to 50 seats, then one more for each further 50 begun.
public enum WheelchairPlaces {
    /// The least number for so many seats; `nil` above 1000, where an order fixes it.
    public static func least(forSeats seats: Int) -> Int? {
        switch seats {
        case ..<1: 0
        case ...50: 2
        case ...1000: 2 + (seats - 50 + 49) / 50
        default: nil
        }
    }
}
