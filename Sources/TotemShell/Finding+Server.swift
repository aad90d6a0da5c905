import TotemDomain

extension Finding {
    /// The oldest minor releases of PostgreSQL without known errors that touch us, by major.
    ///
    /// 15.19 and its sisters: earlier ones have the fixed errors of the release notes up to there.
    static let oldestServer = 150_019

    /// The largest difference of clocks that is not worth a word, in seconds.
    static let tolerableClockSeconds: Int64 = 2

    /// What a server tells about itself.
    static func ofServer(_ facts: ServerFacts, now: Instant) -> [Finding] {
        [
            ofVersion(facts.versionNumber),
            ofExtensions(facts.extensions),
            ofSwitch("fsync", facts, without: "a power cut can destroy the database"),
            ofSwitch("full_page_writes", facts, without: "a power cut can destroy the database"),
            ofSynchronousCommit(facts),
            facts.hasDataChecksums
                ? Finding("data checksums", .ok, "on")
                : Finding(
                    "data checksums",
                    .warn,
                    "off",
                    cure: "Stop the server and run: pg_checksums --enable"
                ),
            ofClock(server: facts.now, here: now),
        ]
    }

    /// Whether the schema is the one this program knows.
    static func ofSchema(_ status: SchemaStatus) -> Finding {
        guard let fault = status.fault else {
            return Finding("schema", .ok, "version \(status.current)")
        }
        return Finding("schema", .fail, fault.problem, cure: fault.cure)
    }

    /// What the machine must give: zones and a folder for mails.
    static func ofMachine(settings: Settings) -> [Finding] {
        let hasZones = Zone("Europe/Paris") != nil && Zone("Europe/Luxembourg") != nil
        var findings = [
            hasZones
                ? Finding("time zones", .ok, "known")
                : Finding("time zones", .fail, "missing", cure: "Install the package tzdata.")
        ]
        do throws(ConfigurationFault) {
            findings.append(ofMailFolder(try settings.value("TOTEM_DATA")))
        } catch {
            findings.append(Finding("settings", .fail, error.problem, cure: error.cure))
        }
        return findings
    }

    private static func ofMailFolder(_ data: String?) -> Finding {
        guard let data else {
            return Finding(
                "mail folder",
                .warn,
                "not known here",
                cure: "Set TOTEM_DATA to the folder that totemd has, to have it checked."
            )
        }
        let folder = data + "/mail"
        guard isWritableFolder(folder) || isWritableFolder(data) else {
            return Finding(
                "mail folder",
                .fail,
                "\(folder) is not writable",
                cure: "Make it, and give it to the user that totemd runs as."
            )
        }
        return Finding("mail folder", .ok, folder)
    }

    private static func ofVersion(_ number: Int) -> Finding {
        let written = "\(number / 10_000).\(number % 10_000)"
        guard number >= oldestServer else {
            return Finding(
                "server",
                .fail,
                "PostgreSQL \(written)",
                cure: "Install PostgreSQL 15.19 or newer."
            )
        }
        return Finding("server", .ok, "PostgreSQL \(written)")
    }

    private static func ofExtensions(_ installed: Set<String>) -> Finding {
        let missing = ["btree_gist", "unaccent"].filter { !installed.contains($0) }
        guard missing.isEmpty else {
            return Finding(
                "extensions",
                .fail,
                "\(missing.joined(separator: ", ")) missing",
                cure: "Install postgresql-contrib, then run: totem database migrate"
            )
        }
        return Finding("extensions", .ok, "btree_gist, unaccent")
    }

    private static func ofSwitch(
        _ name: String,
        _ facts: ServerFacts,
        without danger: String
    ) -> Finding {
        let value = facts.settings[name] ?? "not known"
        guard value != "on" else { return Finding(name, .ok, value) }
        return Finding(
            name,
            .fail,
            "\(value): \(danger)",
            cure: "alter system set \(name) = on; select pg_reload_conf();"
        )
    }

    /// With `off` an acknowledged change can be lost; `local` and stronger keep it.
    private static func ofSynchronousCommit(_ facts: ServerFacts) -> Finding {
        let name = "synchronous_commit"
        let value = facts.settings[name] ?? "not known"
        guard value == "off" || value == "not known" else { return Finding(name, .ok, value) }
        return Finding(
            name,
            .fail,
            "\(value): acknowledged registrations can be lost",
            cure: "alter system set synchronous_commit = on; select pg_reload_conf();"
        )
    }

    private static func ofClock(server: Instant, here: Instant) -> Finding {
        let seconds = abs(server.seconds - here.seconds)
        guard seconds > tolerableClockSeconds else { return Finding("clock", .ok, "agrees") }
        return Finding(
            "clock",
            .warn,
            "differs from the server's by \(seconds) s",
            cure: "Set both machines by NTP, for instance with systemd-timesyncd."
        )
    }
}
