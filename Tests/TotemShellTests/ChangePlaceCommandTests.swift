import Foundation
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct ChangePlaceCommandTests {
    @Test func `a building is changed, and an empty value takes away`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let change = ["building", "change", "paddock"]
            let changed = await shell.run(
                change + [
                    "--name", "Les Écuries", "--max-public", "90", "--hours", "sat 10:00-18:00",
                    "--address", "9 rue X, 54000 Nancy", "--directions", "fr=Tram 1, à gauche",
                    "--directions", "en=Tram 1, left", "--if-version", "1",
                ]
            )
            #expect(changed.code == 0, "\(changed.messages)")
            let expected = """
                Code        paddock
                Name        Les Écuries
                City        Nancy (FR-54)
                Zone        Europe/Paris
                Headcount   at most 90
                Open        sat 10:00-18:00
                Address     9 rue X, 54000 Nancy
                Directions  Tram 1, left
                Holidays    FR-54
                Version     2

                """
            #expect(changed.output == expected)
            let emptied =
                try await shell.run(
                    change + [
                        "--max-public", "", "--hours", "", "--address", "", "--directions", "",
                        "--json",
                    ]
                )
                .json()
            #expect(emptied["maxPublic"] == .null && emptied["address"] == .null)
            #expect(emptied["openingHours"] == .array([]) && emptied["directions"] == .null)
            #expect(emptied.text("name") == "Les Écuries")
            let late = await shell.run(change + ["--city", "Metz", "--if-version", "1"])
            #expect(late.code == ExitCodes.refused)
            #expect(late.messages.contains("version 3"), "\(late.messages)")
            let wrong = await shell.run(
                change + ["--max-public", "many", "--hours", "always", "--territory", "x"]
            )
            #expect(wrong.code == ExitCodes.badData)
            for option in ["max-public", "hours", "territory"] {
                #expect(wrong.messages.contains("totem: --\(option): "), "\(wrong.messages)")
            }
            let nowhere = await shell.run("building", "change", "nowhere", "--name", "x")
            #expect(nowhere.code == ExitCodes.unknownThing)
        }
    }

    @Test func `a building tells its rules, its way in, its people and its photos`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let change = ["building", "change", "paddock"]
            let told = await shell.run(
                change + [
                    "--house-rules", "fr=Pas de bruit", "--house-rules", "en=No noise",
                    "--access-notes", "Sonner", "--contact-name", "Camille Exemple",
                    "--contact-phone", "+33 3 83", "--photo",
                    "https://example.org/a.jpg fr=La cour|en=The yard",
                ]
            )
            #expect(told.code == 0, "\(told.messages)")
            for line in [
                "House rules  No noise\n", "Access       Sonner\n",
                "Contact      Camille Exemple, +33 3 83\n",
                "Photo        https://example.org/a.jpg The yard\n",
            ] {
                #expect(told.output.contains(line), "\(told.output)")
            }
            let bare =
                try await shell.run(
                    change + [
                        "--house-rules", "", "--contact-name", "", "--photo", "", "--json",
                    ]
                )
                .json()
            #expect(bare["houseRules"] == .null && bare["contact"] == .null)
            #expect(bare["photos"] == .array([]))
            for photo in [
                "http://example.org/a.jpg x", "https://example x", "https://a.example/ü x",
                "https://me@a.example x", "https://a.example/a.jpg",
            ] {
                let wrong = await shell.run(change + ["--photo", photo])
                #expect(wrong.code == ExitCodes.badData)
                #expect(wrong.messages.hasPrefix("totem: --photo: "), "\(wrong.messages)")
            }
        }
    }

    @Test func `layouts are suggested from the area, and say so where they are taken`() async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let told = await shell.run("room", "suggest-layouts", "paddock/ecurie")
            #expect(told.code == 0, "\(told.messages)")
            let expected = """
                LAYOUT     M²/PERSON  COMPUTED  STATED  ORIGIN
                theatre          1.6        60      58  declared
                classroom        2.4        40      40  declared
                u_shape          3.5        27       –  –
                boardroom          3        32       –  –
                cabaret          2.8        34       –  –
                banquet          1.8        53       –  –
                cocktail        1.25        76       –  –
                islands          2.8        34       –  –

                Area         96 m²
                Wheelchairs  at least 3 for 58 seats; stated: none

                """
            #expect(told.output == expected, "\(told.output)")
            let change = ["room", "change", "paddock/ecurie"]
            let taken = await shell.run(change + ["--layout", "theatre=60=computed"])
            #expect(taken.output.contains("theatre 60 (computed)"), "\(taken.output)")
            let wrong = await shell.run(change + ["--layout", "theatre=60=guessed"])
            #expect(wrong.code == ExitCodes.badData)
            _ = await shell.run(change + ["--area", ""])
            let none = await shell.run("room", "suggest-layouts", "paddock/ecurie")
            #expect(none.code == 0 && none.messages.contains("--area"), "\(none.messages)")
            let nowhere = await shell.run("room", "suggest-layouts", "paddock/cave")
            #expect(nowhere.code == ExitCodes.unknownThing)
        }
    }

    @Test func `what serves a need is found, and attributes are checked`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let defined = await shell.run(
                ["equipment", "define", "--word", "projector", "--name", "fr=Vidéoprojecteur"]
                    + ["--name", "en=Projector", "--feature", "slides,film"]
            )
            #expect(defined.code == 0, "\(defined.messages)")
            #expect(defined.output.contains("Features  film, slides\n"))
            let attribute = await shell.run(
                ["attribute", "define", "--word", "view", "--name", "View", "--kind", "choice"]
                    + ["--choice", "yard", "--choice", "street"]
            )
            #expect(attribute.code == 0, "\(attribute.messages)")
            let change = ["room", "change", "paddock/ecurie"]
            let changed = await shell.run(
                change + ["--stock", "projector=2", "--attribute", "view=yard"]
            )
            #expect(changed.code == 0, "\(changed.messages)")
            #expect(changed.output.contains(" projector × 2, sound\n"))
            let view = /\nview +yard\n/
            #expect(changed.output.contains(view), "\(changed.output)")
            let free = ["room", "free", "--from", "2027-01-12T10:00", "--to", "2027-01-12T11:00"]
            #expect(
                await shell.run(free + ["--feature", "film"]).output.contains("paddock/ecurie")
            )
            let wrong = await shell.run(free + ["--feature", "smoke"])
            #expect(wrong.code == ExitCodes.badData)
            #expect(wrong.messages.hasPrefix("totem: --feature: "), "\(wrong.messages)")
            let sea = await shell.run(change + ["--attribute", "view=sea"])
            #expect(sea.messages.hasPrefix("totem: --attribute: "), "\(sea.messages)")
            let chair = await shell.run(change + ["--stock", "chair=2"])
            #expect(chair.code == ExitCodes.badData)
            let none = await shell.run(change + ["--stock", "", "--attribute", ""])
            #expect(none.code == 0 && !none.output.contains("yard"))
        }
    }

    @Test func `rooms come by a file, all or none`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let file = FileManager.default.temporaryDirectory
                .appending(path: "totem-rooms-\(UUID().uuidString).csv")
            let text = "code,name,layouts\nloft,The Loft,theatre=20\n"
            try Data((text + "attic,,theatre=0\n").utf8).write(to: file)
            let command = ["room", "import", file.path, "--building", "paddock"]
            let told = await shell.run(command)
            #expect(told.code == ExitCodes.badData)
            #expect(told.messages.contains("totem: line 3, layouts"), "\(told.messages)")
            #expect(!(await shell.run("room", "list").output.contains("loft")))
            let kept = await shell.run(command + ["--keep-going"])
            #expect(kept.code == ExitCodes.refused)
            #expect(kept.output.contains("Created  1\n") && kept.output.contains("Refused  1\n"))
            #expect(kept.messages.contains("totem: line 3, layouts"), "\(kept.messages)")
            #expect(await shell.run("room", "list").output.contains("paddock/loft"))
            try Data(text.utf8).write(to: file)
            let again = await shell.run(command)
            #expect(again.code == 0 && again.messages.contains("Nothing changed."))
        }
    }

    @Test func `the time between bookings depends on their layouts`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let change = ["room", "change", "paddock/ecurie"]
            let changed = await shell.run(
                change + [
                    "--layout", "theatre=58", "--layout", "cabaret=34", "--turnaround",
                    "theatre:cabaret=30", "--turnaround", "any:banquet=60",
                ]
            )
            #expect(changed.code == 0, "\(changed.messages)")
            let line = "Turnaround  any:banquet 60 min, theatre:cabaret 30 min\n"
            #expect(changed.output.contains(line), "\(changed.output)")
            let book = ["booking", "create", "--room", "paddock/ecurie", "--purpose", "x"]
            let first = await shell.run(
                book + [
                    "--from", "2027-01-12T09:00", "--to", "2027-01-12T10:00", "--layout", "theatre",
                ]
            )
            #expect(first.code == 0, "\(first.messages)")
            let close = await shell.run(
                book + [
                    "--from", "2027-01-12T10:15", "--to", "2027-01-12T11:00", "--layout", "cabaret",
                ]
            )
            #expect(close.code == ExitCodes.refused)
            let cost = "It takes 30 minutes to change the room from theatre to cabaret."
            #expect(close.messages.contains(cost), "\(close.messages)")
            for wrong in ["theatre=30", "a:b=30", "theatre:cabaret", "theatre:cabaret=9999"] {
                let told = await shell.run(change + ["--turnaround", wrong])
                #expect(told.code == ExitCodes.badData, "\(wrong)")
                #expect(told.messages.hasPrefix("totem: --turnaround: "), "\(told.messages)")
            }
            let none = await shell.run(change + ["--turnaround", ""])
            #expect(none.code == 0 && !none.output.contains("Turnaround"))
        }
    }

    @Test func `a room is changed unless bookings rely on it`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let change = ["room", "change", "paddock/ecurie"]
            let changed = await shell.run(
                change + [
                    "--floor", "1", "--wheelchair-places", "3", "--no-step-free",
                    "--step-free-detail", "Une marche", "--layout", "theatre=60", "--area", "",
                    "--equipment", "", "--buffer-after", "45",
                ]
            )
            #expect(changed.code == 0, "\(changed.messages)")
            let expected = """
                Room             paddock/ecurie
                Name             L’Écurie
                Seats            theatre 60
                Step-free        no
                What that means  Une marche
                Wheelchairs      3 places
                Floor            1
                Kept free        0 min before, 45 min after
                Spaces           ecurie
                Zone             Europe/Paris
                Version          2

                """
            #expect(changed.output == expected)
            _ = try await system.answer(
                CreateBooking(request: .sample(layout: .theatre, heads: 51))
            )
            let small = await shell.run(change + ["--max-public", "50"])
            #expect(small.code == ExitCodes.refused)
            let told = "paddock/ecurie, Tuesday 12 January 2027, 14:00–16:00, 51 people"
            #expect(small.messages.contains(told), "\(small.messages)")
            let wrong = await shell.run(
                change + ["--layout", "bed=3", "--floor", "top", "--buffer-before", "9999"]
            )
            #expect(wrong.code == ExitCodes.badData)
            for option in ["layout", "floor", "buffer-before"] {
                #expect(wrong.messages.contains("totem: --\(option): "), "\(wrong.messages)")
            }
            for room in ["paddock/cave", "cave"] {
                let nowhere = await shell.run("room", "change", room, "--name", "x")
                #expect(nowhere.code == ExitCodes.unknownThing)
            }
        }
    }

    @Test func `a room over several spaces takes all of them`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let create = ["room", "create", "--building", "paddock", "--layout", "theatre=28"]
            for code in ["meurthe", "moulins"] {
                let made = await shell.run(create + ["--code", code, "--name", "Salle"])
                #expect(made.code == 0, "\(made.messages)")
            }
            let both = await shell.run(
                create + [
                    "--code", "both", "--name", "Les deux", "--spaces", "meurthe,moulins",
                    "--wheelchair-places", "1",
                ]
            )
            #expect(both.code == 0, "\(both.messages)")
            #expect(both.output.contains("Spaces       meurthe, moulins"), "\(both.output)")
            #expect(both.output.contains("Wheelchairs  1 place\n"))
            let unknown = await shell.run(
                create + ["--code", "x", "--name", "X", "--spaces", "meurthe,cave"]
            )
            #expect(unknown.code == ExitCodes.badData)
            #expect(unknown.messages.hasPrefix("totem: --spaces: "), "\(unknown.messages)")
            _ = try await system.answer(CreateBooking(request: .sample(room: "paddock/meurthe")))
            let taken = await shell.run(
                "booking",
                "create",
                "--room",
                "paddock/both",
                "--from",
                "2027-01-12T14:00",
                "--to",
                "2027-01-12T15:00",
                "--purpose",
                "x"
            )
            #expect(taken.code == ExitCodes.refused)
            #expect(taken.messages.contains("paddock/meurthe"), "\(taken.messages)")
        }
    }

    @Test func `a wall goes through a room, which stays over its parts`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let split = await shell.run(
                "room",
                "split",
                "paddock/ecurie",
                "--part",
                "nord theatre=28 classroom=18",
                "--part",
                "sud theatre=26"
            )
            #expect(split.code == 0, "\(split.messages)")
            let expected = """
                ROOM            NAME      SEATS  SPACES
                paddock/ecurie  L’Écurie     58  nord, sud
                paddock/nord    nord         28  nord
                paddock/sud     sud          26  sud

                """
            #expect(split.output == expected)
            let wrong = await shell.run(
                "room",
                "split",
                "paddock/nord",
                "--part",
                "a theatre=many",
                "--part",
                "A b=1"
            )
            #expect(wrong.code == ExitCodes.badData)
            #expect(wrong.messages.split(separator: "\n").count == 3, "\(wrong.messages)")
            let alone = await shell.run("room", "split", "paddock/nord", "--part", "a theatre=1")
            #expect(alone.code == ExitCodes.badData)
            #expect(alone.messages.hasPrefix("totem: --part: "), "\(alone.messages)")
            let again = await shell.run(
                "room",
                "split",
                "paddock/ecurie",
                "--part",
                "a theatre=1",
                "--part",
                "b theatre=1"
            )
            #expect(again.code == ExitCodes.badData)
        }
    }

    @Test func `fewer places than are taken are told with the codes, and may be overruled`()
        async throws
    {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 3))
            for person in ["ada", "bob", "eve"] {
                _ = try await system.answer(
                    RegisterAttendee(session: session.id, request: .sample(person)),
                    as: TestSystem.anyone
                )
            }
            let shell = CapturedShell(system: system)
            let edit = ["session", "edit", session.slug.description, "--capacity", "1"]
            let told = await shell.run(edit)
            #expect(told.code == ExitCodes.refused)
            #expect(
                told.messages.contains("2 registrations would have no seat ("),
                "\(told.messages)"
            )
            let done = try await shell.run(edit + ["--waive", "capacity-below-taken", "--json"])
                .json()
            #expect(done.number("capacity") == 1)
            #expect(done.number("allowance") == 2)
            let other = await shell.run(edit + ["--waive", "outside-opening-hours"])
            #expect(other.code == ExitCodes.badData)
            #expect(other.messages.hasPrefix("totem: --waive: "), "\(other.messages)")
        }
    }
}
