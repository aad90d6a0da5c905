import ArgumentParser

// Options that several commands declare alike, each with the fields of the request they stand for.

/// The time of what is asked for.
struct WindowOptions: ParsableArguments, Sendable {
    @Option(help: ArgumentHelp("The start, such as 2027-01-12T14:00. Needed.", valueName: "time"))
    var from: String?
    @Option(help: ArgumentHelp("The end, such as 2027-01-12T16:00. Needed.", valueName: "time"))
    var to: String?

    /// Adds the fields of the request.
    func add(to body: inout RequestBody) {
        body.text("from", from)
        body.text("to", to)
    }
}

/// The time that a list is about.
struct SpanOptions: ParsableArguments, Sendable {
    @Option(
        help: ArgumentHelp(
            "Only those that end after this day or moment, such as 2027-01-12.",
            valueName: "time"
        )
    )
    var from: String?
    @Option(help: ArgumentHelp("Only those that start before it.", valueName: "time"))
    var to: String?

    /// Whether a time is given, so that a clock is needed to read it.
    var isGiven: Bool { from != nil || to != nil }
    /// The filters of the list.
    var filters: [(name: String, value: String?)] { [("from", from), ("to", to)] }
}

/// Whom to call about a booking.
struct ContactOptions: ParsableArguments, Sendable {
    @Option(help: ArgumentHelp("Whom to call.", valueName: "name"))
    var contactName: String?
    @Option(help: ArgumentHelp("Their address.", valueName: "email"))
    var contactEmail: String?
    @Option(help: ArgumentHelp("Their telephone, such as +33612345678.", valueName: "number"))
    var contactPhone: String?
    @Option(
        help: ArgumentHelp("The language they are written to in, such as fr.", valueName: "tag")
    )
    var contactLanguage: String?

    /// The options behind the fields of the request.
    static let optionNames = [
        "/contact": "--contact-name", "/contact/name": "--contact-name",
        "/contact/email": "--contact-email", "/contact/phone": "--contact-phone",
        "/contact/language": "--contact-language",
    ]

    /// Adds the fields of the request.
    func add(to body: inout RequestBody) {
        var contact = RequestBody()
        contact.text("name", contactName)
        contact.text("email", contactEmail)
        contact.text("phone", contactPhone)
        contact.text("language", contactLanguage)
        body.object("contact", contact)
    }
}

/// The rules that are set aside for a request.
struct WaiverOptions: ParsableArguments, Sendable {
    @Option(
        help: ArgumentHelp(
            "A rule to set aside, such as outside-opening-hours; may be repeated.",
            valueName: "rule"
        )
    )
    var waive: [String] = []

    /// Adds the field of the request.
    func add(to body: inout RequestBody) {
        body.words("waive", waive)
    }
}

/// Which public holidays close a building.
struct HolidayOptions: ParsableArguments, Sendable {
    @Option(
        help: ArgumentHelp(
            "The holidays that close it, such as LU, or none; empty for its territory's.",
            valueName: "calendar"
        )
    )
    var holidayCalendar: String?
    @Option(
        help: ArgumentHelp(
            "Whether Good Friday is one there, in Moselle and Alsace: yes, no, unknown.",
            valueName: "word"
        )
    )
    var goodFriday: String?

    /// Adds the fields of the request.
    func add(to body: inout RequestBody) {
        body.edit("holidayCalendar", holidayCalendar)
        switch goodFriday {
        case "yes": body.flag("goodFriday", true)
        case "no": body.flag("goodFriday", false)
        case "unknown": body.edit("goodFriday", "")
        default: body.text("goodFriday", goodFriday)
        }
    }
}
