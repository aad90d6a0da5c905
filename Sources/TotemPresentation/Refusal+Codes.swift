public import TotemDomain

/// The exit codes of the shell.
///
/// Source of 64 to 78: BSD `sysexits.h`.
public enum ExitCodes {
    /// Done.
    public static let done: Int32 = 0
    /// A rule said no.
    public static let refused: Int32 = 2
    /// The command was called wrongly.
    public static let usage: Int32 = 64
    /// A value or a file holds bad data.
    public static let badData: Int32 = 65
    /// A thing that was named does not exist.
    public static let unknownThing: Int32 = 66
    /// The database is away.
    public static let unavailable: Int32 = 69
    /// A bug.
    public static let bug: Int32 = 70
    /// Later it may work.
    public static let tryAgain: Int32 = 75
    /// The caller may not.
    public static let notAllowed: Int32 = 77
    /// The configuration is wrong.
    public static let configuration: Int32 = 78
}

extension Refusal {
    /// The HTTP status of an answer that this refusal names.
    ///
    /// Source: RFC 9110 and RFC 6585.
    public var status: Int {
        switch self {
        case .invalid, .roomTooSmall, .outsideOpeningHours, .closedForHoliday, .buildingFull,
            .inThePast, .ambiguousLocalTime, .idempotencyKeyReused, .approvalNeeded,
            .ruleBroken:
            422
        case .unknown:
            404
        case .roomTaken, .closureHitsBookings, .changeHitsBookings, .codeTaken, .alreadyRegistered,
            .registrationClosed, .sessionFull, .waitingListFull, .capacityBelowTaken, .stale,
            .partyCannotGrow, .undoOver:
            409
        case .offering(let refusal, _), .onLine(_, let refusal): refusal.status
        case .versionChanged, .previewStale: 412
        case .notSignedIn: 401
        case .notAllowed: 403
        case .tooManyRequests: 429
        }
    }

    /// The exit code of a command that this refusal ends.
    public var exitCode: Int32 {
        switch self {
        case .invalid(let fault):
            if case .unknownThing = fault.problem {
                ExitCodes.unknownThing
            } else {
                ExitCodes.badData
            }
        case .unknown:
            ExitCodes.unknownThing
        case .roomTaken, .closureHitsBookings, .changeHitsBookings, .roomTooSmall,
            .outsideOpeningHours, .closedForHoliday, .buildingFull, .inThePast,
            .ambiguousLocalTime, .codeTaken, .alreadyRegistered, .registrationClosed,
            .sessionFull, .waitingListFull, .capacityBelowTaken, .versionChanged, .previewStale,
            .stale, .idempotencyKeyReused, .partyCannotGrow, .undoOver,
            .approvalNeeded, .ruleBroken:
            ExitCodes.refused
        case .offering(let refusal, _), .onLine(_, let refusal):
            refusal.exitCode
        case .notSignedIn, .notAllowed:
            ExitCodes.notAllowed
        case .tooManyRequests:
            ExitCodes.tryAgain
        }
    }
}

extension Failure {
    /// The exit code of a command that fails so; the first refusal names it.
    public var exitCode: Int32 {
        switch self {
        case .refused(let refusals): refusals.first?.exitCode ?? ExitCodes.refused
        case .unavailable: ExitCodes.unavailable
        case .broken: ExitCodes.bug
        }
    }
}
