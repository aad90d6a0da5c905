import Testing
import TotemDomain

@testable import TotemWeb

struct IfMatchTests {
    @Test(arguments: [
        ("*", ExpectedVersion.any), ("\"3\"", .oneOf([3])), ("\"3.17\"", .oneOf([3])),
        ("\"3.17\", \"4.2\"", .oneOf([3, 4])), ("W/\"3.17\"", .oneOf([])),
        ("\"other\"", .oneOf([])), ("\"3\"\t, \"x\"", .oneOf([3])), ("\"\"", .oneOf([])),
    ])
    func `tags tell the versions that were seen`(text: String, expected: ExpectedVersion) {
        #expect(IfMatch.versions(text) == expected)
    }

    @Test(arguments: ["", "3", "\"", "\"3", "\"3\",", "*, \"3\""])
    func `what is no list of tags is not guessed`(text: String) {
        #expect(IfMatch.versions(text) == nil)
    }
}
