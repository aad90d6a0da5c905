import ArgumentParser
import TotemDomain

struct ManualCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Prints pages of the manual for man.",
        discussion: """
              totem manual room create | man -l -
              totem manual --directory /usr/local/share/man/man1

            Without words it is the page of totem itself. With --directory all pages are written, \
            so that man totem-room-create finds them.
            """
    )

    @Argument(help: "The noun and verb, such as room create.")
    var words: [String] = []
    @Option(
        help: ArgumentHelp("Write every page into this folder.", valueName: "folder"),
        completion: .directory
    )
    var directory: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if directory != nil, !words.isEmpty {
            throw ValidationError("--directory writes every page: leave the words out.")
        }
    }

    func run(in run: CommandRun) async throws {
        let manual = try Manual(dump: TotemCommand._dumpHelp())
        if let directory {
            try write(manual, into: directory)
            run.say("\(manual.pages.count) pages are in \(directory): man totem")
            return
        }
        let name = (["totem"] + words).joined(separator: "-")
        guard let page = manual.pages.first(where: { $0.name == name }) else {
            throw Failure.refused(.unknown(.page, words.joined(separator: " ")))
        }
        run.environment.writeOutput(page.text)
    }

    private func write(_ manual: Manual, into directory: String) throws(ConfigurationFault) {
        for page in manual.pages {
            let path = "\(directory)/\(page.name).1"
            guard writeFile(page.text, at: path) else {
                throw ConfigurationFault(
                    problem: "\(path) cannot be written.",
                    cure: "Make the folder, or choose one that this user may write to."
                )
            }
        }
    }
}
