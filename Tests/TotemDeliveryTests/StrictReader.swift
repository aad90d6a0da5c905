/// Reads a message as strictly as the standards allow, so that a slip of the writer is found.
///
/// Sources: RFC 5322, RFC 2045 to 2047.
struct StrictReader {
    /// The headers in their order, unfolded, encoded words decoded.
    let headers: [(name: String, value: String)]
    /// The parts of a multipart body.
    let parts: [Part]

    /// One part, its text decoded.
    struct Part {
        let headers: [(name: String, value: String)]
        let text: String
    }

    /// What is wrong with a message.
    enum Fault: Error, Hashable {
        case bareLineEnd, lineTooLong(Int), eightBit, noEmptyLine, malformedHeader(String)
        case malformedEncodedWord(String), malformedQuotedPrintable(String), notMultipart
        case trailingSpace(String)
    }

    init(_ bytes: [UInt8]) throws {
        let lines = try Self.lines(bytes)
        guard let end = lines.firstIndex(of: "") else { throw Fault.noEmptyLine }
        headers = try Self.headers(lines[..<end])
        guard let type = headers.first(where: { $0.name == "Content-Type" })?.value,
            let boundary = type.firstMatch(of: /^multipart\/alternative; boundary="([^"]+)"$/)
        else { throw Fault.notMultipart }
        parts = try Self.parts(Array(lines[(end + 1)...]), boundary: String(boundary.output.1))
    }

    /// The value of a header that stands once.
    func value(_ name: String) -> String? {
        let found = headers.filter { $0.name == name }
        return found.count == 1 ? found[0].value : nil
    }

    private static func lines(_ bytes: [UInt8]) throws -> [String] {
        var lines: [String] = []
        var line: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte < 128, byte != 0 else { throw Fault.eightBit }
            if byte == 13 {
                guard index + 1 < bytes.count, bytes[index + 1] == 10 else {
                    throw Fault.bareLineEnd
                }
                guard line.count <= 78 else { throw Fault.lineTooLong(line.count) }
                lines.append(String(decoding: line, as: UTF8.self))
                line = []
                index += 2
                continue
            }
            guard byte != 10 else { throw Fault.bareLineEnd }
            line.append(byte)
            index += 1
        }
        guard line.isEmpty else { throw Fault.bareLineEnd }
        return lines
    }

    private static func headers(
        _ lines: ArraySlice<String>
    ) throws -> [(name: String, value: String)] {
        var unfolded: [String] = []
        for line in lines {
            if line.hasPrefix(" ") {
                guard !unfolded.isEmpty, !line.allSatisfy({ $0 == " " }) else {
                    throw Fault.malformedHeader(line)
                }
                unfolded[unfolded.count - 1] += line
            } else {
                unfolded.append(line)
            }
        }
        return try unfolded.map { line in
            guard let match = line.wholeMatch(of: /([A-Za-z-]+): (.*)/) else {
                throw Fault.malformedHeader(line)
            }
            return (String(match.output.1), try decodedWords(String(match.output.2)))
        }
    }

    /// Decodes encoded words; white space between two of them belongs to neither.
    static func decodedWords(_ value: String) throws -> String {
        var result = ""
        var wasEncoded = false
        for token in value.split(separator: " ", omittingEmptySubsequences: false) {
            guard token.hasPrefix("=?") else {
                if !result.isEmpty { result += " " }
                result += token
                wasEncoded = false
                continue
            }
            guard token.utf8.count <= 75,
                let match = token.wholeMatch(of: /=\?UTF-8\?Q\?([A-Za-z0-9!*+\/=_-]+)\?=/)
            else { throw Fault.malformedEncodedWord(String(token)) }
            let bytes = try decodedBytes(String(match.output.1).replacing("_", with: "=20"))
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw Fault.malformedEncodedWord(String(token))
            }
            if !result.isEmpty, !wasEncoded { result += " " }
            result += text
            wasEncoded = true
        }
        return result
    }

    private static func parts(_ lines: [String], boundary: String) throws -> [Part] {
        var sections: [[String]] = []
        var isClosed = false
        for line in lines {
            if line == "--" + boundary {
                sections.append([])
            } else if line == "--" + boundary + "--" {
                isClosed = true
            } else if !isClosed, !sections.isEmpty {
                sections[sections.count - 1].append(line)
            } else if !line.isEmpty {
                throw Fault.notMultipart
            }
        }
        guard isClosed else { throw Fault.notMultipart }
        return try sections.map { section in
            guard let end = section.firstIndex(of: "") else { throw Fault.noEmptyLine }
            let headers = try headers(section[..<end])
            return Part(headers: headers, text: try decoded(Array(section[(end + 1)...])))
        }
    }

    private static func decoded(_ lines: [String]) throws -> String {
        var text: [UInt8] = []
        for (index, line) in lines.enumerated() {
            guard line.utf8.count <= 76 else { throw Fault.lineTooLong(line.utf8.count) }
            guard line.last != " ", line.last != "\t" else { throw Fault.trailingSpace(line) }
            if line.hasSuffix("=") {
                text += try decodedBytes(String(line.dropLast()))
                continue
            }
            text += try decodedBytes(line)
            if index < lines.count - 1 { text.append(10) }
        }
        guard let text = String(validating: text, as: UTF8.self) else { throw Fault.eightBit }
        return text
    }

    private static func decodedBytes(_ text: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.wholeMatch(of: /[0-9A-F]{2}/) != nil, let value = UInt8(digits, radix: 16)
            else { throw Fault.malformedQuotedPrintable(text) }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
