import Testing
import TotemDomain
import TotemTestSupport

struct RegistrationCodeTests {
    @Test func `codes are eight letters without I and O`() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<1000 {
            let code = RegistrationCode(random: random.next())
            #expect(code.description.utf8.count == 8)
            #expect(code.description.allSatisfy { "ABCDEFGHJKLMNPQRSTUVWXYZ".contains($0) })
            #expect(RegistrationCode(code.description) == code)
        }
    }

    @Test func `small numbers give their digits in base 24`() {
        #expect(RegistrationCode(random: 0).description == "AAAAAAAA")
        #expect(RegistrationCode(random: 23 + 24 * 8).description == "ZJAAAAAA")
    }

    @Test(arguments: ["ABCDEFGH", "abcdefgh", "abcd-efgh", " ABCD EFGH ", "aB-cD eF-gH"])
    func `codes are read as people type them`(text: String) {
        #expect(RegistrationCode(text)?.description == "ABCDEFGH")
    }

    @Test(arguments: ["", "ABCDEFG", "ABCDEFGHJ", "ABCDEFGI", "ABCDEFGO", "ABCDEFG1", "ABCDEFGÉ"])
    func `other text is no code`(text: String) {
        #expect(RegistrationCode(text) == nil)
    }
}
