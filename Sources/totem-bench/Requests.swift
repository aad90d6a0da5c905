/// The requests that the rounds send.
enum Requests {
    /// A registration with its idempotency key.
    static func registration(_ port: Int, _ session: String, person: String) -> String {
        post(
            port,
            "/sessions/\(session)/registrations",
            key: person,
            "{\"email\":\"\(person)@example.org\",\"name\":\"Camille Exemple\"}"
        )
    }

    /// A booking with its idempotency key.
    static func booking(
        _ port: Int,
        room: String,
        from: String,
        to: String,
        key: String,
        token: String
    ) -> String {
        post(
            port,
            "/bookings",
            key: key,
            token: token,
            "{\"room\":\"\(room)\",\"from\":\"\(from)\",\"to\":\"\(to)\",\"purpose\":\"Bench\"}"
        )
    }

    /// A room booked on 366 days with its idempotency key.
    static func series(
        _ port: Int,
        room: String,
        year: Int,
        key: String,
        token: String
    ) -> String {
        post(
            port,
            "/series",
            key: key,
            token: token,
            """
            {"room":"\(room)","from":"\(year)-01-01T10:00","to":"\(year)-01-01T12:00",\
            "rule":"FREQ=DAILY;COUNT=366","purpose":"Bench"}
            """
        )
    }

    private static func post(
        _ port: Int,
        _ path: String,
        key: String,
        token: String? = nil,
        _ body: String
    ) -> String {
        let authorization = token.map { "Authorization: Bearer \($0)\r\n" } ?? ""
        return """
            POST /api/v1\(path) HTTP/1.1\r
            Host: 127.0.0.1:\(port)\r
            Content-Type: application/json\r
            \(authorization)Idempotency-Key: \(key)\r
            Content-Length: \(body.utf8.count)\r
            \r
            \(body)
            """
    }
}

extension LoadClient.Result {
    /// Answers per second, all of which must have had that status.
    func rate(of status: Int, in seconds: Int) throws -> Double {
        let others = answers(besides: status)
        guard others == 0 else {
            throw BenchFault("\(others) requests were not answered with \(status): \(answers)")
        }
        return Double(answers[status] ?? 0) / Double(seconds)
    }
}
