import Crypto
import NIOHTTP1

/// The few files that pages need: style sheet, icon, and what robots may read.
enum AssetRoutes {
    /// The routes of files.
    static let table: [Route] = [
        file("/static/totem.css", "text/css; charset=utf-8", EmbeddedFiles.stylesheet),
        file("/static/desk.css", "text/css; charset=utf-8", EmbeddedFiles.stylesheetOfDesk),
        file("/static/desk.js", "text/javascript; charset=utf-8", EmbeddedFiles.scriptOfDesk),
        file("/static/totem.svg", "image/svg+xml", EmbeddedFiles.icon),
        file("/robots.txt", "text/plain; charset=utf-8", robots),
    ]

    /// The address of the style sheet with the digest of its content, so that a reader never
    /// keeps an old one.
    static let stylesheetAddress = "/static/totem.css?\(digest(EmbeddedFiles.stylesheet))"

    /// The address of the style sheet of the desk, with its digest.
    static let deskStylesheetAddress =
        "/static/desk.css?\(digest(EmbeddedFiles.stylesheetOfDesk))"
    /// The address of the script of the desk, with its digest.
    static let deskScriptAddress = "/static/desk.js?\(digest(EmbeddedFiles.scriptOfDesk))"

    private static let robots = """
        User-agent: *
        Disallow: /api/
        Disallow: /dev/
        Disallow: /fr/registrations/
        Disallow: /en/registrations/
        Disallow: /fr/desk
        Disallow: /en/desk

        """

    private static func file(_ path: String, _ type: String, _ text: String) -> Route {
        let response = WebResponse(
            status: 200,
            headers: [("Content-Type", type)],
            body: Array(text.utf8),
            privacy: .open
        )
        .tagged(digest(text))
        return Route(.GET, path, for: .watch, reason: "a file of the pages") { _ in response }
    }

    /// The first 64 bits of SHA-256 in hexadecimal.
    private static func digest(_ text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).prefix(8)
            .map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }
            .joined()
    }
}
