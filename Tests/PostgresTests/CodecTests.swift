import Testing

@testable import Postgres

/// Every value there and back, and as the server itself spells it.
@Suite struct CodecTests {
    /// Sends a value, has the server write it as text, and reads it back.
    private func check<Value: PostgresCodable & Hashable>(
        _ type: String,
        _ values: [(Value, String)],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let there = statement(
            "there",
            "select $1::\(type), $1::\(type)::text",
            parameters: (Value.self),
            columns: (Value.self, String.self),
            row: { ($0, $1) }
        )
        let back = statement(
            "back",
            "select $1::text::\(type)",
            parameters: (String.self),
            columns: (Value.self),
            row: { $0 }
        )
        try await TestServer.withConnection { connection in
            for (value, text) in values {
                let rows = try await connection.query(there, value, deadline: .generous)
                #expect(rows.map(\.0) == [value], sourceLocation: sourceLocation)
                #expect(rows.map(\.1) == [text], sourceLocation: sourceLocation)
                let read = try await connection.query(back, text, deadline: .generous)
                #expect(read == [value], sourceLocation: sourceLocation)
            }
        }
    }

    /// What the server or the decoder says of a value.
    private func refusal<Value: PostgresCodable>(
        _ type: String,
        _ value: Value
    ) async throws -> PostgresError {
        let there = statement(
            "there",
            "select $1::\(type)::text",
            parameters: (Value.self),
            columns: (String.self),
            row: { $0 }
        )
        return try await TestServer.withConnection { connection in
            try await failure { () throws(PostgresError) in
                try await connection.query(there, value, deadline: .generous)
            }
        }
    }

    /// How decoding an expression of the server fails.
    private func misreading<Value: PostgresDecodable>(
        _ expression: String,
        as type: Value.Type
    ) async throws -> PostgresError {
        let read = statement(
            "read",
            "select \(expression)",
            parameters: (),
            columns: (Value.self),
            row: { _ in 1 }
        )
        return try await TestServer.withConnection { connection in
            try await failure { () throws(PostgresError) in
                try await connection.query(read, (), deadline: .generous)
            }
        }
    }

    // MARK: Numbers

    @Test func `bool goes there and back`() async throws {
        try await check("bool", [(true, "true"), (false, "false")])
    }

    @Test func `int2 goes there and back`() async throws {
        try await check("int2", [(Int16.min, "-32768"), (-1, "-1"), (0, "0"), (.max, "32767")])
    }

    @Test func `int4 goes there and back`() async throws {
        try await check("int4", [(Int32.min, "-2147483648"), (-1, "-1"), (.max, "2147483647")])
    }

    @Test func `int8 goes there and back`() async throws {
        try await check(
            "int8",
            [
                (Int64.min, "-9223372036854775808"), (-1, "-1"), (1 << 32, "4294967296"),
                (.max, "9223372036854775807"),
            ]
        )
    }

    @Test func `float8 goes there and back, to its edges`() async throws {
        try await check(
            "float8",
            [
                (0.1, "0.1"), (-1.5, "-1.5"), (Double.infinity, "Infinity"),
                (-.infinity, "-Infinity"), (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
                (.leastNonzeroMagnitude, "5e-324"), (1 / 3, "0.3333333333333333"),
            ]
        )
    }

    @Test func `float8 keeps what equality does not see: NaN and the negative zero`() async throws {
        let echo = statement(
            "echo_double",
            "select $1::float8, $1::float8::text",
            parameters: (Double.self),
            columns: (Double.self, String.self),
            row: { ($0, $1) }
        )
        try await TestServer.withConnection { connection in
            let notNumber = try await connection.query(echo, .nan, deadline: .generous)
            #expect(notNumber.allSatisfy { $0.0.isNaN && $0.1 == "NaN" })
            let zero = try await connection.query(echo, -0.0, deadline: .generous)
            #expect(zero.allSatisfy { $0.0 == 0 && $0.0.sign == .minus && $0.1 == "-0" })
        }
    }

    // MARK: Texts and bytes

    @Test func `text goes there and back in every script`() async throws {
        let texts = [
            "", " ", "O'Reilly \"quoted\" \\ back", "Zoë, 東京, Ελλάς, 👩🏽‍🚀", "line\nline\ttab\u{1}",
            String(repeating: "long ", count: 100_000),
        ]
        try await check("text", texts.map { ($0, $0) })
    }

    @Test func `text composed in another way stays as it is`() async throws {
        let echo = statement(
            "echo_text",
            "select $1::text",
            parameters: (String.self),
            columns: (String.self),
            row: { Array($0.utf8) }
        )
        try await TestServer.withConnection { connection in
            for text in ["é", "e\u{301}"] {
                let rows = try await connection.query(echo, text, deadline: .generous)
                #expect(rows == [Array(text.utf8)])
            }
        }
    }

    @Test func `a NUL in a text is refused by the server`() async throws {
        let error = try await refusal("text", "a\u{0}b")
        #expect(error.code == .server)
        #expect(error.sqlState == "22021")
    }

    @Test func `varchar, char and name are read as text`() async throws {
        let read = statement(
            "read_texts",
            "select 'a'::varchar(5), 'b'::char(3), 'c'::name",
            parameters: (),
            columns: (String.self, String.self, String.self),
            row: { [$0, $1, $2] }
        )
        try await TestServer.withConnection { connection in
            let rows = try await connection.query(read, (), deadline: .generous)
            #expect(rows == [["a", "b  ", "c"]])
        }
    }

    @Test func `bytea goes there and back`() async throws {
        try await check(
            "bytea",
            [([UInt8](), "\\x"), ([0, 1, 127, 128, 255], "\\x00017f80ff")]
        )
        let all = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let hex = all.map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }
        try await check("bytea", [(all, "\\x" + hex.joined())])
    }

    @Test func `uuid goes there and back`() async throws {
        try await check(
            "uuid",
            [
                (UUIDBytes(high: 0, low: 0), "00000000-0000-0000-0000-000000000000"),
                (UUIDBytes(high: .max, low: .max), "ffffffff-ffff-ffff-ffff-ffffffffffff"),
                (
                    UUIDBytes(high: 0x0192_3f4e_5a6b_7c8d, low: 0x9e0f_1a2b_3c4d_5e6f),
                    "01923f4e-5a6b-7c8d-9e0f-1a2b3c4d5e6f"
                ),
            ]
        )
    }

    @Test func `jsonb goes there and back in the server's spelling`() async throws {
        try await check(
            "jsonb",
            [
                ("null", "null"), ("{}", "{}"),
                (#"{"a": [1, 2.50, "é", null]}"#, #"{"a": [1, 2.50, "é", null]}"#),
                (#""quote \" and \\ slash""#, #""quote \" and \\ slash""#),
            ]
            .map { (JSONText(text: $0.0), $0.1) }
        )
    }

    @Test(arguments: [("{", "22P02"), ("", "22P02"), (#""\u0000""#, "22P05")])
    func `what is no JSON is refused by the server`(row: (text: String, code: String)) async throws
    {
        let error = try await refusal("jsonb", JSONText(text: row.text))
        #expect(error.sqlState == row.code)
    }

    // MARK: Times

    private func timestamp(_ microseconds: Int64) -> Timestamp {
        Timestamp(microseconds: microseconds)
    }

    @Test func `timestamptz goes there and back, with both infinities by their names`() async throws
    {
        try await check(
            "timestamptz",
            [
                (timestamp(0), "1970-01-01 00:00:00+00"),
                (timestamp(-1), "1969-12-31 23:59:59.999999+00"),
                (timestamp(946_684_800_000_000), "2000-01-01 00:00:00+00"),
                (timestamp(1_772_454_896_123_456), "2026-03-02 12:34:56.123456+00"),
                // The first instant that the server knows, and the last that we do.
                (timestamp(-210_866_803_200_000_000), "4714-11-24 00:00:00+00 BC"),
                (timestamp(.max - 1), "294247-01-10 04:00:54.775806+00"),
                (.infinity, "infinity"), (.minusInfinity, "-infinity"),
            ]
        )
    }

    @Test func `an instant that the server does not know is refused, by it or by us`() async throws
    {
        for value in [timestamp(.min + 1), timestamp(-210_866_803_200_000_001)] {
            let error = try await refusal("timestamptz", value)
            #expect(error.sqlState == "22008")
        }
        // The first of these would be taken for infinity.
        for text in ["294247-01-10 04:00:54.775807+00", "294276-12-31 23:59:59+00"] {
            let error = try await misreading("'\(text)'::timestamptz", as: Timestamp.self)
            #expect(error.code == .decoding)
        }
    }

    @Test func `date goes there and back, with both infinities by their names`() async throws {
        try await check(
            "date",
            [
                (CalendarDay(daysSinceEpoch: 0), "1970-01-01"),
                (CalendarDay(daysSinceEpoch: -1), "1969-12-31"),
                (CalendarDay(daysSinceEpoch: 20_515), "2026-03-03"),
                (CalendarDay(daysSinceEpoch: -2_440_588), "4714-11-24 BC"),
                (CalendarDay(daysSinceEpoch: 2_145_042_905), "5874897-12-31"),
                (CalendarDay(daysSinceEpoch: .max), "infinity"),
                (CalendarDay(daysSinceEpoch: .min), "-infinity"),
            ]
        )
        let error = try await refusal("date", CalendarDay(daysSinceEpoch: .min + 1))
        #expect(error.sqlState == "22008")
    }

    @Test func `time goes there and back, to 24 hours`() async throws {
        try await check(
            "time",
            [
                (TimeOfDay(microseconds: 0), "00:00:00"),
                (TimeOfDay(microseconds: 1), "00:00:00.000001"),
                (TimeOfDay(microseconds: 86_399_999_999), "23:59:59.999999"),
                (TimeOfDay(microseconds: 86_400_000_000), "24:00:00"),
            ]
        )
        for microseconds: Int64 in [-1, 86_400_000_001] {
            let error = try await refusal("time", TimeOfDay(microseconds: microseconds))
            #expect(error.sqlState == "22008")
        }
    }

    // MARK: Ranges

    @Test func `tstzrange goes there and back: empty, unbounded, with bounds of every kind`()
        async throws
    {
        let (a, b) = (timestamp(0), timestamp(3_600_000_000))
        let (first, last) = (#""1970-01-01 00:00:00+00""#, #""1970-01-01 01:00:00+00""#)
        func range(_ lower: Timestamp?, _ upper: Timestamp?, _ kind: String) -> TimestampRange {
            TimestampRange(
                lower: lower,
                upper: upper,
                lowerInclusive: kind.hasPrefix("["),
                upperInclusive: kind.hasSuffix("]")
            )
        }
        try await check(
            "tstzrange",
            [
                (.empty, "empty"), (range(nil, nil, "()"), "(,)"),
                (range(a, nil, "[)"), "[\(first),)"), (range(nil, b, "(]"), "(,\(last)]"),
                (range(a, b, "[)"), "[\(first),\(last))"),
                (range(a, b, "(]"), "(\(first),\(last)]"),
                (range(a, b, "[]"), "[\(first),\(last)]"),
                (range(a, b, "()"), "(\(first),\(last))"),
                (range(a, a, "[]"), "[\(first),\(first)]"),
                (range(a, .infinity, "[)"), "[\(first),infinity)"),
            ]
        )
    }

    @Test func `equal bounds without both of them are empty, and crossed ones refused`()
        async throws
    {
        let echo = statement(
            "echo_range",
            "select $1::tstzrange",
            parameters: (TimestampRange.self),
            columns: (TimestampRange.self),
            row: { $0 }
        )
        let same = TimestampRange(lower: timestamp(5), upper: timestamp(5))
        try await TestServer.withConnection { connection in
            let answer = try await connection.query(echo, same, deadline: .generous)
            #expect(answer == [.empty])
        }
        let crossed = TimestampRange(lower: timestamp(6), upper: timestamp(5))
        #expect(try await refusal("tstzrange", crossed).sqlState == "22000")
    }

    // MARK: Absence and arrays

    @Test func `NULL is nil where the declaration says so, and an error where not`() async throws {
        try await check("int4", [(Int32?.some(5), "5")])
        let none = statement(
            "none",
            "select $1::text, $1::text is null",
            parameters: (String?.self),
            columns: (String?.self, Bool.self),
            row: { ($0, $1) }
        )
        try await TestServer.withConnection { connection in
            let rows = try await connection.query(none, nil, deadline: .generous)
            #expect(rows.map(\.0) == [nil])
            #expect(rows.map(\.1) == [true])
        }
        let error = try await misreading("null::int4", as: Int32.self)
        #expect(error.code == .decoding)
        #expect(error.explanation == "unexpectedNull")
    }

    @Test func `arrays of every type go there and back, empty ones too`() async throws {
        try await check("bool[]", [([Bool](), "{}"), ([true, false], "{t,f}")])
        try await check("int2[]", [([Int16](), "{}"), ([-1, 2], "{-1,2}")])
        try await check("int4[]", [([Int32](), "{}"), ([1], "{1}"), (Array(1...3), "{1,2,3}")])
        try await check(
            "int8[]",
            [([Int64](), "{}"), ([.min, .max], "{\(Int64.min),\(Int64.max)}")]
        )
        try await check("float8[]", [([Double](), "{}"), ([0.5, .infinity], "{0.5,Infinity}")])
        try await check(
            "text[]",
            [
                ([String](), "{}"),
                (["", "a b", "{}", "NULL", "é\""], #"{"","a b","{}","NULL","é\""}"#),
            ]
        )
        try await check(
            "bytea[]",
            [([[UInt8]](), "{}"), ([[], [1, 255]], #"{"\\x","\\x01ff"}"#)]
        )
        let one = UUIDBytes(high: 0, low: 1)
        try await check("uuid[]", [([one], "{00000000-0000-0000-0000-000000000001}")])
        try await check(
            "timestamptz[]",
            [([timestamp(0), .infinity], #"{"1970-01-01 00:00:00+00",infinity}"#)]
        )
        try await check("date[]", [([CalendarDay(daysSinceEpoch: 0)], "{1970-01-01}")])
        try await check("time[]", [([TimeOfDay(microseconds: 0)], "{00:00:00}")])
        try await check(
            "tstzrange[]",
            [([TimestampRange.empty, TimestampRange(lower: nil, upper: nil)], #"{empty,"(,)"}"#)]
        )
        try await check("jsonb[]", [([JSONText(text: "1")], "{1}")])
    }

    @Test func `NULL stands in an array of optionals, and in no other`() async throws {
        try await check("int4[]", [([Int32?.some(1), nil], "{1,NULL}")])
        try await check("text[]", [([String?.none], "{NULL}")])
        let error = try await misreading("array[1, null]::int4[]", as: [Int32].self)
        #expect(error.code == .decoding)
        #expect(error.explanation == "unexpectedNull")
    }

    @Test(arguments: ["array[[1, 2], [3, 4]]", "'[1:1][1:1]={{1}}'::int4[]"])
    func `an array of two dimensions is refused`(expression: String) async throws {
        let error = try await misreading(expression, as: [Int32].self)
        #expect(error.code == .decoding)
        #expect(error.explanation?.contains("2 dimensions") == true)
    }

    @Test func `an array that does not start at one is read by its elements`() async throws {
        let read = statement(
            "read_array",
            "select '[5:7]={1,2,3}'::int4[]",
            parameters: (),
            columns: ([Int32].self),
            row: { $0 }
        )
        try await TestServer.withConnection { connection in
            let answer = try await connection.query(read, (), deadline: .generous)
            #expect(answer == [[1, 2, 3]])
        }
    }

    // MARK: Declarations that lie

    @Test func `a column of another type, or another number of columns, is an error of decoding`()
        async throws
    {
        let wrongType = try await misreading("1::int8", as: Int32.self)
        #expect(wrongType.code == .decoding)
        let wrongElement = try await misreading("array[1::int8]", as: [Int32].self)
        #expect(wrongElement.code == .decoding)
        let wrongCount = try await misreading("1, 2", as: Int32.self)
        #expect(wrongCount.code == .decoding)
        #expect(wrongCount.statement == "read")
    }

    // MARK: Broken bytes

    private func decode<Value: PostgresDecodable>(_ bytes: [UInt8], as type: Value.Type) throws {
        _ = try bytes.withUnsafeBytes { try Value.decode($0) }
    }

    @Test func `bytes that are no value of the type are refused`() {
        #expect(throws: DecodingFailure.self) { try decode([2], as: Bool.self) }
        #expect(throws: DecodingFailure.self) { try decode([], as: Bool.self) }
        #expect(throws: DecodingFailure.self) { try decode([1, 2, 3], as: Int16.self) }
        #expect(throws: DecodingFailure.self) { try decode([1], as: Int32.self) }
        #expect(throws: DecodingFailure.self) { try decode([1], as: Int64.self) }
        #expect(throws: DecodingFailure.self) { try decode([1], as: Double.self) }
        #expect(throws: DecodingFailure.self) { try decode([0xff], as: String.self) }
        #expect(throws: DecodingFailure.self) { try decode([1, 2], as: UUIDBytes.self) }
        #expect(throws: DecodingFailure.self) { try decode([1], as: Timestamp.self) }
        #expect(throws: DecodingFailure.self) { try decode([1], as: CalendarDay.self) }
        #expect(throws: DecodingFailure.self) { try decode([1], as: TimeOfDay.self) }
        #expect(throws: DecodingFailure.self) {
            try decode(WireMessage.number(Int64(86_400_000_001)), as: TimeOfDay.self)
        }
        #expect(throws: DecodingFailure.self) { try decode([2, 0x31], as: JSONText.self) }
        #expect(throws: DecodingFailure.self) { try decode([], as: JSONText.self) }
        #expect(throws: DecodingFailure.self) { try decode([0, 0, 0], as: TimestampRange.self) }
        #expect(throws: DecodingFailure.self) { try decode([0x18, 0], as: TimestampRange.self) }
        #expect(throws: DecodingFailure.self) { try decode([0, 0], as: [Int32].self) }
    }

    @Test func `an array cut at any byte, or with a count that lies, is refused`() throws {
        var writer = ByteWriter()
        [Int32(1), 2, 3].encode(into: &writer)
        for count in 0..<writer.count {
            #expect(throws: DecodingFailure.self) {
                try decode(Array(writer.bytes.prefix(count)), as: [Int32].self)
            }
        }
        for count: Int32 in [-1, .max] {
            var bytes = writer.bytes
            bytes.replaceSubrange(12..<16, with: WireMessage.number(count))
            #expect(throws: DecodingFailure.self) { try decode(bytes, as: [Int32].self) }
        }
    }
}
