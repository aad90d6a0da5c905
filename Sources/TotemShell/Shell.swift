import ArgumentParser
import TotemDomain
import TotemPresentation

/// The admin shell: reads arguments, runs one command, tells the exit code.
public struct Shell: Sendable {
    /// What the shell gets from the program around it.
    public let environment: ShellEnvironment

    /// A shell over an environment.
    public init(environment: ShellEnvironment) {
        self.environment = environment
    }

    /// The release that `--version` tells.
    public static let version = "0.1.0"

    /// Runs one command line.
    ///
    /// - Parameter arguments: the words after the program's name.
    /// - Returns: the exit code: 0 done, 2 refused by a rule, else one of sysexits.h.
    public func run(_ arguments: [String]) async -> Int32 {
        let parsed: any ParsableCommand
        do {
            let words = Self.optionsLast(arguments)
            parsed =
                try Self.verb(of: words, foreseeing: environment.foresee)
                ?? TotemCommand.parseAsRoot(words)
        } catch {
            if Completion.isAsked(by: arguments) { return await complete(error) }
            return tell(usage: error, arguments)
        }
        guard let command = parsed as? any ShellCommand else {
            return tellHelp(of: parsed, arguments)
        }
        let run = CommandRun(
            environment: environment,
            options: command.common,
            arguments: arguments
        )
        do {
            try await command.run(in: run)
            return 0
        } catch let end as CommandEnd {
            return end.exitCode
        } catch let failure as Failure {
            return run.tell(failure, options: command.optionNames)
        } catch let fault as ConfigurationFault {
            return run.tell(fault)
        } catch {
            return run.tell(.broken(error), options: [:])
        }
    }

    /// The command of a line that begins with a noun and a verb and has no fault; `nil` for any other.
    ///
    /// The parser of arguments looks into the options of all nouns on the way to a verb, which took
    /// it two thirds of its time. Whatever else there is to say about a line, help among it, it says
    /// when it has the whole tree.
    ///
    /// - Parameters:
    ///   - words: The line.
    ///   - foresee: Told what the verb will want opened before its options are looked at, so that
    ///     connecting and reading them take place at one time.
    /// - Returns: The command with its options.
    static func verb(
        of words: [String],
        foreseeing foresee: (DatabaseRequest) -> Void = { _ in }
    ) -> (any ParsableCommand)? {
        var command: any ParsableCommand.Type = TotemCommand.self
        var rest = words[...]
        while let word = rest.first,
            let next = command.configuration.subcommands.first(where: {
                $0.configuration.commandName == word
            })
        {
            command = next
            rest = rest.dropFirst()
        }
        guard command is any ShellCommand.Type else { return nil }
        if command is any OperatingCommand.Type, let request = Self.request(in: rest) {
            foresee(request)
        }
        return alone(command, Array(rest))
    }

    /// What a verb with these options will want opened; `nil` where it is not to run at all.
    private static func request(in options: ArraySlice<String>) -> DatabaseRequest? {
        var database: String?
        for (place, word) in zip(options.indices, options) {
            if ["-h", "--version"].contains(word) || word.hasPrefix("--help") { return nil }
            if word == "--database" { database = options[(place + 1)...].first }
            if word.hasPrefix("--database=") { database = String(word.dropFirst(11)) }
        }
        return DatabaseRequest(option: database)
    }

    /// A verb with the words behind its name.
    private static func alone<Verb: ParsableCommand>(
        _ verb: Verb.Type,
        _ words: [String]
    ) -> (any ParsableCommand)? {
        Alone<Verb>.read(words)
    }

    /// Help, which the parser of arguments has as a command of its own, and a noun without a verb.
    private func tellHelp(of parsed: any ParsableCommand, _ arguments: [String]) -> Int32 {
        var command = parsed
        do {
            try command.run()
            return ExitCodes.done
        } catch {
            return tell(usage: error, arguments)
        }
    }

    /// Answers a completion script: the names behind the word that the parser of arguments gave.
    ///
    /// Somebody is typing, so nothing is ever said of a database that is away.
    private func complete(_ answer: any Error) async -> Int32 {
        guard TotemCommand.exitCode(for: answer) == .success else { return ExitCodes.usage }
        // Zsh gets a line more, by which its script knows that the answer is whole.
        let lines = TotemCommand.fullMessage(for: answer)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var completed = lines
        if let completion = lines.first.flatMap({ Completion(rawValue: $0) }) {
            let names = try? await completion.names(in: environment)
            completed = (names ?? []) + lines.dropFirst()
        }
        environment.writeOutput(completed.map { $0 + "\n" }.joined())
        return ExitCodes.done
    }

    /// What the parser of arguments has to say: help goes out as data, faults as messages.
    private func tell(usage error: any Error, _ arguments: [String]) -> Int32 {
        let code = TotemCommand.exitCode(for: error)
        let text = TotemCommand.fullMessage(for: error, columns: environment.terminal.width)
        guard code != .success else {
            environment.writeOutput(text + "\n")
            return 0
        }
        environment.writeMessage(text + "\n")
        if let meant = Self.suggestion(for: arguments) {
            environment.writeMessage("Did you mean 'totem \(meant)'?\n")
        } else if let hint = OptionHint(of: arguments)?.sentence, !text.contains("Did you mean") {
            environment.writeMessage(hint + "\n")
        }
        return code.rawValue
    }

    /// Lets the options of all commands stand before the noun, too: `totem --json room list`.
    ///
    /// The parser of arguments takes options only where they are declared, at the verb.
    static func optionsLast(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var moved: [String] = []
        while let first = rest.first {
            if ["--database", "--output", "-o"].contains(first), rest.count > 1 {
                moved += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if ["--json", "--quiet", "-q"].contains(first)
                || first.hasPrefix("--database=") || first.hasPrefix("--output=")
            {
                moved.append(first)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        guard let end = rest.firstIndex(of: "--") else { return rest + moved }
        return Array(rest[..<end]) + moved + Array(rest[end...])
    }

    /// The noun and verb that a mistyped pair comes near to; `nil` when they are right or far off.
    static func suggestion(for arguments: [String]) -> String? {
        let words = arguments.prefix { !$0.hasPrefix("-") }.prefix(2)
        guard let noun = words.first else { return nil }
        let nouns = TotemCommand.configuration.subcommands
        guard let known = nouns.first(where: { $0.configuration.commandName == noun }) else {
            let names = nouns.compactMap { $0.configuration.commandName }
            let meant = Suggestion.nearest(to: noun, among: names)
            return meant.map { ([$0] + words.dropFirst()).joined(separator: " ") }
        }
        let verbs = known.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard words.count == 2, let verb = words.last, !verbs.contains(verb) else { return nil }
        return Suggestion.nearest(to: verb, among: verbs).map { "\(noun) \($0)" }
    }
}

/// The whole tree of nouns and verbs.
struct TotemCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "totem",
        abstract: "Books rooms of totem buildings, schedules sessions, keeps registrations.",
        discussion: """
            Write totem NOUN VERB, such as:

              totem room list --building paddock
              totem booking create --room paddock/ecurie --from 2027-01-12T14:00 \\
                --to 2027-01-12T16:00 --purpose "Board meeting"
              totem session schedule --help

            It works on the database directly, so also while the service is down. Local times \
            are the building's. Data goes to standard output, messages to standard error; every \
            command writes it as a table, as JSON (--json) or as CSV (--output csv).

            Exit codes: 0 done, 2 refused by a rule, 64 usage, 65 invalid input, 66 unknown \
            thing, 69 unavailable, 70 bug, 75 try again, 77 not allowed, 78 configuration.
            """,
        version: Shell.version,
        subcommands: [
            BuildingCommand.self, RoomCommand.self, BookingCommand.self, ClosureCommand.self,
            RuleCommand.self, SeriesCommand.self, EquipmentCommand.self, AttributeCommand.self,
            CalendarCommand.self,
            OrganisationCommand.self, ProgrammeCommand.self, ThemeCommand.self, SessionCommand.self,
            RegistrationCommand.self, TokenCommand.self, AuditCommand.self, MailCommand.self,
            DatabaseCommand.self, ConfigCommand.self, ApplyCommand.self, VerifyCommand.self,
            DoctorCommand.self, CompletionsCommand.self, ManualCommand.self,
        ]
    )
}
