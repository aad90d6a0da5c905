/// A JSON document as text, kept by the server as `jsonb`.
public struct JSONText: Hashable, Sendable {
    /// The document; after a round trip in the server's own spelling.
    public let text: String

    /// Takes a document as it is; the server refuses what is not JSON (22P02).
    public init(text: String) {
        self.text = text
    }
}

extension JSONText: PostgresCodable {
    /// `jsonb`.
    public static var dataType: DataType { .jsonb }

    /// A version byte, then the text (`jsonb_recv`).
    public func encode(into writer: inout ByteWriter) {
        writer.write(UInt8(1))
        writer.append(text)
    }

    /// Reads the version byte and the text.
    ///
    /// - Throws: `DecodingFailure` for another version or text that is not UTF-8.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer
    ) throws(DecodingFailure) -> JSONText {
        var reader = ByteReader(bytes)
        let version = try reader.read(UInt8.self)
        guard version == 1 else {
            throw .malformed("jsonb version \(version)")
        }
        return JSONText(text: try String.decode(try reader.read(count: bytes.count - 1)))
    }
}
