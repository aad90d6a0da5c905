public import TotemDomain

extension Wire {
    /// Writes a token as listed, without its secret.
    public static func write(_ token: Token, into writer: inout JSONWriter) {
        writer.object { writer in writeFields(of: token, into: &writer) }
    }

    /// Writes a new token with its secret, which is shown this once.
    public static func write(_ created: CreatedToken, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("token", created.secret)
            writeFields(of: created.token, into: &writer)
        }
    }

    private static func writeFields(of token: Token, into writer: inout JSONWriter) {
        writer.field("id", token.id)
        writer.field("name", token.name)
        writer.field("role", token.role.rawValue)
        writer.field("createdAt", token.createdAt, in: nil)
        writer.field("expiresAt", token.expiresAt, in: nil)
        writer.field("revokedAt", token.revokedAt, in: nil)
    }

    /// Writes one row of the feed of changes.
    public static func write(_ change: Change, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.name("position")
            writer.value(change.position)
            writer.field("kind", change.kind)
            writer.field("subject", change.subject)
            writer.field("subjectId", change.subjectID)
            writer.field("at", change.at, in: nil)
        }
    }

    /// Writes a part of the feed of changes: `next` is the position to go on after.
    public static func write(
        _ changes: [Change],
        limit: Int,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.array("items") { writer in
                for change in changes { write(change, into: &writer) }
            }
            writer.field("next", next(after: changes, limit: limit))
        }
    }

    /// The position to go on after, when there may be more.
    public static func next(after changes: [Change], limit: Int) -> String? {
        changes.count >= limit ? changes.last.map { String($0.position) } : nil
    }

    /// Writes a message of the outbox, without its text.
    public static func write(_ notice: Notice, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", notice.id)
            writer.field("kind", notice.kind.rawValue)
            writer.field("state", notice.state.rawValue)
            writer.field("attempts", notice.attempts)
            writer.field("to", notice.registration.request.email.written)
            writer.field("registrationId", notice.registration.id)
            writer.field("sessionId", notice.session.id)
            writer.field("createdAt", notice.createdAt, in: nil)
            writer.field("sentAt", notice.sentAt, in: nil)
        }
    }

    /// Writes what the verifier found.
    public static func write(_ verification: Verification, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("checked", verification.checked.count)
            writer.array("violations") { writer in
                for violation in verification.violations {
                    writer.object { writer in
                        writer.field("invariant", violation.invariant)
                        writer.field("subject", violation.subject)
                        writer.field("detail", violation.detail)
                    }
                }
            }
        }
    }
}
