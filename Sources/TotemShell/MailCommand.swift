import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct MailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Messages owed and sent.",
        subcommands: [List.self, Bookings.self]
    )

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the messages, newest first.",
            discussion: """
                  totem mail list --limit 20
                """
        )

        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let page = try await run.answer(
                ListNotices(page: try part.query(.plain).page),
                with: services
            )
            let table = Table(
                columns: [
                    .text("ID"), .text("KIND"), .text("STATE"), .number("TRIES"), .text("WRITTEN"),
                    .text("SENT"), .free("TO"),
                ],
                rows: page.items.map(Self.row),
                whenEmpty: "There are no messages yet."
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }

        private static func row(_ notice: Notice) -> [Table.Cell] {
            [
                .init(notice.id.description), .init(notice.kind.rawValue),
                .init(notice.state.rawValue, notice.state.emphasis), .init(notice.attempts),
                .init(Clock.universal(notice.createdAt), .faint),
                .init(notice.sentAt.map(Clock.universal) ?? "–"),
                .init(notice.registration.request.email.written),
            ]
        }
    }
}

extension MailCommand {
    struct Bookings: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "bookings",
            abstract: "Lists the messages about bookings, newest first.",
            discussion: """
                  totem mail bookings --limit 20
                """
        )

        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let page = try await run.answer(
                ListBookingNotices(page: try part.query(.plain).page),
                with: services
            )
            let table = Table(
                columns: [
                    .text("ID"), .text("KIND"), .text("STATE"), .number("TRIES"), .text("WRITTEN"),
                    .text("BOOKING"), .free("TO"),
                ],
                rows: page.items.map { notice in
                    [
                        .init(notice.id.description), .init(notice.kind.rawValue),
                        .init(notice.state.rawValue, notice.state.emphasis),
                        .init(notice.attempts), .init(Clock.universal(notice.createdAt), .faint),
                        .init(notice.booking.id.description),
                        .init(notice.recipient.email.written),
                    ]
                },
                whenEmpty: "There are no messages yet."
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }
    }
}

extension Notice.State {
    /// How the word stands out.
    fileprivate var emphasis: Emphasis {
        switch self {
        case .sent: .good
        case .pending: .waiting
        case .dead: .bad
        case .obsolete: .faint
        }
    }
}
