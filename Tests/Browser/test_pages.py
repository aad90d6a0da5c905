"""Every page, in both languages, against everything that a page is held to."""

import re

import pytest
from playwright.sync_api import expect

from programs import plans
from programs.browser import (
    DEVICES, LANGUAGES, demand_accessible, demand_room_for_fingers, demand_valid, demand_width)
from programs.cluster import psql
from programs.service import Totemd, wait_until

# The pages by name, and the status that each answers with.
PAGES = {
    "agenda": 200, "agenda-empty": 200, "session": 200, "session-full": 200,
    "session-online": 200, "session-cancelled": 200, "session-closed": 200,
    "form-with-mistakes": 422, "form-refused": 409, "look-at-your-mails": 200, "pending": 200,
    "confirmed": 200, "waiting": 200, "withdraw": 200, "withdrawn": 200, "change": 200,
    "lost-link": 200, "lost-link-sent": 200, "mails": 200,
    "mail": 200, "unknown-page": 404, "unknown-session": 404, "unknown-registration": 404,
    "wrong-method": 405, "wrong-filter": 422, "unavailable": 503,
}
every_page = pytest.mark.parametrize("name", PAGES)
every_language = pytest.mark.parametrize("language", LANGUAGES)


class Pages:
    """The addresses of all pages in a service that shows each of them."""

    def __init__(self, totemd, admin, day, unavailable):
        self.totemd, self.admin, self.day = totemd, admin, day
        self.unavailable = unavailable
        self.mailbox = plans.Mailbox(totemd)
        self.announce(totemd.conninfo)
        self.register()

    def session(self, later, titles, room="paddock/ecurie", hours=("14:00", "16:00"), **rest):
        date = self.day(later)
        plan = {"title": titles, "languages": list(titles), "room": room, "layout": "theatre",
                "from": f"{date}T{hours[0]}", "to": f"{date}T{hours[1]}",
                "publish": True, "waive": ["outside-opening-hours"]} | rest
        return self.admin.post("/sessions", plan).demand(201).json()

    def announce(self, conninfo):
        """Sessions as an agenda has them: some weeks, several towns, long and short titles."""
        no_mail = {"registration": {"confirmEmail": False}}
        self.open = self.session(
            0, {"fr": "Du projet à l’entreprise : les dispositifs d’accompagnement du Grand Est",
                "en": "From project to company: who helps founders in the Grand Est"}, capacity=56)
        self.full = self.session(
            0, {"fr": "Atelier pitch", "en": "Pitch workshop"}, hours=("17:00", "19:00"),
            kind="workshop", capacity=1, **no_mail)
        self.direct = self.session(
            2, {"fr": "Trouver ses premiers clients", "en": "Finding your first customers"},
            kind="workshop", **no_mail)
        online = {"mode": "online", "zone": "Europe/Paris", "capacity": 300, "kind": "conference"}
        date = self.day(9)
        self.online = self.admin.post("/sessions", online | {
            "title": {"fr": "Propriété intellectuelle : les bases"}, "languages": ["fr"],
            "from": f"{date}T12:30", "to": f"{date}T13:30", "publish": True}).demand(201).json()
        self.closed = self.session(
            16, {"fr": "Jury de sélection", "en": "Selection jury"}, kind="jury",
            registration={"closes": "2026-01-01T12:00:00Z"})
        self.cancelled = self.session(
            23, {"fr": "Rencontre des fondatrices", "en": "Meetup of founders"}, kind="meetup")
        # No operation cancels a session yet, but the pages show one that is.
        psql(conninfo, "update totem.session set status = 'cancelled' "
             f"where id = '{self.cancelled['id']}'")

    def register(self):
        """One registration in each state, by the links of the mails."""
        asked = ["first"]
        self.ask(self.full, "first", "fr")
        for language in LANGUAGES:
            for state, session in (("pending", self.open), ("confirmed", self.direct),
                                   ("waiting", self.full), ("withdrawn", self.direct)):
                self.ask(session, f"{state}-{language}", language)
                asked.append(f"{state}-{language}")
        self.tokens, self.mails = {}, {}
        for name in asked:
            identifier, mail = self.mailbox.await_mails_to(f"{name}@example.org", 1)[0]
            self.tokens[name], self.mails[name] = plans.link_token(mail), identifier
        for language in LANGUAGES:
            gone = self.tokens[f"withdrawn-{language}"]
            self.admin.post(f"/registrations/{gone}/withdraw").demand(200)

    def ask(self, session, name, language):
        person = plans.person(name) | {"name": "Zoé Lefèvre", "language": language}
        self.admin.post(f"/sessions/{session['id']}/registrations", person).demand(201)

    def path(self, name, language):
        own = f"/{language}/registrations/"
        return {
            "agenda": f"/{language}/",
            "agenda-empty": f"/{language}/?city=Nowhere",
            "session": f"/{language}/sessions/{self.open['slug']}",
            "session-full": f"/{language}/sessions/{self.full['slug']}",
            "session-online": f"/{language}/sessions/{self.online['slug']}",
            "session-cancelled": f"/{language}/sessions/{self.cancelled['slug']}",
            "session-closed": f"/{language}/sessions/{self.closed['slug']}",
            "form-with-mistakes": f"/{language}/sessions/{self.open['slug']}",
            "form-refused": f"/{language}/sessions/{self.direct['slug']}",
            "look-at-your-mails": f"/{language}/sessions/{self.open['slug']}/registered",
            "pending": own + self.tokens[f"pending-{language}"],
            "confirmed": own + self.tokens[f"confirmed-{language}"],
            "waiting": own + self.tokens[f"waiting-{language}"],
            "withdraw": own + self.tokens[f"confirmed-{language}"] + "/withdraw",
            "withdrawn": own + self.tokens[f"withdrawn-{language}"],
            "change": own + self.tokens[f"confirmed-{language}"] + "/change",
            "lost-link": f"/{language}/lost-link",
            "lost-link-sent": f"/{language}/lost-link/sent",
            "mails": "/dev/mail",
            "mail": f"/dev/mail/{self.mails[f'confirmed-{language}']}",
            "unknown-page": f"/{language}/nowhere",
            "unknown-session": f"/{language}/sessions/nowhere",
            "unknown-registration": own + "nobody",
            "wrong-method": own + self.tokens[f"pending-{language}"] + "/confirm",
            "wrong-filter": f"/{language}/?from=yesterday",
            "unavailable": f"/{language}/",
        }[name]

    def origin(self, name):
        return (self.unavailable if name == "unavailable" else self.totemd).origin

    def open_in(self, page, name, language):
        """Opens a page, which must answer as it should; what it says in HTML."""
        answer = page.goto(self.path(name, language))
        if name.startswith("form-"):
            values = {"form-with-mistakes": ("nobody", "", "12", "x " * 151),
                      "form-refused": (f"confirmed-{language}@example.org", "Zoé", "1", "")}[name]
            for field, value in zip(("email", "name", "party", "accessNote"), values):
                page.evaluate("([id, value]) => document.getElementById(id).value = value",
                              [field, value])
            with page.expect_response(lambda each: each.request.method == "POST") as answered:
                page.locator("form button").click()
            answer = answered.value
            page.wait_for_load_state()
        assert answer.status == PAGES[name]
        # The mails of the demonstration are framed in English, whatever their own language.
        framed = "en" if name in ("mails", "mail") else language
        expect(page.locator("html")).to_have_attribute("lang", framed)
        return answer.text()


@pytest.fixture(scope="module")
def unavailable(tmp_path_factory):
    """A service whose database is away."""
    folder = tmp_path_factory.mktemp("unavailable")
    with_nobody = Totemd(f"host={folder} user=totem dbname=totem", folder, "--demo")
    try:
        with_nobody.launch()
        wait_until(lambda: with_nobody.readiness() == 503, 60, "an edge that answers")
        yield with_nobody
    finally:
        with_nobody.kill()


@pytest.fixture(scope="module")
def pages(totemd, admin, places, day, unavailable):
    return Pages(totemd, admin, day, unavailable)


@pytest.fixture(scope="module")
def many(admin, day):
    """A day of more sessions than a page of the agenda holds."""
    date = day(60)
    # The connection has been idle for longer than the service keeps one.
    admin.close()
    for _ in range(101):
        admin.post("/sessions", plans.online_session(date, 10)).demand(201)
    return date


@every_language
@every_page
def test_a_page_is_valid_and_says_everything_without_script(browser, pages, name, language):
    with browser.visitor(pages.origin(name), language, script=False) as page:
        demand_valid(pages.open_in(page, name, language))
        text = page.locator("body").inner_text()
        assert page.title().endswith(" · Totem")
        for leak in ("{{", "}}", "nil", "Optional(", "undefined", "totem.", ".swift"):
            assert leak not in text, leak


@every_language
@every_page
def test_a_page_fits_a_phone(browser, pages, pictures, name, language):
    with browser.visitor(pages.origin(name), language, "phone") as page:
        pages.open_in(page, name, language)
        shoot(page, pictures / f"{name}.{language}.phone.png")
        for folded in page.locator("details:not([open]) > summary").all():
            folded.click()
        for width in (320, 390):
            demand_width(page, width)
        demand_room_for_fingers(page)


@every_language
@every_page
def test_axe_finds_nothing_in_light_or_dark_and_paper_shows_no_buttons(
        browser, pages, pictures, name, language):
    with browser.visitor(pages.origin(name), language) as page:
        pages.open_in(page, name, language)
        demand_accessible(page)
        shoot(page, pictures / f"{name}.{language}.desktop.png")
        # Nothing but colours changes in the dark.
        page.emulate_media(color_scheme="dark")
        demand_accessible(page, "color-contrast")
        shoot(page, pictures / f"{name}.{language}.dark.png")
        page.emulate_media(color_scheme="light", media="print")
        shoot(page, pictures / f"{name}.{language}.print.png")
        assert page.locator("form, .skip, .top nav, .foot").filter(visible=True).count() == 0


def shoot(page, file):
    """Takes a picture of the whole page for people to look at."""
    page.screenshot(path=file, full_page=True, animations="disabled")
    assert file.stat().st_size > 5_000


ERRORS = [name for name, status in PAGES.items() if status >= 400 and "form" not in name]


@every_language
@pytest.mark.parametrize("name", ERRORS)
def test_an_error_names_itself_and_leads_back_to_the_agenda(browser, pages, name, language):
    with browser.visitor(pages.origin(name), language) as page:
        pages.open_in(page, name, language)
        expect(page.get_by_text(str(PAGES[name]), exact=True)).to_be_visible()
        home = page.get_by_role("main").get_by_role("link")
        expect(home).to_have_count(1)
        assert home.get_attribute("href") == f"/{language}/"


CLOSED = {"fr": "Inscriptions closes", "en": "Registration closed"}
NOTHING = {"fr": "Aucune séance ne correspond à ces critères.",
           "en": "No session matches these criteria."}
FIELD = {"fr": "Champ from", "en": "Field from"}


@every_language
def test_nobody_is_told_of_places_that_cannot_be_had(browser, pages, language):
    with browser.visitor(pages.totemd.origin, language) as page:
        pages.open_in(page, "agenda", language)
        row = page.locator(".row").filter(has_text=pages.closed["title"][language])
        expect(row.locator(".seats")).to_have_text(CLOSED[language])
        row.get_by_role("link").click()
        expect(page.locator(".facts div")).to_have_count(3)
        expect(page.locator("form")).to_have_count(0)


@every_language
def test_a_filter_that_finds_nothing_says_so_and_leads_on(browser, pages, language):
    with browser.visitor(pages.totemd.origin, language) as page:
        pages.open_in(page, "agenda-empty", language)
        expect(page.locator(".empty")).to_have_text(NOTHING[language])
        page.get_by_role("main").get_by_role("link").click()
        expect(page.locator(".row")).not_to_have_count(0)


@every_language
def test_a_wrong_filter_is_told_by_its_name(browser, pages, language):
    with browser.visitor(pages.totemd.origin, language) as page:
        pages.open_in(page, "wrong-filter", language)
        expect(page.locator(".lead")).to_contain_text(re.compile(FIELD[language] + r"\b"))


@every_language
def test_the_later_part_of_a_filtered_agenda_is_filtered_too(browser, pages, many, language):
    with browser.visitor(pages.totemd.origin, language) as page:
        page.goto(f"/{language}/?from={many}T00:00:00Z&to={many}T23:00:00Z")
        expect(page.locator(".row")).to_have_count(100)
        page.locator(".more a").click()
        expect(page.locator(".row")).to_have_count(1)
        assert f"from={many}" in page.url and f"to={many}" in page.url
