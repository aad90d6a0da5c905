import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RegistrationCommand {
    struct Accept: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "accept-offer",
            abstract: "Takes the seats that were offered to somebody who waited.",
            discussion: "  totem registration accept-offer --session 1-2-3-go-nancy --code ABCDEFGH"
        )

        @OptionGroup var which: ReferenceOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = AcceptOffer(registration: try which.reference())
            try await run.change(operation, change, with: services, show: show)
        }
    }

    struct Decline: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "decline-offer",
            abstract: "Refuses the seats that were offered; the next in line has them at once.",
            discussion:
                "  totem registration decline-offer --session 1-2-3-go-nancy --code ABCDEFGH"
        )

        @OptionGroup var which: ReferenceOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = DeclineOffer(registration: try which.reference())
            try await run.change(operation, change, with: services, show: show)
        }
    }
}
