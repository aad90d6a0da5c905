import Foundation
import Testing
import TotemDomain
import TotemPresentation

struct JSONReading {
    static let good: [(String, JSONValue)] = [
        ("null", .null), (" true ", .bool(true)), ("false", .bool(false)),
        ("0", .integer(0)), ("-0", .integer(0)), ("-17", .integer(-17)),
        ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
        ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("1.5", .number(1.5)), ("2e3", .number(2000)), ("1E-2", .number(0.01)),
        ("\"\"", .string("")), ("\"a\\n\\u0041\\/\"", .string("a\nA/")),
        ("\"\\ud83d\\ude00\"", .string("😀")), ("\"😀 é\"", .string("😀 é")),
        ("\"\\u0000\"", .string("\0")),
        ("[]", .array([])), ("{}", .object([])), ("[[],{}]", .array([.array([]), .object([])])),
        (
            "{\"b\":1,\"a\":[true,null]}",
            .object([
                JSONMember("b", .integer(1)), JSONMember("a", .array([.bool(true), .null])),
            ])
        ),
    ]

    @Test(arguments: good)
    func readsWhatTheGrammarAllows(text: String, value: JSONValue) throws {
        #expect(try JSONValue.parse(Array(text.utf8)) == value)
    }

    static let bad: [(String, JSONFault)] = [
        ("", JSONFault(offset: 0, pointer: "", reason: .unexpectedEnd)),
        ("  ", JSONFault(offset: 2, pointer: "", reason: .unexpectedEnd)),
        ("nul", JSONFault(offset: 3, pointer: "", reason: .unexpectedEnd)),
        ("NaN", JSONFault(offset: 0, pointer: "", reason: .unexpectedByte)),
        ("+1", JSONFault(offset: 0, pointer: "", reason: .unexpectedByte)),
        ("01", JSONFault(offset: 1, pointer: "", reason: .trailingText)),
        ("1.", JSONFault(offset: 2, pointer: "", reason: .unexpectedEnd)),
        ("1e400", JSONFault(offset: 0, pointer: "", reason: .numberOutOfRange)),
        ("{} x", JSONFault(offset: 3, pointer: "", reason: .trailingText)),
        ("[1,]", JSONFault(offset: 3, pointer: "/1", reason: .unexpectedByte)),
        ("{\"a\":1,}", JSONFault(offset: 7, pointer: "", reason: .unexpectedByte)),
        ("{\"a\":1,\"a\":2}", JSONFault(offset: 7, pointer: "/a", reason: .duplicateName)),
        (
            "{\"a/~\":[{\"b\":x}]}",
            JSONFault(offset: 13, pointer: "/a~1~0/0/b", reason: .unexpectedByte)
        ),
        ("\"\\x\"", JSONFault(offset: 1, pointer: "", reason: .invalidEscape)),
        ("\"\\u12g4\"", JSONFault(offset: 1, pointer: "", reason: .invalidEscape)),
        ("\"\\ud800\"", JSONFault(offset: 1, pointer: "", reason: .loneSurrogate)),
        ("\"\\ud800\\u0041\"", JSONFault(offset: 1, pointer: "", reason: .loneSurrogate)),
        ("\"\\udc00\"", JSONFault(offset: 1, pointer: "", reason: .loneSurrogate)),
        ("\"a\nb\"", JSONFault(offset: 2, pointer: "", reason: .unexpectedByte)),
        ("\"abc", JSONFault(offset: 4, pointer: "", reason: .unexpectedEnd)),
    ]

    @Test(arguments: bad)
    func saysWhereAndWhyItStops(text: String, fault: JSONFault) {
        #expect(throws: fault) { try JSONValue.parse(Array(text.utf8)) }
    }

    @Test(arguments: [[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0x80]] as [[UInt8]])
    func refusesWhatIsNotUTF8(bytes: [UInt8]) {
        let fault = JSONFault(offset: 1, pointer: "", reason: .invalidUTF8)
        #expect(throws: fault) { try JSONValue.parse([0x22] + bytes + [0x22]) }
    }

    @Test func countsNestingToTheLimitAndNoFurther() throws {
        let limit = JSONValue.maximumDepth
        func nested(_ depth: Int) -> [UInt8] {
            Array(
                (String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8
            )
        }
        #expect(throws: Never.self) { try JSONValue.parse(nested(limit)) }
        let error = #expect(throws: JSONFault.self) { try JSONValue.parse(nested(limit + 1)) }
        #expect(error?.reason == .tooDeep)
        // Neighbours do not add up: only what is open counts.
        let wide = "[" + Array(repeating: "[]", count: 200).joined(separator: ",") + "]"
        #expect(throws: Never.self) { try JSONValue.parse(Array(wide.utf8)) }
    }

    @Test func findsDoubleNamesInLargeObjects() {
        let names = (0..<50).map { "\"n\($0)\":0" } + ["\"n31\":1"]
        let text = "{" + names.joined(separator: ",") + "}"
        let error = #expect(throws: JSONFault.self) { try JSONValue.parse(Array(text.utf8)) }
        #expect(error?.reason == .duplicateName)
        #expect(error?.pointer == "/n31")
    }

    @Test func neverCrashesOnRandomBytes() throws {
        var generator = SeededGenerator(2027)
        let marks = Array("{}[]\",:\\u0d8tfn-1.e ".utf8)
        var read = 0
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &generator))
                .map { _ in
                    Bool.random(using: &generator)
                        ? marks[Int.random(in: 0..<marks.count, using: &generator)]
                        : UInt8.random(in: 0...255, using: &generator)
                }
            if let value = try? JSONValue.parse(bytes) {
                read += 1
                var writer = JSONWriter()
                writer.value(value)
                #expect(try JSONValue.parse(writer.bytes) == value)
            }
        }
        #expect(read > 0)
    }

    @Test func readsBackWhateverItWrites() throws {
        var generator = SeededGenerator(7)
        for _ in 0..<2000 {
            let value = Self.value(depth: 4, &generator)
            var writer = JSONWriter()
            writer.value(value)
            #expect(try JSONValue.parse(writer.bytes) == value)
        }
    }

    private static func value(depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .integer(Int64.random(in: .min ... .max, using: &generator))
        case 3: return .number(Double.random(in: -1e9...1e9, using: &generator))
        case 4: return .string(text(&generator))
        case 5:
            return .array((0..<3).map { _ in value(depth: depth - 1, &generator) })
        default:
            return .object(
                (0..<3)
                    .map { index in
                        JSONMember(
                            "\(index)" + text(&generator),
                            value(depth: depth - 1, &generator)
                        )
                    }
            )
        }
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<6 {
            let scalar = UnicodeScalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
            if let scalar { text.append(scalar) }
        }
        return String(text)
    }
}

struct JSONWriting {
    private func written(_ body: (inout JSONWriter) -> Void) -> String {
        String(decoding: Wire.bytes(body), as: UTF8.self)
    }

    @Test func putsCommasWhereTheyBelong() {
        let text = written { writer in
            writer.object { writer in
                writer.array("a") { writer in
                    writer.value(1)
                    writer.object { _ in }
                    writer.array { $0.null() }
                }
                writer.field("b", String?.none)
                writer.object("c") { $0.field("d", true) }
                writer.array("e", ["x", "y"])
            }
        }
        #expect(text == #"{"a":[1,{},[null]],"b":null,"c":{"d":true},"e":["x","y"]}"#)
    }

    @Test func escapesWhatMustBeEscaped() {
        let text = written { $0.value("\"\\\u{8}\t\n\u{c}\r\u{1}\u{1f}é😀/\u{7f}") }
        #expect(text == "\"\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u001fé😀/\u{7f}\"")
    }

    @Test(arguments: [0, -1, 10, 999, Int.max, Int.min])
    func writesWholeNumbers(number: Int) {
        #expect(written { $0.value(number) } == String(number))
    }

    @Test func writesOtherNumbers() {
        #expect(written { $0.value(96.5) } == "96.5")
        #expect(written { $0.value(58.0) } == "58")
        #expect(written { $0.value(Double.nan) } == "null")
        #expect(written { $0.value(-Double.infinity) } == "null")
    }

    @Test func writesIdsAsTheirDescription() {
        var generator = SeededGenerator(3)
        for _ in 0..<200 {
            let id = ID<Session>(high: generator.next(), low: generator.next())
            #expect(written { $0.value(id) } == "\"\(id)\"")
        }
    }

    @Test(arguments: ["Europe/Paris", "America/St_Johns", "Asia/Kathmandu", "UTC"])
    func writesMomentsAsTheDomainDoes(name: String) throws {
        let zone = try #require(Zone(name))
        var generator = SeededGenerator(5)
        for _ in 0..<300 {
            let moment = Instant(
                microseconds: Int64.random(
                    in: -3_000_000_000_000_000...9_000_000_000_000_000,
                    using: &generator
                )
            )
            let whole = Instant(seconds: moment.seconds)
            for moment in [moment, whole] {
                let offset = zone.offsetSeconds(at: moment)
                #expect(
                    written { $0.value(moment, in: zone) }
                        == "\"\(moment.rfc3339(offsetSeconds: offset))\""
                )
            }
        }
    }
}
