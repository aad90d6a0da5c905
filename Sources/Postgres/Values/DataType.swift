/// A type of the server: its number on the wire and its name.
public struct DataType: Hashable, Sendable {
    /// The object id of the type in `pg_type`.
    public let oid: UInt32
    /// The name of the type in SQL.
    public let name: String

    /// Names a type that this client has no constant for.
    public init(oid: UInt32, name: String) {
        self.oid = oid
        self.name = name
    }

    /// `bool`.
    public static let bool = DataType(oid: 16, name: "bool")
    /// `bytea`.
    public static let bytea = DataType(oid: 17, name: "bytea")
    /// `int8`.
    public static let int8 = DataType(oid: 20, name: "int8")
    /// `int2`.
    public static let int2 = DataType(oid: 21, name: "int2")
    /// `int4`.
    public static let int4 = DataType(oid: 23, name: "int4")
    /// `text`.
    public static let text = DataType(oid: 25, name: "text")
    /// `float8`.
    public static let float8 = DataType(oid: 701, name: "float8")
    /// `date`.
    public static let date = DataType(oid: 1082, name: "date")
    /// `time` without time zone.
    public static let time = DataType(oid: 1083, name: "time")
    /// `timestamptz`.
    public static let timestamptz = DataType(oid: 1184, name: "timestamptz")
    /// `uuid`.
    public static let uuid = DataType(oid: 2950, name: "uuid")
    /// `jsonb`.
    public static let jsonb = DataType(oid: 3802, name: "jsonb")
    /// `tstzrange`.
    public static let tstzrange = DataType(oid: 3910, name: "tstzrange")

    /// `bool[]`.
    public static let boolArray = DataType(oid: 1000, name: "bool[]")
    /// `bytea[]`.
    public static let byteaArray = DataType(oid: 1001, name: "bytea[]")
    /// `int2[]`.
    public static let int2Array = DataType(oid: 1005, name: "int2[]")
    /// `int4[]`.
    public static let int4Array = DataType(oid: 1007, name: "int4[]")
    /// `text[]`.
    public static let textArray = DataType(oid: 1009, name: "text[]")
    /// `int8[]`.
    public static let int8Array = DataType(oid: 1016, name: "int8[]")
    /// `float8[]`.
    public static let float8Array = DataType(oid: 1022, name: "float8[]")
    /// `date[]`.
    public static let dateArray = DataType(oid: 1182, name: "date[]")
    /// `time[]`.
    public static let timeArray = DataType(oid: 1183, name: "time[]")
    /// `timestamptz[]`.
    public static let timestamptzArray = DataType(oid: 1185, name: "timestamptz[]")
    /// `uuid[]`.
    public static let uuidArray = DataType(oid: 2951, name: "uuid[]")
    /// `jsonb[]`.
    public static let jsonbArray = DataType(oid: 3807, name: "jsonb[]")
    /// `tstzrange[]`.
    public static let tstzrangeArray = DataType(oid: 3911, name: "tstzrange[]")

    /// Two types are the same when their numbers are; the name is for people.
    public static func == (left: DataType, right: DataType) -> Bool {
        left.oid == right.oid
    }

    /// Hashes the number only.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(oid)
    }

    /// Whether a column that the server calls `other` carries the same bytes as this type.
    ///
    /// `varchar`, `char(n)` and `name` look exactly like `text` in binary format.
    func carriesSameBytes(as other: UInt32) -> Bool {
        oid == other || (oid == DataType.text.oid && [19, 1042, 1043].contains(other))
    }
}
