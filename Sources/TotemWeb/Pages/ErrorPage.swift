import TotemDomain
import TotemPresentation

/// What went wrong, to a person: what it is, why, and the way back.
struct ErrorPage: PageView {
    static let template = "error"

    let frame: Frame
    let w: PageWords
    let status: Int
    let title: String
    let details: [String]
    let request: String
    /// The way back, to the agenda or to the desk.
    let back: String
    let backName: String
    /// The address to try again; `nil` where that would not help.
    let retry: String?
    /// Where one may have wanted to go, besides the agenda; none when nothing answers.
    let ways: [PageLink]
    let hasWays: Bool

    /// The page for a fault; `address` is what was asked for, where asking again does no harm.
    static func response(
        _ fault: WebFault,
        _ language: Language,
        requestID: String,
        site: Site,
        desk: DeskVisit? = nil,
        address: String? = nil
    ) -> WebResponse {
        let problem = Problems.response(fault, requestID: requestID, language: language)
        let page = Self(
            fault,
            language,
            status: problem.status,
            requestID: requestID,
            site: site,
            desk: desk,
            address: address
        )
        var response = WebResponse.page(page, status: problem.status, privacy: .personal)
        response.headers += problem.headers.filter { !$0.name.hasPrefix("content-") }
        return response
    }

    private init(
        _ fault: WebFault,
        _ language: Language,
        status: Int,
        requestID: String,
        site: Site,
        desk: DeskVisit?,
        address: String?
    ) {
        let words = Words(language)
        title = Problem.title(ofCode: fault.code, language)
        var frame = Frame(site, language, title: title, path: nil, isPrivate: true)
        frame.desk = desk.map { DeskFrame($0, here: nil, hasScript: false) }
        self.frame = frame
        let home = "/\(language.rawValue)/"
        back = desk?.root ?? home
        backName = words.text(desk == nil ? "error.home" : "desk.back")
        w = PageWords(words)
        self.status = status
        details = fault.sentences(language)
        request = words.text("error.request", ["id": requestID])
        retry = status == 503 ? address : nil
        ways = status == 404 ? frame.sections.filter { $0.address != home } : []
        hasWays = !ways.isEmpty
    }
}

extension WebFault {
    /// The stable code.
    fileprivate var code: String {
        switch self {
        case .failure(.refused(let refusals)): refusals.first?.code ?? "broken"
        case .failure(.unavailable): "unavailable"
        case .failure(.broken): "broken"
        case .json: "malformed-request"
        case .transport(let problem): problem.code
        }
    }

    /// What a person is told; a bug is told by its request id alone.
    fileprivate func sentences(_ language: Language) -> [String] {
        switch self {
        case .failure(.refused(let refusals)): refusals.map { Self.sentence($0, language) }
        case .failure(.unavailable(_, let isUnknown)):
            [
                Words(language)
                    .text(isUnknown ? "unavailable.outcome-unknown" : "unavailable.detail")
            ]
        case .failure(.broken): [Words(language).text("error.broken")]
        case .json: [Sentence.of(TransportProblem.malformedRequest, language)]
        case .transport(let problem): [Sentence.of(problem, language)]
        }
    }

    /// A refusal; fields are told by their names, since a person has no use for pointers.
    private static func sentence(_ refusal: Refusal, _ language: Language) -> String {
        guard case .invalid(let fault) = refusal else { return Sentence.of(refusal, language) }
        return Words(language)
            .text(
                "refusal.invalid-input",
                [
                    "field": String(fault.pointer.drop { $0 == "/" }),
                    "reason": Sentence.of(fault.problem, language),
                ]
            )
    }
}
