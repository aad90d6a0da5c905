import TotemDomain
import TotemOperations
import TotemPresentation

extension DeskBookingPage {
    /// How many rooms are named as alternatives.
    static let alternatives = 3

    /// What agreeing brings, and what the button does.
    struct Approval {
        let action: String
        let previewToken: String
        let sentences: [String]
    }

    /// Equal bytes for the same agreement.
    static func request(_ id: ID<Booking>) -> [UInt8] {
        Array("approve \(id)".utf8)
    }

    /// Free rooms at the same time, those of the same house first.
    static func instead(
        of booking: Booking,
        _ visit: DeskVisit
    ) async throws(WebFault) -> [FreeRoom] {
        let moments = [booking.window.start, booking.window.end]
            .map { booking.zone.local($0).description }
        let pairs: [FormText.Pair] = [
            ("from", moments[0]), ("to", moments[1]), ("seats", String(max(1, booking.heads))),
        ]
        do {
            let found = try await visit.exchange.answer(
                FindFreeRooms(draft: Queries.roomSearch(pairs))
            )
            let others = found.free.filter { $0.room.path != booking.room }
            let near = others.filter { $0.room.path.building == booking.room.building }
            let far = others.filter { $0.room.path.building != booking.room.building }
            return Array((near + far).prefix(alternatives))
        } catch {
            // A time that the clock shows twice cannot be searched for; there is none to name then.
            guard case .failure(.refused) = error else { throw error }
            return []
        }
    }

    /// A free room as a sentence to whoever asked.
    static func sentence(_ free: FreeRoom, in words: Words) -> String {
        words.plural("mail.booking-instead-told", free.capacity, ["room": name(of: free)])
    }

    /// A free room with its house and town.
    static func name(of free: FreeRoom) -> String {
        "\(free.room.facts.name), \(free.building.facts.name), \(free.building.facts.city)"
    }

    /// What agreeing would bring, or why it is not possible.
    static func rehearsal(
        _ id: ID<Booking>,
        _ visit: DeskVisit
    ) async throws(WebFault) -> (Approval?, String?) {
        do throws(Failure) {
            let preview = try await visit.exchange.site.operations.preview(
                ApproveBooking(id: id),
                as: visit.exchange.caller,
                request: request(id)
            )
            let approval = Approval(
                action: "\(visit.root)/bookings/\(id)/approve",
                previewToken: preview.token,
                sentences: Sentence.of(preview.consequences, visit.language)
            )
            return (approval, nil)
        } catch {
            guard case .refused(let refusals) = error else { throw .failure(error) }
            let told = refusals.map { Sentence.of($0, visit.language) }.joined(separator: " ")
            return (nil, told)
        }
    }
}
