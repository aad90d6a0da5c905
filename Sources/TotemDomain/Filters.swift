/// Which bookings a list shows; what is `nil` does not filter.
public struct BookingFilter: Hashable, Sendable {
    /// Only of this room.
    public let room: RoomPath?
    /// Only those that end after this moment.
    public let from: Instant?
    /// Only those that start before this moment.
    public let to: Instant?
    /// Only those in this status.
    public let status: Booking.Status?

    /// A filter.
    public init(
        room: RoomPath? = nil,
        from: Instant? = nil,
        to: Instant? = nil,
        status: Booking.Status? = nil
    ) {
        self.room = room
        self.from = from
        self.to = to
        self.status = status
    }
}

/// Which closures a list shows; what is `nil` does not filter.
public struct ClosureFilter: Hashable, Sendable {
    /// Only of this building and its rooms.
    public let building: Code?
    /// Only of this room and of its whole building.
    public let room: RoomPath?
    /// Only those that end after this moment.
    public let from: Instant?
    /// Only those that start before this moment.
    public let to: Instant?

    /// A filter.
    public init(
        building: Code? = nil,
        room: RoomPath? = nil,
        from: Instant? = nil,
        to: Instant? = nil
    ) {
        self.building = building
        self.room = room
        self.from = from
        self.to = to
    }
}

/// Which sessions a list shows; what is `nil` does not filter.
public struct SessionFilter: Hashable, Sendable {
    /// Only those that end after this moment.
    public let from: Instant?
    /// Only those that start before this moment.
    public let to: Instant?
    /// Only in this building.
    public let building: Code?
    /// Only in this town, as written, in any case.
    public let city: String?
    /// Only of this programme.
    public let programme: Code?
    /// Only in which this language is spoken, a tag such as `fr`.
    public let language: String?
    /// Only with these words in title, programme or place.
    public let words: String?
    /// Only with this theme, of its own or of its programme.
    public let theme: Code?

    /// A filter.
    public init(
        from: Instant? = nil,
        to: Instant? = nil,
        building: Code? = nil,
        city: String? = nil,
        programme: Code? = nil,
        language: String? = nil,
        words: String? = nil,
        theme: Code? = nil
    ) {
        self.from = from
        self.to = to
        self.building = building
        self.city = city
        self.programme = programme
        self.language = language
        self.words = words
        self.theme = theme
    }
}

/// What a list of registrations shows; what is `nil` does not filter.
public struct RegistrationFilter: Hashable, Sendable {
    /// Only those in this status.
    public let status: Registration.Status?
    /// Only those with this text in name, address, organisation or guests, or with this code.
    public let words: String?
    /// Only those who need this to take part.
    public let accessNeed: RegistrationRequest.AccessNeed?
    /// Only those from this territory.
    public let territory: String?
    /// Only those at this stage.
    public let stage: RegistrationRequest.Stage?

    /// A filter.
    public init(
        status: Registration.Status? = nil,
        words: String? = nil,
        accessNeed: RegistrationRequest.AccessNeed? = nil,
        territory: String? = nil,
        stage: RegistrationRequest.Stage? = nil
    ) {
        self.status = status
        self.words = words
        self.accessNeed = accessNeed
        self.territory = territory
        self.stage = stage
    }
}
