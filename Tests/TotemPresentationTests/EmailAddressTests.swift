import Testing
import TotemDomain
import TotemPresentation

struct EmailAddresses {
    @Test(arguments: [
        ("a@b.de", "a@b.de"), ("  Ada@Example.ORG ", "ada@example.org"),
        ("a+tag@example.org", "a+tag@example.org"),
        ("o'brien!#$%&*+-/=?^_`{|}~@example.org", "o'brien!#$%&*+-/=?^_`{|}~@example.org"),
        ("x@münchen.example", "x@xn--mnchen-3ya.example"),
        ("x@MÜNCHEN.example", "x@xn--mnchen-3ya.example"),
        ("x@mu\u{308}nchen.example", "x@xn--mnchen-3ya.example"),
        ("x@xn--mnchen-3ya.example", "x@xn--mnchen-3ya.example"),
        ("用户@例子.广告", "用户@xn--fsqu00a.xn--4rr70v"),
        ("É@example.org", "é@example.org"), ("e\u{301}@example.org", "é@example.org"),
        ("a@1-2-3.go.example", "a@1-2-3.go.example"),
    ])
    func haveOneNormalForm(text: String, normal: String) throws {
        let address = try #require(EmailAddress(text: text))
        #expect(address.normalised.unicodeScalars.elementsEqual(normal.unicodeScalars))
    }

    @Test(arguments: [
        "", "@", "a", "a@", "@b.de", "a@b", "a@@b.de", "a@b@c.de", "a b@c.de", "a@b c.de",
        ".a@b.de", "a.@b.de", "a..b@c.de", "a@.de", "a@b.", "a@b..de", "a@-b.de", "a@b-.de",
        "a@b_c.de", "a@127.0.0.1", "a@[127.0.0.1]", "\"a b\"@c.de", "\"a\"@c.de", "a(b)@c.de",
        "<a@b.de>", "a@b.de,c@d.de", "a@b.de\r\nBcc: c@d.de", "a\n@b.de", "a\u{0}@b.de",
        "a;b@c.de", "a@b.de/c", "a@ü.de:80", "a@ü/x.de", "a@ü?x.de", "a@ü%00.de", "a@ü.de#x",
        "a@b.1", "😀@example.org", "a\u{202E}@b.de", "a@\u{200B}.de", "a@b\u{3002}\u{3002}de",
        String(repeating: "a", count: 65) + "@b.de",
        "a@" + String(repeating: "b", count: 64) + ".de",
        "a@" + String(repeating: "bbbbbbbbb.", count: 26) + "de",
    ])
    func areRefusedWhenMailCannotGoThere(text: String) {
        #expect(EmailAddress(text: text) == nil)
    }

    @Test func reachTheirGreatestLengths() {
        let local = String(repeating: "a", count: 64)
        let label = String(repeating: "b", count: 63)
        #expect(EmailAddress(text: "\(local)@\(label).de") != nil)
        let domain = "\(label).\(label).\(String(repeating: "c", count: 58)).de"
        #expect("\(local)@\(domain)".utf8.count == 254)
        #expect(EmailAddress(text: "\(local)@\(domain)") != nil)
        #expect(EmailAddress(text: "\(local)@c\(domain)") == nil)
    }
}

struct FormTexts {
    private func parse(_ text: String) throws(FormFault) -> [String] {
        try FormText.parse(Array(text.utf8)).map { "\($0.name)|\($0.text)" }
    }

    @Test(
        arguments: [
            ("", []), ("a=b", ["a|b"]), ("a", ["a|"]), ("a=", ["a|"]), ("=b", ["|b"]),
            ("a=b&a=c&&", ["a|b", "a|c"]), ("a+b=c+d", ["a b|c d"]), ("a=b=c", ["a|b=c"]),
            ("a=%C3%A9%2B%26", ["a|é+&"]), ("a=é", ["a|é"]),
        ] as [(String, [String])]
    )
    func areDecoded(text: String, pairs: [String]) throws {
        #expect(try parse(text) == pairs)
    }

    @Test(arguments: [
        ("a=%", FormFault.invalidEscape), ("a=%4", .invalidEscape), ("a=%zz", .invalidEscape),
        ("%ff=a", .invalidUTF8), (String(repeating: "a&", count: 201), .tooManyPairs),
    ])
    func areRefused(text: String, fault: FormFault) {
        #expect(throws: fault) { try parse(text) }
    }

    @Test(arguments: ["", "a b&c=d", "Zoé", "100%", "x+y", "/fr/desk?a=b", "\r\n"])
    func comeBackFromAnAddressAsTheyWere(_ text: String) throws {
        let escaped = FormText.escaped(text)
        #expect(escaped.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(try FormText.parse(Array("x=\(escaped)".utf8)).map(\.text) == [text])
    }
}
