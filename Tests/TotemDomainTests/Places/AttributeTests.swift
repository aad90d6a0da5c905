import Testing
import TotemDomain
import TotemTestSupport

/// Counts of equipment, needs that it serves, and attributes of rooms.
struct AttributeTests {
    private static let kinds = [
        kind("ceiling", .number), kind("floor", .text), kind("view", .choice(["street", "yard"])),
    ]

    private static func kind(_ word: String, _ form: AttributeFacts.Form) -> AttributeKind {
        AttributeKind(
            id: ID(high: 1, low: 1),
            version: 1,
            facts: AttributeFacts(word: word, name: LocalisedText(word, in: "en"), form: form)
        )
    }

    private static func facts(
        stock: [String: Int] = [:],
        _ attributes: [String: AttributeValue] = [:]
    ) throws -> RoomFacts {
        let room = Room(
            id: ID(high: 2, low: 1),
            version: 1,
            building: try .of("paddock"),
            zone: try .of("Europe/Paris"),
            spaces: [],
            facts: try .sample()
        )
        let change = RoomChange(stock: stock, attributes: attributes)
        return try change.decide(on: room, [], knowing: kinds).get().facts
    }

    private static func faults(
        stock: [String: Int] = [:],
        _ attributes: [String: AttributeValue] = [:]
    ) -> [String] {
        do {
            _ = try facts(stock: stock, attributes)
            return []
        } catch let told as Refusals {
            return told.refusals.map { refusal in
                guard case .invalid(let fault) = refusal else { return refusal.code }
                return "\(fault.pointer) \(fault.problem.code)"
            }
        } catch {
            return ["\(error)"]
        }
    }

    @Test func `what is defined is taken, and a number may be said as text`() throws {
        let facts = try Self.facts(
            stock: ["projector": 2],
            ["ceiling": .text("3.2"), "floor": .text("oak"), "view": .text("yard")]
        )
        #expect(
            facts.attributes == [
                "ceiling": .number(3.2), "floor": .text("oak"), "view": .text("yard"),
            ]
        )
        #expect(facts.stock == ["projector": 2])
    }

    @Test func `what is not defined, or does not fit, is refused by its word`() {
        #expect(Self.faults(stock: ["chair": 2]) == ["/stock/chair not-one-of"])
        #expect(Self.faults(["colour": .text("red")]) == ["/attributes/colour not-one-of"])
        #expect(
            Self.faults([
                "ceiling": .text("high"), "floor": .number(3), "view": .text("sea"),
            ]) == [
                "/attributes/ceiling wrong-type", "/attributes/floor wrong-type",
                "/attributes/view not-one-of",
            ]
        )
        #expect(Self.faults(["ceiling": .text("nan")]) == ["/attributes/ceiling wrong-type"])
    }

    @Test func `what is taken away is no longer counted`() throws {
        let room = Room(
            id: ID(high: 2, low: 1),
            version: 1,
            building: try .of("paddock"),
            zone: try .of("Europe/Paris"),
            spaces: [],
            facts: try Self.facts(stock: ["projector": 2, "sound": 3])
        )
        let change = RoomChange(equipment: ["sound"])
        #expect(try change.decide(on: room, []).get().facts.stock == ["sound": 3])
    }

    @Test func `an attribute that rooms have is not defined away`() throws {
        let rooms = [
            AttributedRoom(room: try .of("paddock/ecurie"), value: .text("yard")),
            AttributedRoom(room: try .of("paddock/loft"), value: .text("street")),
        ]
        let name = LocalisedText("View", in: "en")
        func refusal(_ form: AttributeFacts.Form) -> Refusal? {
            AttributeFacts(word: "view", name: name, form: form).refusal(by: rooms)
        }
        #expect(refusal(.text) == nil)
        #expect(refusal(.choice(["street", "yard", "sea"])) == nil)
        let fewer = FieldFault("/kind", .relied(["paddock/ecurie"]))
        #expect(refusal(.choice(["street"])) == .invalid(fewer))
        let all = FieldFault("/kind", .relied(["paddock/ecurie", "paddock/loft"]))
        #expect(refusal(.number) == .invalid(all))
    }

    @Test func `needs are served by any of the things that a room has`() {
        let kinds = [
            ("camera", ["hybrid", "recording"]), ("rack", ["hybrid"]), ("loop", ["hearing"]),
        ]
        .map { word, features in
            EquipmentKind(
                id: ID(high: 1, low: 1),
                version: 1,
                facts: EquipmentFacts(
                    word: word,
                    name: LocalisedText(word, in: "en"),
                    features: features
                )
            )
        }
        #expect(kinds.features(of: ["rack", "loop"]) == ["hybrid", "hearing"])
        #expect(kinds.features(of: ["unsaid"]) == [])
        #expect(kinds.features == ["hearing", "hybrid", "recording"])
    }
}
