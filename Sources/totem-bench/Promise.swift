import Glibc

/// A figure of several rounds: the median and the spread.
struct Figure: Sendable {
    let values: [Double]

    /// The figures of rounds in any order; at least one.
    init(_ values: [Double]) {
        precondition(!values.isEmpty, "a figure needs a round")
        self.values = values.sorted()
    }

    var median: Double {
        let middle = values.count / 2
        return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
    }
    var least: Double { values[0] }
    var greatest: Double { values[values.count - 1] }

    /// `9 120 (8 904–9 300)`.
    func text(digits: Int = 0) -> String {
        "\(decimal(median, digits)) (\(decimal(least, digits))–\(decimal(greatest, digits)))"
    }
}

/// One promise with what was measured.
struct Promise: Sendable {
    /// Its number in the list of promises, such as `P1`.
    let name: String
    /// What was measured.
    let what: String
    /// What was measured, as text with its unit.
    let measured: String
    /// The reference of the same run, as text; a dash where there is none.
    let reference: String
    /// The figure that the goal is about: a ratio, or the measured value.
    let figure: Figure
    /// The goal as text.
    let goal: String
    /// Whether the median keeps it.
    let isKept: Bool

    /// What its number is, to be sorted by.
    var number: Int { Int(name.dropFirst()) ?? 0 }

    /// A promise about a ratio that must not be less than the goal, rounds paired in order.
    static func atLeast(
        _ goal: Double,
        _ name: String,
        _ what: String,
        measured: [Double],
        reference: [Double],
        unit: String
    ) -> Promise {
        let ratio = Figure(zip(measured, reference).map { $0 / $1 })
        return Promise(
            name: name,
            what: what,
            measured: Figure(measured).text() + " " + unit,
            reference: Figure(reference).text() + " " + unit,
            figure: ratio,
            goal: "≥ \(decimal(goal, 1)) ×",
            isKept: ratio.median >= goal
        )
    }

    /// A promise about a time that must not be more than so many times the reference, rounds paired
    /// in order.
    static func atMost(
        times goal: Double,
        _ name: String,
        _ what: String,
        measured: [Double],
        reference: [Double],
        unit: String
    ) -> Promise {
        let ratio = Figure(zip(measured, reference).map { $0 / $1 })
        return Promise(
            name: name,
            what: what,
            measured: Figure(measured).text(digits: 2) + " " + unit,
            reference: Figure(reference).text(digits: 2) + " " + unit,
            figure: ratio,
            goal: "≤ \(decimal(goal, 1)) ×",
            isKept: ratio.median <= goal
        )
    }

    /// A promise about a number that must be the same in every round.
    static func exactly(
        _ goal: Int,
        _ name: String,
        _ what: String,
        measured: [Double]
    ) -> Promise {
        let figure = Figure(measured)
        return Promise(
            name: name,
            what: what,
            measured: figure.text(),
            reference: "–",
            figure: figure,
            goal: "= \(goal)",
            isKept: figure.least == Double(goal) && figure.greatest == Double(goal)
        )
    }

    /// A promise about a value that must not be more than the goal.
    static func atMost(
        _ goal: Double,
        _ name: String,
        _ what: String,
        measured: [Double],
        unit: String,
        digits: Int = 0
    ) -> Promise {
        let figure = Figure(measured)
        return Promise(
            name: name,
            what: what,
            measured: figure.text(digits: digits) + " " + unit,
            reference: "–",
            figure: figure,
            goal: "≤ \(decimal(goal, digits)) \(unit)",
            isKept: figure.median <= goal
        )
    }
}

/// Why nothing could be measured.
struct BenchFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// A number with so many digits after the point, and thin groups of thousands.
func decimal(_ value: Double, _ digits: Int) -> String {
    let scale = pow(10.0, Double(digits))
    let scaled = Int64((value * scale).rounded())
    let whole = scaled / Int64(scale)
    var text = ""
    for (place, digit) in String(whole).reversed().enumerated() {
        if place > 0, place % 3 == 0 { text.append("\u{202F}") }
        text.append(digit)
    }
    text = String(text.reversed())
    guard digits > 0 else { return text }
    let fraction = String(scaled % Int64(scale))
    return text + "." + String(repeating: "0", count: digits - fraction.count) + fraction
}
