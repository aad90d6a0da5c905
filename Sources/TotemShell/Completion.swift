import ArgumentParser
import TotemDomain
import TotemOperations

/// Things whose names the database knows, for the completions of a shell.
///
/// The parser of arguments completes without waiting, so it is given a word that stands for the
/// names, and `Shell` puts the names in its place.
enum Completion: String {
    case buildings, rooms, sessions, programmes

    /// How an option declares that it takes one of them.
    var kind: CompletionKind {
        let word = rawValue
        return .custom { _, _, _ in [word] }
    }

    /// Whether a command line comes from a completion script.
    static func isAsked(by arguments: [String]) -> Bool { arguments.first == "---completion" }

    /// The names, as many as fit on a page.
    func names(in environment: ShellEnvironment) async throws -> [String] {
        let caller = Caller(
            actor: .shell(user: environment.user),
            requestID: environment.makeRequestID(),
            timeLimit: environment.completionPatience
        )
        let found = NameBox()
        try await environment.withServices(DatabaseRequest(option: nil)) { services in
            await found.keep(try await names(in: environment, services.operations, caller))
        }
        return await found.names
    }

    private func names(
        in environment: ShellEnvironment,
        _ operations: Operations,
        _ caller: Caller
    ) async throws(Failure) -> [String] {
        let page = PageRequest(limit: PageRequest.maximumLimit)
        switch self {
        case .buildings:
            let found = try await operations.answer(ListBuildings(page: page), as: caller)
            return found.items.map(\.facts.code.description)
        case .rooms:
            let operation = ListRooms(building: nil, page: page)
            return try await operations.answer(operation, as: caller).items
                .map(\.path.description)
        case .sessions:
            let filter = SessionFilter(from: environment.now())
            let operation = ListSessions(filter: filter, page: page)
            return try await operations.answer(operation, as: caller).items
                .map(\.slug.description)
        case .programmes:
            let found = try await operations.answer(ListProgrammes(page: page), as: caller)
            return found.items.map(\.code.description)
        }
    }

    /// What a command found, handed out of its closure.
    private actor NameBox {
        private(set) var names: [String] = []

        func keep(_ names: [String]) {
            self.names = names
        }
    }
}

struct CompletionsCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Prints the completions for bash, zsh or fish.",
        discussion: """
              totem completions bash > /etc/bash_completion.d/totem
              totem completions zsh > /usr/local/share/zsh/site-functions/_totem
              totem completions fish > ~/.config/fish/completions/totem.fish

            The codes of buildings, rooms, programmes and sessions are completed from the \
            database, as long as it answers within a second.
            """
    )

    @Argument(help: "The shell: bash, zsh or fish.")
    var shell: Kind
    @OptionGroup var common: CommonOptions

    /// The shells there are completions for.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case bash, zsh, fish

        fileprivate var shell: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    func run(in run: CommandRun) async throws {
        run.environment.writeOutput(TotemCommand.completionScript(for: shell.shell) + "\n")
    }
}
