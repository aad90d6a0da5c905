import NIOHTTP1
import TotemDomain
import TotemOperations
import TotemPresentation

/// The mails of a demonstration, since it sends none: a list, and each as it would arrive.
enum MailPages {
    /// The routes, there in demonstrations only.
    static let table: [Route] = [
        Route(
            .GET,
            "/dev/mail",
            for: .page(.english),
            reason: "a page over an operation",
            MailsPage.show
        ),
        Route(
            .GET,
            "/dev/mail/{id}",
            for: .page(.english),
            reason: "a page over an operation",
            MailPage.show
        ),
    ]

    /// The mails of a demonstration are for everybody, so that the pages read them in the name
    /// of the service.
    static func caller(_ exchange: Exchange) -> Caller {
        Caller(actor: .worker(name: "dev-mail"), requestID: exchange.requestID)
    }

    /// A mail as it would leave.
    static func mail(_ notice: Notice, _ exchange: Exchange) -> Mail {
        let site = exchange.site
        func link(_ registration: Registration) -> String {
            let generation = registration.generation
            let token = site.operations.link(to: registration.id, generation: generation)
            return PublicAddress(base: site.configuration.baseURL)
                .registration(token: token, registration.request.language)
        }
        return Mail(
            notice,
            link: link(notice.registration),
            otherLinks: notice.others.map { link($0.registration) },
            sender: site.configuration.sender
        )
    }

    /// Notices about bookings, newest first.
    static func bookingNotices(
        _ exchange: Exchange,
        _ page: PageRequest
    ) async throws(WebFault) -> Page<BookingNotice> {
        do {
            return try await exchange.site.operations.answer(
                ListBookingNotices(page: page),
                as: caller(exchange)
            )
        } catch {
            throw .failure(error)
        }
    }

    /// Notices, newest first.
    static func notices(
        _ exchange: Exchange,
        _ page: PageRequest
    ) async throws(WebFault) -> Page<Notice> {
        do {
            return try await exchange.site.operations.answer(
                ListNotices(page: page),
                as: caller(exchange)
            )
        } catch {
            throw .failure(error)
        }
    }
}

/// The list of mails, newest first.
struct MailsPage: PageView {
    static let template = "mails"

    let frame: Frame
    let w: PageWords
    let mails: [Row]
    let isEmpty: Bool
    let next: String?

    /// One mail.
    struct Row {
        let address: String
        let day: String
        let date: String
        let time: String
        let subject: String
        let language: String
        let to: String
        let state: String
    }

    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let query = try await exchange.list(.plain)
        let notices = try await MailPages.notices(exchange, query.page)
        let others = try await MailPages.bookingNotices(exchange, query.page)
        let limit = query.page.limit
        return .page(Self(exchange, notices, others, limit: limit), privacy: .personal)
    }

    /// Both kinds in one order, which is that of their ids.
    private init(
        _ exchange: Exchange,
        _ notices: Page<Notice>,
        _ others: Page<BookingNotice>,
        limit: Int
    ) {
        let words = Words(.english)
        w = PageWords(words)
        frame = Frame(
            exchange.site,
            .english,
            title: words.text("dev-mail.title"),
            path: nil,
            isPrivate: true
        )
        func row(_ mail: Mail, _ createdAt: Instant, _ zone: Zone, _ state: Notice.State) -> Row {
            Row(
                address: "/dev/mail/\(mail.notice)",
                day: DatesForPeople(.english, in: zone).shortDay(createdAt),
                date: zone.local(createdAt).date.description,
                time: DatesForPeople(.english, in: zone).time(createdAt),
                subject: mail.subject,
                language: mail.language.rawValue,
                to: mail.to,
                state: words.text("dev-mail.\(state.rawValue)")
            )
        }
        let rows =
            notices.items.map { notice in
                let mail = MailPages.mail(notice, exchange)
                let row = row(mail, notice.createdAt, notice.session.zone, notice.state)
                return (id: notice.id, row: row)
            }
            + others.items.map { notice in
                let mail = Mail(notice, sender: exchange.site.configuration.sender)
                let row = row(mail, notice.createdAt, notice.booking.zone, notice.state)
                return (id: notice.id, row: row)
            }
        let sorted = rows.sorted { $0.id > $1.id }
        let shown = sorted.prefix(limit)
        mails = shown.map(\.row)
        isEmpty = rows.isEmpty
        let isMore = sorted.count > limit || notices.next != nil || others.next != nil
        next = isMore ? shown.last.map { "/dev/mail?after=\(Self.mark(after: $0.id))" } : nil
    }
}

extension MailsPage {
    /// Where the list goes on after a mail.
    private static func mark(after id: ID<Notice>) -> Cursor {
        Cursor(microseconds: 0, high: id.high, low: id.low)
    }
}

/// One mail: its text with links that lead on, its HTML as text.
struct MailPage: PageView {
    static let template = "mail"
    /// How many of the newest mails are looked through for one.
    static let reach = 5

    let frame: Frame
    let w: PageWords
    let subject: String
    let language: String
    let to: String
    let from: String
    let state: String
    let lines: [Line]
    let html: String

    /// One line of the text; one that is an address alone is a link.
    struct Line {
        let text: String
        let address: String?
    }

    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let id = try exchange.parameter(0, of: .notice) { ID<Notice>($0) }
        var page = PageRequest(limit: PageRequest.maximumLimit)
        let newest = try await MailPages.bookingNotices(exchange, page)
        if let notice = newest.items.first(where: { $0.id == id }) {
            let mail = Mail(notice, sender: exchange.site.configuration.sender)
            return .page(Self(exchange, mail, notice.state), privacy: .secret)
        }
        for _ in 0..<reach {
            let notices = try await MailPages.notices(exchange, page)
            if let notice = notices.items.first(where: { $0.id == id }) {
                let mail = MailPages.mail(notice, exchange)
                return .page(Self(exchange, mail, notice.state), privacy: .secret)
            }
            guard let next = notices.next else { break }
            page = PageRequest(limit: PageRequest.maximumLimit, after: next)
        }
        throw .refused(.unknown(.notice, id.description))
    }

    private init(_ exchange: Exchange, _ mail: Mail, _ delivery: Notice.State) {
        let words = Words(.english)
        w = PageWords(words)
        frame = Frame(exchange.site, .english, title: mail.subject, path: nil, isPrivate: true)
        subject = mail.subject
        language = mail.language.rawValue
        to = mail.to
        from = "\(mail.sender.name) <\(mail.sender.address.written)>"
        state = words.text("dev-mail.\(delivery.rawValue)")
        let base = exchange.site.configuration.baseURL + "/"
        lines = mail.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                let isLink = line.hasPrefix(base) && !line.contains(" ")
                return Line(text: String(line), address: isLink ? String(line) : nil)
            }
        html = mail.html
    }
}
