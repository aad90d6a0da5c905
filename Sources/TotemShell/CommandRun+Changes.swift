import ArgumentParser
import Synchronization
import TotemDomain
import TotemOperations
import TotemPresentation

/// The options of a command that changes something.
struct ChangeOptions: ParsableArguments, Sendable {
    @Flag(help: "Tell what would follow, and change nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Do exactly what a dry run told, or nothing: the token that it gave.",
            valueName: "token"
        )
    )
    var previewToken: String?

    func validate() throws {
        if dryRun, previewToken != nil {
            throw ValidationError("--dry-run and --preview-token contradict each other.")
        }
    }
}

extension CommandRun {
    /// Does an operation that changes something, or tells what it would do.
    ///
    /// - Parameters:
    ///   - operation: What to do.
    ///   - change: Whether it is only to be told, or was told before.
    ///   - services: What works on the database.
    ///   - show: Shows the answer through the run it is given, of now or of a dry run.
    /// - Throws: What the operation throws, or that a dry run no longer holds.
    func change<O: Operation>(
        _ operation: O,
        _ change: ChangeOptions,
        with services: ShellServices,
        show: (O.Answer, CommandRun) throws -> Void
    ) async throws {
        let request = Array(Self.request(of: arguments).joined(separator: "\0").utf8)
        guard change.dryRun else {
            let agreed = change.previewToken.map { AgreedPreview(token: $0, request: request) }
            return try show(try await answer(operation, exactly: agreed, with: services), self)
        }
        try await services.prepare()
        let preview = try await services.operations.preview(
            operation,
            as: caller,
            request: request
        )
        let shown = Shown()
        try show(preview.answer, writing(into: shown))
        tell(preview.consequences, token: preview.token, result: shown.text)
    }

    private func answer<O: Operation>(
        _ operation: O,
        exactly agreed: AgreedPreview?,
        with services: ShellServices
    ) async throws -> O.Answer {
        guard let agreed else { return try await answer(operation, with: services) }
        try await services.prepare()
        let outcome = try await services.operations.perform(
            operation,
            as: caller,
            exactly: agreed
        )
        guard case .done(let answer) = outcome else {
            throw Failure.broken(CommandEnd(exitCode: 70))
        }
        return answer
    }

    /// The same run, but quiet and with its data kept back.
    private func writing(into shown: Shown) -> CommandRun {
        var options = options
        options.quiet = true
        let environment = ShellEnvironment(
            user: environment.user,
            terminal: environment.terminal,
            writeOutput: { shown.add($0) },
            writeMessage: environment.writeMessage,
            now: environment.now,
            makeRequestID: environment.makeRequestID,
            variables: environment.variables,
            withServices: environment.withServices
        )
        return CommandRun(environment: environment, options: options, arguments: arguments)
    }

    private func tell(_ consequences: [Consequence], token: String, result: String) {
        switch options.form {
        case .json:
            var writer = JSONWriter()
            Wire.write(
                preview: consequences,
                token: token,
                result: Array(result.utf8.dropLast(while: { $0 == UInt8(ascii: "\n") })),
                .english,
                into: &writer
            )
            environment.writeOutput(String(decoding: writer.bytes, as: UTF8.self) + "\n")
        case .table, .csv:
            let sentences = Sentence.of(consequences, .english).map(\.withoutControls)
            let text = sentences.joined(separator: "\n") + "\n\n"
            // A sheet holds the data alone.
            if options.form == .csv { environment.writeMessage(text) }
            environment.writeOutput(options.form == .csv ? result : text + result)
            say("Nothing was changed. To do exactly this, repeat it with --preview-token \(token)")
        }
    }

    /// The command that was written, without what does not belong to the change: how to write
    /// data, which database, and the two options of previews.
    static func request(of arguments: [String]) -> [String] {
        var rest = arguments[...]
        var request: [String] = []
        while let first = rest.popFirst() {
            guard first != "--" else { return request + [first] + rest }
            if ["--preview-token", "--output", "-o", "--database"].contains(first) {
                rest = rest.dropFirst()
            } else if !["--dry-run", "--plan", "--json", "--quiet", "-q"].contains(first),
                !first.hasPrefix("--preview-token="), !first.hasPrefix("--output="),
                !first.hasPrefix("--database=")
            {
                request.append(first)
            }
        }
        return request
    }

    /// Data that is kept back.
    private final class Shown: Sendable {
        private let kept = Mutex("")

        var text: String { kept.withLock { $0 } }

        func add(_ text: String) {
            kept.withLock { $0 += text }
        }
    }
}

extension BidirectionalCollection {
    /// The elements before the last ones that a rule holds for.
    fileprivate func dropLast(while isDropped: (Element) -> Bool) -> SubSequence {
        var end = endIndex
        while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
