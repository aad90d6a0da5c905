extension Code {
    /// A short name made of a title and the end of an id: `reunion-1-2-3-go-nancy-4f7a1c`.
    ///
    /// Latin letters with marks become their plain ones, everything else but letters and digits
    /// parts the words. The end of the id keeps equal titles apart.
    public static func slug(of title: String, for id: ID<Session>) -> Code {
        var words: [UInt8] = []
        for character in title.lowercased() {
            let plain = plainLetters(character)
            if plain.isEmpty {
                if words.last != hyphen, !words.isEmpty { words.append(hyphen) }
            } else {
                words += plain
            }
        }
        let ending = String(id.low & 0xFF_FFFF, radix: 16)
        let padded = String(repeating: "0", count: 6 - ending.utf8.count) + ending
        var stem = words.prefix(maximumLength - 7)
        while stem.last == hyphen { stem.removeLast() }
        let text = String(decoding: stem, as: UTF8.self)
        guard let slug = Code(text.isEmpty ? padded : text + "-" + padded) else {
            preconditionFailure("a slug is made of letters, digits and single hyphens")
        }
        return slug
    }

    private static let hyphen = UInt8(ascii: "-")

    private static func plainLetters(_ character: Character) -> [UInt8] {
        if let ascii = character.asciiValue {
            return character.isLetter || character.isNumber ? [ascii] : []
        }
        for (plain, marked) in marks where marked.contains(character) { return Array(plain.utf8) }
        return []
    }

    /// The marked letters of French, German, Luxembourgish and their neighbours.
    private static let marks: [(String, String)] = [
        ("a", "àáâãåā"), ("ae", "äæ"), ("c", "çćč"), ("e", "èéêëēěę"), ("i", "ìíîïī"),
        ("l", "ł"), ("n", "ñńň"), ("o", "òóôõøō"), ("oe", "öœ"), ("s", "śš"), ("ss", "ß"),
        ("u", "ùúûū"), ("ue", "ü"), ("y", "ýÿ"), ("z", "źżž"),
    ]
}
