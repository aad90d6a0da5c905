import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemWeb

/// A browser that is signed in.
struct DeskBrowser {
    let site: SiteFixture
    /// The cookie as the browser sends it.
    let cookie: (String, String)
    /// What its forms bear.
    let formToken: String

    /// Gets a page of the desk in French.
    func get(_ path: String) async throws -> RawAnswer {
        try await site.get("/fr/desk\(path)", [cookie])
    }

    /// Sends a form of the desk with its token.
    func submit(_ path: String, _ fields: [(String, String)]) async throws -> RawAnswer {
        try await site.submit(
            "/fr/desk\(path)",
            [("formToken", formToken)] + fields,
            [cookie, ("Sec-Fetch-Site", "same-origin")]
        )
    }
}

extension SiteFixture {
    /// The secret of a new token with a role.
    func secret(_ role: Role) async throws -> String {
        let draft = TokenDraft(name: "Camille \(role.rawValue)", role: role, expiresAt: nil)
        return try await system.answer(CreateToken(draft: draft)).secret
    }

    /// Signs a new browser in.
    func browser(_ role: Role) async throws -> DeskBrowser {
        let sent = try await submit("/fr/sign-in", [("token", try await secret(role))])
        let field = try #require(sent.header("set-cookie"))
        let pair = try #require(field.split(separator: ";").first)
        let cookie = ("Cookie", String(pair))
        let desk = try await get("/fr/desk", [cookie])
        let found = try #require(
            desk.body.firstMatch(of: #/name="formToken" value="([0-9a-f]{64})"/#)
        )
        return DeskBrowser(site: self, cookie: cookie, formToken: String(found.output.1))
    }
}
