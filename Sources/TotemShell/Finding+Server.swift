import TotemDomain

extension Finding {
    /// The oldest minor release of each major that our exclusion constraints can rely on.
    ///
    /// Source: the release notes of 15.19 and its sisters of August 2026, on index-only scans of
    /// GiST indexes that returned corrupted ranges.
    static let oldestMinors = [14: 24, 15: 19, 16: 15, 17: 11, 18: 5]

    /// The largest difference of clocks that is not worth a word, in seconds.
    static let tolerableClockSeconds: Int64 = 2

    /// What a server tells about itself.
    static func ofServer(_ facts: ServerFacts, now: Instant) -> [Finding] {
        [
            ofVersion(facts.versionNumber),
            facts.isStandby
                ? Finding(
                    "role",
                    .fail,
                    "a standby, which cannot be written",
                    cure: "Name the primary, or several hosts with target_session_attrs."
                )
                : Finding("role", .ok, "primary"),
            ofSwitch("fsync", facts.fsync, without: "a power cut can destroy the database"),
            ofSwitch(
                "full_page_writes",
                facts.fullPageWrites,
                without: "a power cut can destroy the database"
            ),
            ofSwitch(
                "synchronous_commit",
                facts.synchronousCommit,
                without: "acknowledged registrations can be lost"
            ),
            ofChecksums(facts.dataChecksums),
            ofExtensions(facts.extensions),
            ofClock(server: facts.now, here: now),
        ]
    }

    /// Whether the schema is the one this program knows.
    static func ofSchema(_ status: SchemaStatus) -> Finding {
        if let fault = status.fault {
            return Finding("schema", .fail, fault.problem, cure: fault.cure)
        }
        return Finding("schema", .ok, status.word)
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
            let isSet = try settings.value("TOTEM_DATA") != nil
            findings.append(ofMailFolder(below: try settings.dataFolder(), isSet: isSet))
        } catch {
            findings.append(Finding("settings", .fail, error.problem, cure: error.cure))
        }
        return findings
    }

    /// The folder that `totemd` has is known where `TOTEM_DATA` is set or `./run` made it.
    private static func ofMailFolder(below data: String, isSet: Bool) -> Finding {
        guard isSet || isFolder(data) else {
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
        let major = number / 10_000
        guard let oldest = oldestMinors[major] ?? (major > 18 ? 0 : nil),
            number % 10_000 >= oldest
        else {
            return Finding(
                "server",
                .fail,
                "PostgreSQL \(written)",
                cure: "Install the newest minor release of it, 15.19 or later."
            )
        }
        return Finding("server", .ok, "PostgreSQL \(written)")
    }

    private static func ofSwitch(
        _ name: String,
        _ isOn: Bool,
        without danger: String
    ) -> Finding {
        guard !isOn else { return Finding(name, .ok, "on") }
        return Finding(
            name,
            .fail,
            "off: \(danger)",
            cure: "alter system set \(name) = on; select pg_reload_conf();"
        )
    }

    private static func ofChecksums(_ areOn: Bool) -> Finding {
        guard !areOn else { return Finding("data checksums", .ok, "on") }
        return Finding(
            "data checksums",
            .warn,
            "off: what a disk spoils is not noticed",
            cure: "Stop the server and run pg_checksums --enable on its data folder."
        )
    }

    /// What the constraints and the search of the schema stand on.
    private static func ofExtensions(_ installed: [String]) -> Finding {
        let missing = ["btree_gist", "unaccent"].filter { !installed.contains($0) }
        guard !missing.isEmpty else {
            return Finding("extensions", .ok, "btree_gist, unaccent")
        }
        return Finding(
            "extensions",
            .fail,
            "missing: \(missing.joined(separator: ", "))",
            cure: "totem database migrate makes them; they come with the server's package."
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
