import Testing

@testable import TotemShell

struct SettingsTests {
    @Test(arguments: [
        (
            "postgresql://totem:geheim@db.example.org/totem",
            "postgresql://totem:***@db.example.org/totem"
        ),
        (
            "postgres://totem@db/totem?password=x&sslmode=require",
            "postgres://totem@db/totem?password=***&sslmode=require"
        ),
        ("postgresql://a:p%40ss@h1,h2/db", "postgresql://a:***@h1,h2/db"),
        ("postgresql://a:p@ss@h/db", "postgresql://a:***@h/db"),
        ("postgresql:///totem?host=/run/pg", "postgresql:///totem?host=/run/pg"),
        ("host=db password=geheim user=totem", "host=db password=*** user=totem"),
        ("host=db password='zwei worte' user=totem", "host=db password=*** user=totem"),
        ("password = 'it\\'s' host=db", "password=*** host=db"),
        ("host='/a b' sslpassword=x", "host='/a b' sslpassword=***"),
        ("geheim", "***"), ("host=db geheim", "host=db ***"), ("", ""),
    ])
    func `a password is never shown`(conninfo: String, shown: String) {
        #expect(Settings.masked(conninfo) == shown)
    }

    @Test func `the option comes before the setting, and that before libpq's own`() throws {
        let variables = ["TOTEM_DATABASE_URL": "host=b", "PGHOST": "c"]
        let settings = Settings(variables: variables)
        #expect(try settings.database(option: "host=a") == .conninfo("host=a"))
        #expect(try settings.database(option: nil) == .conninfo("host=b"))
        let own = Settings(variables: ["PGHOST": "c"])
        #expect(try own.database(option: nil) == .conninfo(""))
    }

    @Test func `without any word it is the private cluster`() throws {
        let root = Settings(variables: [:], isRoot: true)
        #expect(
            try root.database(option: nil).conninfo()
                == "host='/var/lib/totem-dev/socket' dbname=totem user=totem"
        )
        let user = Settings(variables: ["HOME": "/home/ada"], isRoot: false)
        #expect(try user.dataFolder() == "/home/ada/.local/state/totem-dev")
        let state = Settings(variables: ["XDG_STATE_HOME": "/s"], isRoot: false)
        #expect(try state.dataFolder() == "/s/totem-dev")
        let data = Settings(variables: ["TOTEM_DATA": "/d'x"], isRoot: false)
        #expect(
            try data.database(option: nil).conninfo()
                == "host='/d\\'x/socket' dbname=totem user=totem"
        )
    }

    @Test func `what is in force is shown with its source, and no password`() throws {
        func database(_ variables: [String: String], option: String? = nil) throws -> Setting? {
            try Settings(variables: variables, isRoot: true) { _ in "host=f password=geheim" }
                .shown(database: option).first { $0.name == "TOTEM_DATABASE_URL" }
        }
        let variable = try database(["TOTEM_DATABASE_URL": "host=v password=geheim"])
        #expect(variable?.value == "host=v password=***")
        #expect(variable?.source == "environment")
        let file = try database(["TOTEM_DATABASE_URL_FILE": "/f"])
        #expect(file?.value == "host=f password=***")
        #expect(file?.source == "TOTEM_DATABASE_URL_FILE")
        let option = try database(["PGHOST": "p"], option: "host=o password=geheim")
        #expect(option?.value == "host=o password=***")
        #expect(option?.source == "--database")
        let own = try database(["PGHOST": "p", "PGPASSWORD": "geheim", "PGUSER": "u"])
        #expect(own?.value == "PGHOST=p PGUSER=u")
        #expect(own?.source == "libpq")
        let cluster = try database([:])
        #expect(cluster?.value == "host='/var/lib/totem-dev/socket' dbname=totem user=totem")
        #expect(cluster?.source == "default")
    }

    @Test func `a folder too deep for a socket is told with its cure`() throws {
        let deep = "/" + String(repeating: "x", count: 100)
        let settings = Settings(variables: ["TOTEM_DATA": deep])
        #expect(throws: ConfigurationFault.self) {
            try settings.database(option: nil).conninfo()
        }
    }

    @Test func `a secret may stand in a file`() throws {
        let variables = ["TOTEM_DATABASE_URL_FILE": "/run/secrets/db"]
        let settings = Settings(variables: variables) { path in
            path == "/run/secrets/db" ? "host=from-file\n" : nil
        }
        #expect(try settings.value("TOTEM_DATABASE_URL") == "host=from-file")
    }

    @Test func `a setting and its file together are refused`() {
        let variables = ["TOTEM_PORT": "1", "TOTEM_PORT_FILE": "/x"]
        #expect(throws: ConfigurationFault.self) {
            try Settings(variables: variables) { _ in "2" }.value("TOTEM_PORT")
        }
    }

    @Test func `a file that cannot be read is refused`() {
        let settings = Settings(variables: ["TOTEM_PORT_FILE": "/nowhere/at/all"])
        #expect(throws: ConfigurationFault.self) { try settings.value("TOTEM_PORT") }
    }
}
