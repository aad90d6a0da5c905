import NIOCore

/// Where a connection stands and when its patience ends.
///
/// Pure: events and the time go in, what to do comes out; the channel handlers carry it out.
///
/// Reading deadlines run only while nothing is being answered: until then back pressure, not the
/// client, may be what holds the next request.
struct ConnectionState {
    /// What is being read.
    enum Reading: Equatable {
        /// Nothing; `served` tells whether a request came before.
        case nothing(since: NIODeadline, served: Bool)
        /// The head of a request, since its first byte.
        case head(since: NIODeadline)
        /// The body of a request, since its head; the last piece came at `latest`.
        case body(since: NIODeadline, latest: NIODeadline)
        /// No more: a request was refused, or the last one is read.
        case ended
    }

    /// What to do when a deadline has passed.
    enum Verdict: Equatable {
        /// Go on.
        case patient
        /// Refuse what is being read and close.
        case refuse(EdgeFault)
        /// Close without a word.
        case close
    }

    private let limits: EdgeLimits
    private(set) var reading: Reading
    /// Requests handed on and not answered yet.
    private(set) var answering = 0
    private var pendingBytes = 0
    private var stalledSince: NIODeadline?
    private var lingeringSince: NIODeadline?

    init(limits: EdgeLimits, now: NIODeadline) {
        self.limits = limits
        reading = .nothing(since: now, served: false)
    }

    /// Bytes arrived, of whatever.
    mutating func received(at now: NIODeadline) {
        switch reading {
        case .nothing: reading = .head(since: now)
        case .body(let since, _): reading = .body(since: since, latest: now)
        case .head, .ended: break
        }
    }

    /// The head of a request is whole.
    mutating func headEnded(at now: NIODeadline) {
        reading = .body(since: now, latest: now)
    }

    /// A request is whole and handed on.
    mutating func requestEnded(at now: NIODeadline, isLast: Bool) {
        answering += 1
        reading = isLast ? .ended : .nothing(since: now, served: true)
    }

    /// No further request will be read.
    mutating func stopReading() {
        reading = .ended
    }

    /// An answer was written; the clocks of reading start now.
    mutating func answered(at now: NIODeadline) {
        answering -= 1
        switch reading {
        case .nothing: reading = .nothing(since: now, served: true)
        case .head: reading = .head(since: now)
        case .body: reading = .body(since: now, latest: now)
        case .ended: break
        }
    }

    /// The last answer is written and our side is closed.
    mutating func linger(since now: NIODeadline) {
        lingeringSince = now
    }

    /// Whether nothing is being read or answered, so that the connection may end at once.
    var isIdle: Bool {
        if case .nothing = reading { return answering == 0 }
        return false
    }

    /// Looks at the clock.
    ///
    /// `unsent` counts the bytes of answers that the reader has not taken.
    mutating func judge(at now: NIODeadline, unsent: Int) -> Verdict {
        if let lingeringSince, now >= lingeringSince + limits.lingerTime { return .close }
        if unsent == 0 || unsent != pendingBytes {
            pendingBytes = unsent
            stalledSince = unsent == 0 ? nil : now
        } else if let stalledSince, now >= stalledSince + limits.writePause {
            return .close
        }
        guard answering == 0, lingeringSince == nil else { return .patient }
        switch reading {
        case .nothing(let since, let served):
            return now >= since + (served ? limits.idleTime : limits.headTime) ? .close : .patient
        case .head(let since):
            return now >= since + limits.headTime ? .refuse(.requestTimeout) : .patient
        case .body(let since, let latest):
            let isLate = now >= since + limits.bodyTime || now >= latest + limits.bodyPause
            return isLate ? .refuse(.requestTimeout) : .patient
        case .ended:
            return .patient
        }
    }
}
