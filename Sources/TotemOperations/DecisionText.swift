import Synchronization
import TotemDomain

/// The ids and codes that one call has made.
final class MadeHere: Sendable {
    private let made = Mutex<Set<String>>([])

    func note(_ text: String) {
        made.withLock { _ = $0.insert(text) }
    }

    func contains(_ text: String) -> Bool {
        made.withLock { $0.contains(text) }
    }
}

/// A decision as text that is equal for equal decisions: what comes out differently each time it
/// is made is left out.
///
/// That is the ids and codes of new things, secrets, the addresses made of ids, and the moments of
/// writing, which all properties name that are called `at` or end in `At`. Moments that the request
/// or the state decides, such as a window or the end of a hold, stay in.
struct DecisionText {
    private(set) var text = ""
    private let made: MadeHere

    init(made: MadeHere) {
        self.made = made
    }

    /// Adds a value by its reflection, so that no answer of an operation has to be described.
    mutating func add(_ value: Any) {
        if let plain = plain(value) {
            text += plain
            return
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .set, .dictionary:
            let parts = mirror.children.map { part($0.value) }
            text += "{" + parts.sorted().joined(separator: ",") + "}"
        case nil, .class, .foreignReference:
            text += String(describing: value)
        case .enum where mirror.children.isEmpty:
            text += String(describing: value)
        default:
            text += "("
            for (label, child) in mirror.children where !Self.isOfThisTime(label) {
                text += (label ?? "") + ":"
                add(child)
                text += ","
            }
            text += ")"
        }
    }

    private func part(_ value: Any) -> String {
        var part = DecisionText(made: made)
        part.add(value)
        return part.text
    }

    /// The text of a value that has no parts; length first, so that no text runs into the next.
    private func plain(_ value: Any) -> String? {
        let words: String
        switch value {
        case let id as any MadeIdentity: words = id.description
        case let code as RegistrationCode: words = code.description
        case let text as String: words = text
        case let number as any BinaryInteger: words = String(number)
        case let number as any BinaryFloatingPoint: words = "\(number)"
        case let zone as Zone: words = zone.description
        default: return nil
        }
        return made.contains(words) ? "new" : "\(words.utf8.count)|\(words)"
    }

    private static func isOfThisTime(_ label: String?) -> Bool {
        guard let label else { return false }
        return label.hasSuffix("At") || ["at", "slug", "secret"].contains(label)
    }
}

/// An id of any subject.
private protocol MadeIdentity: CustomStringConvertible {}

extension ID: MadeIdentity {}
