import TotemDomain

/// What the REST service promises of each operation: the document at `/api/v1/openapi.json` is
/// made from this and from the table of routes.
///
/// One file for each group of nouns has its operations and its schemas; tests demand that every
/// route has its entry, that a schema of a request has the fields its parser asks for, and that
/// what is answered is what its schema says.
public struct Contract: Sendable {
    /// What it does, in one line.
    let summary: String
    /// What else a reader should know.
    let description: String?
    /// The parameters of the query.
    let query: [Parameter]
    /// The name of the schema of the body; `nil` when there is nothing to be told.
    let body: String?
    /// Whether the body is a file of CSV and no JSON.
    let takesCSV: Bool
    /// Whether the body is a calendar and no JSON.
    let takesCalendar: Bool
    /// Whether the body may be YAML, too, and the answer by `Accept`.
    let speaksYAML: Bool
    /// Whether it answers CSV to who asks for that by `Accept`.
    let offersCSV: Bool
    /// Whether it takes an idempotency key though it is no POST.
    let takesKey: Bool
    /// What it answers.
    let answer: Answer
    /// The codes of problems that it answers beside those of all operations of its form.
    let codes: [String]

    init(
        _ summary: String,
        _ description: String? = nil,
        query: [Parameter] = [],
        body: String? = nil,
        takesCSV: Bool = false,
        takesCalendar: Bool = false,
        speaksYAML: Bool = false,
        offersCSV: Bool = false,
        takesKey: Bool = false,
        answers answer: Answer,
        codes: [String] = []
    ) {
        self.summary = summary
        self.description = description
        self.query = query
        self.body = body
        self.takesCSV = takesCSV
        self.takesCalendar = takesCalendar
        self.speaksYAML = speaksYAML
        self.offersCSV = offersCSV
        self.takesKey = takesKey
        self.answer = answer
        self.codes = codes
    }

    /// A parameter of a query.
    struct Parameter: Sendable {
        let name: String
        let schema: Schema
        let description: String
        var isRequired = false
        /// Whether it may be repeated.
        var isList = false
    }

    /// What an operation answers when all is well.
    enum Answer: Sendable {
        /// 200 with one thing, with its entity tag.
        case tagged(String)
        /// 200 with one thing.
        case one(String)
        /// 201 with a new thing.
        case created(String)
        /// 202: it will come about, or there is nothing to tell.
        case accepted(String)
        /// 200 with a part of a list.
        case page(of: String)
        /// 200 with a list that comes whole.
        case whole(of: String)
        /// 200 with a file of that type, with its entity tag.
        case file(String)

        /// The shape of the body.
        var schema: Schema {
            switch self {
            case .tagged(let name), .one(let name), .created(let name), .accepted(let name):
                .named(name)
            case .page(let name), .whole(let name): .page(of: name)
            case .file: .anyText
            }
        }
    }

    /// The operations by method and path, such as `POST /buildings`.
    static let operations: [String: Contract] =
        [
            places, slots, occupancy, timeline, calendars, bookings, series, programmes, sessions,
            registrations, administration,
        ]
        .reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

    /// The schemas by name.
    static let schemas: [String: Schema] =
        [
            buildingSchemas, roomSchemas, equipmentSchemas, closureSchemas, slotSchemas,
            occupancySchemas, timelineSchemas, calendarSchemas,
            bookingSchemas, seriesSchemas, programmeSchemas, sessionSchemas, registrationSchemas,
            administrationSchemas, answerSchemas,
        ]
        .reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
}

extension Contract.Parameter {
    /// Only what ends after a moment.
    static let from = Self(
        name: "from",
        schema: .anyText,
        description: "Only what ends after this moment; a day or a time without an offset is read "
            + "on the clock of the place that the list is about."
    )
    /// Only what starts before a moment.
    static let to = Self(
        name: "to",
        schema: .anyText,
        description: "Only what starts before this moment, read as from is."
    )
    /// Whether bad lines stop an import.
    static let keepGoing = Self(
        name: Queries.keepGoing,
        schema: .flag,
        description: "Pass over bad lines, tell them in the receipt, and do the rest."
    )
    /// Only of a building.
    static let building = Self(
        name: "building",
        schema: .code,
        description: "Only of this building."
    )
    /// Only of a room.
    static let room = Self(name: "room", schema: .room, description: "Only of this room.")
    /// How many items.
    static let limit = Self(
        name: "limit",
        schema: .integer(Limits.page),
        description: "At most so many items."
    )
    /// Where to go on.
    static let after = Self(
        name: "after",
        schema: .anyText,
        description: "Go on after this mark, which `next` of the part before told."
    )
}
