import TotemDomain

// What the shapes of places are made of.
extension Schema {
    /// Whatever a field of a thing holds.
    static let anything = Schema(["description": "As the thing has it; null for nothing."])
    /// The name of a time zone.
    static let zone = text(Limits.line).described("A name of the IANA time zone database.")
    /// One line of opening hours.
    static let hours = text(Limits.line)
        .described(
            "Days and hours, such as mon-fri 08:00-20:00; a season, such as 2027-07-01..2027-08-31 "
                + "mon-fri 09:00-17:00; or a day that is different, such as 2027-12-24 closed."
        )
    /// A layout with its seats.
    static let layout = object(
        .needed("layout", .word(of: LayoutKind.self)),
        .needed("capacity", .integer(Limits.people)),
        .optional("origin", .word(of: Layout.Origin.self))
    )
    /// What a change of layout takes; a layout that is left out stands for any.
    static let turnaround = object(
        .optional("from", .word(of: LayoutKind.self)),
        .optional("to", .word(of: LayoutKind.self)),
        .needed("minutes", .integer(Limits.bufferMinutes))
    )
    /// How many there are of some equipment, by its words.
    static let stock = Schema(
        "object",
        [("additionalProperties", integer(Limits.stock).json)]
    )
    /// What a room has of attributes, by their words.
    static let attributes = Schema(
        "object",
        [("additionalProperties", any(text(Limits.line), number).json)]
    )
    /// A photo with what it shows.
    static let photo = object(
        .needed("url", .text(Limits.url).described("An address by https.")),
        .needed("alt", .any(.text(Limits.alt), localised(Limits.alt)))
    )
    /// Rules to set aside.
    static let waivers = waivers(of: WaivableRule.ofRooms)

    /// Some rules to set aside.
    static func waivers(of rules: [WaivableRule]) -> Schema {
        list(of: .words(rules.map(\.rawValue)), 0...rules.count, unique: true)
    }

    /// A text for visitors, or such texts by language tag.
    static let forVisitors = any(.text(Limits.directions), localised(Limits.directions))
}
