// Made from the PO files by the test of the words with RECORD_GOLDEN=1; not edited by hand.
enum WordsText {
    static let french: StaticString = ##"""
        """##
    static let english: StaticString = ##"""
        """##
}
