/// One line of a calendar: a name with parameters, and a value.
struct CalendarLine {
    /// Where it begins in the file.
    let number: Int
    /// The name, in capitals.
    let name: String
    /// The parameters, names in capitals.
    let parameters: [String: String]
    /// The value as written.
    let value: String
}

/// The lines of a calendar, long ones put together again.
///
/// Source: RFC 5545, section 3.1. Lines may end in LF alone, and a fold may part a character.
enum CalendarLines {
    /// Why a file has no lines.
    struct NotUTF8: Error {
        let line: Int
    }

    /// The lines that have a name.
    ///
    /// Others are passed over, such as blank ones and what is left of a text that was broken on the
    /// way. The work grows with the length of the file alone.
    static func read(_ bytes: [UInt8]) throws(NotUTF8) -> [CalendarLine] {
        var lines: [CalendarLine] = []
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        var logical: [UInt8] = []
        var (first, number) = (1, 0)
        while !rest.isEmpty {
            number += 1
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            var physical = rest[rest.startIndex..<end]
            rest = rest[end...].dropFirst()
            if physical.last == UInt8(ascii: "\r") { physical = physical.dropLast() }
            let isFolded =
                physical.first == UInt8(ascii: " ") || physical.first == UInt8(ascii: "\t")
            if isFolded, number > 1 {
                logical += physical.dropFirst()
                continue
            }
            if let line = try line(logical, first) { lines.append(line) }
            (logical, first) = (Array(physical), number)
        }
        if let line = try line(logical, first) { lines.append(line) }
        return lines
    }

    private static func line(_ bytes: [UInt8], _ number: Int) throws(NotUTF8) -> CalendarLine? {
        guard !bytes.isEmpty else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw NotUTF8(line: number)
        }
        let units = text.utf8
        guard let nameEnd = units.firstIndex(where: { $0 == semicolon || $0 == colon }),
            nameEnd != units.startIndex, units[..<nameEnd].allSatisfy(isOfName)
        else { return nil }
        var parameters: [String: String] = [:]
        var place = nameEnd
        while units[place] == semicolon {
            let begin = units.index(after: place)
            guard let equals = units[begin...].firstIndex(where: { $0 == UInt8(ascii: "=") }),
                let end = end(of: units[units.index(after: equals)...])
            else { return nil }
            let value = text[units.index(after: equals)..<end]
            let isQuoted = value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"")
            let name = text[begin..<equals].uppercased()
            // Of parameters that stand twice the first counts.
            if parameters[name] == nil {
                parameters[name] = isQuoted ? String(value.dropFirst().dropLast()) : String(value)
            }
            place = end
        }
        return CalendarLine(
            number: number,
            name: text[..<nameEnd].uppercased(),
            parameters: parameters,
            value: String(text[units.index(after: place)...])
        )
    }

    /// The mark that ends the value of a parameter, outside of quotes; `nil` without one.
    private static func end(of units: Substring.UTF8View) -> String.Index? {
        var isQuoted = false
        for index in units.indices {
            if units[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, units[index] == semicolon || units[index] == colon { return index }
        }
        return nil
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static let semicolon = UInt8(ascii: ";")
    private static let colon = UInt8(ascii: ":")
}

extension CalendarLine {
    /// The value as a text without its escapes (RFC 5545, section 3.3.11), on one line.
    var text: String {
        var text = ""
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                isEscaped = false
                if scalar == "n" || scalar == "N" {
                    text += " "
                } else {
                    text.unicodeScalars.append(scalar)
                }
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar.properties.generalCategory == .control {
                text += " "
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
