import TotemDomain

extension DemonstrationSession {
    /// How many of those that are shifted are over when the demonstration is loaded.
    static let pastCount = 10

    /// The thirty sessions of the demonstration, the weekly one as its six evenings: all fiction.
    static let all = [call, stimulator, accelerator, networks, transition, weekly].flatMap { $0 }

    private static let call: [Self] = [
        Self("s01", "1-2-3-go", .infoSession, "paddock/ecurie", .theatre, 56)
            .titled(
                fr: "Réunion d’information 1, 2, 3 GO — Nancy",
                en: "Information session 1, 2, 3 GO — Nancy"
            )
            .on(1, 14, "18:30", "20:30").outOfHours().confirming()
            .people(40, withdrawing: 5, first: ["FR-54"]),
        Self("s02", "1-2-3-go", .infoSession, "bliiida/reunion", .classroom, 20)
            .titled(
                fr: "Réunion d’information 1, 2, 3 GO — Metz",
                en: "Information session 1, 2, 3 GO — Metz"
            )
            .on(1, 19, "12:15", "13:45").confirming().with("O’Test Ñandú")
            .people(31, withdrawing: 4, first: ["FR-57"]),
        Self("s03", "1-2-3-go", .infoSession, "host/event", .theatre, 110)
            .titled(
                "en",
                fr: "Réunion d’information 1, 2, 3 GO — Luxembourg",
                en: "Info session 1, 2, 3 GO — Luxembourg"
            )
            .on(1, 21, "18:00", "19:30").confirming().with("Jang Beispill")
            .people(30, withdrawing: 4, first: ["LU", "BE"]),
        Self("s04", "1-2-3-go", .infoSession, "technoport/furnace", .classroom, 40)
            .titled(
                "de",
                fr: "Réunion d’information 1, 2, 3 GO — Esch",
                en: "Information session 1, 2, 3 GO — Esch",
                de: "Informationsveranstaltung 1, 2, 3 GO — Esch"
            )
            .on(1, 26, "17:00", "18:30").confirming()
            .with("Erika Mustermann", "Max Ohne-Organisation")
            .people(16, withdrawing: 2, first: ["DE-SL", "DE-RP"]),
        Self("s05", "1-2-3-go", .infoSession, "quai-alpha/quai", .theatre, 40)
            .titled(
                fr: "Réunion d’information 1, 2, 3 GO — Épinal",
                en: "Information session 1, 2, 3 GO — Épinal"
            )
            .on(1, 28, "17:00", "18:00").confirming()
            .having(.moved(from: "quai-alpha/atelier", layout: .classroom, seats: 13))
            .people(22, withdrawing: 2, first: ["FR-88"]),
        Self("s06", "1-2-3-go", .infoSession, "s-hub/collab", .theatre, 46)
            .titled(
                fr: "Réunion d’information 1, 2, 3 GO — Thionville",
                en: "Information session 1, 2, 3 GO — Thionville"
            )
            .on(2, 2, "18:00", "19:30").confirming()
            .people(22, withdrawing: 3, first: ["FR-57", "LU"]),
        Self("s07", "1-2-3-go", .jury, "host/board", .boardroom, 10)
            .titled(
                fr: "Jury de sélection 1, 2, 3 GO",
                en: "Selection jury of 1, 2, 3 GO"
            )
            .on(3, 4, "09:00", "17:30").unlisted()
            .people(8),
        Self("s08", "1-2-3-go", .workshop, "totem-nancy/meurthe", .uShape, 12)
            .titled(
                fr: "Business plan : le financement",
                en: "Business plan: financing"
            )
            .on(3, 11, "14:00", "17:00").about("financement")
            .people(9, withdrawing: 1, first: ["FR-54"]),
        Self("s09", "1-2-3-go", .workshop, "technoport/lab", .uShape, 12)
            .titled(
                "de",
                fr: "Business plan : financement",
                en: "Business plan: financing",
                de: "Business Plan: Finanzierung"
            )
            .on(3, 16, "14:00", "17:00").about("financement").with("Erika Mustermann")
            .people(6, withdrawing: 1, first: ["DE-SL", "DE-RP", "LU"]),
        Self("s10", "1-2-3-go", .expertHours, "s-hub/mediascape", .boardroom, 6)
            .titled(
                fr: "Permanence d’experts (propriété industrielle)",
                en: "Expert hours (industrial property)"
            )
            .on(3, 18, "09:00", "12:00")
            .people(4),
        Self("s11", "1-2-3-go", .ceremony, "bliiida/wgh", .theatre, 200)
            .titled(
                fr: "Soirée de clôture 1, 2, 3 GO",
                en: "Closing night of 1, 2, 3 GO"
            )
            .on(9, 23, "18:30", "22:00").draft(),
    ]

    private static let stimulator: [Self] = [
        Self("s12", "stimulateur", .meetup, "paddock/ecurie", .cocktail, 70)
            .titled(fr: "Apéro start-up", en: "Start-up drinks")
            .on(2, 4, "18:30", "21:00").outOfHours().with("Zoé d’Échantillon-Très-Long-Nom")
            .people(34, withdrawing: 4, first: ["FR-54"]),
        Self("s13", "stimulateur", .workshop, "totem-nancy/grands-moulins", .classroom, 18)
            .titled(
                fr: "De l’idée au projet (labo + porteur)",
                en: "From idea to project (lab + project holder)"
            )
            .on(2, 9, "09:00", "12:00").with("Sacha Inventé")
            .people(16, withdrawing: 2, first: ["FR-54"]),
        Self("s14", "stimulateur", .hackathon, "totem-nancy/agora", .cabaret, 50)
            .titled(fr: "Startup week-end", en: "Startup weekend")
            .on(.next(.fridayBeforeClocksGoBack, daysLater: 0), "18:30", "17:30", nights: 2)
            .outOfHours().draft(),
        Self("s15", "stimulateur", .visit, "totem-nancy/agora", .cocktail, 110)
            .titled(fr: "Portes ouvertes du Totem", en: "Open day at the Totem")
            .on(4, 3, "10:00", "16:00").outOfHours()
            .people(11, withdrawing: 1),
    ]

    private static let accelerator: [Self] = [
        Self("s16", "accelerateur", .workshop, "host/event", .classroom, 60)
            .titled("en", fr: "Vendre à l’international", en: "Selling abroad")
            .on(3, 23, "09:30", "12:30").confirming().with("Max Ohne-Organisation")
            .people(17, withdrawing: 2, first: ["LU", "BE"]),
        Self("s17", "accelerateur", .pitch, "totem-nancy/agora", .theatre, 80)
            .titled("en", fr: "Soirée pitch", en: "Pitch night")
            .on(4, 15, "17:30", "20:00").confirming()
            .with("Zoé d’Échantillon-Très-Long-Nom", "O’Test Ñandú")
            .people(16, withdrawing: 2),
        Self("s18", "accelerateur", .jobDating, "bliiida/reunion", .cocktail, 40)
            .titled(fr: "Job dating des start-up", en: "Start-up job dating")
            .on(4, 8, "14:00", "18:00")
            .people(10, withdrawing: 1),
        Self("s19", "accelerateur", .workshop, "s-hub/reunion", .classroom, 12)
            .titled(fr: "Lever des fonds", en: "Raising funds")
            .on(5, 13, "13:30", "16:30").about("financement")
            .people(15, withdrawing: 1),
    ]

    private static let networks: [Self] = [
        Self("s20", "iot-manufacturing", .conference, "bliiida/wgh", .theatre, 250)
            .titled(
                fr: "Usine connectée : retours d’expérience",
                en: "The connected factory: lessons learned"
            )
            .on(.next(.eveOfGoodFriday, daysLater: 0), "14:00", "18:00").confirming()
            .with("Sacha Inventé")
            .people(26, withdrawing: 3, first: ["FR-57"]),
        Self("s21", "iot-manufacturing", .workshop, "quai-alpha/atelier", .classroom, 12)
            .titled(fr: "Atelier capteurs", en: "Sensor workshop")
            .on(4, 13, "13:30", "17:00")
            .people(7, withdrawing: 1, first: ["FR-88"]),
        Self("s22", "iot-manufacturing", .meetup, "s-hub/collab", .classroom, 30)
            .titled(fr: "IoT meet-up", en: "IoT meet-up")
            .on(5, 20, "17:30", "19:30")
            .having(.cancelled(reason: "L’intervenant est empêché ; une nouvelle date suivra."))
            .people(25, withdrawing: 3, first: ["FR-54", "FR-57"]),
        Self("s23", "fintech", .conference, "host/event", .theatre, 110)
            .titled("en", fr: "Fintech sans frontières", en: "Fintech without borders")
            .on(.next(.fourteenthOfJuly, daysLater: 0), "14:00", "18:00").confirming()
            .with("Jang Beispill")
            .people(9, withdrawing: 1, first: ["LU"]),
        Self("s24", "fintech", .workshop, "host/board", .boardroom, 10)
            .titled(
                "en",
                fr: "Agrément et régulation (CSSF / ACPR)",
                en: "Licence and regulation (CSSF / ACPR)"
            )
            .on(.next(.dayAfterLuxembourgRests, daysLater: 0), "09:00", "12:00")
            .people(3, first: ["LU"]),
        Self("s25", "fintech", .meetup, "s-hub/collab", .cocktail, 60)
            .titled(fr: "Petit-déjeuner Fintech", en: "Fintech breakfast")
            .on(6, 10, "08:00", "09:30")
            .people(6, withdrawing: 1),
    ]

    private static let transition: [Self] = [
        Self("s26", "transition-numerique", .infoSession, "quai-alpha/quai", .classroom, 28)
            .titled(
                fr: "PME : par où commencer ?",
                en: "Small companies: where to begin?"
            )
            .on(2, 11, "14:00", "16:00").confirming().with("Jan Voorbeeld")
            .people(17, withdrawing: 2, first: ["FR-88"]),
        Self("s27", "transition-numerique", .workshop, "totem-nancy/meurthe", .classroom, 18)
            .titled(fr: "Facture électronique", en: "Electronic invoices")
            .on(.next(.goodFriday, daysLater: 0), "09:00", "12:00").with("Jan Voorbeeld")
            .people(8, withdrawing: 1),
        Self("s29", "transition-numerique", .workshop, "bliiida/reunion", .uShape, 14)
            .titled(fr: "Atelier cybersécurité", en: "Cybersecurity workshop")
            .on(6, 3, "09:00", "12:00")
            .people(5, withdrawing: 1),
        Self("s30", "transition-numerique", .conference, "totem-nancy/agora", .theatre, 86)
            .titled(fr: "Bilan annuel du réseau", en: "The network’s year in review")
            .on(11, 18, "14:00", "17:30").draft(),
    ]

    /// Weekly on Thursdays, across the change of the clocks: a session each.
    private static let weekly: [Self] = [8, 6, 4, 3, 2, 1].enumerated()
        .map { week, people in
            Self(
                "s28-\(week + 1)",
                "transition-numerique",
                .meetup,
                "paddock/sellerie",
                .cocktail,
                28
            )
            .titled(fr: "Café du numérique", en: "Digital coffee")
            .on(
                .next(.secondThursdayBeforeClocksGoForward, daysLater: 7 * week),
                "08:30",
                "09:30"
            )
            .people(people, withdrawing: week == 0 ? 1 : 0)
        }
}
