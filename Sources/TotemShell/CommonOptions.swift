import ArgumentParser

/// The options that every command takes.
struct CommonOptions: ParsableArguments, Sendable {
    @Flag(name: .long, help: "Write JSON, the same as the REST service answers.")
    var json = false

    @Option(name: .shortAndLong, help: "How to write data: table, json or csv.")
    var output: OutputForm?

    @Flag(name: .shortAndLong, help: "Say nothing beside the data and errors.")
    var quiet = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The database, as a URL or in the words of libpq.",
            discussion:
                "Without it: TOTEM_DATABASE_URL, else PGHOST, PGSERVICE and the like, else the "
                + "private cluster that ./run started.",
            valueName: "url"
        )
    )
    var database: String?

    /// How data is written.
    var form: OutputForm { json ? .json : output ?? .table }

    func validate() throws {
        if json, let output, output != .json {
            throw ValidationError("--json and --output \(output.rawValue) contradict each other.")
        }
    }
}

/// How data is written.
enum OutputForm: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// For the eye.
    case table
    /// For programs.
    case json
    /// For spreadsheets.
    case csv
}

/// The options of a command that shows a part of a list.
struct ListOptions: ParsableArguments, Sendable {
    @Option(help: ArgumentHelp("At most so many, 1 to 200.", valueName: "n"))
    var limit: String?

    @Option(
        help: ArgumentHelp("Go on after this mark, which the part before told.", valueName: "mark")
    )
    var after: String?
}
