import TotemDomain

/// The organisations of the demonstration and the six programmes they run.
///
/// Those marked as fictional are; of the real ones only the existence is: what they are said to do
/// here is fiction.
enum DemonstrationProgrammes {
    /// An organisation in plain text, to be parsed on loading.
    struct Organisation {
        let code: String
        let name: String
        let territory: String
        let kind: TotemDomain.Organisation.Kind

        init(
            _ code: String,
            _ name: String,
            _ territory: String,
            _ kind: TotemDomain.Organisation.Kind
        ) {
            self.code = code
            self.name = name
            self.territory = territory
            self.kind = kind
        }

        /// The parsed facts; `nil` for a slip in the text, which a test would find.
        var facts: OrganisationFacts? {
            Code(code)
                .map { OrganisationFacts(code: $0, name: name, territory: territory, kind: kind) }
        }
    }

    /// A programme in plain text.
    struct Programme {
        let code: String
        let french: String
        let english: String
        /// The owner first.
        let roles: [(organisation: String, role: TotemDomain.Programme.Role, territory: String?)]
        var themes: [String] = []
        /// The run of it that the sessions belong to.
        var edition: Name?

        /// The parsed draft; `nil` for a slip in the text.
        var draft: ProgrammeDraft? {
            let name = LocalisedText(["fr": french, "en": english], fallback: "fr")
            let assignments = roles.compactMap { each in
                Code(each.organisation)
                    .map {
                        ProgrammeDraft.Assignment(
                            organisation: $0,
                            role: each.role,
                            territory: each.territory
                        )
                    }
            }
            let themes = themes.compactMap { Code($0) }
            guard let code = Code(code), let name, assignments.count == roles.count,
                themes.count == self.themes.count
            else { return nil }
            return ProgrammeDraft(code: code, name: name, roles: assignments, themes: themes)
        }
    }

    /// A code with its name in plain text, of a theme or an edition.
    struct Name {
        let code: String
        let french: String
        let english: String

        init(_ code: String, _ french: String, _ english: String) {
            self.code = code
            self.french = french
            self.english = english
        }

        /// The parsed name; `nil` for a slip in the text.
        var named: Named? {
            guard let code = Code(code),
                let name = LocalisedText(["fr": french, "en": english], fallback: "fr")
            else { return nil }
            return Named(code: code, name: name)
        }
    }

    static let themes = [
        Name("creation", "Création d’entreprise", "Starting a company"),
        Name("financement", "Financement", "Financing"),
        Name("fintech", "#Fintech", "#Fintech"),
        Name("iot", "#IOT", "#IOT"),
        Name("manufacturing", "#Manufacturing", "#Manufacturing"),
        Name("numerique", "Transition numérique", "Digital transition"),
    ]

    static let organisations = [
        Organisation("lorntech", "LORnTECH", "FR-54", .network),
        Organisation(
            "sillon-lorrain",
            "Pôle métropolitain européen du Sillon lorrain",
            "FR-GES",
            .publicBody
        ),
        Organisation("grand-nancy", "Métropole du Grand Nancy", "FR-54", .publicBody),
        Organisation("metz", "Eurométropole de Metz", "FR-57", .publicBody),
        Organisation(
            "portes-de-france-thionville",
            "CA Portes de France-Thionville",
            "FR-57",
            .publicBody
        ),
        Organisation("epinal", "CA d’Épinal", "FR-88", .publicBody),
        Organisation("grand-est", "Région Grand Est", "FR-GES", .funder),
        Organisation("nyuko", "Nyuko a.s.b.l.", "LU", .support),
        Organisation(
            "house-of-entrepreneurship",
            "Chambre de commerce / House of Entrepreneurship",
            "LU",
            .support
        ),
        Organisation("lcic", "Luxembourg City Incubator", "LU", .incubator),
        Organisation("lhoft", "LHoFT", "LU", .support),
        Organisation("technoport", "Technoport S.A.", "LU", .incubator),
        Organisation("loria", "LORIA", "FR-54", .lab),
        Organisation("inria", "Inria, centre de Nancy", "FR-54", .lab),
        Organisation("cnrs", "CNRS", "FR-54", .lab),
        Organisation("universite-de-lorraine", "Université de Lorraine", "FR-54", .school),
        Organisation("mines-nancy", "Mines Nancy", "FR-54", .school),
        Organisation("telecom-nancy", "Télécom Nancy", "FR-54", .school),
        Organisation("epitech", "Epitech", "FR-54", .school),
        Organisation("irt-m2p", "IRT M2P", "FR-57", .lab),
        Organisation("grand-est-numerique", "Grand Est Numérique", "FR-57", .association),
        Organisation("nancy-numerique", "Nancy Numérique", "FR-54", .association),
        Organisation("thilab", "ThiLab", "FR-57", .association),
        Organisation("relais-sarre", "Relais Sarre (fictif)", "DE-SL", .relay),
        Organisation("relais-wallonie", "Relais Wallonie (fictif)", "BE", .relay),
        Organisation("relais-trier", "Relais Trier (fictif)", "DE-RP", .relay),
        Organisation("mirabelle-robotics", "Mirabelle Robotics (fictive)", "FR-54", .startUp),
        Organisation("graoully-pay", "Graoully Pay (fictive)", "FR-57", .startUp),
        Organisation("bergamote-iot", "Bergamote IoT (fictive)", "FR-54", .startUp),
        Organisation("quetsch-data", "Quetsch Data (fictive)", "FR-57", .startUp),
        Organisation("imagerie-epinal", "Imagerie 4.0 Épinal (fictive)", "FR-88", .startUp),
        Organisation("minett-ledger", "Minett Ledger (fictive)", "LU", .startUp),
        Organisation("pme-exemple", "PME Exemple SARL (fictive)", "FR-88", .company),
        Organisation("muster", "Muster GmbH (fiktiv)", "DE-SL", .company),
        Organisation("beispill", "Beispill S.à r.l. (fiktiv)", "LU", .company),
    ]

    static let programmes = [
        Programme(
            code: "1-2-3-go",
            french: "1, 2, 3 GO",
            english: "1, 2, 3 GO",
            roles: [
                ("nyuko", .owner, nil), ("lorntech", .referencePartner, nil),
                ("lorntech", .relay, "FR-54"), ("lorntech", .relay, "FR-57"),
                ("lorntech", .relay, "FR-88"), ("relais-wallonie", .relay, "BE"),
                ("relais-sarre", .relay, "DE-SL"), ("relais-trier", .relay, "DE-RP"),
                ("house-of-entrepreneurship", .host, "LU"),
            ],
            themes: ["creation"],
            edition: Name("fictive", "Édition fictive", "Fictional edition")
        ),
        Programme(
            code: "stimulateur",
            french: "LORnTECH Stimulateur",
            english: "LORnTECH Stimulateur",
            roles: [
                ("lorntech", .owner, nil), ("universite-de-lorraine", .referencePartner, nil),
                ("loria", .referencePartner, nil), ("inria", .referencePartner, nil),
            ],
            themes: ["creation"]
        ),
        Programme(
            code: "accelerateur",
            french: "LORnTECH Accélérateur",
            english: "LORnTECH Accélérateur",
            roles: [("lorntech", .owner, nil)]
        ),
        Programme(
            code: "iot-manufacturing",
            french: "Réseau #IOT #Manufacturing",
            english: "#IOT #Manufacturing network",
            roles: [("lorntech", .owner, nil)],
            themes: ["iot", "manufacturing"]
        ),
        Programme(
            code: "fintech",
            french: "Réseau #Fintech",
            english: "#Fintech network",
            roles: [("lorntech", .owner, nil), ("lhoft", .referencePartner, "LU")],
            themes: ["fintech"]
        ),
        Programme(
            code: "transition-numerique",
            french: "Transition numérique des entreprises",
            english: "Digital transition of companies",
            roles: [("lorntech", .owner, nil)],
            themes: ["numerique"]
        ),
    ]
}
