public import TotemDomain

extension Wire {
    /// Writes what a search for rooms came to: those that can be had, and the others with why not.
    public static func write(_ found: FoundRooms, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.array("items") { writer in
                for free in found.free { write(free, into: &writer) }
            }
            writer.field("next", String?.none)
            writer.array("refused") { writer in
                for room in found.others { write(room, into: &writer) }
            }
        }
    }

    private static func write(_ unfit: UnfitRoom, into writer: inout JSONWriter) {
        let zone = unfit.building.facts.zone
        writer.object { writer in
            writer.field("room", unfit.room.path.description)
            writer.field("name", unfit.room.facts.name)
            writer.field("building", unfit.building.facts.code.description)
            writer.field("buildingName", unfit.building.facts.name)
            writer.field("city", unfit.building.facts.city)
            writer.field("layout", unfit.layout?.rawValue)
            writer.field("capacity", unfit.capacity)
            writer.field("from", unfit.window.start, in: zone)
            writer.field("to", unfit.window.end, in: zone)
            writer.array("reasons") { writer in
                for reason in unfit.reasons { write(reason, of: unfit, into: &writer) }
            }
        }
    }

    /// Writes why a room cannot be had, or on which condition: what spoke with its value, who may
    /// set it aside, and what is in the way.
    static func write(
        _ reason: UnfitRoom.Reason,
        of room: UnfitRoom?,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("code", reason.code)
            writer.object("text") { writer in
                for language in [Language.english, .french] {
                    writer.name(escaping: language.rawValue)
                    writer.value(text(of: reason, room, language))
                }
            }
            writer.name("rule")
            if case .refused(.ruleBroken(let broken)) = reason {
                write(valueOf: broken, into: &writer)
            } else {
                writer.null()
            }
            writer.name("waivable")
            if let waivable = reason.waivable {
                writer.object { writer in
                    writer.field("rule", waivable.rule)
                    writer.array("by", waivable.by.map(\.rawValue))
                }
            } else {
                writer.null()
            }
            writer.array("conflicts") { writer in
                for conflict in reason.conflicts {
                    writer.object { writer in
                        writer.field("room", conflict.room.description)
                        write("occupied", conflict.occupied, in: conflict.zone, into: &writer)
                        writer.field("closure", conflict.closure)
                    }
                }
            }
        }
    }

    private static func text(
        of reason: UnfitRoom.Reason,
        _ room: UnfitRoom?,
        _ language: Language
    ) -> String {
        if let room { return Sentence.of(reason, for: room, language) }
        guard case .refused(let refusal) = reason else { return reason.code }
        return Sentence.of(refusal, language)
    }

    private static func write(valueOf broken: BrokenRule, into writer: inout JSONWriter) {
        let facts = broken.rule.facts
        writer.object { writer in
            writer.field("id", broken.rule.id)
            writer.field("kind", facts.kind.rawValue)
            writer.array("parties", facts.parties.map(\.text))
            writer.field("amount", facts.amount)
            writer.field("asked", broken.asked)
            writer.field("note", facts.note)
        }
    }
}

extension UnfitRoom.Reason {
    /// What is in the way.
    fileprivate var conflicts: [Conflict] {
        if case .refused(.roomTaken(let conflicts, _)) = self { conflicts } else { [] }
    }

    /// By which word it is set aside, and by whom; `nil` when nobody may.
    fileprivate var waivable: (rule: String, by: [Role])? {
        guard case .refused(let refusal) = self else { return nil }
        let rule: WaivableRule
        switch refusal.plain {
        case .ruleBroken(let broken): return (broken.code, broken.rule.facts.waivers)
        case .outsideOpeningHours: rule = .openingHours
        case .closedForHoliday: rule = .closedForHoliday
        default: return nil
        }
        let by = Role.allCases.filter { role in
            rule.mayBeWaived(by: .token(ID(high: 0, low: 0), name: "", role: role))
        }
        return (rule.rawValue, by)
    }
}
