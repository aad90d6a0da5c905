import TotemDomain

extension Contract {
    /// The status of every code that an operation can answer.
    static let statuses: [String: Int] = {
        var statuses: [String: Int] = [
            "malformed-request": 400, "not-signed-in": 401, "not-allowed": 403,
            "unknown-page": 404, "room-taken": 409, "closure-hits-bookings": 409,
            "change-hits-bookings": 409,
            "code-taken": 409, "already-registered": 409, "registration-closed": 409,
            "session-full": 409, "waiting-list-full": 409, "capacity-below-taken": 409,
            "stale": 409, "party-cannot-grow": 409, "undo-over": 409, "precondition-failed": 412,
            "preview-stale": 412, "too-large": 413,
            "unsupported-media-type": 415, "invalid-input": 422, "room-too-small": 422,
            "outside-opening-hours": 422, "approval-needed": 422, "too-short-notice": 422,
            "too-far-ahead": 422, "booking-too-short": 422, "booking-too-long": 422,
            "quota-bookings": 422, "quota-time": 422, "residents-first": 422, "members-only": 422,
            "closed-for-holiday": 422, "building-full": 422,
            "in-the-past": 422,
            "ambiguous-local-time": 422, "idempotency-key-reused": 422,
            "precondition-required": 428, "too-many-requests": 429, "broken": 500,
            "unavailable": 503,
        ]
        for subject in Refusal.Subject.allCases { statuses["unknown-" + subject.rawValue] = 404 }
        return statuses
    }()

    /// The codes that a route of this form can answer, its own ones and those of its form.
    func allCodes(_ route: OpenAPI.Route) -> [String] {
        var all = ["malformed-request", "not-signed-in", "invalid-input", "broken", "unavailable"]
        if route.roles != nil || route.writes { all.append("not-allowed") }
        if route.path.contains("{") { all.append("unknown-page") }
        if route.writes { all += ["preview-stale", "too-large", "unsupported-media-type"] }
        if route.method == "POST" { all.append("idempotency-key-reused") }
        if route.method == "PATCH" { all += ["precondition-failed", "precondition-required"] }
        return all + codes
    }
}
