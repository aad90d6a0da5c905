import TotemDomain

/// The places of the demonstration: seven buildings of the network with twenty rooms, two of them
/// over the spaces of others.
///
/// The buildings are real except Quai Alpha; their headcounts and hours, and most capacities, are
/// fiction.
enum DemonstrationPlaces {
    /// A building in plain text, to be parsed on loading.
    struct Building {
        let code: String
        let name: String
        let city: String
        let territory: String
        let zone: String
        let maxPublic: Int
        let hours: [String]
        let rooms: [Room]

        /// The parsed facts; `nil` for a slip in the text, which a test would find.
        var facts: BuildingFacts? {
            guard let code = Code(code), let zone = Zone(zone),
                let hours = OpeningHours(lines: hours)
            else { return nil }
            return BuildingFacts(
                code: code,
                name: name,
                city: city,
                territory: territory,
                zone: zone,
                maxPublic: maxPublic,
                openingHours: hours
            )
        }
    }

    /// A room in plain text.
    struct Room {
        let code: String
        let name: String
        let area: Double
        let layouts: KeyValuePairs<LayoutKind, Int>
        let equipment: [String]
        let stepFree: Bool
        let bufferAfter: Int
        var maxPublic: Int?
        var spaces: [String] = []
        var stepFreeDetail: [String: String] = [:]

        /// The parsed facts; `nil` for a slip in the text.
        var facts: RoomFacts? {
            guard let code = Code(code) else { return nil }
            return RoomFacts(
                code: code,
                name: name,
                areaSquareMetres: area,
                maxPublic: maxPublic,
                layouts: layouts.map { Layout(kind: $0.key, capacity: $0.value) },
                equipment: equipment,
                stepFree: stepFree,
                bufferBeforeMinutes: 0,
                bufferAfterMinutes: bufferAfter,
                spaces: spaces.compactMap { Code($0) },
                wheelchairPlaces: wheelchairPlaces,
                stepFreeDetail: LocalisedText(stepFreeDetail, fallback: "fr")
            )
        }

        /// As many as the seats in rows ask for; none behind a step, not stated without rows.
        private var wheelchairPlaces: Int? {
            guard stepFree else { return 0 }
            return layouts.first { $0.key == .theatre }
                .flatMap { WheelchairPlaces.least(forSeats: $0.value) }
        }
    }

    static let buildings = [
        paddock, totemNancy, bliiida, sHub, quaiAlpha, technoport, host,
    ]

    private static let paddock = Building(
        code: "paddock",
        name: "Le Paddock",
        city: "Nancy",
        territory: "FR-54",
        zone: "Europe/Paris",
        maxPublic: 120,
        hours: ["mon-fri 08:30-19:00"],
        rooms: [
            Room(
                code: "ecurie",
                name: "L’Écurie",
                area: 96,
                layouts: [
                    .theatre: 58, .classroom: 40, .uShape: 26, .boardroom: 32, .cabaret: 34,
                    .cocktail: 76,
                ],
                equipment: ["projector", "sound", "wifi", "video_conf"],
                stepFree: true,
                bufferAfter: 30
            ),
            Room(
                code: "sellerie",
                name: "La Sellerie",
                area: 36,
                layouts: [
                    .theatre: 22, .classroom: 15, .uShape: 10, .boardroom: 12, .cabaret: 12,
                    .cocktail: 28,
                ],
                equipment: ["screen", "whiteboard", "wifi"],
                stepFree: true,
                bufferAfter: 15
            ),
            Room(
                code: "box",
                name: "Le Box",
                area: 14,
                layouts: [
                    .boardroom: 6
                ],
                equipment: ["screen", "wifi"],
                stepFree: false,
                bufferAfter: 15,
                stepFreeDetail: [
                    "fr": "Une marche de 16 cm à la porte.", "en": "A step of 16 cm at the door.",
                ]
            ),
        ]
    )

    private static let totemNancy = Building(
        code: "totem-nancy",
        name: "Le Totem",
        city: "Nancy",
        territory: "FR-54",
        zone: "Europe/Paris",
        maxPublic: 180,
        hours: ["mon-fri 08:00-20:00"],
        rooms: [
            Room(
                code: "agora",
                name: "Agora Rives de Meurthe",
                area: 140,
                layouts: [
                    .theatre: 86, .classroom: 58, .uShape: 40, .boardroom: 46, .cabaret: 50,
                    .cocktail: 112,
                ],
                equipment: ["projector", "sound", "stage", "induction_loop", "streaming"],
                stepFree: true,
                bufferAfter: 45
            ),
            Room(
                code: "meurthe",
                name: "Salle Meurthe",
                area: 45,
                layouts: [
                    .theatre: 28, .classroom: 18, .uShape: 12, .boardroom: 15, .cabaret: 16,
                    .cocktail: 36,
                ],
                equipment: ["screen", "whiteboard", "video_conf"],
                stepFree: true,
                bufferAfter: 15
            ),
            Room(
                code: "grands-moulins",
                name: "Salle des Moulins",
                area: 45,
                layouts: [
                    .theatre: 28, .classroom: 18, .uShape: 12, .boardroom: 15, .cabaret: 16,
                    .cocktail: 36,
                ],
                equipment: ["screen", "whiteboard"],
                stepFree: true,
                bufferAfter: 15
            ),
            // Both halves with the folding wall between them open.
            Room(
                code: "meurthe-moulins",
                name: "Salles Meurthe et des Moulins",
                area: 90,
                layouts: [
                    .theatre: 56, .classroom: 36, .uShape: 24, .boardroom: 30, .cabaret: 32,
                    .cocktail: 72,
                ],
                equipment: ["screen", "whiteboard", "video_conf"],
                stepFree: true,
                bufferAfter: 30,
                spaces: ["meurthe", "grands-moulins"]
            ),
        ]
    )

    private static let bliiida = Building(
        code: "bliiida",
        name: "Bliiida",
        city: "Metz",
        territory: "FR-57",
        zone: "Europe/Paris",
        maxPublic: 1000,
        hours: ["mon-fri 09:00-22:00", "sat 10:00-23:00"],
        rooms: [
            Room(
                code: "wgh",
                name: "Walking Ghost Hall",
                area: 390,
                layouts: [
                    .theatre: 250, .cocktail: 900,
                ],
                equipment: ["stage", "sound", "projector", "lights", "bar", "control_room"],
                stepFree: true,
                bufferAfter: 120
            ),
            Room(
                code: "cour",
                name: "Front courtyard",
                area: 370,
                layouts: [
                    .cocktail: 296
                ],
                equipment: ["outdoor"],
                stepFree: true,
                bufferAfter: 60
            ),
            // The hall with its doors to the courtyard open.
            Room(
                code: "wgh-cour",
                name: "Walking Ghost Hall with the courtyard",
                area: 760,
                layouts: [
                    .cocktail: 1000
                ],
                equipment: ["stage", "sound", "lights", "bar", "outdoor"],
                stepFree: true,
                bufferAfter: 120,
                maxPublic: 1000,
                spaces: ["wgh", "cour"]
            ),
            Room(
                code: "reunion",
                name: "Salle de réunion",
                area: 50,
                layouts: [
                    .theatre: 30, .classroom: 20, .uShape: 14, .boardroom: 16, .cabaret: 17,
                    .cocktail: 40,
                ],
                equipment: ["screen", "whiteboard"],
                stepFree: true,
                bufferAfter: 15
            ),
        ]
    )

    private static let sHub = Building(
        code: "s-hub",
        name: "S-Hub",
        city: "Yutz",
        territory: "FR-57",
        zone: "Europe/Paris",
        maxPublic: 90,
        hours: ["mon-fri 07:00-20:00"],
        rooms: [
            Room(
                code: "mediascape",
                name: "Mediascape",
                area: 40,
                layouts: [
                    .uShape: 11, .boardroom: 10,
                ],
                equipment: ["video_conf", "screen"],
                stepFree: true,
                bufferAfter: 15
            ),
            Room(
                code: "reunion",
                name: "Salle de réunion",
                area: 30,
                layouts: [
                    .theatre: 18, .classroom: 12, .uShape: 8, .boardroom: 10, .cabaret: 10,
                    .cocktail: 24,
                ],
                equipment: ["screen", "wifi"],
                stepFree: true,
                bufferAfter: 15
            ),
            Room(
                code: "collab",
                name: "Espace collaboratif",
                area: 80,
                layouts: [
                    .theatre: 48, .classroom: 32, .uShape: 22, .boardroom: 26, .cabaret: 28,
                    .cocktail: 64,
                ],
                equipment: ["screen", "whiteboard", "movable_furniture"],
                stepFree: true,
                bufferAfter: 15
            ),
        ]
    )

    private static let quaiAlpha = Building(
        code: "quai-alpha",
        name: "Quai Alpha",
        city: "Épinal",
        territory: "FR-88",
        zone: "Europe/Paris",
        maxPublic: 80,
        hours: ["mon-fri 08:30-18:00"],
        rooms: [
            Room(
                code: "quai",
                name: "Le Quai",
                area: 70,
                layouts: [
                    .theatre: 42, .classroom: 28, .uShape: 20, .boardroom: 22, .cabaret: 24,
                    .cocktail: 56,
                ],
                equipment: ["projector", "sound", "wifi"],
                stepFree: true,
                bufferAfter: 30
            ),
            Room(
                code: "atelier",
                name: "L’Atelier",
                area: 32,
                layouts: [
                    .theatre: 19, .classroom: 13, .uShape: 9, .boardroom: 10, .cabaret: 11,
                    .cocktail: 24,
                ],
                equipment: ["whiteboard", "3d_printer"],
                stepFree: true,
                bufferAfter: 15
            ),
        ]
    )

    private static let technoport = Building(
        code: "technoport",
        name: "Technoport Belval",
        city: "Esch-sur-Alzette",
        territory: "LU",
        zone: "Europe/Luxembourg",
        maxPublic: 150,
        hours: ["mon-fri 08:00-19:00"],
        rooms: [
            Room(
                code: "furnace",
                name: "Blast Furnace Room",
                area: 110,
                layouts: [
                    .theatre: 68, .classroom: 44, .uShape: 30, .boardroom: 36, .cabaret: 38,
                    .cocktail: 88,
                ],
                equipment: ["projector", "sound", "video_conf", "interpreting_booth"],
                stepFree: true,
                bufferAfter: 30
            ),
            Room(
                code: "lab",
                name: "FabLab Classroom",
                area: 48,
                layouts: [
                    .theatre: 28, .classroom: 20, .uShape: 13, .boardroom: 16, .cabaret: 17,
                    .cocktail: 38,
                ],
                equipment: ["screen", "whiteboard"],
                stepFree: true,
                bufferAfter: 15
            ),
        ]
    )

    private static let host = Building(
        code: "host",
        name: "House of Startups",
        city: "Luxembourg",
        territory: "LU",
        zone: "Europe/Luxembourg",
        maxPublic: 250,
        hours: ["mon-fri 08:00-20:00"],
        rooms: [
            Room(
                code: "event",
                name: "Event Space",
                area: 180,
                layouts: [
                    .theatre: 112, .classroom: 74, .uShape: 50, .boardroom: 60, .cabaret: 64,
                    .cocktail: 144,
                ],
                equipment: ["projector", "sound", "stage", "streaming", "induction_loop"],
                stepFree: true,
                bufferAfter: 45
            ),
            Room(
                code: "board",
                name: "Boardroom",
                area: 32,
                layouts: [
                    .theatre: 19, .classroom: 13, .uShape: 9, .boardroom: 10, .cabaret: 11,
                    .cocktail: 24,
                ],
                equipment: ["screen", "video_conf"],
                stepFree: true,
                bufferAfter: 15
            ),
        ]
    )
}

extension DemonstrationPlaces {
    /// What the equipment of the rooms serves.
    static let equipment = [
        said("projector", "Vidéoprojecteur", "Projector", serving: ["slides", "film"]),
        said("screen", "Écran", "Screen", serving: ["slides"]),
        said("video_conf", "Visioconférence", "Video conference", serving: ["hybrid"]),
        said("streaming", "Diffusion en direct", "Live stream", serving: ["hybrid", "recording"]),
        said("induction_loop", "Boucle magnétique", "Induction loop", serving: ["hearing"]),
        said("interpreting_booth", "Cabine d’interprète", "Booth", serving: ["interpreting"]),
    ]

    private static func said(
        _ word: String,
        _ french: String,
        _ english: String,
        serving features: [String]
    ) -> EquipmentFacts {
        let name =
            LocalisedText(["fr": french, "en": english], fallback: "fr")
            ?? LocalisedText(french, in: "fr")
        return EquipmentFacts(word: word, name: name, features: features)
    }
}
