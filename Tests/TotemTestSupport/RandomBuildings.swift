public import TotemDomain

// Buildings as files might declare them, with words that a careless reader would take for others.
extension BuildingFile {
    private static let words = [
        "no", "Yes", "null", "~", "08:30", "1e3", "0x10", "12", "- a", "a: b", "# b", "a # b",
        "'", "\"", "é", "“x”", "{a}", "[b]", "&c", "*d", "!e", "%f", "@g", "`h", "|", ">", "?",
        "2027-01-01", "true", "a\\n", "Le Paddock", "😀", "a, b", ":", "=", "<<", ".5", "-",
    ]

    private static func text(_ random: inout SeededGenerator) -> String {
        words.randomElement(using: &random) ?? "x"
    }

    private static func localised(_ random: inout SeededGenerator) -> LocalisedText? {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: nil
        case 1: LocalisedText(text(&random), in: "fr")
        case 2: LocalisedText(["en": text(&random), "nl": text(&random)], fallback: "en")
        default: LocalisedText(["de": text(&random), "fr": text(&random)], fallback: "fr")
        }
    }

    private static func building(
        _ code: Code,
        _ random: inout SeededGenerator
    ) throws -> BuildingFacts {
        let hours = [
            [], ["mon-fri 08:30-19:00"], ["sat 18:00-02:00", "2027-12-24 09:00-12:00"],
            ["mon-fri 08:30-12:00,14:00-19:00", "2027-07-01..2027-08-31 mon-fri 09:00-17:00"],
        ]
        .randomElement(using: &random)
        guard let hours = OpeningHours(lines: hours ?? []) else {
            throw MistypedValue(text: "hours")
        }
        let photos = try ["a", "b", "c"].shuffled(using: &random)
            .prefix(Int.random(in: 0...3, using: &random))
            .map { name in
                guard let alt = LocalisedText(["fr": text(&random)], fallback: "fr") else {
                    throw MistypedValue(text: name)
                }
                return Photo(url: "https://example.org/\(name).jpg", alt: alt)
            }
        let isNamed = Bool.random(using: &random)
        let email = EmailAddress(written: "a@example.org", normalised: "a@example.org")
        return BuildingFacts(
            code: code,
            name: text(&random),
            city: text(&random),
            territory: ["FR-54", "FR-57", "LU"].randomElement(using: &random) ?? "LU",
            zone: try .of("Europe/Paris"),
            maxPublic: [nil, 90, 120].randomElement(using: &random) ?? nil,
            openingHours: hours,
            address: Bool.random(using: &random) ? text(&random) : nil,
            directions: localised(&random),
            houseRules: localised(&random),
            accessNotes: localised(&random),
            contact: isNamed
                ? Contact(
                    name: text(&random),
                    email: Bool.random(using: &random) ? email : nil,
                    phone: Bool.random(using: &random) ? "+33 383" : nil
                ) : nil,
            photos: photos,
            holidays: [.ofTerritory, .none].randomElement(using: &random) ?? .ofTerritory,
            goodFriday: [nil, true, false].randomElement(using: &random) ?? nil
        )
    }

    private static func room(
        _ code: Code,
        over spaces: [Code],
        _ random: inout SeededGenerator
    ) -> RoomFacts {
        let kinds = LayoutKind.allCases.shuffled(using: &random)
            .prefix(Int.random(in: 1...3, using: &random))
        let equipment = ["projector", "sound", "screen"].filter { _ in Bool.random(using: &random) }
        let numbers: [Double] = [3, 3.25, -1, 0]
        var attributes: [String: AttributeValue] = [:]
        if Bool.random(using: &random) { attributes["view"] = .text(text(&random)) }
        if let number = numbers.randomElement(using: &random), Bool.random(using: &random) {
            attributes["ceiling"] = .number(number)
        }
        return RoomFacts(
            code: code,
            name: text(&random),
            areaSquareMetres: [nil, 96, 52.5].randomElement(using: &random) ?? nil,
            maxPublic: [nil, 80].randomElement(using: &random) ?? nil,
            layouts: kinds.map { kind in
                Layout(
                    kind: kind,
                    capacity: Int.random(in: 1...60, using: &random),
                    origin: Bool.random(using: &random) ? .declared : .computed
                )
            },
            equipment: equipment,
            stepFree: Bool.random(using: &random),
            bufferBeforeMinutes: Int.random(in: 0...30, using: &random),
            bufferAfterMinutes: Int.random(in: 0...30, using: &random),
            spaces: spaces,
            floor: [nil, -1, 0, 2].randomElement(using: &random) ?? nil,
            wheelchairPlaces: [nil, 0, 3].randomElement(using: &random) ?? nil,
            stepFreeDetail: localised(&random),
            turnarounds: Bool.random(using: &random)
                ? [
                    Turnaround(from: .theatre, to: nil, minutes: 20),
                    Turnaround(from: nil, to: nil, minutes: Int.random(in: 0...60, using: &random)),
                ] : [],
            stock: Dictionary(
                equipment.prefix(1).map { ($0, Int.random(in: 1...40, using: &random)) }
            ) { first, _ in first },
            attributes: attributes
        )
    }

    /// A file that makes another building of one: rooms go, come and become different, some of
    /// them over the spaces of others.
    ///
    /// - Parameters:
    ///   - code: The building.
    ///   - declared: What there is; `nil` for a new one.
    ///   - random: Where chance comes from.
    /// - Returns: A file that no rule speaks against, as long as nothing is booked.
    /// - Throws: When a value of this file is mistyped.
    public static func random(
        _ code: Code,
        from declared: DeclaredBuilding?,
        using random: inout SeededGenerator
    ) throws -> BuildingFile {
        var rooms = (declared?.rooms ?? [])
            .filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
            .map { old in
                Bool.random(using: &random)
                    ? old.facts : room(old.facts.code, over: old.facts.spaces, &random)
            }
        let old = Set(declared?.rooms.map(\.facts.code) ?? [])
        let codes = try ["no", "r1", "r2", "r3", "r4", "r5"].map { try Code.of($0) }
        for code in codes where !old.contains(code) && Bool.random(using: &random) {
            rooms.append(room(code, over: [code], &random))
        }
        let spaces = rooms.flatMap(\.spaces).filter { $0.description.hasPrefix("r") }
        for code in try ["hall", "wing"].map({ try Code.of($0) })
        where !old.contains(code) && !spaces.isEmpty && Bool.random(using: &random) {
            let over = Set(spaces.shuffled(using: &random).prefix(3))
            rooms.append(room(code, over: Array(over), &random))
        }
        return BuildingFile(
            building: try building(code, &random),
            spaces: [],
            rooms: rooms.shuffled(using: &random)
        )
    }
}
