public import TotemDomain

/// The parsers of the bodies of requests: one for each thing that can be asked for.
///
/// The same fields come from REST, from a form and from the shell; every wrong field is told at
/// once. Wrong pairs of fields are told too, as far as they can be seen without the database.
public enum Requests {
    /// A building to create.
    public static func building(_ input: Input) -> Result<BuildingFacts, Refusals> {
        let fields = InputParser(input)
        let facts = buildingFacts(fields)
        return fields.finish { facts }
    }

    /// What is declared of a building.
    static func buildingFacts(_ fields: InputParser) -> BuildingFacts? {
        let code = fields.code("code")
        let name = fields.text("name", maximum: Limits.name)
        let city = fields.text("city", maximum: Limits.city)
        let territory = fields.parsed("territory", as: "territory", territory)
        let zone = fields.zone("zone")
        let maxPublic = fields.integer("maxPublic", in: Limits.people, required: false)
        let hours = fields.openingHours("openingHours")
        let address = fields.text("address", maximum: Limits.address, required: false)
        let directions = fields.textForVisitors("directions")
        let houseRules = fields.textForVisitors("houseRules")
        let accessNotes = fields.textForVisitors("accessNotes")
        let contact = fields.contact("contact")
        let photos = fields.photos("photos")
        let holidays = fields.holidayKeeping()
        let goodFriday = fields.goodFriday()
        guard let code, let name, let city, let territory, let zone else { return nil }
        return BuildingFacts(
            code: code,
            name: name,
            city: city,
            territory: territory,
            zone: zone,
            maxPublic: maxPublic,
            openingHours: hours,
            address: address,
            directions: directions,
            houseRules: houseRules,
            accessNotes: accessNotes,
            contact: contact,
            photos: photos,
            holidays: holidays ?? .ofTerritory,
            goodFriday: goodFriday.applied(to: true)
        )
    }

    /// A room to create in a building.
    public static func room(_ input: Input) -> Result<RoomFacts, Refusals> {
        let fields = InputParser(input)
        let facts = roomFacts(fields)
        return fields.finish { facts }
    }

    /// What is declared of a room.
    static func roomFacts(_ fields: InputParser) -> RoomFacts? {
        let code = fields.code("code")
        let name = fields.text("name", maximum: Limits.name)
        let area = fields.number("areaM2", in: Limits.areaSquareMetres, required: false)
        let layouts = fields.layouts("layouts")
        let maxPublic = fields.integer("maxPublic", in: Limits.people, required: false)
        let equipment = fields.equipment()
        let stepFree = fields.flag("stepFree", default: false)
        let before = fields.buffer("bufferBeforeMinutes")
        let after = fields.buffer("bufferAfterMinutes")
        let spaces = fields.words(
            "spaces",
            as: "code",
            maximum: Limits.spaces,
            required: false
        ) { Code($0) }
        let floor = fields.integer("floor", in: Limits.floors, required: false)
        let wheelchairs = fields.wheelchairPlaces()
        let stepFreeDetail = fields.textForVisitors("stepFreeDetail")
        let turnarounds = fields.turnarounds("turnarounds")
        let stock = fields.stock("stock")
        let attributes = fields.attributes("attributes")
        guard let code, let name else { return nil }
        return RoomFacts(
            code: code,
            name: name,
            areaSquareMetres: area,
            maxPublic: maxPublic,
            layouts: layouts,
            equipment: equipment,
            stepFree: stepFree,
            bufferBeforeMinutes: before,
            bufferAfterMinutes: after,
            spaces: spaces,
            floor: floor,
            wheelchairPlaces: wheelchairs,
            stepFreeDetail: stepFreeDetail,
            turnarounds: turnarounds,
            stock: stock,
            attributes: attributes
        )
    }

    /// A room to book.
    public static func booking(_ input: Input) -> Result<BookingRequest, Refusals> {
        let fields = InputParser(input)
        let room = fields.room("room")
        let (from, to) = fields.window()
        let layout = fields.word("layout", of: LayoutKind.self, required: false)
        let purpose = fields.text("purpose", maximum: Limits.purpose)
        let heads = fields.integer("heads", in: Limits.heads, required: false)
        let organisation = fields.text(
            "organisation",
            maximum: Limits.organisation,
            required: false
        )
        let contact = fields.contact("contact")
        let waive = fields.waive()
        let hold = fields.nested("hold") { $0.time("until") } ?? nil
        let isRequest = fields.flag("request", default: false)
        if isRequest, fields.has("hold") { fields.note("hold", .conflicts(with: "request")) }
        return fields.finish {
            guard let room, let from, let to, let purpose else { return nil }
            return BookingRequest(
                room: room,
                from: from,
                to: to,
                layout: layout,
                purpose: purpose,
                heads: heads,
                organisation: organisation,
                contact: contact,
                waive: waive,
                hold: hold,
                isRequest: isRequest
            )
        }
    }

    /// A person who registers for a session.
    ///
    /// Mails are in the default language when the request names none.
    public static func registration(
        _ input: Input,
        defaultLanguage: Language
    ) -> Result<RegistrationRequest, Refusals> {
        let fields = InputParser(input)
        let email = fields.email("email")
        let name = fields.text("name", maximum: Limits.name)
        let party = fields.integer("party", in: Limits.party, required: false)
        let guests = fields.guests("guests", party: party)
        let organisation = fields.text(
            "organisation",
            maximum: Limits.organisation,
            required: false
        )
        let territory = fields.parsed(
            "territory",
            as: "territory",
            required: false,
            personalTerritory
        )
        let stage = fields.word("stage", of: RegistrationRequest.Stage.self, required: false)
        let language = fields.word("language", of: Language.self, required: false)
        let needs = fields.words("accessNeeds", of: RegistrationRequest.AccessNeed.self)
        let note = fields.text("accessNote", maximum: Limits.accessNote, required: false)
        let purposes = fields.purposes("consents")
        return fields.finish {
            guard let email, let name else { return nil }
            return RegistrationRequest(
                email: email,
                name: name,
                party: party ?? guests.count + 1,
                guests: guests,
                organisation: organisation,
                territory: territory,
                stage: stage,
                language: language ?? defaultLanguage,
                accessNeeds: needs,
                accessNote: note,
                consents: ConsentWording.consents(
                    to: purposes,
                    in: language ?? defaultLanguage
                )
            )
        }
    }

    /// A token to make.
    public static func token(_ input: Input) -> Result<TokenDraft, Refusals> {
        let fields = InputParser(input)
        let name = fields.text("name", maximum: Limits.name)
        let role = fields.word("role", of: Role.self)
        let expiresAt = fields.parsed("expiresAt", as: "instant", required: false) {
            Instant(rfc3339: $0)
        }
        return fields.finish {
            guard let name, let role else { return nil }
            return TokenDraft(name: name, role: role, expiresAt: expiresAt)
        }
    }

    /// A territory by ISO 3166-1 (`LU`) or ISO 3166-2 (`FR-54`), in capital letters.
    static func territory(_ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, let country = parts.first, country.utf8.count == 2,
            country.utf8.allSatisfy({ (65...90).contains($0) })
        else { return nil }
        guard parts.count == 2 else { return text }
        let isSubdivision =
            (1...3).contains(parts[1].utf8.count)
            && parts[1].utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
        return isSubdivision ? text : nil
    }

    /// Where a person comes from: a territory, or `other` for who will not say more.
    static func personalTerritory(_ text: String) -> String? {
        text == "other" ? text : territory(text)
    }

    /// A word of a list that grows by use: lower-case letters, digits, `_` and `-`.
    static func word(_ text: String) -> String? {
        let isWord =
            text.utf8.count <= Limits.word
            && text.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (48...57).contains(byte)
                    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            }
        return isWord ? text : nil
    }

    /// A tag such as `fr` or `de-AT`.
    ///
    /// Source: RFC 5646, language with optional region.
    static func languageTag(_ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, let language = parts.first, (2...3).contains(language.utf8.count),
            language.utf8.allSatisfy({ (97...122).contains($0) })
        else { return nil }
        guard parts.count == 2 else { return text }
        let isRegion =
            parts[1].utf8.count == 2 && parts[1].utf8.allSatisfy { (65...90).contains($0) }
        return isRegion ? text : nil
    }
}
