import TotemDomain
import TotemPresentation

/// A plain booking of the demonstration, without a session.
struct DemonstrationBooking: Sendable {
    let room: String
    let weekday: Weekday
    /// It is on the first such weekday that is so many days away.
    let daysAhead: Int
    let begins: String
    let ends: String
    let layout: LayoutKind
    let heads: Int
    let purpose: String
    let organisation: String
    let contact: String
    let phone: String
    /// Days from the loading for which the room is only held; `nil` when it is booked.
    let heldDays: Int?
    /// Whether the house is only asked for the room.
    var isRequest = false

    static let all = [
        Self(
            room: "paddock/box",
            weekday: .tuesday,
            daysAhead: 6,
            begins: "10:00",
            ends: "12:00",
            layout: .boardroom,
            heads: 4,
            purpose: "Comité de pilotage",
            organisation: "Mirabelle Robotics (fictive)",
            contact: "Camille Exemple",
            phone: "+33 3 53 01 00 01",
            heldDays: nil
        ),
        Self(
            room: "totem-nancy/grands-moulins",
            weekday: .wednesday,
            daysAhead: 9,
            begins: "14:00",
            ends: "17:00",
            layout: .theatre,
            heads: 25,
            purpose: "Assemblée générale",
            organisation: "Nancy Numérique",
            contact: "Dominique Fictif",
            phone: "+33 3 53 01 00 02",
            heldDays: nil
        ),
        Self(
            room: "host/event",
            weekday: .monday,
            daysAhead: 12,
            begins: "09:00",
            ends: "12:00",
            layout: .classroom,
            heads: 40,
            purpose: "Formation des accompagnateurs",
            organisation: "Nyuko a.s.b.l.",
            contact: "Alix Démonstration",
            phone: "+352 20 00 00 01",
            heldDays: nil
        ),
        Self(
            room: "technoport/lab",
            weekday: .wednesday,
            daysAhead: 15,
            begins: "13:00",
            ends: "15:00",
            layout: .uShape,
            heads: 8,
            purpose: "Présentation aux investisseurs",
            organisation: "Minett Ledger (fictive)",
            contact: "Jang Beispill",
            phone: "+352 20 00 00 02",
            heldDays: 5
        ),
        Self(
            room: "bliiida/cour",
            weekday: .saturday,
            daysAhead: 20,
            begins: "14:00",
            ends: "18:00",
            layout: .cocktail,
            heads: 150,
            purpose: "Marché des créateurs",
            organisation: "ThiLab",
            contact: "Dominique Fictif",
            phone: "+33 3 53 01 00 02",
            heldDays: nil
        ),
        Self(
            room: "paddock/box",
            weekday: .friday,
            daysAhead: 13,
            begins: "14:00",
            ends: "16:00",
            layout: .boardroom,
            heads: 6,
            purpose: "Rencontre des mentors",
            organisation: "LORnTECH",
            contact: "Camille Exemple",
            phone: "+33 3 53 01 00 01",
            heldDays: nil,
            isRequest: true
        ),
        Self(
            room: "host/event",
            weekday: .thursday,
            daysAhead: 18,
            begins: "10:00",
            ends: "12:00",
            layout: .classroom,
            heads: 30,
            purpose: "Atelier de prototypage",
            organisation: "Minett Ledger (fictive)",
            contact: "Jang Beispill",
            phone: "+352 20 00 00 02",
            heldDays: nil,
            isRequest: true
        ),
    ]
}

extension DemonstrationPlan.Meeting {
    /// What to ask for at a moment; `nil` for a slip in the text.
    func request(at now: Instant) -> BookingRequest? {
        guard let path = RoomPath(booking.room) else { return nil }
        return BookingRequest(
            room: path,
            from: .local(from),
            to: .local(to),
            layout: booking.layout,
            purpose: booking.purpose,
            heads: booking.heads,
            organisation: booking.organisation,
            contact: Contact(
                name: booking.contact,
                email: DemonstrationPerson.address(booking.contact, at: "example.org"),
                phone: booking.phone
            ),
            waive: [],
            hold: booking.heldDays.map { .instant(now.adding(minutes: $0 * 24 * 60)) },
            isRequest: booking.isRequest
        )
    }
}
