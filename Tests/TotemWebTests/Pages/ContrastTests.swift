import Foundation
import Testing

@testable import TotemWeb

/// The colours of the style sheet against WCAG 2.2 AA, by computation.
@Suite struct ContrastTests {
    /// The tokens of one scheme, by name.
    private static func tokens(dark: Bool) throws -> [String: String] {
        let sheet = EmbeddedFiles.stylesheet
        let marker = try #require(sheet.firstRange(of: "prefers-color-scheme: dark"))
        let light = read(sheet[..<marker.lowerBound])
        guard dark else { return light }
        let end = try #require(sheet.firstRange(of: "*::before"))
        return light.merging(read(sheet[marker.upperBound..<end.lowerBound])) { $1 }
    }

    private static func read(_ text: Substring) -> [String: String] {
        var tokens: [String: String] = [:]
        for match in text.matches(of: #/--([a-z-]+): (#[0-9a-f]{6});/#) {
            tokens[String(match.output.1)] = String(match.output.2)
        }
        return tokens
    }

    /// The relative luminance of a colour.
    ///
    /// Source: WCAG 2.2, "relative luminance".
    private static func luminance(_ colour: String) throws -> Double {
        let value = try #require(Int(colour.dropFirst(), radix: 16))
        let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF]
            .map { part in
                let share = Double(part) / 255
                return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private static func contrast(_ one: String, _ other: String) throws -> Double {
        let lights = [try luminance(one), try luminance(other)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    @Test(arguments: [false, true])
    func textCanBeRead(dark: Bool) throws {
        let tokens = try Self.tokens(dark: dark)
        var pairs = [("accent-ink", "accent")]
        for ground in ["paper", "raised"] {
            for text in ["ink", "quiet", "accent", "good", "wait", "stop"] {
                pairs.append((text, ground))
            }
        }
        for (text, ground) in pairs {
            let ratio = try Self.contrast(
                try #require(tokens[text], "\(text)"),
                try #require(tokens[ground], "\(ground)")
            )
            #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
        }
    }

    @Test(arguments: [false, true])
    func controlsAndFocusCanBeSeen(dark: Bool) throws {
        let tokens = try Self.tokens(dark: dark)
        for (mark, ground) in [
            ("edge", "paper"), ("focus", "paper"), ("focus", "raised"), ("accent", "paper"),
            ("stop", "paper"),
        ] {
            let ratio = try Self.contrast(
                try #require(tokens[mark], "\(mark)"),
                try #require(tokens[ground], "\(ground)")
            )
            #expect(ratio >= 3, "\(mark) on \(ground): \(ratio)")
        }
    }

    @Test func theComputationKnowsBlackFromWhite() throws {
        #expect(try abs(Self.contrast("#000000", "#ffffff") - 21) < 0.01)
        #expect(try abs(Self.contrast("#767676", "#ffffff") - 4.54) < 0.01)
    }
}
