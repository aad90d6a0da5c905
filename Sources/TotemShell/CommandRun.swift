import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

/// A verb of the shell.
protocol ShellCommand: ParsableCommand, Sendable {
    /// The options all commands take.
    var common: CommonOptions { get }
    /// The option that gave a field of the request, by JSON pointer, where the field's own name
    /// does not tell it.
    var optionNames: [String: String] { get }
    /// Does it.
    func run(in run: CommandRun) async throws
}

extension ShellCommand {
    var optionNames: [String: String] { [:] }
}

/// A verb that works on the database.
protocol OperatingCommand: ShellCommand {
    /// Does it with what was opened; on any schema, unless it goes through `CommandRun`'s `answer`
    /// or `change`, or demands one itself.
    func run(in run: CommandRun, with services: ShellServices) async throws
}

extension OperatingCommand {
    func run(in run: CommandRun) async throws {
        let request = DatabaseRequest(option: common.database)
        try await run.environment.withServices(request) { services in
            try await self.run(in: run, with: services)
        }
    }
}

/// Ends a command that has said everything itself.
struct CommandEnd: Error {
    let exitCode: Int32
}

/// One run of a command: where its words go and in whose name it acts.
struct CommandRun: Sendable {
    let environment: ShellEnvironment
    let options: CommonOptions
    let requestID: String
    /// The command as it was written.
    let arguments: [String]

    init(environment: ShellEnvironment, options: CommonOptions, arguments: [String]) {
        self.environment = environment
        self.options = options
        self.arguments = arguments
        requestID = environment.makeRequestID()
    }

    /// The person at the shell; has more patience than a page.
    var caller: Caller {
        Caller(
            actor: .shell(user: environment.user),
            requestID: requestID,
            timeLimit: .seconds(10)
        )
    }

    /// Does an operation in the name of the person at the shell, on the schema that it is made for.
    ///
    /// The schema is looked at before anything is written, and beside what is only read: both
    /// leave in one write then.
    func answer<O: Operation>(
        _ operation: O,
        with services: ShellServices
    ) async throws -> O.Answer {
        guard O.onlyReads else {
            try await services.prepare()
            return try await services.operations.answer(operation, as: caller)
        }
        // Where the answers arrive: no thread is woken for each of them.
        return try await withTaskExecutorPreference(services.operations.executor) {
            async let demanded: Void = demandSchema(of: services)
            let answer = await outcome(of: { () async throws(Failure) in
                try await services.operations.answer(operation, as: caller)
            })
            // Another schema explains whatever came of it.
            try await demanded
            return try answer.get()
        }
    }

    /// Looks at the schema behind the first questions of an operation.
    private func demandSchema(of services: ShellServices) async throws {
        await services.operations.connected()
        try await services.demandSchema()
    }

    /// Says something beside the data, unless asked to be quiet.
    func say(_ sentence: String) {
        if !options.quiet { environment.writeMessage(sentence + "\n") }
    }

    /// Shows one thing.
    func show(_ record: Record, json: (inout JSONWriter) -> Void) {
        switch options.form {
        case .json: write(json: json)
        case .csv: write(csv: json)
        case .table: environment.writeOutput(record.text(on: environment.terminal))
        }
    }

    /// Shows a list, and how to see its next part.
    func show(_ table: Table, next: String? = nil, json: (inout JSONWriter) -> Void) {
        switch options.form {
        case .json:
            write(json: json)
            return
        case .csv:
            write(csv: json)
        case .table:
            guard !table.rows.isEmpty else { return say(table.whenEmpty) }
            environment.writeOutput(table.text(on: environment.terminal))
        }
        if let next { say("There is more: add --after \(next)") }
    }

    /// Shows something drawn; `csv` writes the list that stands for it in a spreadsheet.
    func show(
        drawing: String,
        json: (inout JSONWriter) -> Void,
        csv: (inout JSONWriter) -> Void
    ) {
        switch options.form {
        case .json: write(json: json)
        case .csv: write(csv: csv)
        case .table: environment.writeOutput(drawing)
        }
    }

    /// Shows a table with what there is to say about it below.
    func show(_ table: Table, _ record: Record, json: (inout JSONWriter) -> Void) {
        show(table, json: json)
        guard options.form == .table, !record.lines.isEmpty else { return }
        environment.writeOutput("\n" + record.text(on: environment.terminal))
    }

    private func write(json: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        json(&writer)
        environment.writeOutput(String(decoding: writer.bytes, as: UTF8.self) + "\n")
    }

    private func write(csv json: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        json(&writer)
        guard let value = try? JSONValue.parse(writer.bytes) else {
            preconditionFailure("what the writer wrote is JSON")
        }
        let sheet = Sheet(value)
        environment.writeOutput(String(decoding: sheet.csv, as: UTF8.self))
    }
}
