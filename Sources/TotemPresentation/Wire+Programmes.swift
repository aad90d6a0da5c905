public import TotemDomain

extension Wire {
    /// Writes an organisation.
    public static func write(_ organisation: Organisation, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", organisation.id)
            writer.field("code", organisation.facts.code.description)
            writer.field("name", organisation.facts.name)
            writer.field("territory", organisation.facts.territory)
            writer.field("kind", organisation.facts.kind.rawValue)
            writer.field("version", organisation.version)
        }
    }

    /// Writes a programme with who takes part in it.
    public static func write(_ programme: Programme, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", programme.id)
            writer.field("code", programme.code.description)
            write("name", programme.name, into: &writer)
            writer.array("roles") { writer in
                for party in programme.parties {
                    writer.object { writer in
                        writer.field("role", party.role.rawValue)
                        writer.field("organisation", party.organisation.description)
                        writer.field("name", party.name)
                        writer.field("territory", party.territory)
                    }
                }
            }
            writer.field("version", programme.version)
        }
    }
}
