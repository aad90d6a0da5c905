public import TotemDomain

extension Wire {
    /// Writes what became of each line of a file.
    public static func write(_ receipt: ImportReceipt, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("lines", receipt.lines.count)
            writer.object("counts") { writer in
                for word in ImportReceipt.words {
                    writer.name(escaping: word)
                    writer.value(receipt.count(word))
                }
            }
            writer.array("items") { writer in
                for line in receipt.lines {
                    writer.object { writer in
                        writer.field("line", line.number)
                        writer.field("outcome", line.outcome.word)
                        writer.field("code", line.code?.description)
                        if case .waitlisted(let position) = line.outcome {
                            writer.field("position", position)
                        } else {
                            writer.field("position", Int?.none)
                        }
                    }
                }
            }
        }
    }
}
