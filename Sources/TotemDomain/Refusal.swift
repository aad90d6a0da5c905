/// A rule said no: typed data with a stable code, for the person who asked.
///
/// Refusals are switched exhaustively exactly three times, all at the edge: into an HTTP status,
/// into an exit code and into a sentence. Wording never stands here.
public enum Refusal: Hashable, Sendable {
    /// A field of the request is wrong. Code `invalid-input`.
    case invalid(FieldFault)
    /// The thing named in the path does not exist, or may not be seen. Code `unknown-…`.
    case unknown(Subject, String)
    /// The room's spaces are occupied; what could be booked instead. Code `room-taken`.
    case roomTaken(conflicts: [Conflict], alternatives: [Alternative] = [])
    /// Bookings stand in the time that would be closed. Code `closure-hits-bookings`.
    case closureHitsBookings([AffectedBooking])
    /// Bookings rely on what a change of a place would take away. Code `change-hits-bookings`.
    case changeHitsBookings([StandingBooking])
    /// The layout seats fewer than asked. Code `room-too-small`.
    case roomTooSmall(room: RoomPath, layout: LayoutKind, capacity: Int, wanted: Int)
    /// The public time leaves the opening hours; may be waived. Code `outside-opening-hours`.
    case outsideOpeningHours(building: Code, hours: OpeningHours)
    /// Public holidays close the house; may be waived. Code `closed-for-holiday`.
    case closedForHoliday(building: Code, holidays: [Holiday])
    /// More planned heads in the building at one moment than allowed. Code `building-full`.
    case buildingFull(building: Code, limit: Int, planned: Int)
    /// The start lies before now; told on the clock of the place. Code `in-the-past`.
    case inThePast(start: Instant, now: Instant, zone: Zone)
    /// The clock of the place shows the local time twice, or never. Code `ambiguous-local-time`.
    case ambiguousLocalTime(pointer: String, local: LocalDateTime, zone: Zone, readings: [Instant])
    /// The code is in use. Code `code-taken`.
    case codeTaken(Subject, String)
    /// The address holds a live registration of this session. Code `already-registered`.
    case alreadyRegistered
    /// More is asked for than the house agreed to; may be waived. Code `approval-needed`.
    case approvalNeeded(Approval, zone: Zone)
    /// A rule of the house says no; may be waived by whom it names. Its code is that of its kind.
    case ruleBroken(BrokenRule)
    /// Another refusal, told with what could be booked instead. Its code is that of the other.
    indirect case offering(Refusal, [Alternative])
    /// Another refusal, told with the line of the file that it speaks of. Its code is that of the
    /// other.
    indirect case onLine(Int, Refusal)
    /// Registration is not open; told on the clock of the session. Code `registration-closed`.
    case registrationClosed(ClosedReason, zone: Zone)
    /// No seat is free and there is no waiting list. Code `session-full`.
    case sessionFull
    /// The waiting list has reached its limit. Code `waiting-list-full`.
    case waitingListFull(limit: Int)
    /// No seats for a larger party, or others wait for them. Code `party-cannot-grow`.
    case partyCannotGrow(free: Int, waiting: Int)
    /// Giving back can be undone for so many minutes only. Code `undo-over`.
    case undoOver(minutes: Int)
    /// The session would offer fewer seats than are taken. Code `capacity-below-taken`.
    ///
    /// Where it may be overruled, those who would have no seat are told.
    case capacityBelowTaken(
        capacity: Int,
        confirmed: Int,
        held: Int,
        unseated: [UnseatedRegistration] = []
    )
    /// The caller saw another version than there is now. Code `precondition-failed`.
    case versionChanged(Subject, version: Int)
    /// What would happen is no longer what a preview told. Code `preview-stale`.
    case previewStale
    /// The thing is in a state that does not allow this. Code `stale`.
    case stale(Subject, status: String)
    /// The key was used for another request. Code `idempotency-key-reused`.
    case idempotencyKeyReused
    /// No valid token was sent. Code `not-signed-in`.
    case notSignedIn
    /// The role may not do this. Code `not-allowed`.
    case notAllowed
    /// The caller sends too much. Code `too-many-requests`.
    case tooManyRequests(retryAfterSeconds: Int)

    /// The kinds of things that can be unknown, stale or doubled.
    public enum Subject: String, Hashable, Sendable, CaseIterable {
        case building, room, booking, closure, session, registration, token, notice, page
        case organisation, programme, theme, edition, rule, equipment, attribute, series
        case schoolHoliday = "school-holiday"
    }

    /// Why a session takes no registrations.
    public enum ClosedReason: Hashable, Sendable {
        /// It is a draft, or not public.
        case notPublished
        /// It was cancelled.
        case cancelled
        /// Registration opens later.
        case notYetOpen(Instant)
        /// Registration closed, or the session began, at that moment.
        case closed(Instant)
    }

    /// The stable code that programs branch on.
    public var code: String {
        switch self {
        case .invalid: "invalid-input"
        case .unknown(let subject, _): "unknown-\(subject.rawValue)"
        case .roomTaken: "room-taken"
        case .closureHitsBookings: "closure-hits-bookings"
        case .changeHitsBookings: "change-hits-bookings"
        case .roomTooSmall: "room-too-small"
        case .outsideOpeningHours: "outside-opening-hours"
        case .closedForHoliday: "closed-for-holiday"
        case .buildingFull: "building-full"
        case .inThePast: "in-the-past"
        case .ambiguousLocalTime: "ambiguous-local-time"
        case .approvalNeeded: "approval-needed"
        case .ruleBroken(let broken): broken.code
        case .offering(let refusal, _), .onLine(_, let refusal): refusal.code
        case .codeTaken: "code-taken"
        case .alreadyRegistered: "already-registered"
        case .registrationClosed: "registration-closed"
        case .sessionFull: "session-full"
        case .waitingListFull: "waiting-list-full"
        case .partyCannotGrow: "party-cannot-grow"
        case .undoOver: "undo-over"
        case .capacityBelowTaken: "capacity-below-taken"
        case .stale: "stale"
        case .versionChanged: "precondition-failed"
        case .previewStale: "preview-stale"
        case .idempotencyKeyReused: "idempotency-key-reused"
        case .notSignedIn: "not-signed-in"
        case .notAllowed: "not-allowed"
        case .tooManyRequests: "too-many-requests"
        }
    }

    /// Where the refusal stands when several are told: the first one names the whole answer.
    public var rank: Int {
        switch self {
        case .notSignedIn: 0
        case .notAllowed: 1
        case .tooManyRequests: 2
        case .idempotencyKeyReused: 3
        case .unknown: 4
        case .invalid: 5
        case .ambiguousLocalTime: 6
        case .inThePast: 7
        case .stale: 8
        case .codeTaken: 9
        case .registrationClosed: 10
        case .alreadyRegistered: 11
        case .roomTooSmall: 12
        case .outsideOpeningHours: 13
        case .closedForHoliday: 14
        case .buildingFull: 15
        case .roomTaken: 16
        case .sessionFull: 17
        case .waitingListFull: 18
        case .closureHitsBookings: 19
        case .capacityBelowTaken: 20
        case .versionChanged: 21
        case .changeHitsBookings: 22
        case .partyCannotGrow: 23
        case .undoOver: 24
        case .previewStale: 25
        case .approvalNeeded: 26
        case .ruleBroken: 27
        case .offering(let refusal, _), .onLine(_, let refusal): refusal.rank
        }
    }
}

extension Refusal {
    /// The refusal itself, without what could be booked instead, and without its line.
    public var plain: Refusal {
        switch self {
        case .offering(let refusal, _), .onLine(_, let refusal): refusal.plain
        default: self
        }
    }

    /// Whether another place or time may help.
    public var mayBeMended: Bool {
        switch self {
        case .roomTaken, .roomTooSmall, .outsideOpeningHours, .closedForHoliday, .buildingFull,
            .ruleBroken:
            true
        default: false
        }
    }
}

/// One wrong field of a request.
public struct FieldFault: Hashable, Sendable {
    /// The place in the request as a JSON pointer (RFC 6901), such as `/registration/opens`.
    public let pointer: String
    /// What is wrong.
    public let problem: Problem

    /// A fault at a place.
    public init(_ pointer: String, _ problem: Problem) {
        self.pointer = pointer
        self.problem = problem
    }

    /// What can be wrong with a field.
    public enum Problem: Hashable, Sendable {
        /// It must be there.
        case missing
        /// No such field exists here.
        case unknownField
        /// It stands twice.
        case duplicate
        /// It has another JSON type than `expected`, which is `text`, `number`, `list` and so on.
        case wrongType(expected: String)
        /// The text has more characters than `maximum`.
        case tooLong(maximum: Int)
        /// It is empty or only white space.
        case empty
        /// It holds control characters.
        case controlCharacters
        /// The number or count is outside the range.
        case outOfRange(minimum: Int, maximum: Int)
        /// It does not have the form of the named kind, such as `email`, `code` or `date-time`.
        case malformed(String)
        /// It is none of the allowed words.
        case notOneOf([String])
        /// It does not go before the start.
        case endBeforeStart
        /// Start and end are the same moment.
        case zeroLength
        /// It lies in the past.
        case alreadyPast
        /// It lies after the start of what it belongs to.
        case afterStart
        /// It lies more days after the start than `days`.
        case longerThan(days: Int)
        /// It names something that does not exist.
        case unknownThing(Refusal.Subject, String)
        /// It may not stand together with the other field.
        case conflicts(with: String)
        /// More guests are named than come with the person in a party of so many people.
        case guestsBeyondParty(Int)
        /// Something that is not said there must stay, since it was booked or closed before.
        case mustStay(String)
        /// These rooms have something that would no longer fit.
        case relied([String])
        /// A rule of recurrence has this fault.
        case recurrence(RecurrenceRule.Fault)
        /// There is neither a seat nor a place on the waiting list for it.
        case noPlace

        /// The stable code of the fault.
        public var code: String {
            switch self {
            case .missing: "missing"
            case .unknownField: "unknown-field"
            case .duplicate: "duplicate-field"
            case .wrongType: "wrong-type"
            case .tooLong: "too-long"
            case .empty: "empty"
            case .controlCharacters: "control-characters"
            case .outOfRange, .guestsBeyondParty: "out-of-range"
            case .malformed: "malformed"
            case .notOneOf: "not-one-of"
            case .endBeforeStart: "end-before-start"
            case .zeroLength: "zero-length"
            case .alreadyPast: "already-past"
            case .afterStart: "after-start"
            case .longerThan: "too-long-time"
            case .unknownThing(let subject, _): "unknown-\(subject.rawValue)"
            case .conflicts: "conflicting-fields"
            case .noPlace: "no-place"
            case .mustStay: "must-stay"
            case .relied: "relied-upon"
            case .recurrence: "bad-recurrence"
            }
        }
    }
}

/// One occupation in the way of a booking; its purpose stays private.
public struct Conflict: Hashable, Sendable {
    /// The room that was booked or closed.
    public let room: RoomPath
    /// The occupied time, buffers included.
    public let occupied: TimeWindow
    /// The clock of the building.
    public let zone: Zone
    /// Why the room is closed; `nil` when it is booked.
    public let closure: String?
    /// What the change of layout between the two costs, where that alone is in the way.
    public let turnaround: TurnaroundCost?

    /// A conflict.
    public init(
        room: RoomPath,
        occupied: TimeWindow,
        zone: Zone,
        closure: String? = nil,
        turnaround: TurnaroundCost? = nil
    ) {
        self.room = room
        self.occupied = occupied
        self.zone = zone
        self.closure = closure
        self.turnaround = turnaround
    }
}
