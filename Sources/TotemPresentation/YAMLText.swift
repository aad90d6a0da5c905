import TotemDomain
import Yams

/// YAML as values of JSON, with the lines on which they stand.
///
/// The words of YAML 1.2's core schema are read, not those of 1.1: `no` is a text there, and so is
/// `08:30`. A key stands once.
///
/// Source: YAML 1.2.2, section 10.3.
enum YAMLText {
    /// The most values of one text: by aliases few lines could stand for very many.
    static let mostValues = 50_000

    /// A text that was read.
    struct Document {
        let value: JSONValue
        /// The line of each value, by JSON pointer.
        let lines: [String: Int]
    }

    /// Reads one document, or tells what is wrong with it at which line.
    static func read(_ bytes: [UInt8]) -> Result<Document, Refusals> {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return failure("/lines", .malformed("utf-8"))
        }
        do {
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                return failure("/lines", .empty)
            }
            var reader = Reader()
            let value = try reader.value(of: root, at: "", depth: 0)
            return .success(Document(value: value, lines: reader.lines))
        } catch let fault as Fault {
            return failure("/lines/\(fault.line)", fault.problem)
        } catch {
            return told(error)
        }
    }

    private static func told(_ error: any Error) -> Result<Document, Refusals> {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            return failure("/lines/\(mark.line)", .malformed("yaml"))
        case .duplicatedKeysInMapping(let names, let context):
            let name = names.first ?? ""
            return failure(pointer("/lines/\(context.mark.line)", name), .duplicate)
        default:
            return failure("/lines", .malformed("yaml"))
        }
    }

    private static func failure(
        _ place: String,
        _ problem: FieldFault.Problem
    ) -> Result<Document, Refusals> {
        .failure(Refusals([.invalid(FieldFault(place, problem))]))
    }

    /// Why a document is none of ours.
    private struct Fault: Error {
        let line: Int
        let problem: FieldFault.Problem
    }

    private struct Reader {
        private(set) var lines: [String: Int] = [:]
        private var count = 0

        mutating func value(
            of node: Node,
            at place: String,
            depth: Int
        ) throws(Fault) -> JSONValue {
            count += 1
            let line = node.mark?.line ?? 1
            guard count <= mostValues else {
                throw Fault(line: line, problem: .outOfRange(minimum: 1, maximum: mostValues))
            }
            guard depth < JSONValue.maximumDepth else {
                throw Fault(line: line, problem: .malformed("yaml"))
            }
            if lines[place] == nil { lines[place] = line }
            switch node {
            case .scalar(let scalar):
                return Self.value(of: scalar)
            case .alias:
                throw Fault(line: line, problem: .malformed("yaml"))
            case .sequence(let sequence):
                var values: [JSONValue] = []
                for (index, element) in sequence.enumerated() {
                    let inner = "\(place)/\(index)"
                    values.append(try value(of: element, at: inner, depth: depth + 1))
                }
                return .array(values)
            case .mapping(let mapping):
                return .object(try members(of: mapping, at: place, depth: depth))
            }
        }

        private mutating func members(
            of mapping: Node.Mapping,
            at place: String,
            depth: Int
        ) throws(Fault) -> [JSONMember] {
            var members: [JSONMember] = []
            for (key, element) in mapping {
                guard let name = key.scalar?.string else {
                    throw Fault(line: key.mark?.line ?? 1, problem: .malformed("yaml"))
                }
                let inner = pointer(place, name)
                lines[inner] = key.mark?.line ?? 1
                members.append(
                    JSONMember(name, try value(of: element, at: inner, depth: depth + 1))
                )
            }
            return members
        }

        /// A scalar: what stands in quotes is text, else the words of the core schema decide.
        private static func value(of scalar: Node.Scalar) -> JSONValue {
            let text = scalar.string
            guard scalar.style == .plain || scalar.style == .any,
                scalar.tag.rawValue != Tag.Name.str.rawValue
            else { return .string(text) }
            switch text {
            case "", "~", "null", "Null", "NULL": return .null
            case "true", "True", "TRUE": return .bool(true)
            case "false", "False", "FALSE": return .bool(false)
            default: break
            }
            // Whatever else `Double` would read, such as `infinity`, is a text.
            let isNumber =
                text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
                && text.utf8.contains { (48...57).contains($0) }
            guard isNumber else { return .string(text) }
            if let whole = Int64(text) { return .integer(whole) }
            if let number = Double(text), number.isFinite { return .number(number) }
            return .string(text)
        }
    }
}

// Writing.
extension YAMLText {
    /// Writes a value as a document, block by block.
    static func write(_ value: JSONValue, comment: [String]) -> String {
        var text = comment.map { "# \($0)\n" }.joined()
        write(value, indent: 0, into: &text)
        return text
    }

    private static func write(_ value: JSONValue, indent: Int, into text: inout String) {
        let space = String(repeating: "  ", count: indent)
        switch value {
        case .object(let members) where !members.isEmpty:
            for member in members {
                text += space + scalar(.string(member.name)) + ":"
                if isBlock(member.value) {
                    text += "\n"
                    write(member.value, indent: indent + 1, into: &text)
                } else {
                    text += " " + scalar(member.value) + "\n"
                }
            }
        case .array(let values) where !values.isEmpty:
            for element in values {
                guard isBlock(element) else {
                    text += space + "- " + scalar(element) + "\n"
                    continue
                }
                var inner = ""
                write(element, indent: indent + 1, into: &inner)
                text += space + "- " + inner.dropFirst(space.count + 2)
            }
        default:
            text += space + scalar(value) + "\n"
        }
    }

    private static func isBlock(_ value: JSONValue) -> Bool {
        switch value {
        case .object(let members): !members.isEmpty
        case .array(let values): !values.isEmpty
        default: false
        }
    }

    private static func scalar(_ value: JSONValue) -> String {
        if case .string(let text) = value, isPlain(text) { return text }
        // JSON's own form is YAML's, too. Source: YAML 1.2.2, section 1.3.
        var writer = JSONWriter()
        writer.value(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Whether a text may stand without quotes and is read as a text again, by older readers too.
    private static func isPlain(_ text: String) -> Bool {
        let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
            text.last != " ", !words.contains(text.lowercased())
        else { return false }
        let marks = " -_./0123456789’".unicodeScalars
        return text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || marks.contains($0) }
    }
}
