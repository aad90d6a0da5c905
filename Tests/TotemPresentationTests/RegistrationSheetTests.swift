import Testing
import TotemDomain
import TotemPresentation

struct RegistrationSheets {
    private func lines(_ text: String) -> Result<[ImportLine], Refusals> {
        RegistrationSheet.lines(Array(text.utf8), defaultLanguage: .french)
    }

    private func faults(_ text: String) -> [String] {
        guard case .failure(let told) = lines(text) else { return [] }
        return told.refusals.map { refusal in
            guard case .invalid(let fault) = refusal else { return refusal.code }
            return "\(fault.pointer) \(fault.problem.code)"
        }
    }

    @Test func haveStableColumns() throws {
        let registration = try Samples.registration(name: "=Zoé, \"Z\"")
        let plain = String(
            decoding: RegistrationSheet.bytes([registration], withNeeds: false),
            as: UTF8.self
        )
        #expect(
            plain == """
                code,status,position,email,name,party,guests,organisation,territory,stage,\
                language,consents,createdAt\r
                ABCDEFGH,confirmed,,Zoe+a@Example.org,"'=Zoé, ""Z""\",2,Max,,LU,idea,fr,\
                newsletter,2027-01-05T09:00:00Z\r

                """
        )
        let full = String(
            decoding: RegistrationSheet.bytes([registration], withNeeds: true),
            as: UTF8.self
        )
        #expect(full.contains("consents,accessNeeds,accessNote,createdAt\r\n"))
        #expect(full.contains(",step_free,Un siège près de la porte,"))
        #expect(!plain.contains("step_free"))
        let next = RegistrationSheet.bytes([], withNeeds: false, hasHeader: false)
        #expect(next.isEmpty)
    }

    @Test func comeBackAsTheyWentOut() throws {
        let before = try Samples.registration(name: "=Zoé, \"Z\"")
        let bytes = RegistrationSheet.bytes([before], withNeeds: true)
        let line = try #require(
            try RegistrationSheet.lines(bytes, defaultLanguage: .english).get().first
        )
        #expect(line.number == 2 && line.status == .confirmed && line.isLive)
        #expect(line.request.email == before.request.email)
        #expect(line.request.name == "=Zoé, \"Z\"" && line.request.guests == ["Max"])
        #expect(line.request.accessNeeds == [.stepFree] && line.request.language == .french)
        #expect(line.request.accessNote == before.request.accessNote)
        #expect(line.request.consents == [Consent(purpose: "newsletter", wording: nil)])
    }

    @Test func areReadFromFrenchExcel() throws {
        let text =
            "\u{FEFF}Email;NAME;party;guests\r\nada@example.org;Ada;3;Grace; \r\n"
            + "bob@example.org;\"Bob; \"\"B\"\"\";2;\"Max\r\n\"\r\n"
        #expect(faults(text) == ["/lines/2 malformed"])
        let mended = text.replacing("Grace; ", with: "\"Grace;Edsger\"")
        let read = try lines(mended).get()
        #expect(read.map(\.number) == [2, 3])
        #expect(read.map(\.request.guests) == [["Grace", "Edsger"], ["Max"]])
        #expect(read.last?.request.name == "Bob; \"B\"")
        #expect(read.first?.request.language == .french)
    }

    @Test func tellEveryBadLineWithItsColumn() {
        let text = """
            email,name,party,stage,status
            ada@example.org,Ada,1,idea,
            nobody,,0,idea,
            bob@example.org,Bob,1,late,maybe
            carl@example.org,"Carl
            the second",11,,
            ADA@example.org,Ada Lovelace,,,
            """
        #expect(
            faults(text) == [
                "/lines/3/email malformed", "/lines/3/name missing", "/lines/3/party out-of-range",
                "/lines/4/stage not-one-of", "/lines/4/status not-one-of",
                "/lines/5/name control-characters",
                "/lines/5/party out-of-range", "/lines/7/email duplicate-field",
            ]
        )
    }

    @Test(arguments: [
        ("", ["/lines empty"]), ("name,party\nAda,1", ["/lines/1/email missing"]),
        (
            "email,name,name,colour\n",
            ["/lines/1/name duplicate-field", "/lines/1/colour unknown-field"]
        ),
        ("email,name\n\"a", ["/lines/2 malformed"]),
    ])
    func needTheirFirstLine(text: String, told: [String]) {
        #expect(faults(text) == told)
    }

    @Test func haveALimit() {
        let text =
            "email,name\n" + (0...Limits.importLines).map { "p\($0)@example.org,P\n" }.joined()
        #expect(faults(text) == ["/lines out-of-range"])
        let columns = (0...50).map { "column\($0)" }.joined(separator: ",")
        #expect(faults(columns + "\n") == ["/lines/1 out-of-range"])
    }

    @Test func passOverWhoDoesNotCome() throws {
        let text = """
            code,status,email,name,createdAt
            AAAAAAAA,withdrawn,ada@example.org,Ada,2027-01-05T09:00:00Z
            BBBBBBBB,confirmed,ada@example.org,Ada Lovelace,2027-01-05T09:00:00Z
            """
        #expect(try lines(text).get().map(\.isLive) == [false, true])
    }
}
