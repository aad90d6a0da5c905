import Crypto
import TotemDomain
import TotemOperations
import TotemPresentation

/// A request of somebody who is signed in, at a page of the desk.
struct DeskVisit: Sendable {
    /// The request, asked by the token that the browser signed in with.
    let exchange: Exchange
    /// The sign-in.
    let signIn: SignIn
    /// What every form of this sign-in bears, so that no other site can send one.
    let formToken: String

    /// The field of forms that holds the token of the sign-in.
    static let formTokenField = "formToken"

    /// The language of the page.
    var language: Language { exchange.language }
    /// The words of the page.
    var words: Words { Words(exchange.language) }
    /// Whether there is anything that may be changed.
    var canChange: Bool { signIn.role != .viewer }
    /// The clock for distances; rules have the database's.
    var now: Instant { exchange.site.configuration.clock() }
    /// Where the desk stands in this language.
    var root: String { "/\(language.rawValue)/desk" }

    /// Who is signed in; `nil` when nobody is.
    static func of(_ exchange: Exchange) async throws(WebFault) -> DeskVisit? {
        let isSecure = exchange.site.configuration.isSecure
        guard let secret = SignInCookie.secret(in: exchange.request, isSecure: isSecure) else {
            return nil
        }
        do {
            guard let signIn = try await exchange.site.operations.signIn(secret: secret) else {
                return nil
            }
            return DeskVisit(
                exchange: exchange.asked(by: signIn.actor),
                signIn: signIn,
                formToken: formToken(of: secret)
            )
        } catch {
            throw .failure(error)
        }
    }

    /// A keyed digest of the cookie's secret: only who has the cookie can know it, and it does
    /// not tell the cookie.
    ///
    /// Source: OWASP cross-site request forgery prevention, "HMAC CSRF tokens".
    private static func formToken(of secret: String) -> String {
        let key = SymmetricKey(data: Array(secret.utf8))
        return HMAC<SHA256>.authenticationCode(for: Array("form".utf8), using: key)
            .map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }
            .joined()
    }

    /// The fields of a form of this sign-in, without its token.
    ///
    /// - Throws: `notAllowed` when another site sent it, or it bears another token.
    func form() throws(WebFault) -> [FormText.Pair] {
        try exchange.demandSameSite()
        let pairs = try exchange.form()
        let tokens = pairs.filter { $0.name == Self.formTokenField }.map(\.text)
        guard tokens.count == 1, Self.isSame(tokens[0], formToken) else {
            throw .refused(.notAllowed)
        }
        return pairs.filter { $0.name != Self.formTokenField }
    }

    /// Compares in a time that does not tell how much agreed.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        // In Swift both operators bind alike, so that without the inner brackets later characters
        // would hide that earlier ones differ.
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Demands a role that may change things; pages that only lead to changes are not for others.
    func demandChange() throws(WebFault) {
        guard canChange else { throw .refused(.notAllowed) }
    }

    /// The frame of a page of the desk.
    func frame(
        _ title: String,
        _ path: String,
        here: DeskFrame.Place? = nil,
        hasScript: Bool = false
    ) -> Frame {
        var frame = Frame(
            exchange.site,
            language,
            title: title,
            path: path.isEmpty ? "desk" : "desk/\(path)",
            isPrivate: true,
            languages: Words.wholeLanguages
        )
        frame.desk = DeskFrame(self, here: here, hasScript: hasScript)
        return frame
    }

    /// A page of the desk, stored nowhere.
    func page(_ view: some PageView, status: Int = 200) -> WebResponse {
        .page(view, status: status, privacy: .personal)
    }
}

/// What stands around a page of the desk: who is signed in, the ways on, and the way out.
struct DeskFrame {
    let stylesheet: String
    let script: String?
    let isSignedIn: Bool
    let user: String
    let signedInAs: String
    let signOut: String
    let formToken: String
    let ways: [Way]

    /// The places that the bar leads to.
    enum Place {
        case sessions, schedule, bookings, rooms
    }

    /// A link of the bar.
    struct Way {
        let address: String
        let text: String
        let isHere: Bool
    }

    init(_ visit: DeskVisit, here: Place?, hasScript: Bool) {
        let words = visit.words
        stylesheet = AssetRoutes.deskStylesheetAddress
        script = hasScript ? AssetRoutes.deskScriptAddress : nil
        isSignedIn = true
        user = visit.signIn.name
        signedInAs = words.text(
            "desk.signed-in-as",
            ["name": visit.signIn.name, "role": Self.name(of: visit.signIn.role, words)]
        )
        signOut = "/\(visit.language.rawValue)/sign-out"
        formToken = visit.formToken
        let sessions = Way(
            address: visit.root,
            text: words.text("desk.title"),
            isHere: here == .sessions
        )
        let schedule = Way(
            address: "\(visit.root)/schedule",
            text: words.text("desk.schedule"),
            isHere: here == .schedule
        )
        let bookings = Way(
            address: "\(visit.root)/bookings",
            text: words.text("desk.bookings.title"),
            isHere: here == .bookings
        )
        let rooms = Way(
            address: "\(visit.root)/rooms",
            text: words.text("desk.rooms.all"),
            isHere: here == .rooms
        )
        switch visit.signIn.role {
        case .admin: ways = [sessions, schedule, bookings, rooms]
        case .organiser: ways = [sessions, schedule, bookings]
        case .viewer: ways = [sessions, bookings]
        }
    }

    /// What stands around the page where one signs in.
    init() {
        stylesheet = AssetRoutes.deskStylesheetAddress
        script = nil
        isSignedIn = false
        user = ""
        signedInAs = ""
        signOut = ""
        formToken = ""
        ways = []
    }

    private static func name(of role: Role, _ words: Words) -> String {
        switch role {
        case .admin: words.text("desk.role.admin")
        case .organiser: words.text("desk.role.organiser")
        case .viewer: words.text("desk.role.viewer")
        }
    }
}
