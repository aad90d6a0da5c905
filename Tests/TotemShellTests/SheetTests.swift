import Testing
import TotemPresentation

@testable import TotemShell

struct SheetTests {
    private static func csv(_ text: String) throws -> String {
        String(decoding: Sheet(try JSONValue.parse(Array(text.utf8))).csv, as: UTF8.self)
    }

    @Test func `a list has a row for each item and a column for each field`() throws {
        let text = """
            {"items":[{"code":"a","seats":{"free":3,"held":0},"contact":null,"tags":["x","y"]},
            {"code":"b","seats":{"free":0,"held":1},"contact":{"name":"Ada"},"tags":[],
            "layouts":[{"layout":"theatre","capacity":58},{"layout":"cabaret","capacity":30}]}],
            "next":"mark"}
            """
        let expected =
            "code,seats.free,seats.held,tags,contact.name,layouts\r\n"
            + "a,3,0,x;y,,\r\nb,0,1,,Ada,theatre=58;cabaret=30\r\n"
        #expect(try Self.csv(text) == expected)
    }

    @Test func `one thing is a sheet of one row`() throws {
        #expect(
            try Self.csv(#"{"code":"a","open":true,"area":45.5,"note":"=1"}"#)
                == "code,open,area,note\r\na,true,45.5,'=1\r\n"
        )
    }

    @Test func `a list without items has no columns to tell`() throws {
        #expect(try Self.csv(#"{"items":[],"next":null}"#) == "")
    }
}
