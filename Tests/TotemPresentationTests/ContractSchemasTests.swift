import Synchronization
import Testing
import TotemDomain

@testable import TotemPresentation

/// The schemas of requests against the parsers of requests.
struct ContractSchemas {
    /// The parser of every schema that a body has.
    private static let parsers: [String: @Sendable (Input) -> [Refusal]] = [
        "NewBuilding": { refusals(Requests.building($0)) },
        "NewRoom": { refusals(Requests.room($0)) },
        "BuildingChange": { refusals(Requests.buildingChange($0)) },
        "RoomChange": { refusals(Requests.roomChange($0)) },
        "NewEquipment": { refusals(Requests.equipment($0)) },
        "NewAttribute": { refusals(Requests.attribute($0)) },
        "BuildingFile": { refusals(Requests.buildingFile($0)) },
        "RoomSplit": { refusals(Requests.roomSplit($0)) },
        "NewClosure": { refusals(Requests.closure($0)) },
        "NewBooking": { refusals(Requests.booking($0)) },
        "NewBookingKey": { refusals(Requests.bookingKey($0)) },
        "NewSeries": { refusals(Requests.series($0)) },
        "SeriesCancellation": { refusals(Requests.seriesCancellation($0)) },
        "NewSeriesOfSessions": { refusals(Requests.seriesSessions($0)) },
        "SeriesEdit": { refusals(Requests.seriesEdit($0)) },
        "SeriesSkip": { refusals(Requests.seriesSkip($0)) },
        "SeriesRetry": { refusals(Requests.seriesRetry($0)) },
        "NewRule": { refusals(Requests.rule($0)) },
        "HouseReason": { refusals(Requests.houseReason($0)) },
        "NewBookingNote": { refusals(Requests.bookingNote($0)) },
        "BookingChange": { refusals(Requests.bookingChange($0)) },
        "NewOrganisation": { refusals(Requests.organisation($0)) },
        "NewProgramme": { refusals(Requests.programme($0)) },
        "NewTheme": { refusals(Requests.theme($0)) },
        "NewEdition": { refusals(Requests.edition($0)) },
        "NewSession": { refusals(Requests.session($0)) },
        "SessionChange": { refusals(Requests.edit($0)) },
        "SessionMove": { refusals(Requests.move($0)) },
        "SessionCancellation": { refusals(Requests.cancellation($0)) },
        "NewRegistration": { refusals(Requests.registration($0, defaultLanguage: .french)) },
        "RegistrationChange": {
            refusals(
                Requests.registrationEdit($0, mayCorrectAddress: false, language: .french)
            )
        },
        "RegistrationCorrection": {
            refusals(Requests.registrationEdit($0, mayCorrectAddress: true, language: .french))
        },
        "LostLink": { refusals(Requests.lostLink($0)) },
        "NewToken": { refusals(Requests.token($0)) },
    ]

    private static func refusals<Value>(_ result: Result<Value, Refusals>) -> [Refusal] {
        switch result {
        case .success: []
        case .failure(let told): told.refusals
        }
    }

    @Test func haveAParserEach() {
        #expect(Set(Contract.operations.values.compactMap(\.body)) == Set(Self.parsers.keys))
    }

    @Test func haveExamplesThatTheirParsersTake() throws {
        for (name, parse) in Self.parsers {
            let examples = try examples(of: name)
            #expect(!examples.isEmpty, "\(name)")
            for example in examples {
                #expect(parse(Input(json: example)) == [], "\(name)")
            }
        }
    }

    /// The examples together have every field, so that parsers of inner objects are asked too.
    @Test func haveExactlyTheFieldsThatTheirParsersAskFor() throws {
        for (name, parse) in Self.parsers {
            let asked = Asked()
            for example in try examples(of: name) {
                var input = Input(json: example)
                input.trace = asked.note
                _ = parse(input)
            }
            let schema = try #require(Contract.schemas[name]).json
            let described = Self.pointers(of: schema, at: "")
            #expect(asked.pointers.subtracting(described.open) == described.fields, "\(name)")
        }
    }

    @Test func needWhatTheirParsersMiss() throws {
        for (name, parse) in Self.parsers {
            let schema = try #require(Contract.schemas[name]).json
            let missing = parse(Input(json: .object([])))
                .compactMap { refusal -> String? in
                    guard case .invalid(let fault) = refusal, fault.problem == .missing else {
                        return nil
                    }
                    return String(fault.pointer.dropFirst())
                }
            var required: [String] = []
            if case .array(let names) = schema["required"] {
                for case .string(let name) in names { required.append(name) }
            }
            // Some fields are needed unless another one is there.
            #expect(Set(required).subtracting(missing) == [], "\(name)")
            let conditional: Set = ["building", "room", "layout"]
            #expect(Set(missing).subtracting(required).subtracting(conditional) == [], "\(name)")
        }
    }

    @Test func tellTheStatusOfEveryCode() throws {
        for refusal in try ProblemSamples.refusals() {
            let status = Contract.statuses[refusal.code]
            if refusal.code != "too-many-requests" { #expect(status == refusal.status) }
        }
        for contract in Contract.operations.values {
            for code in contract.codes { #expect(Contract.statuses[code] != nil, "\(code)") }
        }
    }

    private func examples(of name: String) throws -> [JSONValue] {
        let schema = try #require(Contract.schemas[name]).json
        guard case .object(let members) = schema else { return [] }
        return members.filter { $0.name == "examples" }
            .flatMap { member -> [JSONValue] in
                if case .array(let examples) = member.value { return examples }
                return []
            }
    }

    /// The pointers of all fields, and of those whose names are data.
    private static func pointers(
        of schema: JSONValue,
        at place: String
    ) -> (fields: Set<String>, open: Set<String>) {
        var found: (fields: Set<String>, open: Set<String>) = ([], [])
        func add(_ schema: JSONValue, at place: String) {
            let inner = pointers(of: schema, at: place)
            found.fields.formUnion(inner.fields)
            found.open.formUnion(inner.open)
        }
        if case .object(let properties) = schema["properties"] {
            for property in properties {
                found.fields.insert("\(place)/\(property.name)")
                add(property.value, at: "\(place)/\(property.name)")
            }
        }
        if let items = schema["items"] { add(items, at: place + "/*") }
        if case .array(let shapes) = schema["anyOf"] {
            for shape in shapes { add(shape, at: place) }
        }
        if case .object = schema["additionalProperties"] {
            for tag in ["fr", "en", "de", "lb", "projector", "view", "2027-04-15"] {
                found.open.insert("\(place)/\(tag)")
            }
        }
        return found
    }
}

/// The places of the fields that a parser asked for, with `*` for any element of a list.
private final class Asked: Sendable {
    private let found = Mutex<Set<String>>([])

    var pointers: Set<String> { found.withLock { $0 } }

    @Sendable func note(_ pointer: String) {
        let parts = pointer.split(separator: "/")
            .map { $0.allSatisfy(\.isNumber) ? "*" : String($0) }
        found.withLock { _ = $0.insert("/" + parts.joined(separator: "/")) }
    }
}
