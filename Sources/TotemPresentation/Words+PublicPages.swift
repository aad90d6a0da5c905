extension Words {
    /// The keys that only the templates of the public pages name, and those made of the words of
    /// equipment and of territories.
    public static let publicPageKeys: [String] =
        [
            "site.sections", "site.foot", "site.legal", "site.privacy", "site.accessibility",
            "agenda.view", "agenda.filters", "agenda.chosen", "agenda.remove",
            "agenda.remove-all", "agenda.today", "agenda.whole-month", "agenda.none-ahead",
            "building.intro", "building.empty", "building.hours",
            "building.public", "building.access", "building.stack", "building.sessions",
            "building.no-sessions", "building.all-sessions",
            "building.more", "building.back", "building.address", "building.directions",
            "building.entry", "building.contact", "building.rules", "building.photos",
            "room.floor",
            "room.area", "room.layouts", "room.equipment", "room.wheelchairs",
            "room.next-free", "room.joined", "room.preparation", "room.sessions",
            "room.no-sessions", "room.back",
            "busy.legend", "busy.word-free", "busy.word-taken", "busy.word-closed",
            "busy.word-outside",
            "programme.intro", "programme.empty", "programme.territories",
            "programme.languages", "programme.period", "programme.sessions",
            "programme.no-sessions", "programme.more", "programme.more-sessions",
            "programme.back",
            "venue.title", "venue.room", "venue.layout", "venue.doors", "venue.access",
            "venue.needs", "error.ways",
        ] + equipmentKeys + territoryKeys

    /// The words of equipment that have a name in every language; others are shown as written.
    static let equipmentKeys = [
        "projector", "screen", "sound", "wifi", "video_conf", "whiteboard", "stage",
        "induction_loop", "streaming", "lights", "bar", "control_room", "outdoor",
        "movable_furniture", "3d_printer", "interpreting_booth",
    ]
    .map { "equipment." + $0 }

    /// The territories that have a name; others are shown by their code.
    static let territoryKeys = [
        "FR", "FR-54", "FR-55", "FR-57", "FR-88", "FR-GES", "LU", "BE", "DE", "DE-SL", "DE-RP",
    ]
    .map { "territory." + $0 }
}
