/// Reads comma-separated values as spreadsheets write them.
///
/// Source: RFC 4180; besides, as found in the field: a byte order mark, lines ended by LF or CR
/// alone, semicolons or tabulators between the fields, and Excel's first line `sep=;`.
public enum CSVReader {
    /// One row, with the line of the file on which it begins.
    public struct Row: Hashable, Sendable {
        /// The line, from 1.
        public let line: Int
        /// The fields.
        public let fields: [String]
    }

    /// Why a text is no such file.
    public enum Fault: Error, Hashable, Sendable {
        /// It is not UTF-8.
        case notUTF8
        /// On that line stands a quotation mark that is never closed, or that something follows.
        case quote(line: Int)
    }

    /// The rows of a file, empty lines left out.
    public static func rows(_ bytes: [UInt8]) throws(Fault) -> [Row] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        guard String(validating: content, as: UTF8.self) != nil else { throw .notUTF8 }
        var scanner = Scanner(bytes: Array(content))
        scanner.separator = named(by: scanner.bytes) ?? guess(scanner.bytes)
        if named(by: scanner.bytes) != nil { scanner.skipLine() }
        var rows: [Row] = []
        while let row = try scanner.row() {
            if row.fields.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { rows.append(row) }
        }
        return rows
    }

    private static let separators = Array(",;\t".utf8)

    /// The separator that a first line `sep=;` names.
    private static func named(by bytes: [UInt8]) -> UInt8? {
        let name = Array("sep=".utf8)
        guard bytes.starts(with: name), bytes.count > name.count else { return nil }
        let isLine = bytes.count == name.count + 1 || "\r\n".utf8.contains(bytes[name.count + 1])
        return isLine && separators.contains(bytes[name.count]) ? bytes[name.count] : nil
    }

    /// The separator that stands most often in the first line, outside of quotes.
    private static func guess(_ bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, "\r\n".utf8.contains(byte) { break }
            if !isQuoted, separators.contains(byte) { counts[byte, default: 0] += 1 }
        }
        return separators.max { counts[$0, default: 0] < counts[$1, default: 0] }
            ?? UInt8(ascii: ",")
    }

    /// Where the reading stands.
    private struct Scanner {
        let bytes: [UInt8]
        var separator = UInt8(ascii: ",")
        private var place = 0
        private var line = 1

        init(bytes: [UInt8]) {
            self.bytes = bytes
        }

        private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

        private var isAtBreak: Bool {
            byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
        }

        mutating func skipLine() {
            while byte != nil, !isAtBreak { place += 1 }
            passBreak()
        }

        /// The next row; `nil` at the end.
        mutating func row() throws(Fault) -> Row? {
            guard byte != nil else { return nil }
            let start = line
            var fields = [try field()]
            while byte == separator {
                place += 1
                fields.append(try field())
            }
            passBreak()
            return Row(line: start, fields: fields)
        }

        private mutating func field() throws(Fault) -> String {
            var text: [UInt8] = []
            if byte == UInt8(ascii: "\"") { text = try quoted() } else { text = plain() }
            return String(decoding: text, as: UTF8.self)
        }

        private mutating func plain() -> [UInt8] {
            let start = place
            while let byte, byte != separator, !isAtBreak { place += 1 }
            return Array(bytes[start..<place])
        }

        private mutating func quoted() throws(Fault) -> [UInt8] {
            let start = line
            var text: [UInt8] = []
            place += 1
            while let byte {
                guard byte == UInt8(ascii: "\"") else {
                    if isAtBreak {
                        text += passBreak()
                    } else {
                        text.append(byte)
                        place += 1
                    }
                    continue
                }
                place += 1
                guard self.byte == UInt8(ascii: "\"") else {
                    guard self.byte == nil || self.byte == separator || isAtBreak else {
                        throw .quote(line: line)
                    }
                    return text
                }
                text.append(byte)
                place += 1
            }
            throw .quote(line: start)
        }

        /// Goes past one end of a line, if there is one here.
        @discardableResult
        private mutating func passBreak() -> [UInt8] {
            guard isAtBreak else { return [] }
            let start = place
            let isReturn = byte == UInt8(ascii: "\r")
            place += 1
            if isReturn, byte == UInt8(ascii: "\n") { place += 1 }
            line += 1
            return Array(bytes[start..<place])
        }
    }
}
