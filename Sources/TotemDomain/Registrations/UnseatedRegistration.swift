/// A registration that would have no seat any more if a session offered fewer.
public struct UnseatedRegistration: Hashable, Sendable {
    /// The letters that people tell each other.
    public let code: RegistrationCode
    /// Where it stands.
    public let status: Registration.Status
    /// The seats it has or holds.
    public let seats: Int

    /// A registration without a seat.
    public init(code: RegistrationCode, status: Registration.Status, seats: Int) {
        self.code = code
        self.status = status
        self.seats = seats
    }

    /// Who would stand if so many seats were given in the order of arrival; pure.
    ///
    /// - Parameters:
    ///   - live: The live registrations in the order of arrival.
    ///   - seats: The seats there would be.
    /// - Returns: Those who have or hold a seat now and would find none.
    public static func among(_ live: [LiveRegistration], seats: Int) -> [UnseatedRegistration] {
        var left = seats
        return live.compactMap { registration in
            let taken =
                registration.status == .confirmed ? registration.party : registration.seatsHeld
            guard taken > 0 else { return nil }
            guard taken > left else {
                left -= taken
                return nil
            }
            return UnseatedRegistration(
                code: registration.code,
                status: registration.status,
                seats: taken
            )
        }
    }
}
