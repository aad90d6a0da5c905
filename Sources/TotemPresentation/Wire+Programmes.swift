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
            write(programme.themes, into: &writer)
            writer.field("version", programme.version)
        }
    }

    /// Writes a theme of the list.
    public static func write(_ theme: Theme, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", theme.id)
            writer.field("code", theme.named.code.description)
            write("name", theme.named.name, into: &writer)
            writer.field("version", theme.version)
        }
    }

    /// Writes an edition of a programme.
    public static func write(_ edition: Edition, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", edition.id)
            writer.field("programme", edition.programme.description)
            writer.field("code", edition.facts.named.code.description)
            write("name", edition.facts.named.name, into: &writer)
            writer.field("opens", edition.facts.opens?.description)
            writer.field("closes", edition.facts.closes?.description)
            writer.field("version", edition.version)
        }
    }

    /// Writes a code with its name.
    static func write(_ named: Named, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("code", named.code.description)
            write("name", named.name, into: &writer)
        }
    }

    /// Writes the themes of something.
    static func write(_ themes: [Named], into writer: inout JSONWriter) {
        writer.array("themes") { writer in
            for theme in themes { write(theme, into: &writer) }
        }
    }
}
