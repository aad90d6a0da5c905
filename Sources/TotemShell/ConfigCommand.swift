import ArgumentParser
import TotemPresentation

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "The settings in force.",
        subcommands: [Show.self]
    )

    struct Show: ShellCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows every setting, its value and its source; secrets are masked.",
            discussion: """
                  totem config show

                A setting comes from the environment, or for a secret from the file that the \
                variable with _FILE at its end names. Without a setting for the database it is \
                the one of libpq's own variables, else the private cluster that ./run started.
                """
        )

        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun) async throws {
            let settings = try Settings(variables: run.environment.variables)
                .shown(database: common.database)
            let table = Table(
                columns: [.text("SETTING"), .free("VALUE"), .text("SOURCE")],
                rows: settings.map { setting in
                    [
                        .init(setting.name), .init(setting.value),
                        .init(setting.source, setting.source == "default" ? .faint : .none),
                    ]
                },
                whenEmpty: ""
            )
            run.show(table) { writer in
                writer.object { writer in
                    writer.array("items") { writer in
                        for setting in settings {
                            writer.object {
                                $0.field("name", setting.name)
                                $0.field("value", setting.value)
                                $0.field("source", setting.source)
                            }
                        }
                    }
                }
            }
        }
    }
}
