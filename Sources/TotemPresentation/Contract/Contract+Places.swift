import TotemDomain

extension Contract {
    /// Buildings, rooms and closures.
    static let places: [String: Contract] = [
        "GET /buildings": Contract("Lists the buildings.", answers: .page(of: "Building")),
        "POST /buildings": Contract(
            "Adds a building.",
            body: "NewBuilding",
            answers: .created("Building"),
            codes: ["code-taken"]
        ),
        "GET /buildings/{code}": Contract(
            "Shows one building.",
            answers: .tagged("Building"),
            codes: ["unknown-building"]
        ),
        "PATCH /buildings/{code}": Contract(
            "Changes a building.",
            "What is absent stays, what is null becomes nothing.",
            body: "BuildingChange",
            answers: .tagged("Building"),
            codes: ["unknown-building", "change-hits-bookings"]
        ),
        "GET /buildings/{code}/file": Contract(
            "Tells a building with its rooms as a file.",
            "JSON, or YAML for Accept: application/yaml. What stands for nothing is left out.",
            speaksYAML: true,
            answers: .one("BuildingFile"),
            codes: ["unknown-building"]
        ),
        "POST /buildings/apply": Contract(
            "Makes a building what a file declares, rooms included.",
            "What the file does not say is not so; a room that it does not name goes, unless "
                + "something remembers it. A dry run is the plan. The pointers of faults in YAML begin "
                + "with the line: /lines/12/rooms/0/code.",
            body: "BuildingFile",
            speaksYAML: true,
            answers: .one("AppliedBuilding"),
            codes: ["change-hits-bookings", "code-taken"]
        ),
        "POST /buildings/{code}/rooms": Contract(
            "Adds a room to a building.",
            "A room over several spaces names them; without spaces it is a new one of its own.",
            body: "NewRoom",
            answers: .created("Room"),
            codes: ["unknown-building", "code-taken"]
        ),
        "POST /buildings/{code}/rooms/import": Contract(
            "Makes and changes the rooms of a building by a file of CSV.",
            "All of them or none, unless keepGoing passes over the lines that something speaks "
                + "against. What a line does not say of a room that is there stays.",
            query: [
                Parameter(
                    name: "keepGoing",
                    schema: .flag,
                    description: "Passes over bad lines."
                )
            ],
            takesCSV: true,
            answers: .one("ImportedRooms"),
            codes: ["unknown-building", "change-hits-bookings"]
        ),
        "GET /equipment": Contract(
            "Lists what words of equipment mean, and which needs they serve.",
            answers: .page(of: "Equipment")
        ),
        "POST /equipment": Contract(
            "Says what a word of equipment means, for the first time or anew.",
            "Features are needs: ?feature= of the search finds rooms whose equipment serves them.",
            body: "NewEquipment",
            answers: .one("Equipment")
        ),
        "GET /attributes": Contract(
            "Lists the attributes that rooms can have.",
            answers: .page(of: "Attribute")
        ),
        "POST /attributes": Contract(
            "Defines an attribute of rooms, for the first time or anew.",
            "Refused where rooms have something that would no longer fit.",
            body: "NewAttribute",
            answers: .one("Attribute")
        ),
        "GET /rooms": Contract("Lists rooms.", query: [.building], answers: .page(of: "Room")),
        "GET /rooms/free": Contract(
            "Finds rooms that can be booked then, the smallest fitting first.",
            "With near or invited the shortest way comes first. conditions are the rules of the "
                + "house that speak unless the booking is for whom they favour, or the house "
                + "agrees; warnings tell of holidays, bridge days and school holidays.",
            query: freeRoomQuery,
            answers: .one("FoundRooms"),
            codes: ["ambiguous-local-time", "in-the-past"]
        ),
        "GET /rooms/{building}/{code}": Contract(
            "Shows one room.",
            answers: .tagged("Room"),
            codes: ["unknown-room"]
        ),
        "GET /rooms/{building}/{code}/suggested-layouts": Contract(
            "Computes what the floor area of a room takes in each layout.",
            "A suggestion: nothing is changed, and the declared number wins.",
            answers: .one("LayoutSuggestion"),
            codes: ["unknown-room"]
        ),
        "PATCH /rooms/{building}/{code}": Contract(
            "Changes a room.",
            "What is absent stays, what is null becomes nothing; a list replaces the list.",
            body: "RoomChange",
            answers: .tagged("Room"),
            codes: ["unknown-room", "change-hits-bookings"]
        ),
        "POST /rooms/{building}/{code}/split": Contract(
            "Puts a wall through a room: its parts can be booked alone.",
            "The room stays, over all parts, with everything that is booked or closed in it.",
            body: "RoomSplit",
            answers: .whole(of: "Room"),
            codes: ["unknown-room", "code-taken"]
        ),
        "GET /rooms/{building}/{code}/free-busy": Contract(
            "Shows when a room can be had, without saying what it is used for.",
            query: freeBusyQuery,
            answers: .one("FreeBusy"),
            codes: ["unknown-room", "ambiguous-local-time"]
        ),
        "GET /buildings/{code}/free-busy": Contract(
            "Shows when each room of a building can be had.",
            query: freeBusyQuery,
            answers: .whole(of: "FreeBusy"),
            codes: ["unknown-building", "ambiguous-local-time"]
        ),
        "GET /relocations": Contract(
            "Lists what a closure would hit, with rooms elsewhere that could take each booking.",
            "Every rule accepts them at the booking's own time. Those of the same building come "
                + "first, then of its town, of its territory, and the nearest; then those that lack the "
                + "least of the old room's equipment, and the smallest that fit; the first rooms that are not spoken for can all be had "
                + "together. Nothing is kept for anybody.",
            query: [
                Parameter(
                    name: "building",
                    schema: .code,
                    description: "The building, when all of it would close."
                ),
                Parameter(
                    name: "room",
                    schema: .room,
                    description: "The room, when only it would close."
                ),
                Parameter(
                    name: "from",
                    schema: .anyText,
                    description: "The start: a moment, a local time or a day.",
                    isRequired: true
                ),
                Parameter(
                    name: "to",
                    schema: .anyText,
                    description: "The end, in the same way.",
                    isRequired: true
                ),
            ],
            answers: .one("Relocations"),
            codes: ["ambiguous-local-time"]
        ),
        "GET /closures": Contract(
            "Lists closures by start, lifted ones too.",
            query: [.building, .room, .from, .to],
            answers: .page(of: "Closure")
        ),
        "POST /closures": Contract(
            "Closes a building or a room for a time.",
            "What is booked in that time gets other rooms or is taken back, as the request says, in "
                + "the same transaction and with mail to everybody. What is left over keeps the place "
                + "from being closed and is listed with rooms that could take it.",
            body: "NewClosure",
            answers: .created("Closure"),
            codes: ["closure-hits-bookings", "ambiguous-local-time", "in-the-past", "room-taken"]
        ),
        "GET /closures/{id}": Contract(
            "Shows one closure.",
            answers: .tagged("Closure"),
            codes: ["unknown-closure"]
        ),
        "POST /closures/{id}/lift": Contract(
            "Opens a closed place again.",
            "What it had moved or taken back has its old room again where that is free; hits tells "
                + "of each.",
            answers: .one("Closure"),
            codes: ["unknown-closure", "stale"]
        ),
    ]

    private static let freeBusyQuery: [Parameter] = [
        Parameter(
            name: "from",
            schema: .anyText,
            description: "The start: a moment, a local time or a day.",
            isRequired: true
        ),
        Parameter(name: "to", schema: .anyText, description: "The end.", isRequired: true),
    ]

    private static let freeRoomQuery: [Parameter] = [
        Parameter(name: "from", schema: .time, description: "The start.", isRequired: true),
        Parameter(name: "to", schema: .time, description: "The end.", isRequired: true),
        Parameter(
            name: "seats",
            schema: .integer(Limits.people),
            description: "Seats at least so many."
        ),
        Parameter(
            name: "layout",
            schema: .word(of: LayoutKind.self),
            description: "Furnished in this way."
        ),
        Parameter(
            name: "equipment",
            schema: .word,
            description: "Has this; may be repeated.",
            isList: true
        ),
        Parameter(
            name: "feature",
            schema: .word,
            description: "Has equipment that serves this need; may be repeated.",
            isList: true
        ),
        Parameter(name: "city", schema: .text(Limits.city), description: "In this town."),
        .building,
        Parameter(name: "stepFree", schema: .flag, description: "Without steps."),
        Parameter(
            name: "wheelchairPlaces",
            schema: .integer(Limits.wheelchairPlaces),
            description: "Places for so many wheelchairs."
        ),
        Parameter(
            name: "near",
            schema: .text(Limits.city),
            description: "The town from which the asker comes."
        ),
        Parameter(
            name: "invited",
            schema: .territory,
            description: "A territory that is invited; may be repeated.",
            isList: true
        ),
        Parameter(
            name: "refused",
            schema: .flag,
            description: "Tell the other rooms in refused, each with every reason: what is in the "
                + "way, which rule spoke with its value, and who may set it aside."
        ),
    ]

    /// Why a room cannot be had, or on which condition.
    static let unfitReason = Schema.record(
        ("code", .anyText),
        ("text", .localised(1000)),
        (
            "rule",
            Schema.record(
                ("id", .id),
                ("kind", .word(of: BookingRule.Kind.self)),
                ("parties", .list(of: .anyText)),
                ("amount", .whole.orNull),
                ("asked", .whole.orNull),
                ("note", .anyText.orNull)
            )
            .orNull
        ),
        (
            "waivable",
            Schema.record(
                ("rule", .word(of: WaivableRule.self)),
                ("by", .list(of: .word(of: Role.self)))
            )
            .orNull
        ),
        (
            "conflicts",
            .list(
                of: .record(
                    ("room", .room),
                    ("occupied", .window),
                    ("closure", .anyText.orNull)
                )
            )
        )
    )
}
