import Foundation
import Testing
import TotemDomain

@testable import TotemPresentation

struct WordsOfEveryLanguage {
    private static let folder = GoldenFile.package.appending(path: "Sources/TotemPresentation")

    private func po(_ language: Language) throws -> String {
        let file = Self.folder.appending(path: "Words/\(language.rawValue).po")
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    @Test func standInTheBinaryAsInTheirFiles() throws {
        var text = "// Made from the PO files by the test of the words with RECORD_GOLDEN=1;"
        text += " not edited by hand.\nenum WordsText {\n"
        for language in [Language.french, .english, .german, .luxembourgish] {
            let name = "\(language)"
            let lines = try po(language).split(separator: "\n", omittingEmptySubsequences: false)
                .dropLast()
            text += "    static let \(name): StaticString = #\"\"\"\n"
            text += lines.map { $0.isEmpty ? "\n" : "        \($0)\n" }.joined()
            text += "        \"\"\"#\n"
        }
        text += "}\n"
        let file = Self.folder.appending(path: "WordsText.swift")
        try GoldenFile.expect(text, at: file, #_sourceLocation)
    }

    @Test func haveTheSameKeysAndPlaceholders() throws {
        let french = Words(.french).catalogue
        let english = Words(.english).catalogue
        #expect(Set(french.entries.keys) == Set(english.entries.keys))
        #expect(french.doubles.isEmpty && english.doubles.isEmpty)
        for (key, entry) in french.entries {
            let other = try #require(english.entries[key])
            #expect(entry.isPlural == other.isPlural, "\(key)")
            #expect(entry.forms.count == (entry.isPlural ? 2 : 1), "\(key)")
            #expect(other.forms.count == entry.forms.count, "\(key)")
            for (left, right) in zip(entry.forms, other.forms) {
                #expect(placeholders(left) == placeholders(right), "\(key)")
                #expect(!left.isEmpty && !right.isEmpty, "\(key)")
            }
        }
    }

    /// Whether people who register read it: on a public page, in a mail, or as what these refuse.
    ///
    /// The desk and the service for programs have the rest alone.
    private static func isPublic(_ key: String) -> Bool {
        let groups: Set = [
            "site", "language", "agenda", "session", "kind", "mode", "role", "layout", "form",
            "stage", "access", "consent", "territory", "registration", "error", "building",
            "room", "busy", "equipment", "programme", "venue", "legal", "privacy",
            "accessibility", "relative", "mail", "unavailable", "fault", "malformed", "refusal",
            "problem", "transport",
        ]
        guard let group = key.split(separator: ".").first, groups.contains(String(group)) else {
            return false
        }
        return !ofProgramsAndTheDesk.contains(key) && !key.hasPrefix("fault.recurrence")
    }

    private static let ofProgramsAndTheDesk: Set = [
        "fault.after-start", "fault.already-past", "fault.must-stay",
        "fault.no-place", "fault.relied-upon", "fault.too-long-time", "fault.wrong-type",
        "malformed.calendar", "malformed.calendar-duration", "malformed.calendar-end",
        "malformed.calendar-exrule", "malformed.calendar-file", "malformed.calendar-method",
        "malformed.calendar-nesting", "malformed.calendar-range", "malformed.calendar-time",
        "malformed.calendar-utf-8", "malformed.calendar-version", "malformed.calendar-zone",
        "malformed.clock-time",
        "malformed.csv-fields", "malformed.csv-quote",
        "malformed.duration", "malformed.https-url", "malformed.instant", "malformed.layout",
        "malformed.local-time", "malformed.opening-hours", "malformed.opening-hours-overlap",
        "malformed.party", "malformed.past", "malformed.room", "malformed.school-zone",
        "malformed.turnaround", "malformed.utf-8", "malformed.word", "malformed.yaml",
        "malformed.zone", "problem.ambiguous-local-time", "problem.approval-needed",
        "problem.booking-too-long", "problem.booking-too-short", "problem.building-full",
        "problem.capacity-below-taken", "problem.change-hits-bookings",
        "problem.closed-for-holiday", "problem.closure-hits-bookings", "problem.code-taken",
        "problem.in-the-past", "problem.members-only", "problem.not-signed-in",
        "problem.outside-opening-hours", "problem.preview-stale", "problem.quota-bookings",
        "problem.quota-time", "problem.residents-first", "problem.room-taken",
        "problem.room-too-small", "problem.too-far-ahead", "problem.too-short-notice",
        "problem.unknown-attribute", "problem.unknown-booking", "problem.unknown-closure",
        "problem.unknown-edition", "problem.unknown-equipment", "problem.unknown-notice",
        "problem.unknown-organisation", "problem.unknown-rule", "problem.unknown-school-holiday",
        "problem.unknown-series", "problem.unknown-token", "refusal.approval-needed",
        "refusal.building-full", "refusal.capacity-below-taken", "refusal.capacity-unseated",
        "refusal.change-hits", "refusal.change-hits-bookings", "refusal.closed-for-holiday",
        "refusal.closure-hits", "refusal.closure-hits-bookings", "refusal.code-taken",
        "refusal.free-later", "refusal.free-then", "refusal.hit-proposed", "refusal.hit-stays",
        "refusal.in-the-past", "refusal.instead",
        "refusal.local-time-never", "refusal.local-time-twice", "refusal.not-signed-in",
        "refusal.on-line",
        "refusal.outside-opening-hours", "refusal.preview-stale", "refusal.room-closed",
        "refusal.room-taken", "refusal.room-taken-by", "refusal.room-too-small",
        "refusal.turnaround", "refusal.turnaround-open", "refusal.unknown-attribute",
        "refusal.unknown-booking", "refusal.unknown-closure", "refusal.unknown-edition",
        "refusal.unknown-equipment", "refusal.unknown-notice", "refusal.unknown-organisation",
        "refusal.unknown-rule", "refusal.unknown-school-holiday", "refusal.unknown-series",
        "refusal.unknown-token", "room.closed-then", "room.exactly", "room.holiday",
        "room.house-closed", "room.house-full", "room.lacks", "room.no-layout",
        "room.out-of-hours", "room.places", "room.spare", "room.taken", "room.taken-then",
        "room.few-wheelchair-places", "room.too-small", "transport.malformed-json",
    ]

    /// A text that is missing would be shown in English amid the others.
    @Test(arguments: [Language.german, .luxembourgish])
    func ofPublicPagesAreInEveryLanguage(language: Language) throws {
        let english = Words(.english).catalogue
        let own = Words(language).catalogue
        let wanted = Set(english.entries.keys.filter(Self.isPublic))
        let keys = Set(own.entries.keys)
        #expect(wanted.subtracting(keys) == [])
        #expect(keys.subtracting(wanted) == [])
        #expect(own.doubles.isEmpty)
        for (key, entry) in own.entries {
            let other = try #require(english.entries[key])
            #expect(entry.isPlural == other.isPlural && entry.forms.count == other.forms.count)
            for (left, right) in zip(entry.forms, other.forms) {
                #expect(placeholders(left) == placeholders(right), "\(key)")
                #expect(!left.isEmpty && !left.contains("'") && !left.contains("\""), "\(key)")
            }
        }
    }

    @Test func ofTheCodeOfPublicPagesArePublic() throws {
        let files = try sources(below: "Sources/TotemWeb/Pages", except: ["MailPages.swift"])
        let texts = files + (try sources(below: "Sources/TotemPresentation", only: "Letter.swift"))
        let asked = texts.flatMap { text in
            text.matches(of: #/words\.(?:text|plural)\(\s*"([^"\\]+)"\s*[,)]/#)
                .map { String($0.output.1) }
        }
        #expect(asked.count > 100)
        // A page of the desk borrows the frame of errors and the fields of a person.
        let desk = Set(asked).filter { $0.hasPrefix("desk.") }
        #expect(Set(asked).subtracting(desk).filter { !Self.isPublic($0) } == [])
    }

    @Test func ofTheTemplatesOfPublicPagesArePublic() throws {
        let ofTheDesk: Set = [
            "cancel", "consequences", "edit", "mail", "mails", "move", "question-when",
            "questions", "registration-fields", "rooms", "schedule", "schedule-details",
            "session-fields", "sign-in",
        ]
        let folder = GoldenFile.package.appending(path: "Sources/TotemWeb/Templates")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        var asked: Set<String> = []
        for file in files where !file.hasPrefix("desk") {
            guard !ofTheDesk.contains(String(file.prefix { $0 != "." })) else { continue }
            let data = try Data(contentsOf: folder.appending(path: file))
            let text = String(decoding: data, as: UTF8.self)
            asked.formUnion(
                text.matches(of: #/\{\{w\.([a-z0-9.-]+)\}\}/#).map { String($0.output.1) }
            )
        }
        #expect(asked.count > 60)
        #expect(asked.filter { !Self.isPublic($0) } == [])
    }

    @Test func areAllUsedAndAllThere() throws {
        let keys = Set(Words(.english).catalogue.entries.keys)
        var used = try literals().intersection(keys)
        let asked = try calls()
        #expect(asked.subtracting(keys) == [])
        used.formUnion(LayoutKind.allCases.map { "layout." + $0.rawValue })
        used.formUnion(Session.Kind.allCases.map { "kind." + $0.rawValue })
        used.formUnion(Session.Mode.allCases.map { "mode." + $0.rawValue })
        used.formUnion(RegistrationRequest.Stage.allCases.map { "stage." + $0.rawValue })
        used.formUnion(RegistrationRequest.AccessNeed.allCases.map { "access." + $0.rawValue })
        used.formUnion(Programme.Role.allCases.map { "role." + $0.rawValue })
        used.formUnion(ConsentWording.purposes.map { "consent." + $0 })
        used.formUnion(
            BookingRule.Kind.allCases.filter { $0.waiver != nil }
                .map { "rule.broken." + $0.rawValue }
        )
        used.formUnion(BookingRule.Period.allCases.map { "rule.per." + $0.rawValue })
        used.formUnion(BookingRule.Holder.allCases.map { "rule.per." + $0.rawValue })
        used.formUnion(FormTerritories.all.map { "territory." + $0 })
        used.formUnion(ProblemSamples.codes.map { "problem." + $0 })
        used.formUnion(keys.filter { $0.hasPrefix("language.") || $0.hasPrefix("consequence.") })
        used.formUnion(Words.publicPageKeys)
        #expect(keys.subtracting(used) == [])
        #expect(used.subtracting(keys) == [])
    }

    /// Whatever an operation can do has its sentence in a preview, and every mail has one.
    @Test func tellEveryConsequence() throws {
        let words = Words(.english)
        let events = try sources(below: "Sources/TotemOperations")
            .flatMap { text in
                text.matches(of: #/"([a-z_]+\.[a-z_-]+)"/#).map { String($0.output.1) }
            }
        #expect(events.count >= 25)
        #expect(Set(events).filter { !words.has("consequence." + $0) } == [])
        for kind in Notice.Kind.allCases {
            #expect(words.has("consequence.mail." + kind.rawValue), "\(kind)")
        }
        for kind in BookingNotice.Kind.allCases {
            #expect(words.has("consequence.mail." + kind.rawValue), "\(kind)")
        }
    }

    @Test func followFrenchTypography() throws {
        for (key, entry) in Words(.french).catalogue.entries {
            for form in entry.forms {
                #expect(!form.contains("'"), "\(key): a straight apostrophe")
                for mark in [" ;", " :", " !", " ?", "« ", " »"] {
                    #expect(!form.contains(mark), "\(key): an ordinary space in “\(mark)”")
                }
            }
        }
    }

    @Test func countAsTheirLanguageDoes() {
        let french = Words(.french)
        let english = Words(.english)
        #expect(french.plural("relative.in-days", 0) == "dans 0 jour")
        #expect(french.plural("relative.in-days", 1) == "dans 1 jour")
        #expect(french.plural("relative.in-days", 2) == "dans 2 jours")
        #expect(english.plural("relative.in-days", 0) == "in 0 days")
        #expect(english.plural("relative.in-days", 1) == "in 1 day")
        #expect(english.plural("relative.in-days", 1234) == "in 1,234 days")
        #expect(french.number(1_234_567) == "1\u{202F}234\u{202F}567")
    }

    @Test func fallBackToEnglishAtTheDesk() {
        #expect(Words(.german).language == .german)
        #expect(Words(.german).text("desk.sign-out") == Words(.english).text("desk.sign-out"))
        #expect(Words(.luxembourgish).text("site.buildings") == "Gebaier")
        #expect(Words(.german).number(1_234_567) == "1.234.567")
        #expect(Words(.german).plural("relative.in-days", 1) == "in 1 Tag")
        #expect(Words(.luxembourgish).plural("relative.in-days", 2) == "an 2 Deeg")
        #expect(Words.whole(.german) == .english && Words.whole(.french) == .french)
    }

    @Test func replacePlaceholdersOnce() {
        let words = Words(.english)
        #expect(
            words.text("refusal.invalid-input", ["field": "{reason}", "reason": "x"])
                == "Field {reason}: x"
        )
    }

    @Test func readEscapesAndContinuedTexts() {
        let catalogue = Catalogue(
            #"""
            # A comment.
            msgid "a.b"
            msgstr "one\n"
            "two \"three\" \\"

            msgid "c"
            msgid_plural "c"
            msgstr[0] "x"
            msgstr[1] "y"
            """#
        )
        #expect(catalogue.entries["a.b"]?.forms == ["one\ntwo \"three\" \\"])
        #expect(catalogue.entries["c"] == Catalogue.Entry(isPlural: true, forms: ["x", "y"]))
    }

    private func placeholders(_ text: String) -> Set<String> {
        Set(text.matches(of: #/\{[a-z]+\}/#).map { String($0.output) })
    }

    private func sources(
        below folder: String = "Sources",
        only name: String? = nil,
        except others: [String] = []
    ) throws -> [String] {
        let root = GoldenFile.package.appending(path: folder)
        let paths = try #require(FileManager.default.enumerator(atPath: root.path))
        return paths.compactMap { $0 as? String }
            .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("WordsText.swift") }
            .filter { path in
                (name.map { path.hasSuffix($0) } ?? true)
                    && !others.contains { path.hasSuffix($0) }
            }
            .compactMap { try? String(contentsOf: root.appending(path: $0), encoding: .utf8) }
    }

    private func literals() throws -> Set<String> {
        Set(
            try sources()
                .flatMap { text in
                    text.matches(of: #/"([a-z0-9-]+(?:\.[a-zA-Z0-9_-]+)+)"/#)
                        .map { String($0.output.1) }
                }
        )
    }

    /// Keys given as whole literals to `text` and `plural`, also across a line break.
    ///
    /// Keys that are put together stand in `Words.pageKeys`, or with the words of enumerations above.
    private func calls() throws -> Set<String> {
        Set(
            try sources()
                .flatMap { text in
                    text.matches(of: #/words\.(?:text|plural)\(\s*"([^"\\]+)"\s*[,)]/#)
                        .map { String($0.output.1) }
                }
        )
    }
}
