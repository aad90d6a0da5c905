"""The desk: signing in, scheduling in three questions, keeping a session, by every kind of hand."""

import re

import pytest
from playwright.sync_api import expect

from programs import plans
from programs.browser import (
    LANGUAGES, demand_accessible, demand_room_for_fingers, demand_valid, demand_visible_focus,
    demand_width, focused, path_of)

every_language = pytest.mark.parametrize("language", LANGUAGES)

WORDS = {
    "fr": {
        "token": "Jeton", "open": "Ouvrir mon espace", "mine": "Mes séances",
        "schedule": "Programmer une séance", "day": "Jour", "from": "De", "to": "À",
        "people": "Personnes", "fit": re.compile("conviennent|convient"),
        "title": "Titre en français", "publish": "Publier la séance",
        "draft": "Garder en brouillon", "out": "Se déconnecter",
        "search": "Nom, adresse ou code", "wrong": "Ce jeton n’est pas valable",
    },
    "en": {
        "token": "Token", "open": "Open my desk", "mine": "My sessions",
        "schedule": "Schedule a session", "day": "Day", "from": "From", "to": "To",
        "people": "People", "fit": re.compile("rooms? fits?"),
        "title": "Title in English", "publish": "Publish the session",
        "draft": "Keep as a draft", "out": "Sign out",
        "search": "Name, address or code", "wrong": "This token is not valid",
    },
}


@pytest.fixture(scope="module")
def tokens(shell, places):
    return {role: shell.token(role) for role in ("organiser", "viewer", "admin")}


@pytest.fixture(scope="module")
def session(admin, places, day):
    """A session that is full, with people who wait."""
    plan = {"title": {"fr": "Réunion du bureau", "en": "Meeting of the desk"},
            "languages": ["fr", "en"], "room": "paddock/ecurie", "layout": "theatre",
            "from": f"{day(2)}T14:00", "to": f"{day(2)}T16:00", "capacity": 14, "publish": True,
            "registration": {"confirmEmail": False}}
    made = admin.post("/sessions", plan).demand(201).json()
    for number in range(16):
        person = plans.person(f"desk-{number}") | {"name": f"Zoé Lefèvre {number}"}
        admin.post(f"/sessions/{made['id']}/registrations", person).demand(201)
    draft = plan | {"from": f"{day(3)}T09:00", "to": f"{day(3)}T11:00", "publish": False,
                    "title": {"fr": "Atelier en préparation", "en": "Workshop in preparation"}}
    admin.post("/sessions", draft).demand(201)
    asked = {"room": "paddock/ecurie", "from": f"{day(2)}T09:00", "to": f"{day(2)}T11:00",
             "purpose": "Rencontre des mentors", "heads": 4, "request": True,
             "contact": {"name": "Zoé Lefèvre", "email": "zoe@example.org"}}
    made["asked"] = admin.post("/bookings", asked).demand(201).json()["id"]
    held = asked | {"from": f"{day(2)}T17:00", "to": f"{day(2)}T18:30", "request": False}
    made["held"] = admin.post("/bookings", held).demand(201).json()["id"]
    key = {"secret": "4711#", "releaseAt": "2026-01-01T00:00"}
    admin.post(f"/bookings/{made['held']}/key", key).demand(200)
    return made


def sign_in(page, language, token):
    """Signs in on the page where the desk leads those who are not."""
    words = WORDS[language]
    page.goto(f"/{language}/desk")
    assert path_of(page) == f"/{language}/sign-in"
    page.get_by_label(words["token"]).fill(token)
    page.get_by_role("button", name=words["open"]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words["mine"])


def ask(page, language, date, seats):
    """Answers the questions when and how many."""
    words = WORDS[language]
    page.get_by_label(words["day"], exact=True).fill(date)
    page.get_by_label(words["from"], exact=True).fill("14:00")
    page.get_by_label(words["to"], exact=True).fill("16:00")
    page.get_by_label(words["people"], exact=True).fill(str(seats))


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("device, language", [("phone", "fr"), ("desktop", "en")])
def test_an_organiser_schedules_a_session_in_three_questions(
        browser, totemd, tokens, shell, day, device, language, script):
    words, later = WORDS[language], 30 + 7 * script + (device == "phone")
    with browser.visitor(totemd.origin, language, device, script) as page:
        sign_in(page, language, tokens["organiser"])
        page.locator(".heading").get_by_role("link", name=words["schedule"]).click()
        ask(page, language, day(later), 40)
        if not script:
            page.locator(".questions button").click()
        expect(page).to_have_url(re.compile("seats=40"))
        expect(page.locator(".told")).to_have_text(words["fit"])
        # The smallest that fits stands first, and every other tells why it does not.
        sizes = [int(re.sub(r"\D", "", each))
                 for each in page.locator("ol.rooms:not(.late) .places").all_inner_texts()]
        assert sizes == sorted(sizes) and sizes[0] >= 40
        page.locator(".answer summary").click()
        for room in page.locator(".unfit .room").all():
            expect(room.locator(".reasons")).not_to_be_empty()
        page.locator("ol.rooms .button").first.click()

        page.get_by_role("button", name=words["publish"]).click()
        summary = page.get_by_role("alert")
        expect(summary).to_be_focused()
        title = page.get_by_label(words["title"])
        expect(title).to_have_attribute("aria-invalid", "true")
        title.fill(f"Séance {device} {script}")
        page.get_by_role("button", name=words["draft"]).click()
        expect(page.get_by_role("status")).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_have_text(f"Séance {device} {script}")
        page.get_by_role("button", name=words["publish"]).click()
        expect(page.get_by_role("status")).to_be_visible()
        slug = path_of(page).split("/")[-1]
        page.get_by_role("button", name=words["out"]).click()
        page.goto(f"/{language}/desk")
        assert path_of(page) == f"/{language}/sign-in"
    made = shell.json("session", "show", slug)
    assert made["status"] == "published"
    assert made["capacity"] == 40


def test_the_answer_follows_what_is_typed_and_the_address_follows_it(
        browser, totemd, tokens, day):
    with browser.visitor(totemd.origin, "en") as page:
        sign_in(page, "en", tokens["organiser"])
        page.goto("/en/desk/schedule")
        ask(page, "en", day(44), 5)
        expect(page.locator(".told")).to_have_text(WORDS["en"]["fit"])
        many = page.locator("ol.rooms:not(.late) .room").count()
        page.get_by_label("People", exact=True).fill("100")
        expect(page.locator("ol.rooms:not(.late) .room")).not_to_have_count(many)
        assert "seats=100" in page.url
        # Nobody loses their place in the form.
        assert focused(page) == "seats"
        page.reload()
        expect(page.locator("#seats")).to_have_value("100")
        expect(page.locator(".told")).to_have_text(WORDS["en"]["fit"])


def test_who_types_before_the_script_has_come_is_answered_too(browser, totemd, tokens, day):
    with browser.visitor(totemd.origin, "en") as page:
        sign_in(page, "en", tokens["organiser"])
        held = []
        page.route("**/static/desk.js*", lambda route: held.append(route))
        page.goto("/en/desk/schedule", wait_until="commit")
        ask(page, "en", day(45), 5)
        expect(page.locator(".told")).to_have_count(0)
        held[0].continue_()
        expect(page.locator(".told")).to_have_text(WORDS["en"]["fit"])
        assert "seats=5" in page.url
        page.unroute("**/static/desk.js*")
        # The fields that a browser fills in anew for who comes back are answered as well.
        page.goto("/en/desk")
        page.go_back()
        expect(page.locator("#seats")).to_have_value("5")
        expect(page.locator(".told")).to_have_text(WORDS["en"]["fit"])


def test_who_only_looks_sees_no_way_to_change_anything(browser, totemd, tokens, session):
    with browser.visitor(totemd.origin, "en") as page:
        sign_in(page, "en", tokens["viewer"])
        expect(page.get_by_role("link", name=WORDS["en"]["schedule"])).to_have_count(0)
        page.goto(f"/en/desk/sessions/{session['slug']}")
        expect(page.locator(".figures")).to_be_visible()
        expect(page.locator("main form, #people")).to_have_count(0)
        assert page.goto("/en/desk/schedule").status == 403


def test_a_caller_is_found_and_withdrawn_with_the_keys_alone(
        browser, totemd, tokens, session, shell):
    with browser.visitor(totemd.origin, "fr") as page:
        sign_in(page, "fr", tokens["organiser"])
        page.goto(f"/fr/desk/sessions/{session['slug']}")
        page.get_by_label(WORDS["fr"]["search"]).focus()
        page.keyboard.type("lefevre 3")
        page.keyboard.press("Enter")
        expect(page.locator(".people tbody tr")).to_have_count(1)
        for _ in range(30):
            page.keyboard.press("Tab")
            demand_visible_focus(page)
            if page.evaluate("document.activeElement.matches('.do a')"):
                break
        page.keyboard.press("Enter")
        expect(page.locator(".code")).to_be_visible()
        page.get_by_role("main").get_by_role("button").press("Enter")
        expect(page.get_by_role("status")).to_be_visible()
    listed = shell.json("registration", "list", "--session", session["id"])["items"]
    known = {each["email"]: each["status"] for each in listed}
    assert known["desk-3@example.org"] == "withdrawn"
    assert known["desk-14@example.org"] == "confirmed"


# The pages of the desk by name, each behind `/desk`.
PAGES = {
    "desk": "", "schedule": "/schedule",
    "schedule-rooms": "/schedule?date={day}&from=14:00&to=16:00&seats=40",
    "schedule-evening": "/schedule?date={day}&from=18:30&to=20:30&seats=40&equipment=projector",
    "schedule-details":
        "/schedule/details?date={day}&from=14:00&to=16:00&seats=40&room=paddock/ecurie",
    "desk-session": "/sessions/{slug}", "edit": "/sessions/{slug}/edit",
    "desk-nowhere": "/sessions/nowhere", "bookings": "/bookings",
    "booking-asked": "/bookings/{asked}", "person": "/sessions/{slug}/registrations/{code}",
    "booking-key": "/bookings/{held}", "desk-rooms": "/rooms",
    "desk-room": "/rooms/paddock/ecurie",
}
# What only the house may do.
OF_THE_HOUSE = {"booking-asked", "booking-key", "desk-rooms", "desk-room"}


@every_language
@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_desk_keeps_everything_that_pages_are_held_to(
        browser, totemd, tokens, session, admin, day, pictures, name, language):
    people = admin.items(f"/sessions/{session['id']}/registrations")
    path = f"/{language}/desk" + PAGES[name].format(
        day=day(30), slug=session["slug"], code=people[0]["code"], asked=session["asked"],
        held=session["held"])
    with browser.visitor(totemd.origin, language) as page:
        if name == "desk":
            page.goto(f"/{language}/sign-in")
            demand_valid(page.content())
            demand_accessible(page)
            page.screenshot(path=pictures / f"sign-in.{language}.desktop.png", full_page=True)
        sign_in(page, language, tokens["admin" if name in OF_THE_HOUSE else "organiser"])
        answer = page.goto(path)
        demand_valid(answer.text())
        demand_accessible(page)
        page.screenshot(path=pictures / f"{name}.{language}.desktop.png", full_page=True)
        page.emulate_media(color_scheme="dark")
        demand_accessible(page, "color-contrast")
        page.screenshot(path=pictures / f"{name}.{language}.dark.png", full_page=True)
        page.emulate_media(color_scheme="light")
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        for width in (320, 390):
            demand_width(page, width)
        demand_room_for_fingers(page)
        page.screenshot(path=pictures / f"{name}.{language}.phone.png", full_page=True)


@every_language
def test_a_wrong_token_is_told_and_not_shown(browser, totemd, language):
    words = WORDS[language]
    with browser.visitor(totemd.origin, language, "phone") as page:
        page.goto(f"/{language}/sign-in")
        page.get_by_label(words["token"]).fill("totem_nonsense")
        page.get_by_role("button", name=words["open"]).click()
        expect(page.get_by_role("alert")).to_contain_text(words["wrong"])
        expect(page.get_by_label(words["token"])).to_have_value("")
        demand_valid(page.content())
        demand_accessible(page)


@pytest.mark.parametrize("device, language", [("phone", "fr"), ("desktop", "en")])
def test_a_session_moves_and_is_called_off_as_its_consequences_were_told(
        browser, totemd, admin, tokens, shell, day, pictures, device, language):
    later = 50 + (device == "phone")
    plan = {"title": {"fr": f"Séance mobile {device}", "en": f"Moving session {device}"},
            "languages": ["fr", "en"], "room": "paddock/ecurie", "layout": "theatre",
            "from": f"{day(later)}T14:00", "to": f"{day(later)}T16:00", "capacity": 2,
            "publish": True, "registration": {"confirmEmail": False}}
    held = admin.post("/sessions", plan).demand(201).json()
    for name in ("ada", "ben", "zoe"):
        person = plans.person(f"{name}-{device}")
        admin.post(f"/sessions/{held['id']}/registrations", person).demand(201)
    own = f"/{language}/desk/sessions/{held['slug']}"
    with browser.visitor(totemd.origin, language, device) as page:
        sign_in(page, language, tokens["organiser"])
        page.goto(own)
        page.locator(f".actions a[href$='{own}/move']").click()
        demand_accessible(page)
        page.get_by_label(WORDS[language]["from"], exact=True).fill("10:00")
        page.get_by_label(WORDS[language]["to"], exact=True).fill("12:00")
        expect(page.locator(".told")).to_contain_text("10:00–12:00")
        page.locator("ol.rooms:not(.late) .button").first.click()
        told = page.locator(".consequences li")
        expect(told.filter(has_text=re.compile("^2 "))).not_to_have_count(0)
        expect(told.filter(has_text=re.compile("10:00–12:00"))).not_to_have_count(0)
        demand_valid(page.content())
        demand_accessible(page)
        for width in (320, 390, 1280):
            demand_width(page, width)
        page.screenshot(path=pictures / f"consequences.{language}.{device}.png", full_page=True)
        unchanged = shell.json("session", "show", held["id"])
        assert unchanged["from"] == held["from"]

        # Somebody gives a place back meanwhile: what was told is no longer what would happen.
        listed = shell.json("registration", "list", "--session", held["id"])["items"]
        gone = {each["email"]: each["code"] for each in listed}[f"ada-{device}@example.org"]
        done = shell.run("registration", "withdraw", "--session", held["id"], "--code", gone)
        assert done.returncode == 0, done.stderr
        page.locator(".actions button").click()
        expect(page.get_by_role("alert")).to_be_visible()
        page.locator(".actions button").click()
        expect(page.get_by_role("status")).to_be_visible()
        expect(page.locator(".facts")).to_contain_text("10:00–12:00")

        page.locator(f".actions a[href$='{own}/cancel']").click()
        demand_accessible(page)
        page.locator("#reason").fill("Grève des trains")
        page.locator(".actions button").click()
        expect(page.locator(".consequences li")).not_to_have_count(0)
        demand_valid(page.content())
        page.locator(".actions button").click()
        expect(page.get_by_role("status")).to_be_visible()
        expect(page.locator(".actions a[href$='/cancel']")).to_have_count(0)
    ended = shell.json("session", "show", held["id"])
    assert ended["status"] == "cancelled"
    assert ended["from"].split("T")[1].startswith("10:00")
    shell.demand_sound()


def demand_everything(page, picture):
    """Demands what every page is held to, as it is now, and takes its picture."""
    size = page.viewport_size
    demand_valid(page.content())
    demand_accessible(page)
    for width in (320, 390):
        demand_width(page, width)
    page.set_viewport_size(size)
    page.screenshot(path=picture, full_page=True)


@pytest.mark.parametrize("device, language", [("phone", "fr"), ("desktop", "en")])
def test_the_house_agrees_asks_declines_and_comes_back_on_it(
        browser, totemd, admin, tokens, shell, day, pictures, places, device, language):
    admin.close()
    later = 55 + (device == "phone")

    def asked(start, end):
        return admin.post("/bookings", {
            "room": "paddock/ecurie", "from": f"{day(later)}T{start}", "to": f"{day(later)}T{end}",
            "purpose": f"Rencontre {device} {start}", "heads": 6, "request": True,
            "contact": {"name": "Zoé Lefèvre", "email": "zoe@example.org"},
        }).demand(201).json()["id"]

    def status(booking):
        return shell.json("booking", "show", booking)["status"]

    agreed, other = asked("14:00", "16:00"), asked("17:00", "18:30")
    root = f"/{language}/desk/bookings"
    with browser.visitor(totemd.origin, language, device) as page:
        done = page.get_by_role("status")
        sign_in(page, language, tokens["admin"])
        page.goto(f"{root}/{agreed}")
        approval = page.locator("section[aria-labelledby=approve]")
        expect(approval.locator("li")).not_to_have_count(0)
        approval.get_by_role("button").click()
        expect(done).to_be_visible()
        assert status(agreed) == "confirmed"
        demand_everything(page, pictures / f"booking-agreed.{language}.{device}.png")

        # What was agreed to is called off, and that is undone.
        page.locator("form[action$='/cancel'] button").click()
        expect(done).to_be_visible()
        assert status(agreed) == "cancelled"
        demand_everything(page, pictures / f"booking-cancelled.{language}.{device}.png")
        page.locator("form[action$='/restore'] button").click()
        expect(done).to_be_visible()
        assert status(agreed) == "confirmed"

        page.goto(f"{root}/{other}")
        ask_form = page.locator("form[action$='/ask']")
        page.locator("details:has(form[action$='/ask']) summary").click()
        ask_form.get_by_role("button").click()
        expect(page.get_by_role("alert")).to_be_focused()
        demand_everything(page, pictures / f"booking-nothing-asked.{language}.{device}.png")
        page.locator("#ask-words").fill("Combien de tables ?")
        ask_form.get_by_role("button").click()
        expect(done).to_be_visible()
        expect(page.locator("section[aria-labelledby=notes]")).to_contain_text("Combien de tables")

        page.locator("details:has(form[action$='/decline']) summary").click()
        page.locator("#decline-reason").fill("La salle est en travaux.")
        rooms = page.locator("#instead option")
        room = rooms.nth(1).inner_text().split(",")[0]
        page.locator("#instead").select_option(index=1)
        page.locator("form[action$='/decline'] button").click()
        expect(done).to_be_visible()
        expect(page.locator(".facts")).to_contain_text(room)
        assert status(other) == "declined"
        demand_everything(page, pictures / f"booking-declined.{language}.{device}.png")
        page.locator("form[action$='/restore'] button").click()
        expect(done).to_be_visible()
        assert status(other) == "requested"
    shell.demand_sound()


@pytest.mark.parametrize("device, language", [("phone", "fr"), ("desktop", "en")])
def test_a_caller_is_corrected_written_to_again_and_taken_back(
        browser, totemd, admin, tokens, shell, day, pictures, places, device, language):
    admin.close()
    plan = {"title": {"fr": f"Séance au téléphone {device}", "en": f"On the phone {device}"},
            "languages": ["fr", "en"], "room": "paddock/ecurie", "layout": "theatre",
            "from": f"{day(58 + (device == 'phone'))}T14:00",
            "to": f"{day(58 + (device == 'phone'))}T16:00", "publish": True,
            "registration": {"confirmEmail": False}}
    held = admin.post("/sessions", plan).demand(201).json()
    wrong, right = f"wrnog-{device}@example.org", f"right-{device}@example.org"
    person = plans.person("caller") | {"email": wrong, "name": "Zoé Lefèvre"}
    admin.post(f"/sessions/{held['id']}/registrations", person).demand(201)
    mailbox = plans.Mailbox(totemd)
    with browser.visitor(totemd.origin, language, device) as page:
        done = page.get_by_role("status")
        sign_in(page, language, tokens["organiser"])
        page.goto(f"/{language}/desk/sessions/{held['slug']}")
        page.locator(".people .title").click()
        own = path_of(page)
        page.locator("#email").fill("nobody")
        page.locator("form[action]:has(#email) > button").click()
        expect(page.get_by_role("alert")).to_be_focused()
        demand_everything(page, pictures / f"person-fault.{language}.{device}.png")
        page.locator("#email").fill(right)
        page.locator("form[action]:has(#email) > button").click()
        expect(done).to_be_visible()
        expect(page.locator("#email")).to_have_value(right)
        first = mailbox.await_mails_to(right, 1)
        page.locator("form[action$='/resend'] button").click()
        expect(done).to_be_visible()
        assert len(mailbox.await_mails_to(right, 2)) > len(first)
        page.locator("a[href$='/withdraw']").click()
        page.get_by_role("main").get_by_role("button").click()
        expect(done).to_be_visible()
        page.goto(own)
        demand_everything(page, pictures / f"person-withdrawn.{language}.{device}.png")
        page.locator("form[action$='/restore'] button").click()
        expect(done).to_be_visible()
        demand_everything(page, pictures / f"person-restored.{language}.{device}.png")
    listed = shell.json("registration", "list", "--session", held["id"])["items"]
    assert [(each["email"], each["status"]) for each in listed] == [(right, "confirmed")]
    shell.demand_sound()


@pytest.mark.parametrize("device, language", [("phone", "fr"), ("desktop", "en")])
def test_the_house_keeps_a_code_and_what_a_room_takes(
        browser, totemd, admin, tokens, shell, day, pictures, places, device, language):
    admin.close()
    later = 63 + (device == "phone")
    booking = admin.post("/bookings", {
        "room": "paddock/sellerie", "from": f"{day(later)}T14:00", "to": f"{day(later)}T16:00",
        "purpose": f"Comité {device}"}).demand(201).json()["id"]
    with browser.visitor(totemd.origin, language, device) as page:
        done = page.get_by_role("status")
        sign_in(page, language, tokens["admin"])
        page.goto(f"/{language}/desk/bookings/{booking}")
        page.locator("details:has(#secret) summary").click()
        page.locator("#secret").fill("0815#")
        page.locator("#releaseAt").fill("2026-01-01T00:00")
        page.locator("form:has(#secret) button").click()
        expect(done).to_be_visible()
        expect(page.get_by_text("0815#")).to_have_count(0)
        page.locator("form[action$='/reveal-key'] button").click()
        expect(page.locator(".letters")).to_have_text("0815#")
        assert "0815" not in page.url
        demand_everything(page, pictures / f"booking-told.{language}.{device}.png")

        page.goto(f"/{language}/desk/rooms")
        page.locator("a[href$='/rooms/paddock/sellerie']").click()
        minutes = "25" if device == "phone" else "35"
        page.locator("[id='turnaround.0.from']").select_option("")
        page.locator("[id='turnaround.0.to']").select_option("theatre")
        page.locator("[id='turnaround.0.minutes']").fill("-1")
        page.locator("form.columns > .actions button").click()
        expect(page.get_by_role("alert")).to_be_focused()
        demand_everything(page, pictures / f"desk-room-fault.{language}.{device}.png")
        page.locator("[id='turnaround.0.minutes']").fill(minutes)
        page.locator("form.columns > .actions button").click()
        expect(done).to_be_visible()
        demand_everything(page, pictures / f"desk-room-saved.{language}.{device}.png")
    room = shell.json("room", "show", "paddock/sellerie")
    assert [each["minutes"] for each in room["turnarounds"]] == [int(minutes)]
    shell.demand_sound()
