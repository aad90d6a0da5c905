import Testing
import TotemDomain
import TotemTestSupport

struct SlugTests {
    private static let id = ID<Session>(high: 0x0190_0000_0000_7000, low: 0x8000_0000_004F_7A1C)

    @Test(arguments: [
        ("Réunion 1, 2, 3 GO — Nancy", "reunion-1-2-3-go-nancy-4f7a1c"),
        ("Über Größe & Œuvre", "ueber-groesse-oeuvre-4f7a1c"), ("", "4f7a1c"),
        ("!!!", "4f7a1c"), ("東京", "4f7a1c"), ("--Pitch--", "pitch-4f7a1c"),
        ("Een héich wichtegt Evenement zu Lëtzebuerg", "een-heich-wichtegt-evenement-zu-l-4f7a1c"),
        ("abcdefghijklmnopqrstuvwxyz abcdef ghij", "abcdefghijklmnopqrstuvwxyz-abcdef-4f7a1c"),
    ])
    func `a title becomes plain letters and the end of the id`(title: String, slug: String) {
        #expect(Code.slug(of: title, for: Self.id).description == slug)
    }

    @Test func `any title makes a code`() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<2000 {
            let scalars = (0..<Int.random(in: 0...60, using: &random))
                .compactMap { _ in Unicode.Scalar(UInt32.random(in: 1...0x2FFF, using: &random)) }
            var title = String.UnicodeScalarView()
            title.append(contentsOf: scalars)
            let id = ID<Session>(high: random.next(), low: random.next())
            let slug = Code.slug(of: String(title), for: id)
            #expect(Code(slug.description) == slug)
        }
    }

    @Test func `equal titles of two sessions have different slugs`() {
        let other = ID<Session>(high: Self.id.high, low: 0x8000_0000_0000_0001)
        #expect(Code.slug(of: "Pitch", for: other).description == "pitch-000001")
        #expect(Code.slug(of: "Pitch", for: Self.id) != Code.slug(of: "Pitch", for: other))
    }
}
