import Testing
import TotemDomain
import TotemTestSupport

@testable import TotemPresentation

/// Buildings as files.
struct BuildingDocumentTests {
    private static func declared(_ file: BuildingFile) -> DeclaredBuilding {
        let building = Building(id: ID(high: 1, low: 1), version: 3, facts: file.building)
        let rooms = file.rooms.enumerated()
            .map { index, facts in
                Room(
                    id: ID(high: 2, low: UInt64(index)),
                    version: 1,
                    building: building.facts.code,
                    zone: building.facts.zone,
                    spaces: [],
                    facts: facts
                )
            }
        return DeclaredBuilding(building: building, rooms: rooms)
    }

    private static func read(_ text: String) -> Result<BuildingFile, Refusals> {
        BuildingDocument.read(Array(text.utf8))
    }

    /// The faults of a file as `line: place problem`.
    private static func faults(_ text: String) -> [String] {
        guard case .failure(let told) = read(text) else { return [] }
        return told.refusals.map { refusal in
            guard case .invalid(let fault) = refusal else { return refusal.code }
            return "\(fault.pointer) \(fault.problem.code)"
        }
    }

    @Test func `a file is as recorded`() throws {
        let facts = try BuildingFacts.sample(hours: ["mon-fri 08:30-19:00", "2027-12-24 closed"])
        let building = BuildingFacts(
            code: facts.code,
            name: facts.name,
            city: facts.city,
            territory: facts.territory,
            zone: facts.zone,
            maxPublic: 120,
            openingHours: facts.openingHours,
            address: "9, rue des Tiercelins, 54000 Nancy",
            directions: LocalisedText(
                ["fr": "Tram 1 : arrêt Kennedy", "en": "Tram 1"],
                fallback: "fr"
            ),
            contact: Contact(name: "Camille Exemple", email: nil, phone: "+33383000000"),
            photos: [
                Photo(url: "https://example.org/b.jpg", alt: LocalisedText("La cour", in: "fr"))
            ],
            goodFriday: nil
        )
        let file = BuildingFile(
            building: building,
            spaces: [],
            rooms: [
                try .sample(),
                try .sample(
                    code: "hall",
                    layouts: [
                        Layout(kind: .theatre, capacity: 80, origin: .computed),
                        Layout(kind: .cabaret, capacity: 44),
                    ],
                    spaces: ["cellar", "ecurie"]
                ),
            ]
        )
        let text = String(decoding: BuildingDocument.bytes(Self.declared(file)), as: UTF8.self)
        try GoldenFile.expect(text, "building-file.yaml")
        let again = try Self.read(text).get()
        #expect(again.building == building)
        #expect(again.rooms == file.rooms)
        #expect(again.spaces.map(\.description) == ["cellar"])
    }

    /// Words that a careless writer or reader would take for something else come back as they were,
    /// as YAML and as JSON.
    @Test(arguments: 0..<60)
    func `whatever is written is read again`(seed: UInt64) throws {
        var random = TotemTestSupport.SeededGenerator(seed: seed)
        let file = try BuildingFile.random(.of("paddock"), from: nil, using: &random)
        let declared = Self.declared(file)
        let bytes = BuildingDocument.bytes(declared)
        let text = String(decoding: bytes, as: UTF8.self)
        let read = try BuildingDocument.read(bytes).get()
        #expect(read.building == file.building, "\(text)")
        #expect(read.rooms == declared.rooms.map(\.facts), "\(text)")
        let json = Wire.bytes { BuildingDocument.write(declared, into: &$0) }
        #expect(try BuildingDocument.read(json).get().rooms == read.rooms)
        // Written again it is the same text.
        #expect(BuildingDocument.bytes(Self.declared(read)) == bytes)
    }

    @Test func `every wrong field is told with its line`() throws {
        let text = """
            code: paddock
            name: ""
            city: Nancy
            territory: Lorraine
            zone: Europe/Paris
            openingHours:
              - mon-fri 08:30-19:00
              - sometimes
            colour: red
            rooms:
              - code: ecurie
                name: L’Écurie
                layouts:
                  - layout: theatre
                    capacity: many
              - code: ecurie
                name: Twice
                layouts: [{layout: theatre, capacity: 0}]
              - name: Nameless
                layouts: []
            """
        #expect(
            Self.faults(text) == [
                "/lines/2/name empty", "/lines/4/territory malformed",
                "/lines/8/openingHours/1 malformed",
                "/lines/15/rooms/0/layouts/0/capacity wrong-type",
                "/lines/18/rooms/1/layouts/0/capacity out-of-range",
                "/lines/16/rooms/1/code duplicate-field", "/lines/19/rooms/2/code missing",
                "/lines/20/rooms/2/layouts out-of-range", "/lines/9/colour unknown-field",
            ]
        )
    }

    @Test(arguments: [
        ("code: [", "/lines/2 malformed"), ("a: b\n  c: d", "/lines/2 malformed"),
        ("code: a\ncode: b", "/lines/1/code duplicate-field"), ("", "/lines empty"),
        ("# nothing", "/lines empty"), ("a: 1\n---\nb: 2", "/lines/2 malformed"),
        ("\t- a", "/lines/1 malformed"), ("? [a]\n: b", "/lines/1 malformed"),
    ])
    func `what is no YAML is told with its line`(text: String, fault: String) {
        #expect(Self.faults(text).first == fault)
    }

    @Test func `what is no UTF-8 is told`() {
        guard case .failure(let told) = BuildingDocument.read([0xFF, 0xFE, 0x61]) else {
            Issue.record("it was read")
            return
        }
        #expect(told.refusals == [.invalid(FieldFault("/lines", .malformed("utf-8")))])
    }

    @Test(arguments: [
        (String(repeating: "[", count: 900) + String(repeating: "]", count: 900), "malformed"),
        (String(repeating: "- ", count: 900) + "a", "malformed"),
        (String(repeating: "{a: ", count: 5000), "malformed"),
        (
            "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
                + (0..<6)
                .map { level in
                    let before = level == 0 ? "a" : "l\(level - 1)"
                    let list = Array(repeating: "*\(before)", count: 10).joined(separator: ",")
                    return "l\(level): &l\(level) [\(list)]\n"
                }
                .joined(),
            "out-of-range"
        ),
    ])
    func `depth and repetition end at a limit`(text: String, code: String) {
        let told = Self.faults(text)
        #expect(told.count == 1)
        #expect(told.first?.hasSuffix(" \(code)") == true, "\(told)")
    }

    @Test func `the words of the core schema are read, and no others`() throws {
        let text = """
            a: no
            b: 08:30
            c: 1e3
            d: 0x1F
            e: ~
            f: "12"
            g: True
            h: .inf
            i: !!str 7
            j: |
              two
              lines
            """
        let document = try YAMLText.read(Array(text.utf8)).get()
        let expected: JSONValue = [
            "a": "no", "b": "08:30", "c": .number(1000), "d": "0x1F", "e": nil, "f": "12",
            "g": true,
            "h": ".inf", "i": "7", "j": "two\nlines",
        ]
        #expect(document.value == expected)
        #expect(document.lines["/j"] == 10)
    }

    @Test func `a plan tells field by field what becomes different`() throws {
        func room(_ facts: RoomFacts) throws -> Room {
            Room(
                id: ID(high: 2, low: 1),
                version: 1,
                building: try .of("paddock"),
                zone: try .of("Europe/Paris"),
                spaces: [],
                facts: facts
            )
        }
        let before = Building(id: ID(high: 1, low: 1), version: 1, facts: try .sample())
        let after = Building(
            id: before.id,
            version: 2,
            facts: try .sample(
                maxPublic: nil,
                hours: ["mon-fri 08:30-19:00", "sat 10:00-12:00"]
            )
        )
        let layouts = [Layout(kind: .theatre, capacity: 60)]
        let applied = AppliedBuilding(
            before: before,
            after: after,
            spaces: [],
            rooms: [
                AppliedBuilding.Step(
                    before: try room(.sample()),
                    after: try room(.sample(layouts: layouts, bufferBefore: 10))
                ),
                AppliedBuilding.Step(before: nil, after: try room(.sample(code: "loft"))),
                AppliedBuilding.Step(before: try room(.sample(code: "old")), after: nil),
            ]
        )
        let added = "layout theatre capacity 58, layout classroom capacity 40"
        #expect(
            BuildingDifference.text(of: applied) == """
                ~ building paddock
                    openingHours: +sat 10:00-12:00
                    maxPublic: 120 → nothing
                ~ room paddock/ecurie
                    layouts: -layout theatre capacity 58, -layout classroom capacity 40, \
                +layout theatre capacity 60
                    bufferBeforeMinutes: 0 → 10
                + room paddock/loft
                    code: loft
                    name: L’Écurie
                    areaM2: 96
                    layouts: \(added)
                    equipment: projector, sound
                    stepFree: true
                    bufferBeforeMinutes: 0
                    bufferAfterMinutes: 30
                - room paddock/old

                """
        )
    }
}
