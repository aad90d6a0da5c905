public import TotemDomain

extension Requests {
    /// A change of a building: what is absent stays, what is null becomes nothing.
    public static func buildingChange(_ input: Input) -> Result<BuildingChange, Refusals> {
        let fields = InputParser(input)
        fields.refuseClearing("name", "city", "territory", "openingHours", "photos")
        let name = fields.text("name", maximum: Limits.name, required: false)
        let city = fields.text("city", maximum: Limits.city, required: false)
        let territory = fields.parsed("territory", as: "territory", required: false, territory)
        let maxPublic = fields.edit("maxPublic") {
            fields.integer($0, in: Limits.people, required: false)
        }
        let hasHours = fields.has("openingHours")
        let hours = fields.openingHours("openingHours")
        let address = fields.edit("address") {
            fields.text($0, maximum: Limits.address, required: false)
        }
        let directions = fields.edit("directions") { fields.textForVisitors($0) }
        let houseRules = fields.edit("houseRules") { fields.textForVisitors($0) }
        let accessNotes = fields.edit("accessNotes") { fields.textForVisitors($0) }
        let contact = fields.edit("contact") { fields.contact($0) }
        let photos = fields.has("photos") ? fields.photos("photos") : nil
        let holidays = fields.holidayKeeping()
        let goodFriday = fields.goodFriday()
        return fields.finish {
            BuildingChange(
                name: name,
                city: city,
                territory: territory,
                maxPublic: maxPublic,
                openingHours: hasHours ? hours : nil,
                address: address,
                directions: directions,
                houseRules: houseRules,
                accessNotes: accessNotes,
                contact: contact,
                photos: photos,
                holidays: holidays,
                goodFriday: goodFriday
            )
        }
    }

    /// A change of a room: what is absent stays, what is null becomes nothing; a list replaces
    /// the list there was.
    public static func roomChange(_ input: Input) -> Result<RoomChange, Refusals> {
        let fields = InputParser(input)
        fields.refuseClearing(
            "name",
            "layouts",
            "equipment",
            "stepFree",
            "bufferBeforeMinutes",
            "bufferAfterMinutes",
            "turnarounds",
            "stock",
            "attributes"
        )
        let name = fields.text("name", maximum: Limits.name, required: false)
        let area = fields.edit("areaM2") {
            fields.number($0, in: Limits.areaSquareMetres, required: false)
        }
        let maxPublic = fields.edit("maxPublic") {
            fields.integer($0, in: Limits.people, required: false)
        }
        let layouts = fields.has("layouts") ? fields.layouts("layouts") : nil
        let equipment = fields.has("equipment") ? fields.equipment() : nil
        let stepFree = fields.has("stepFree") ? fields.flag("stepFree", default: false) : nil
        let stepFreeDetail = fields.edit("stepFreeDetail") { fields.textForVisitors($0) }
        let floor = fields.edit("floor") {
            fields.integer($0, in: Limits.floors, required: false)
        }
        let wheelchairs = fields.edit("wheelchairPlaces") { _ in fields.wheelchairPlaces() }
        let before = fields.minutes("bufferBeforeMinutes")
        let after = fields.minutes("bufferAfterMinutes")
        let turnarounds = fields.has("turnarounds") ? fields.turnarounds("turnarounds") : nil
        let stock = fields.has("stock") ? fields.stock("stock") : nil
        let attributes = fields.has("attributes") ? fields.attributes("attributes") : nil
        return fields.finish {
            RoomChange(
                name: name,
                areaSquareMetres: area,
                maxPublic: maxPublic,
                layouts: layouts,
                equipment: equipment,
                stepFree: stepFree,
                stepFreeDetail: stepFreeDetail,
                floor: floor,
                wheelchairPlaces: wheelchairs,
                bufferBeforeMinutes: before,
                bufferAfterMinutes: after,
                turnarounds: turnarounds,
                stock: stock,
                attributes: attributes
            )
        }
    }
}

extension Requests {
    /// The parts of a room that is split, each with its layouts.
    public static func roomSplit(_ input: Input) -> Result<RoomSplit, Refusals> {
        let fields = InputParser(input)
        var seen: Set<Code> = []
        let parts = fields.list("parts", maximum: RoomSplit.mostParts, minimum: 2) {
            value,
            pointer in
            fields.element(value, at: pointer) { inner -> RoomSplit.Part? in
                let code = inner.code("code")
                let name = inner.text("name", maximum: Limits.name, required: false)
                let area = inner.number("areaM2", in: Limits.areaSquareMetres, required: false)
                let layouts = inner.layouts("layouts")
                guard let code else { return nil }
                if !seen.insert(code).inserted { inner.note("code", .duplicate) }
                return RoomSplit.Part(
                    code: code,
                    name: name,
                    areaSquareMetres: area,
                    layouts: layouts
                )
            }
        }
        return fields.finish { RoomSplit(parts: parts) }
    }
}

extension InputParser {
    /// Minutes kept free, where they are to change.
    fileprivate func minutes(_ name: String) -> Int? {
        integer(name, in: Limits.bufferMinutes, required: false)
    }
}
