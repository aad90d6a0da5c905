import Testing

@testable import TotemShell

struct SuggestionTests {
    @Test(arguments: [
        ("", "", 0), ("room", "room", 0), ("", "abc", 3), ("rom", "room", 1), ("orom", "room", 1),
        ("kitten", "sitting", 3), ("bookign", "booking", 1),
    ])
    func `the distance counts slips of the fingers`(left: String, right: String, distance: Int) {
        #expect(Suggestion.distance(left, right) == distance)
        #expect(Suggestion.distance(right, left) == distance)
    }

    @Test(arguments: [
        (["bookign", "list"], "booking list"), (["Room"], "room"),
        (["rooms", "lsit"], "room lsit"),
        (["room", "lsit"], "room list"),
        (["session", "schedul", "--title", "x"], "session schedule"),
    ])
    func `a mistyped noun or verb is guessed`(arguments: [String], meant: String) {
        #expect(Shell.suggestion(for: arguments) == meant)
    }

    @Test(arguments: [
        ["room", "list"], ["nonsense"], ["room", "paint"], [], ["--json"], ["verify"],
    ])
    func `what is right or far off is not guessed`(arguments: [String]) {
        #expect(Shell.suggestion(for: arguments) == nil)
    }
}
