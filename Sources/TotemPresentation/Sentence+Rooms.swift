public import TotemDomain

// Why a room fits or does not, in the few words of a list.
extension Sentence {
    /// Why a room cannot be had.
    public static func of(
        _ reason: UnfitRoom.Reason,
        for room: UnfitRoom,
        _ language: Language
    ) -> String {
        let words = Words(language)
        switch reason {
        case .refused(let refusal):
            return short(refusal, for: room, words)
        case .noLayout(let offered):
            let names = offered.map { name(of: $0, language) }.joined(separator: ", ")
            return words.text("room.no-layout", ["offered": names])
        case .lacks(let equipment):
            let names = equipment.map { name(ofEquipment: $0, language) }
            return words.text("room.lacks", ["equipment": names.joined(separator: ", ")])
        case .hasSteps:
            return words.text("room.has-steps")
        case .wheelchairPlaces(let places):
            return words.plural("room.few-wheelchair-places", places)
        }
    }

    /// What speaks for a room, beginning with its places in the layout that was asked for, or in
    /// each.
    public static func reasons(
        for room: FreeRoom,
        layout: LayoutKind?,
        seats: Int?,
        _ language: Language
    ) -> [String] {
        let words = Words(language)
        var told: [String] = []
        let facts = room.room.facts
        if let layout {
            let layout = ["layout": name(of: layout, language)]
            told.append(words.plural("room.places", room.capacity, layout))
        } else {
            let layouts = facts.layouts.map { each in
                "\(name(of: each.kind, language)) \(words.number(each.capacity))"
            }
            told.append(layouts.joined(separator: ", "))
        }
        if let seats {
            let spare = room.capacity - seats
            told.append(
                spare == 0 ? words.text("room.exactly") : words.plural("room.spare", spare)
            )
        }
        told.append(words.text(facts.stepFree ? "room.step-free" : "room.has-steps"))
        let equipment = facts.equipment.map { name(ofEquipment: $0, language) }
        if !equipment.isEmpty { told.append(equipment.joined(separator: ", ")) }
        return told
    }

    private static func short(
        _ refusal: Refusal,
        for room: UnfitRoom,
        _ words: Words
    ) -> String {
        let zone = room.building.facts.zone
        let dates = DatesForPeople(words.language, in: zone)
        switch refusal {
        case .roomTaken(let conflicts, _):
            guard let first = conflicts.min(by: { $0.occupied.start < $1.occupied.start }) else {
                return words.text("room.taken")
            }
            let values = ["hours": dates.hours(first.occupied), "reason": first.closure ?? ""]
            let taken = words.text(
                first.closure == nil ? "room.taken-then" : "room.closed-then",
                values
            )
            return first.turnaround.map { taken + ", " + turnaround($0, words) } ?? taken
        case .roomTooSmall(_, let layout, let capacity, let wanted):
            return words.plural(
                "room.too-small",
                capacity,
                ["layout": name(of: layout, words.language), "wanted": words.number(wanted)]
            )
        case .closedForHoliday(_, let holidays):
            return words.text("room.holiday", ["holiday": names(of: holidays, words.language)])
        case .outsideOpeningHours(_, let hours):
            let today = hours.stretches(on: zone.local(room.window.start).date)
                .map { "\($0.opens)–\($0.closes)" }
            guard !today.isEmpty else { return words.text("room.house-closed") }
            return words.text("room.out-of-hours", ["hours": today.joined(separator: ", ")])
        case .buildingFull(_, let limit, let planned):
            return words.plural("room.house-full", limit, ["planned": words.number(planned)])
        default:
            return of(refusal, words.language)
        }
    }
}
