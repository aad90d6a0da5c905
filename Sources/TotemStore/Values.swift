import Postgres
import TotemDomain
import TotemSQL

// Domain values and the wire values of the client, both ways, each in one line.

extension ID {
    var uuid: UUIDBytes { UUIDBytes(high: high, low: low) }

    init(_ uuid: UUIDBytes) {
        self.init(high: uuid.high, low: uuid.low)
    }
}

extension Instant {
    var timestamp: Timestamp { Timestamp(microseconds: microseconds) }

    init(_ timestamp: Timestamp) {
        self.init(microseconds: timestamp.microseconds)
    }
}

extension TimeWindow {
    var range: TimestampRange {
        TimestampRange(lower: start.timestamp, upper: end.timestamp)
    }

    /// The constraints of the schema make every stored range a window.
    init(stored lower: Timestamp, _ upper: Timestamp) throws(Unreadable) {
        guard let window = TimeWindow(from: Instant(lower), to: Instant(upper)) else {
            throw Unreadable("range \(lower.microseconds) to \(upper.microseconds)")
        }
        self = window
    }
}

extension LocalTime {
    var timeOfDay: TimeOfDay { TimeOfDay(microseconds: Int64(secondOfDay) * 1_000_000) }
}

/// A stored value that the domain does not know: the schema and the program disagree.
struct Unreadable: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Reads a stored word as a case of the domain.
func word<Word: RawRepresentable>(
    _ text: String,
    _: Word.Type = Word.self
) throws(Unreadable) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text) else { throw Unreadable("\(Word.self) \(text)") }
    return word
}

extension LocalisedText? {
    /// The languages of an optional text, sorted, for `jsonb_object`.
    var languages: [String] { self?.byLanguage.keys.sorted() ?? [] }

    /// The texts in the order of `languages`.
    var texts: [String] { languages.compactMap { self?.byLanguage[$0] } }
}

/// Reads an optional text by language; without a fallback there is none.
func localised(
    _ languages: [String],
    _ texts: [String],
    fallback: String?
) throws(Unreadable) -> LocalisedText? {
    guard let fallback else { return nil }
    let pairs = Dictionary(zip(languages, texts)) { first, _ in first }
    guard let text = LocalisedText(pairs, fallback: fallback) else {
        throw Unreadable("text in \(languages) without \(fallback)")
    }
    return text
}

/// Reads an optional text by language from words such as `fr À gauche`; without a fallback there
/// is none.
func localised(_ words: [String], fallback: String?) throws(Unreadable) -> LocalisedText? {
    let parts = words.map(parted)
    return try localised(parts.map(\.word), parts.map(\.rest), fallback: fallback)
}

/// What stands before the first space of a text, and what behind it.
///
/// Tags of languages, numbers of places and their like have no space (`Requests.languageTag`).
func parted(_ text: String) -> (word: String, rest: String) {
    guard let space = text.utf8.firstIndex(of: UInt8(ascii: " ")) else { return (text, "") }
    return (String(text[..<space]), String(text[text.utf8.index(after: space)...]))
}

/// Reads whom to call; without a name there is nobody.
func contact(_ name: String?, _ email: String?, _ normalised: String?, _ phone: String?) -> Contact?
{
    let address = email.flatMap { written in
        normalised.map { EmailAddress(written: written, normalised: $0) }
    }
    return name.map { Contact(name: $0, email: address, phone: phone) }
}

/// Reads a stored code.
func code(_ text: String) throws(Unreadable) -> Code {
    guard let code = Code(text) else { throw Unreadable("code \(text)") }
    return code
}

/// Reads a stored zone.
func zone(_ name: String) throws(Unreadable) -> Zone {
    guard let zone = Zone(name) else { throw Unreadable("zone \(name)") }
    return zone
}

/// Declares a statement of the catalogue that returns rows.
func define<each P: PostgresEncodable, each C: PostgresDecodable, Row: Sendable>(
    _ sql: SQLText,
    parameters: (repeat (each P).Type),
    columns: (repeat (each C).Type),
    row: @escaping @Sendable (repeat each C) throws -> Row
) -> Statement<(repeat each P), Row> {
    statement(
        sql.name,
        sql.text,
        parameters: (repeat (each P).self),
        columns: (repeat (each C).self),
        row: row
    )
}

/// Declares a statement of the catalogue that returns no rows.
func define<each P: PostgresEncodable>(
    _ sql: SQLText,
    parameters: (repeat (each P).Type)
) -> Statement<(repeat each P), Never> {
    statement(sql.name, sql.text, parameters: (repeat (each P).self))
}
