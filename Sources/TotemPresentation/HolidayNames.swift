public import TotemDomain

extension Sentence {
    /// The name of a public holiday.
    public static func name(of feast: Feast, _ language: Language) -> String {
        let names = HolidayNames.of(feast)
        return names[language] ?? names[.english] ?? feast.rawValue
    }

    /// The names of some public holidays, each once.
    public static func names(of holidays: [Holiday], _ language: Language) -> String {
        var seen: Set<Feast> = []
        return holidays.filter { seen.insert($0.feast).inserted }
            .map { name(of: $0.feast, language) }.joined(separator: ", ")
    }
}

extension Sentence {
    /// What to know of a day of a session.
    public static func of(_ warning: DayWarning, _ language: Language) -> String {
        let words = Words(language)
        let key: String
        switch warning.matter {
        case .holiday(let holiday):
            key = holiday.scope == .everywhere ? "warning.holiday" : "warning.holiday-perhaps"
        case .bridge: key = "warning.bridge-day"
        case .school: key = "warning.school-holiday"
        }
        let places = warning.territories.map { name(ofTerritory: $0, words.language) }
        let dates = DatesForPeople(words.language, in: .utc)
        var values = ["day": dates.day(warning.date), "places": places.joined(separator: ", ")]
        switch warning.matter {
        case .holiday(let holiday), .bridge(let holiday):
            values["holiday"] = name(of: holiday.feast, words.language)
        case .school(let holiday):
            values["holiday"] = holiday.name
            values["first"] = dates.day(holiday.first)
            values["last"] = dates.day(holiday.last)
        }
        return words.text(key, values)
    }
}

/// The names of public holidays by language.
enum HolidayNames {
    /// The names of a feast.
    static func of(_ feast: Feast) -> [Language: String] {
        table[feast] ?? [:]
    }

    private static func names(
        _ french: String,
        _ german: String,
        _ english: String,
        _ luxembourgish: String
    ) -> [Language: String] {
        [.french: french, .german: german, .english: english, .luxembourgish: luxembourgish]
    }

    private static let table: [Feast: [Language: String]] = [
        .newYear: names("Jour de l’an", "Neujahr", "New Year’s Day", "Neijoerschdag"),
        .epiphany: names("Épiphanie", "Heilige Drei Könige", "Epiphany", "Dräikinneksdag"),
        .womensDay: names(
            "Journée des femmes",
            "Frauentag",
            "International Women’s Day",
            "Fraendag"
        ),
        .goodFriday: names("Vendredi saint", "Karfreitag", "Good Friday", "Karfreideg"),
        .easterSunday: names("Pâques", "Ostersonntag", "Easter Sunday", "Ouschtersonndeg"),
        .easterMonday: names(
            "Lundi de Pâques",
            "Ostermontag",
            "Easter Monday",
            "Ouschterméindeg"
        ),
        .labourDay: names(
            "Fête du Travail",
            "Tag der Arbeit",
            "Labour Day",
            "Dag vun der Aarbecht"
        ),
        .victoryDay: names(
            "Fête de la Victoire",
            "Tag des Sieges 1945",
            "Victory Day 1945",
            "Dag vun der Victoire 1945"
        ),
        .liberationDay: names(
            "Jour de la Libération",
            "Tag der Befreiung",
            "Liberation Day",
            "Dag vun der Befreiung"
        ),
        .europeDay: names("Journée de l’Europe", "Europatag", "Europe Day", "Europadag"),
        .ascension: names(
            "Ascension",
            "Christi Himmelfahrt",
            "Ascension Day",
            "Christi Himmelfaart"
        ),
        .whitSunday: names("Pentecôte", "Pfingstsonntag", "Whit Sunday", "Péngschtsonndeg"),
        .whitMonday: names(
            "Lundi de Pentecôte",
            "Pfingstmontag",
            "Whit Monday",
            "Péngschtméindeg"
        ),
        .corpusChristi: names("Fête-Dieu", "Fronleichnam", "Corpus Christi", "Fronleichnam"),
        .uprisingDay: names(
            "Anniversaire du 17 juin 1953",
            "Jahrestag des 17. Juni 1953",
            "Anniversary of 17 June 1953",
            "Joresdag vum 17. Juni 1953"
        ),
        .luxembourgNationalDay: names(
            "Fête nationale luxembourgeoise",
            "Luxemburger Nationalfeiertag",
            "National Day of Luxembourg",
            "Nationalfeierdag"
        ),
        .frenchNationalDay: names(
            "Fête nationale",
            "Französischer Nationalfeiertag",
            "French National Day",
            "Franséischen Nationalfeierdag"
        ),
        .belgianNationalDay: names(
            "Fête nationale belge",
            "Belgischer Nationalfeiertag",
            "Belgian National Day",
            "Belschen Nationalfeierdag"
        ),
        .peaceFestival: names(
            "Fête de la Paix d’Augsbourg",
            "Augsburger Hohes Friedensfest",
            "Augsburg Peace Festival",
            "Augsburger Friddensfest"
        ),
        .assumption: names("Assomption", "Mariä Himmelfahrt", "Assumption Day", "Léiffrawëschdag"),
        .childrensDay: names("Journée des enfants", "Weltkindertag", "Children’s Day", "Kannerdag"),
        .germanUnity: names(
            "Jour de l’unité allemande",
            "Tag der Deutschen Einheit",
            "German Unity Day",
            "Dag vun der Däitscher Eenheet"
        ),
        .reformation: names(
            "Fête de la Réformation",
            "Reformationstag",
            "Reformation Day",
            "Reformatiounsdag"
        ),
        .allSaints: names("Toussaint", "Allerheiligen", "All Saints’ Day", "Allerhellgen"),
        .armistice: names(
            "Armistice",
            "Waffenstillstand 1918",
            "Armistice Day",
            "Waffestëllstand 1918"
        ),
        .repentance: names(
            "Jour de pénitence et de prière",
            "Buß- und Bettag",
            "Day of Repentance and Prayer",
            "Bouss- a Biednodag"
        ),
        .christmas: names("Noël", "Weihnachten", "Christmas Day", "Chrëschtdag"),
        .saintStephen: names(
            "Saint-Étienne",
            "Zweiter Weihnachtstag",
            "Saint Stephen’s Day",
            "Stiefesdag"
        ),
    ]
}
