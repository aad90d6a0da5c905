import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

// The codes and badges that open rooms.
extension BookingCommand {
    struct KeepKey: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "keep-key",
            abstract: "Keeps the code or badge that opens a room for a booking.",
            discussion: """
                  totem booking keep-key ID --secret-file code.txt
                  echo '4711#' | totem booking keep-key ID --secret-file -

                It stands sealed in the database and in no list, log or mail. Without \
                --release-at it is told from an hour before the begin.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @Option(help: ArgumentHelp("A file with the code, - for input. Needed.", valueName: "path"))
        var secretFile: String?
        @Option(help: ArgumentHelp("From when on it is told.", valueName: "time"))
        var releaseAt: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] {
            ["/secret": "--secret-file", "/releaseAt": "--release-at"]
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            let bytes = secretFile.flatMap { bytesOfFile(at: $0, atMost: 1024) }
            var body = RequestBody()
            body.text("secret", bytes.map { String(decoding: $0, as: UTF8.self).trimmed })
            body.text("releaseAt", releaseAt)
            let draft = try parsed(body, Requests.bookingKey)
            let operation = TotemOperations.KeepKey(id: id, draft: draft)
            try await run.change(operation, change, with: services) { show($0, $1) }
        }
    }

    struct RevealKey: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "reveal-key",
            abstract: "Tells the code or badge that opens a room.",
            discussion: """
                  totem booking reveal-key ID

                From its release until the booking ends; the audit says to whom it was told.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = TotemOperations.RevealKey(id: try bookingID(id))
            try await run.change(operation, change, with: services) { show($0, $1) }
        }
    }
}

extension String {
    /// Without the line break at the end that a file has.
    fileprivate var trimmed: String {
        var text = self
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}

/// Shows a key, with its secret where it is told.
private func show(_ key: BookingKey, _ run: CommandRun) {
    var record = Record()
    record.add("Booking", key.booking.description)
    record.add("Released", Clock.moment(key.releaseAt, in: key.zone))
    record.add("Key", key.secret)
    run.show(record) { Wire.write(key, showsSecret: true, into: &$0) }
}
