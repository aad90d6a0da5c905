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
        for (name, language) in [("french", Language.french), ("english", .english)] {
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

    @Test func fallBackToEnglish() {
        #expect(Words(.german).language == .english)
        #expect(Words(.luxembourgish).text("site.agenda") == "Agenda")
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

    private func sources(below folder: String = "Sources") throws -> [String] {
        let root = GoldenFile.package.appending(path: folder)
        let paths = try #require(FileManager.default.enumerator(atPath: root.path))
        return paths.compactMap { $0 as? String }
            .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("WordsText.swift") }
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
