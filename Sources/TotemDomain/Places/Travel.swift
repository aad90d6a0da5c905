/// How long people travel between towns, as a hint for choosing among rooms and not for a
/// timetable.
///
/// The minutes are computed from where the towns lie: the great circle between their middles, a
/// quarter more for the road, at 80 km/h, and five minutes for the ends, rounded up to five.
/// Against the table of the roads that gives 50 minutes from Nancy to Metz (A 31, 57 km).
///
/// Source of the coordinates: the middles of the communes in WGS 84, to a hundredth of a degree,
/// as the national gazetteers give them.
public enum Travel {
    /// The towns that are known, as they are written.
    public static let towns: [String] = places.map(\.town)

    /// The name by which a town is known: written in any case, also with its quarter or the next
    /// larger town in brackets; `nil` when nobody knows where it lies.
    public static func town(_ text: String) -> String? {
        place(text)?.town
    }

    /// The town in which people of a territory meet; `nil` when it is not known.
    public static func town(ofTerritory code: String) -> String? {
        seats[code]
    }

    /// Minutes from one town to another; `nil` when one of them is not known.
    public static func minutes(from: String, to: String) -> Int? {
        guard let start = place(from), let end = place(to) else { return nil }
        guard start.town != end.town else { return 0 }
        let kilometres = start.kilometres(to: end) * 1.25
        let minutes = kilometres / 80 * 60 + 5
        return Int((minutes / 5).rounded(.up)) * 5
    }

    private struct Place: Sendable {
        let town: String
        let latitude: Double
        let longitude: Double

        /// Distances of some hundred kilometres, on a plane that touches the earth between them.
        func kilometres(to other: Place) -> Double {
            let radians = Double.pi / 180
            let middle = (latitude + other.latitude) / 2 * radians
            let north = (other.latitude - latitude) * 111.2
            let east = (other.longitude - longitude) * 111.2 * Self.cosine(middle)
            return (north * north + east * east).squareRoot()
        }

        /// Enough terms of the series for angles below a quarter turn.
        private static func cosine(_ angle: Double) -> Double {
            let square = angle * angle
            return 1 - square / 2 + square * square / 24 - square * square * square / 720
        }
    }

    private static func place(_ text: String) -> Place? {
        let written = text.lowercased()
        let bare = written.prefix { $0 != "(" }
        var words = bare[...]
        while words.last == " " { words = words.dropLast() }
        if let found = places.first(where: { $0.town.lowercased() == words }) { return found }
        return places.first { written.contains("(\($0.town.lowercased()))") }
    }

    private static let places: [Place] = [
        Place(town: "Arlon", latitude: 49.68, longitude: 5.82),
        Place(town: "Bar-le-Duc", latitude: 48.77, longitude: 5.16),
        Place(town: "Épinal", latitude: 48.17, longitude: 6.45),
        Place(town: "Esch-sur-Alzette", latitude: 49.50, longitude: 5.98),
        Place(town: "Kaiserslautern", latitude: 49.44, longitude: 7.77),
        Place(town: "Luxembourg", latitude: 49.61, longitude: 6.13),
        Place(town: "Metz", latitude: 49.12, longitude: 6.18),
        Place(town: "Mulhouse", latitude: 47.75, longitude: 7.34),
        Place(town: "Nancy", latitude: 48.69, longitude: 6.18),
        Place(town: "Reims", latitude: 49.26, longitude: 4.03),
        Place(town: "Saarbrücken", latitude: 49.24, longitude: 7.00),
        Place(town: "Strasbourg", latitude: 48.58, longitude: 7.75),
        Place(town: "Thionville", latitude: 49.36, longitude: 6.17),
        Place(town: "Trier", latitude: 49.75, longitude: 6.64),
        Place(town: "Troyes", latitude: 48.30, longitude: 4.08),
    ]

    private static let seats = [
        "FR-54": "Nancy", "FR-55": "Bar-le-Duc", "FR-57": "Metz", "FR-88": "Épinal",
        "FR-67": "Strasbourg", "FR-68": "Mulhouse", "FR-51": "Reims", "FR-10": "Troyes",
        "LU": "Luxembourg", "DE-SL": "Saarbrücken", "DE-RP": "Trier", "BE": "Arlon",
    ]
}

extension Travel {
    /// How long the farthest travels: to the nearest of the towns, since people in several
    /// buildings go to their own.
    ///
    /// - Parameters:
    ///   - near: The town of the asker.
    ///   - invited: The territories of those who are invited.
    ///   - cities: Where it is.
    /// - Returns: Minutes; `nil` when nobody's town is known.
    public static func farthest(
        from near: String?,
        invited: [String],
        to cities: [String]
    ) -> Int? {
        let towns = (near.map { [$0] } ?? []) + invited.compactMap { town(ofTerritory: $0) }
        return
            towns.compactMap { town in
                cities.compactMap { minutes(from: town, to: $0) }.min()
            }
            .max()
    }
}
