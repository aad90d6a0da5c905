import TotemDomain
import TotemPresentation

extension CommandRun {
    /// Says why it did not work and how to go on; with `--json` as a problem body.
    ///
    /// - Parameters:
    ///   - failure: what happened.
    ///   - names: the options behind fields of the request, by JSON pointer.
    /// - Returns: the exit code.
    func tell(_ failure: Failure, options names: [String: String]) -> Int32 {
        if options.form == .json {
            let problem = Problem.body(for: failure, requestID: requestID, language: .english)
            environment.writeMessage(String(decoding: problem.bytes, as: UTF8.self) + "\n")
            return failure.exitCode
        }
        switch failure {
        case .refused(let refusals):
            for refusal in refusals {
                environment.writeMessage(line(refusal, names) + "\n")
                for call in Self.calls(after: refusal) {
                    environment.writeMessage("  \(call)\n")
                }
            }
        case .unavailable(let seconds, let outcomeUnknown):
            environment.writeMessage("totem: The database does not answer.\n")
            if outcomeUnknown {
                environment.writeMessage(
                    "The change may have been made: look before you repeat it.\n"
                )
            } else {
                environment.writeMessage(
                    "Nothing was changed. Try again in \(seconds) s; totem doctor tells more.\n"
                )
            }
        case .broken(let error):
            environment.writeMessage(
                """
                totem: This is a bug, please report it with the request id \(requestID).
                \(String(reflecting: error))

                """
            )
        }
        return failure.exitCode
    }

    /// The calls by which one finds out more about a refusal, ten at most.
    private static func calls(after refusal: Refusal) -> [String] {
        guard case .closureHitsBookings(let hits) = refusal else { return [] }
        return hits.prefix(10)
            .map { hit in
                hit.session.map { "totem session show \($0)" } ?? "totem booking show \(hit.id)"
            }
    }

    /// Says which setting is wrong and how to mend it.
    func tell(_ fault: ConfigurationFault) -> Int32 {
        environment.writeMessage("totem: \(fault.problem)\n\(fault.cure)\n")
        return ExitCodes.configuration
    }

    /// One refusal; a wrong field is named by the option that gave it.
    func line(_ refusal: Refusal, _ names: [String: String]) -> String {
        guard case .invalid(let fault) = refusal else {
            return "totem: " + Sentence.of(refusal, .english).withoutControls
        }
        let option = Self.option(for: fault.pointer, names)
        return "totem: \(option): " + Sentence.of(fault.problem, .english).withoutControls
    }

    /// The option behind a place in the request: `/registration/opens` is `--opens`.
    ///
    /// A place below a named one belongs to its option: `/layouts/0/capacity` to `--layout`.
    static func option(for pointer: String, _ names: [String: String]) -> String {
        let parts = pointer.split(separator: "/")
        if parts.first == "lines", parts.count > 1 {
            return (["line \(parts[1])"] + parts.dropFirst(2).map(String.init))
                .joined(separator: ", ")
        }
        for count in stride(from: parts.count, to: 0, by: -1) {
            if let name = names["/" + parts.prefix(count).joined(separator: "/")] { return name }
        }
        guard let last = parts.last(where: { !$0.allSatisfy(\.isNumber) }) else {
            return "request"
        }
        return "--" + kebab(last)
    }

    /// `maxPublic` as options are written: `max-public`.
    static func kebab(_ name: some StringProtocol) -> String {
        name.reduce(into: "") { text, character in
            if character.isUppercase { text += "-" }
            text += character.lowercased()
        }
    }
}

/// Reads a request by its parser; every wrong field is in the refusals.
func parsed<Value>(
    _ body: RequestBody,
    _ parse: (Input) -> Result<Value, Refusals>
) throws(Failure) -> Value {
    switch parse(Input(json: body.value)) {
    case .success(let value): return value
    case .failure(let told): throw .refused(sorting: told.refusals)
    }
}

/// Reads the one text that a verb needs beside the thing it is about.
///
/// - Parameters:
///   - name: The field, as REST calls it.
///   - text: What was given.
///   - parse: Reads the whole request.
/// - Returns: What was read.
/// - Throws: What is wrong with it.
func parsed<Value>(
    _ name: String,
    _ text: String?,
    _ parse: (Input) -> Result<Value, Refusals>
) throws(Failure) -> Value {
    var body = RequestBody()
    body.text(name, text)
    return try parsed(body, parse)
}

extension ListOptions {
    /// The list that is wanted; every wrong filter is in the refusals.
    ///
    /// A time without an offset is read on the clock of `zone`.
    func query(
        _ kind: ListKind,
        _ filters: [(name: String, value: String?)] = [],
        in zone: Zone? = nil
    ) throws(Failure) -> ListQuery {
        let given = filters + [("limit", limit), ("after", after)]
        let pairs = given.compactMap { filter in
            filter.value.map { (name: filter.name, text: $0) }
        }
        switch Queries.list(pairs, of: kind, in: zone) {
        case .success(let query): return query
        case .failure(let told): throw .refused(sorting: told.refusals)
        }
    }
}
