import Glibc

/// What a run came to: the promises, and the machine they were measured on.
struct BenchReport: Sendable {
    var facts: MachineFacts
    var promises: [Promise] = []
    /// What could not be measured, and why.
    var faults: [String] = []

    init(facts: MachineFacts) {
        self.facts = facts
    }

    /// The table for people, with what must be known to read it.
    var table: String {
        var rows = [["", "WHAT", "MEASURED", "REFERENCE", "FIGURE", "GOAL", ""]]
        rows += promises.map {
            let digits = $0.figure.median < 100 ? 2 : 0
            return [
                $0.name, $0.what, $0.measured, $0.reference, $0.figure.text(digits: digits),
                $0.goal, $0.isKept ? "kept" : "MISSED",
            ]
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            zip(row, widths)
                .map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
                .joined(separator: "  ")
        }
        let kept = promises.count(where: \.isKept)
        return
            (lines + faults.map { "not measured: \($0)" }
            + ["", facts.text, "\(kept) of \(promises.count) kept"])
            .joined(separator: "\n")
    }

    /// Writes the figures for programs.
    func writeJSON(_ plan: BenchPlan, to path: String) throws {
        let items = promises.map {
            """
                {"promise": "\($0.name)", "what": "\($0.what)", "measured": "\($0.measured)", \
            "reference": "\($0.reference)", "median": \($0.figure.median), \
            "least": \($0.figure.least), "greatest": \($0.figure.greatest), \
            "rounds": \($0.figure.values), "goal": "\($0.goal)", "kept": \($0.isKept)}
            """
        }
        let text = """
            {
              "machine": \(facts.json),
              "rounds": \(plan.rounds),
              "seconds": \(plan.seconds),
              "notMeasured": \(faults.count),
              "promises": [
            \(items.joined(separator: ",\n"))
              ]
            }

            """
        guard let file = fopen(path, "w") else { throw BenchFault("cannot write \(path)") }
        fputs(text, file)
        fclose(file)
    }
}
