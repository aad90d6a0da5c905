import TotemTestSupport

/// How the server would carry out a statement of a transaction, whose plan is kept.
///
/// - Parameters:
///   - ground: The rows that it would meet.
///   - text: The statement.
///   - values: Its parameters, as literals.
/// - Returns: The lines of EXPLAIN.
/// - Throws: What the server refuses.
func keptPlan(on ground: String, _ text: String, _ values: String) async throws -> String {
    try await TestDatabase.lease { test in
        let lines = try await test.execute(
            """
            \(ground)
            set plan_cache_mode = force_generic_plan;
            set enable_seqscan = off;
            prepare asked as \(text);
            explain (costs off) execute asked (\(values));
            """
        )
        return lines.compactMap { $0.first ?? nil }.joined(separator: "\n")
    }
}
