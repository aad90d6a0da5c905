public import TotemDomain

extension Wire {
    /// Writes what a word of equipment means.
    public static func write(_ kind: EquipmentKind, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", kind.id)
            writer.field("word", kind.facts.word)
            write("name", kind.facts.name, into: &writer)
            writer.array("features", kind.facts.features)
            writer.field("version", kind.version)
        }
    }

    /// Writes an attribute of rooms.
    public static func write(_ kind: AttributeKind, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", kind.id)
            writer.field("word", kind.facts.word)
            write("name", kind.facts.name, into: &writer)
            writer.field("kind", kind.facts.form.kind.rawValue)
            writer.array("choices", kind.facts.form.choices)
            writer.field("version", kind.version)
        }
    }

    /// Writes the counts of equipment and the attributes of a room.
    static func writeParticulars(of facts: RoomFacts, into writer: inout JSONWriter) {
        writer.object("stock") { writer in
            for (word, count) in facts.stock.sorted(by: { $0.key < $1.key }) {
                writer.name(escaping: word)
                writer.value(count)
            }
        }
        writer.object("attributes") { writer in
            for (word, value) in facts.attributes.sorted(by: { $0.key < $1.key }) {
                writer.name(escaping: word)
                switch value {
                case .text(let text): writer.value(text)
                case .number(let number): writer.value(number)
                }
            }
        }
    }
}
