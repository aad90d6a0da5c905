public import TotemDomain

extension Queries {
    /// The parameters of a search for the first times at which rooms are free in common.
    ///
    /// What may be repeated may also stand in one parameter with commas between.
    public static func slots(
        _ pairs: [(name: String, text: String)]
    ) -> Result<SlotSearch, Refusals> {
        let single = pairs.flatMap { pair in
            ["equipment", "feature", "building", "room", "invited"].contains(pair.name)
                ? pair.text.split(separator: ",").map { (name: pair.name, text: String($0)) }
                : [pair]
        }
        let fields = InputParser(Input(form: single))
        let minutes = fields.parsed("duration", as: "duration") { text in
            Self.minutes(ofDuration: text).flatMap { Limits.slotMinutes.contains($0) ? $0 : nil }
        }
        let from = fields.optionalTimeOrDay("between")
        let to = fields.optionalTimeOrDay("and")
        let together = fields.word("together", of: SlotSearch.Together.self, required: false)
        let seats = fields.integer("seats", in: Limits.people, required: false)
        let layout = fields.word("layout", of: LayoutKind.self, required: false)
        let equipment = fields.equipment()
        let features = fields.words(
            "feature",
            as: "word",
            maximum: Limits.features,
            required: false,
            Requests.word
        )
        let stepFree = fields.flag("stepFree", default: false)
        let wheelchairs = fields.wheelchairPlaces()
        let city = fields.text("city", maximum: Limits.city, required: false)
        let most = Limits.slotPlaces
        let buildings = fields.words("building", as: "code", maximum: most, required: false) {
            Code($0)
        }
        let rooms = fields.words("room", as: "room", maximum: most, required: false) {
            RoomPath($0)
        }
        let near = fields.text("near", maximum: Limits.city, required: false)
        let invited = fields.words(
            "invited",
            as: "territory",
            maximum: most,
            required: false,
            Requests.territory
        )
        let step = fields.integer("step", in: Limits.slotStep, required: false)
        let limit = fields.integer("limit", in: Limits.page, required: false)
        return fields.finish {
            guard let minutes else { return nil }
            return SlotSearch(
                minutes: minutes,
                from: from,
                to: to,
                together: together ?? .any,
                seats: seats,
                layout: layout,
                equipment: equipment,
                stepFree: stepFree,
                wheelchairPlaces: wheelchairs,
                city: city,
                buildings: buildings,
                rooms: rooms,
                near: near,
                invited: invited,
                step: step ?? SlotSearch.usualStep,
                limit: limit ?? 20,
                features: features
            )
        }
    }

    /// The minutes of a duration of ISO 8601 in hours and minutes, such as `PT1H30M`, or of a
    /// bare number of minutes; `nil` when it is neither.
    static func minutes(ofDuration text: String) -> Int? {
        func number(_ digits: Substring) -> Int? {
            guard (1...4).contains(digits.count),
                digits.utf8.allSatisfy({ (48...57).contains($0) })
            else { return nil }
            return Int(digits)
        }
        if let minutes = number(text[...]) { return minutes }
        guard text.hasPrefix("PT") else { return nil }
        var rest = text.dropFirst(2)
        var total = 0
        for (mark, unit) in [(Character("H"), 60), ("M", 1)] {
            guard let end = rest.firstIndex(of: mark) else { continue }
            guard let count = number(rest[..<end]) else { return nil }
            total += count * unit
            rest = rest[rest.index(after: end)...]
        }
        return rest.isEmpty && total > 0 ? total : nil
    }
}

extension InputParser {
    /// A moment, a local time or a day; `nil` when it is absent.
    func optionalTimeOrDay(_ name: String) -> TimeInput? {
        parsed(name, as: "date-time", required: false) { text in
            TimeInput(text) ?? LocalDate(text).flatMap { TimeInput.start(of: $0) }
        }
    }
}
