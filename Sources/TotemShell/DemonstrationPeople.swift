import TotemDomain
import TotemPresentation

/// A person of the demonstration, plainly fictional, with an address that no mail reaches.
struct DemonstrationPerson: Sendable {
    let name: String
    let territory: String
    let language: Language
    let stage: RegistrationRequest.Stage?
    let organisation: String?
    let needs: [RegistrationRequest.AccessNeed]
    let domain: String

    /// What the person gives when registering, or somebody who comes again; `nil` for a slip in the
    /// text.
    func request(
        _ variant: Variant = .itself,
        guests: [String] = [],
        consents: [String] = []
    ) -> RegistrationRequest? {
        var name = name
        var text = Self.localPart(name)
        var domain = domain
        switch variant {
        case .itself: break
        case .capitals: text = text.uppercased()
        case .tagged: text += "+totem"
        case .withoutMarks:
            name = text.split(separator: ".").map { $0.prefix(1).uppercased() + $0.dropFirst() }
                .joined(separator: " ")
            domain = "example.com"
        }
        guard let email = EmailAddress(text: text + "@" + domain) else { return nil }
        return RegistrationRequest(
            email: email,
            name: name,
            party: 1 + guests.count,
            guests: guests,
            organisation: organisation,
            territory: territory,
            stage: stage,
            language: language,
            accessNeeds: needs,
            consents: ConsentWording.consents(to: consents, in: language)
        )
    }

    /// The ways in which lists get the same person twice.
    enum Variant: Hashable, Sendable {
        case itself
        /// The address in capitals: the same person, who is told so.
        case capitals
        /// The address with a tag: another address, so another registration.
        case tagged
        /// The name without its accents, from another mailbox.
        case withoutMarks
    }

    /// An address made of a name.
    static func address(_ name: String, at domain: String) -> EmailAddress? {
        EmailAddress(text: localPart(name) + "@" + domain)
    }

    /// `zoe.d.echantillon` of `Zoé d’Échantillon`: a slug without its ending.
    private static func localPart(_ name: String) -> String {
        Code.slug(of: name, for: ID(high: 0, low: 0)).description.dropLast("-000000".count)
            .split(separator: "-").joined(separator: ".")
    }
}

extension DemonstrationPerson {
    /// Everybody: the ten that have a story, then those that fill the rooms, in the mix of
    /// territories that the network sees.
    static func all(using random: inout DemonstrationRandom) -> [Self] {
        var people = named
        for crowd in crowds {
            var names = crowd.given.flatMap { given in
                crowd.family.map { "\(given) \($0)" }
            }
            names.removeAll { name in named.contains { $0.name == name } }
            names.shuffle(using: &random)
            for (territory, count) in crowd.mix {
                for name in names.prefix(count) {
                    people.append(crowd.person(name, territory, using: &random))
                }
                names.removeFirst(min(count, names.count))
            }
        }
        return people
    }

    private static let named = [
        Self("Camille Exemple", "FR-54", .french, nil, "LORnTECH"),
        Self("Alix Démonstration", "LU", .french, nil, "Nyuko a.s.b.l."),
        Self("Dominique Fictif", "FR-57", .french, nil, nil),
        Self("Erika Mustermann", "DE-SL", .german, .idea, nil, [.wheelchairPlace]),
        Self("Jang Beispill", "LU", .luxembourgish, .growth, "Minett Ledger (fictive)"),
        Self("Sacha Inventé", "FR-54", .french, nil, "LORIA", [.captioning]),
        Self("Jan Voorbeeld", "BE", .french, .established, "PME Exemple SARL (fictive)"),
        Self(
            "Zoé d’Échantillon-Très-Long-Nom",
            "FR-88",
            .french,
            .idea,
            "Université de Lorraine",
            [.inductionLoop]
        ),
        Self("Max Ohne-Organisation", "DE-RP", .german, nil, nil),
        Self("O’Test Ñandú", "FR-57", .english, .project, nil),
    ]

    private init(
        _ name: String,
        _ territory: String,
        _ language: Language,
        _ stage: RegistrationRequest.Stage?,
        _ organisation: String?,
        _ needs: [RegistrationRequest.AccessNeed] = []
    ) {
        self.init(
            name: name,
            territory: territory,
            language: language,
            stage: stage,
            organisation: organisation,
            needs: needs,
            domain: "example.org"
        )
    }

    /// People of one region, of whose names some are put together.
    private struct Crowd {
        let given: [String]
        let family: [String]
        /// How many live where; of 250 in all, 34 % in FR-54, 26 % in FR-57, 10 % in FR-88, 18 % in
        /// LU, and 6 % each in Belgium and Germany.
        let mix: KeyValuePairs<String, Int>
        let languages: [Language]
        let organisations: [String?]
        let domain: String

        func person(
            _ name: String,
            _ territory: String,
            using random: inout DemonstrationRandom
        ) -> DemonstrationPerson {
            let needs = RegistrationRequest.AccessNeed.allCases
            return DemonstrationPerson(
                name: name,
                territory: territory,
                language: languages[random.below(languages.count)],
                stage: random.below(4) == 0
                    ? nil : RegistrationRequest.Stage.allCases[random.below(5)],
                organisation: organisations[random.below(organisations.count)],
                needs: random.below(25) == 0 ? [needs[random.below(needs.count)]] : [],
                domain: domain
            )
        }
    }

    private static let crowds = [
        Crowd(
            given: [
                "Alix", "Andrea", "Camille", "Charlie", "Claude", "Dominique", "Éden", "Inès",
                "Lou", "Maé", "Maxime", "Morgan", "Noa", "Sacha", "Sofiane", "Yaël",
            ],
            family: [
                "Brouillon", "Démonstration", "Échantillon", "Esquisse", "Exemple", "Fictif",
                "Imaginaire", "Inventé", "Maquette", "Modèle", "Prototype", "Pseudonyme",
                "Spécimen", "Témoin",
            ],
            mix: ["FR-54": 85, "FR-57": 65, "FR-88": 25],
            languages: [.french, .french, .french, .french, .english],
            organisations: [
                nil, nil, "Mirabelle Robotics (fictive)", "Graoully Pay (fictive)",
                "Bergamote IoT (fictive)", "Quetsch Data (fictive)",
                "Imagerie 4.0 Épinal (fictive)", "PME Exemple SARL (fictive)",
                "Université de Lorraine",
            ],
            domain: "example.org"
        ),
        Crowd(
            given: ["Jang", "Josée", "Léa", "Luc", "Mett", "Nora", "Pit", "Tess"],
            family: ["Beispill", "Entworf", "Fiktioun", "Muster", "Prouf", "Test", "Virlag"],
            mix: ["LU": 45],
            languages: [.french, .french, .english, .luxembourgish, .german],
            organisations: [nil, "Minett Ledger (fictive)", "Beispill S.à r.l. (fiktiv)"],
            domain: "beispill.example"
        ),
        Crowd(
            given: ["Amélie", "Jan", "Lotte", "Marijke", "Simon"],
            family: ["Exemple-Dupont", "Proef", "Verzonnen", "Voorbeeld"],
            mix: ["BE": 15],
            languages: [.french, .french, .english],
            organisations: [nil, nil, "PME Exemple SARL (fictive)"],
            domain: "voorbeeld.example"
        ),
        Crowd(
            given: ["Erika", "Jonas", "Kim", "Lieselotte", "Max"],
            family: ["Beispiel", "Entwurf", "Mustermann", "Probe"],
            mix: ["DE-SL": 8, "DE-RP": 7],
            languages: [.german, .german, .french, .english],
            organisations: [nil, "Muster GmbH (fiktiv)"],
            domain: "muster.example"
        ),
    ]
}

/// Random numbers that are the same in every loading.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (SplitMix64), 2014.
struct DemonstrationRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not including, the bound.
    mutating func below(_ bound: Int) -> Int {
        Int.random(in: 0..<bound, using: &self)
    }
}
