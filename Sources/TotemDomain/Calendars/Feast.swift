/// What a public holiday is about, by a stable word that programs branch on.
///
/// Names are told at the edge, in the language of the reader.
public enum Feast: String, CaseIterable, Hashable, Sendable {
    /// 1 January.
    case newYear = "new-year"
    /// 6 January.
    case epiphany
    /// 8 March.
    case womensDay = "womens-day"
    /// Two days before Easter.
    case goodFriday = "good-friday"
    /// Easter itself.
    case easterSunday = "easter-sunday"
    /// The day after Easter.
    case easterMonday = "easter-monday"
    /// 1 May.
    case labourDay = "labour-day"
    /// 8 May in France: the victory of 1945.
    case victoryDay = "victory-day"
    /// 8 May in Berlin, in 2020 and 2025 only.
    case liberationDay = "liberation-day"
    /// 9 May.
    case europeDay = "europe-day"
    /// 39 days after Easter.
    case ascension
    /// 49 days after Easter.
    case whitSunday = "whit-sunday"
    /// 50 days after Easter.
    case whitMonday = "whit-monday"
    /// 60 days after Easter.
    case corpusChristi = "corpus-christi"
    /// 17 June: the uprising of 1953.
    case uprisingDay = "uprising-day"
    /// 23 June in Luxembourg.
    case luxembourgNationalDay = "luxembourg-national-day"
    /// 14 July in France.
    case frenchNationalDay = "french-national-day"
    /// 21 July in Belgium.
    case belgianNationalDay = "belgian-national-day"
    /// 8 August in Augsburg.
    case peaceFestival = "peace-festival"
    /// 15 August.
    case assumption
    /// 20 September in Thuringia.
    case childrensDay = "childrens-day"
    /// 3 October in Germany.
    case germanUnity = "german-unity"
    /// 31 October.
    case reformation
    /// 1 November.
    case allSaints = "all-saints"
    /// 11 November.
    case armistice
    /// The Wednesday before 23 November.
    case repentance
    /// 25 December.
    case christmas
    /// 26 December.
    case saintStephen = "saint-stephen"
}

/// A public holiday of a calendar.
public struct Holiday: Hashable, Sendable {
    /// The day.
    public let date: LocalDate
    /// What it is about.
    public let feast: Feast
    /// Where and how far it is one.
    public let scope: Scope

    /// A holiday.
    public init(date: LocalDate, feast: Feast, scope: Scope = .everywhere) {
        self.date = date
        self.feast = feast
        self.scope = scope
    }

    /// Where and how far a day is a holiday.
    public enum Scope: String, CaseIterable, Hashable, Sendable {
        /// By law, in the whole territory: houses are closed.
        case everywhere
        /// By law, in some communes only: it depends on where the house stands.
        case communes
        /// By custom: on the lists of the country, but not among the days of its law.
        case custom
    }
}
