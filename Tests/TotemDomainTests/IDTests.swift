import Testing
import TotemDomain
import TotemTestSupport

struct IDTests {
    @Test func `an id is a UUID of version 7 with its moment first`() {
        // The example of RFC 9562, appendix A.6: 2022-02-22T19:22:22Z.
        let id = ID<Session>(
            unixMilliseconds: 0x017F_22E2_79B0,
            random: (0x0CC3, 0x18C4_DC0C_0C07_398F)
        )
        #expect(id.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    }

    @Test func `random ids survive the way through text`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<1000 {
            let id = ID<Booking>(high: random.next(), low: random.next())
            #expect(ID<Booking>(id.description) == id)
            #expect(ID<Booking>(id.description.uppercased()) == id)
        }
    }

    @Test func `the order of ids is the byte order of their text`() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<1000 {
            let high = random.next()
            let left = ID<Booking>(high: high, low: random.next())
            let right = ID<Booking>(
                high: Bool.random(using: &random) ? high : random.next(),
                low: random.next()
            )
            let inBytes = left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
            #expect((left < right) == inBytes)
        }
    }

    @Test func `later ids come later`() {
        let earlier = ID<Booking>(unixMilliseconds: 1_799_053_200_000, random: (.max, .max))
        let later = ID<Booking>(unixMilliseconds: 1_799_053_200_001, random: (0, 0))
        #expect(earlier < later)
    }

    @Test(arguments: [
        "", "017f22e2", "017f22e279b07cc398c4dc0c0c07398f",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398ff",
        "017f22e2-79b0-7cc3-98c4_dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
        "017f22e2-79b0-7cc3-98c4-dc0c0c0739é", "017f22e27-9b0-7cc3-98c4-dc0c0c07398f",
    ])
    func `other text is no id`(text: String) {
        #expect(ID<Booking>(text) == nil)
    }
}
