import TotemDomain

/// The greatest lengths and counts of what a request may carry.
///
/// Lengths are counted in Unicode code points, as JSON Schema's `maxLength` and PostgreSQL's
/// `char_length` count them.
public enum Limits {
    /// How long before its start the registration of a session in a series opens or closes: a year.
    static let minutesBeforeStart = 0...525_600
    /// Names of people, rooms, buildings and tokens.
    public static let name = 200
    /// Titles of sessions.
    public static let title = 200
    /// Why something is called off or set aside.
    public static let reason = 500
    /// What is written about a booking.
    public static let note = 1000
    /// What a booking is for.
    public static let purpose = 200
    /// Names of towns.
    public static let city = 100
    /// Names of organisations.
    public static let organisation = 200
    /// Street, number and place of a building.
    public static let address = 200
    /// How to get to a building, and what step-free means at a room.
    public static let directions = 1000
    /// The address of a photo.
    public static let url = 500
    /// What a photo shows, in words.
    public static let alt = 200
    /// Photos of one building.
    public static let photos = 12
    /// Telephone numbers as written.
    public static let phone = 40
    /// An e-mail address.
    ///
    /// Source: RFC 5321, section 4.5.3.1.3 (a path of 256 with its brackets).
    public static let email = 254
    /// Words of equipment, consent and language tags.
    public static let word = 40
    /// A rule of recurrence.
    public static let recurrence = 300
    /// A line of opening hours, a time, an address and all other texts with a form of their own.
    public static let line = 200
    /// Lines of opening hours: of the week, of seasons and of single days.
    public static let openingHoursLines = 200
    /// How many there can be of one thing in a room.
    public static let stock = 1...10_000
    /// Needs that one thing serves.
    public static let features = 20
    /// Words of equipment of one room.
    public static let equipment = 50
    /// Spaces of one room.
    public static let spaces = 20
    /// Words to look for.
    public static let words = 100
    /// Organisations in a programme.
    public static let parties = 50
    /// Themes of a programme or a session.
    public static let themes = 20
    /// Languages of one session.
    public static let languages = 10
    /// What somebody needs to take part, in their own words.
    public static let accessNote = 300
    /// Lines of a file of people.
    public static let importLines = 2000
    /// Bytes of a file of people: what a request may carry.
    public static let importBytes = 1_048_576
    /// Events of a calendar.
    public static let calendarEvents = 5000
    /// The name of an event of a calendar.
    public static let calendarName = 500
    /// Consents of one registration.
    public static let consents = 20
    /// Seats and people.
    public static let people = 1...100_000
    /// Planned people of a booking, who may be none.
    public static let heads = 0...100_000
    /// People in one party.
    public static let party = 1...RegistrationRequest.largestParty
    /// Minutes kept free before or after a booking: at most a day.
    public static let bufferMinutes = 0...1440
    /// Rules for the change of layout of one room: each pair of layouts, and any.
    public static let turnarounds = 100
    /// The bookings that one closure moves by choice.
    public static let moves = 100
    /// Floors below and above the street.
    public static let floors = -20...200
    /// Places for people in wheelchairs, which may be none.
    public static let wheelchairPlaces = 0...1000
    /// Square metres of a room.
    public static let areaSquareMetres = 1...100_000
    /// Minutes of a time for which common free rooms are searched: at most a day.
    public static let slotMinutes = 1...1440
    /// Minutes on whose multiples such times begin.
    public static let slotStep = 1...1440
    /// Buildings, rooms and territories of one such search.
    public static let slotPlaces = 50
    /// Days of one timeline.
    public static let timelineDays = 1...Timeline.maximumDays
    /// Items of one page of a list.
    public static let page = 1...PageRequest.maximumLimit
    /// Faults told at once; a request with more is told these.
    public static let faults = 100
}
