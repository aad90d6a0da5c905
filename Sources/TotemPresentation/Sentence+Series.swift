import TotemDomain

extension Sentence {
    /// What is wrong with a rule of recurrence, and how to mend it.
    static func recurrence(_ fault: RecurrenceRule.Fault, _ words: Words) -> String {
        switch fault {
        case .part(let part): words.text("fault.recurrence-part", ["part": part])
        case .withoutFrequency: words.text("fault.recurrence-without-frequency")
        case .oftenerThanDaily: words.text("fault.recurrence-oftener-than-daily")
        case .endsTwice: words.text("fault.recurrence-ends-twice")
        case .endless: words.text("fault.recurrence-endless")
        case .unfitting(let part): words.text("fault.recurrence-unfitting", ["part": part])
        case .incomplete(let part, let other):
            words.text("fault.recurrence-incomplete", ["part": part, "other": other])
        case .empty: words.text("fault.recurrence-empty")
        case .tooMany(let limit): words.plural("fault.recurrence-too-many", limit)
        case .tooLong(let years): words.plural("fault.recurrence-too-long", years)
        }
    }
}
