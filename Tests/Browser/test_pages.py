"""Every page, in both languages, against everything that a page is held to."""

import re

import pytest
from playwright.sync_api import expect

from programs import plans
from programs.browser import (
    DEVICES, LANGUAGES, PUBLIC_LANGUAGES, demand_accessible, demand_room_for_fingers, demand_valid,
    demand_width)
from programs.cluster import psql
from programs.service import Totemd, wait_until

# The pages by name, and the status that each answers with.
PAGES = {
    "agenda": 200, "agenda-empty": 200, "agenda-month": 200, "agenda-month-empty": 200,
    "buildings": 200, "building": 200, "room": 200, "programmes": 200, "programme": 200,
    "legal": 200, "privacy": 200, "accessibility": 200, "session": 200, "session-full": 200,
    "session-online": 200, "session-cancelled": 200, "session-closed": 200,
    "form-with-mistakes": 422, "form-refused": 409, "look-at-your-mails": 200, "pending": 200,
    "confirmed": 200, "waiting": 200, "offered": 200, "withdraw": 200, "withdrawn": 200,
    "change": 200, "lost-link": 200, "lost-link-sent": 200, "mails": 200,
    "mail": 200, "unknown-page": 404, "unknown-session": 404, "unknown-registration": 404,
    "wrong-method": 405, "wrong-filter": 422, "unavailable": 503,
}
every_page = pytest.mark.parametrize("name", PAGES)
every_language = pytest.mark.parametrize("language", LANGUAGES)
# Pictures are kept of each page in one language, and of these in the dark and on paper too.
PICTURED = "fr"
IN_THE_DARK = {"agenda", "agenda-month", "session", "building", "room", "form-with-mistakes"}


class Pages:
    """The addresses of all pages in a service that shows each of them."""

    def __init__(self, totemd, admin, day, unavailable):
        self.totemd, self.admin, self.day = totemd, admin, day
        self.unavailable = unavailable
        self.mailbox = plans.Mailbox(totemd)
        self.month = day(0)[:7]
        self.furnish()
        self.announce(totemd.conninfo)
        self.register()

    def furnish(self):
        """A programme in three countries, a room that is closed for a time, another taken."""
        for code, name, territory in (("office", "Bureau des projets", "LU"),
                                      ("relay", "Relais de la Meurthe", "FR-54")):
            self.admin.post("/organisations", {
                "code": code, "name": name, "territory": territory, "kind": "network"}).demand(201)
        self.programme = {"fr": "Fonder à trois frontières",
                          "en": "Founding across three borders"}
        self.admin.post("/programmes", {
            "code": "founders", "name": self.programme,
            "roles": [{"organisation": "office", "role": "owner"},
                      {"organisation": "relay", "role": "relay", "territory": "FR-54"},
                      {"organisation": "relay", "role": "relay", "territory": "DE-SL"}],
        }).demand(201)
        self.admin.post("/closures", {
            "room": "paddock/ecurie", "from": f"{self.day(6)}T00:00", "to": f"{self.day(8)}T00:00",
            "reason": "Nouveau sol"}).demand(201)
        for later, hours in ((0, ("09:00", "12:00")), (2, ("08:30", "19:00"))):
            self.admin.post("/bookings", {
                "room": "paddock/sellerie", "from": f"{self.day(later)}T{hours[0]}",
                "to": f"{self.day(later)}T{hours[1]}", "purpose": "Comité"}).demand(201)

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
                "en": "From project to company: who helps founders in the Grand Est"}, capacity=56,
            programme="founders")
        self.full = self.session(
            0, {"fr": "Atelier pitch", "en": "Pitch workshop"}, hours=("17:00", "19:00"),
            kind="workshop", capacity=1, **no_mail)
        self.direct = self.session(
            2, {"fr": "Trouver ses premiers clients", "en": "Finding your first customers"},
            kind="workshop", **no_mail)
        self.offering = self.session(
            2, {"fr": "Vendre à l’international", "en": "Selling abroad"},
            hours=("09:00", "11:00"), kind="workshop", capacity=4,
            registration={"confirmEmail": False, "waitingList": {"promotion": "offer"}})
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
        asked = ["first", "seated"]
        self.ask(self.full, "first", "fr")
        self.ask(self.offering, "seated", "fr", party=4)
        for language in PUBLIC_LANGUAGES:
            for state, session in (("pending", self.open), ("confirmed", self.direct),
                                   ("waiting", self.full), ("withdrawn", self.direct),
                                   ("offered", self.offering)):
                self.ask(session, f"{state}-{language}", language)
                asked.append(f"{state}-{language}")
        self.tokens, self.mails = {}, {}
        for name in asked:
            identifier, mail = self.mailbox.await_mails_to(f"{name}@example.org", 1)[0]
            self.tokens[name], self.mails[name] = plans.link_token(mail), identifier
        for language in PUBLIC_LANGUAGES:
            gone = self.tokens[f"withdrawn-{language}"]
            self.admin.post(f"/registrations/{gone}/withdraw").demand(200)
        self.admin.post(f"/registrations/{self.tokens['seated']}/withdraw").demand(200)

    def ask(self, session, name, language, **rest):
        person = plans.person(name) | {"name": "Zoé Lefèvre", "language": language} | rest
        self.admin.post(f"/sessions/{session['id']}/registrations", person).demand(201)

    def path(self, name, language):
        own = f"/{language}/registrations/"
        return {
            "agenda": f"/{language}/",
            "agenda-empty": f"/{language}/?city=Nowhere",
            "agenda-month": f"/{language}/agenda/{self.month}",
            "agenda-month-empty": f"/{language}/agenda/2020-02",
            "buildings": f"/{language}/buildings",
            "building": f"/{language}/buildings/paddock?month={self.month}",
            "room": f"/{language}/buildings/paddock/ecurie?month={self.month}",
            "programmes": f"/{language}/programmes",
            "programme": f"/{language}/programmes/founders",
            "legal": f"/{language}/legal",
            "privacy": f"/{language}/privacy",
            "accessibility": f"/{language}/accessibility",
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
            "offered": own + self.tokens[f"offered-{language}"],
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
        if language == PICTURED:
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
        if language == PICTURED:
            shoot(page, pictures / f"{name}.{language}.desktop.png")
        # Nothing but colours changes in the dark.
        page.emulate_media(color_scheme="dark")
        demand_accessible(page, "color-contrast")
        in_all_lights = language == PICTURED and name in IN_THE_DARK
        if in_all_lights:
            shoot(page, pictures / f"{name}.{language}.dark.png")
        page.emulate_media(color_scheme="light", media="print")
        if in_all_lights:
            shoot(page, pictures / f"{name}.{language}.print.png")
        assert page.locator("form, .skip, .top nav, .foot").filter(visible=True).count() == 0


@pytest.mark.parametrize("language", [each for each in PUBLIC_LANGUAGES if each not in LANGUAGES])
@every_page
def test_a_page_keeps_to_the_same_in_the_languages_of_the_public(
        browser, pages, pictures, name, language):
    with browser.visitor(pages.origin(name), language, "phone") as page:
        demand_valid(pages.open_in(page, name, language))
        demand_accessible(page)
        shoot(page, pictures / f"{name}.{language}.phone.png")
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        for width in (320, 390):
            demand_width(page, width)
        demand_room_for_fingers(page)


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
        links = page.get_by_role("main").get_by_role("link").all()
        leads = [link.get_attribute("href") for link in links]
        home = f"/{language}/"
        assert leads == {
            404: [home, f"{home}buildings", f"{home}programmes"],
            503: [pages.path(name, language), home],
        }.get(PAGES[name], [home])


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
        expect(page.locator(".card > .facts div")).to_have_count(3)
        expect(page.locator("form")).to_have_count(0)


@every_language
def test_a_filter_that_finds_nothing_says_so_and_leads_on(browser, pages, language):
    with browser.visitor(pages.totemd.origin, language) as page:
        pages.open_in(page, "agenda-empty", language)
        expect(page.locator(".empty")).to_have_text(NOTHING[language])
        page.locator(".back a").click()
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


@every_language
def test_filters_stay_when_view_month_and_language_change(browser, pages, language):
    other = next(each for each in LANGUAGES if each != language)
    with browser.visitor(pages.totemd.origin, language, "phone", script=False) as page:
        page.goto(f"/{language}/")
        page.locator(".fold > summary").click()
        page.get_by_label(TOWN[language], exact=True).select_option("Nancy")
        page.locator(".filters button").click()
        expect(page.locator(".chosen li")).to_have_count(1)
        expect(page.locator(".chosen a")).to_contain_text("Nancy")
        page.locator(".views a").nth(1).click()
        expect(page.locator(".views a").nth(1)).to_have_attribute("aria-current", "page")
        page.locator(".turn .on a").click()
        page.locator(f".languages a[hreflang={other}]").click()
        expect(page.locator("html")).to_have_attribute("lang", other)
        expect(page.locator(".chosen a")).to_contain_text("Nancy")
        page.locator(".chosen a").click()
        expect(page.locator(".chosen")).to_have_count(0)


TOWN = {"fr": "Ville", "en": "Town"}


@every_language
def test_a_month_leads_to_its_sessions_on_a_phone_and_on_a_desk(browser, pages, language):
    title = pages.direct["title"][language]
    for device in DEVICES:
        with browser.visitor(pages.totemd.origin, language, device, script=False) as page:
            page.goto(f"/{language}/agenda/{pages.day(2)[:7]}")
            if device == "phone":
                page.locator(f"a[href='#d-{pages.day(2)}']").click()
                expect(page.locator(f"#d-{pages.day(2)}")).to_be_in_viewport()
            page.get_by_role("link", name=title).click()
            expect(page.get_by_role("heading", level=1)).to_have_text(title)


@every_language
def test_people_go_from_a_building_to_a_room_to_its_session(browser, pages, language):
    with browser.visitor(pages.totemd.origin, language, "phone", script=False) as page:
        page.goto(f"/{language}/")
        page.locator(f".sections a[href='/{language}/buildings']").click()
        page.get_by_role("link", name="Le Paddock").click()
        page.get_by_role("link", name="L’Écurie").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("L’Écurie")
        page.locator(".row .title").first.click()
        page.get_by_role("link", name="L’Écurie").click()
        page.locator(".kicker a").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Le Paddock")


DAYS = {
    "fr": {0: "pris 14:00–16:30", 6: "fermé\u202f: Nouveau sol"},
    "en": {0: "taken 14:00–16:30", 6: "closed: Nouveau sol"},
}


@every_language
def test_the_calendar_of_a_room_tells_each_day_and_never_what_for(browser, pages, language):
    with browser.visitor(pages.totemd.origin, language) as page:
        for later, told in DAYS[language].items():
            day = pages.day(later)
            page.goto(f"/{language}/buildings/paddock/ecurie?month={day[:7]}")
            cell = page.locator(".month-grid td:not(.blank)").nth(int(day[8:]) - 1)
            expect(cell.locator(".unseen")).to_contain_text(told)
            expect(page.locator("body")).not_to_contain_text("Comité")


@every_language
def test_a_partner_that_stands_for_two_territories_is_named_once(browser, pages, language):
    with browser.visitor(pages.totemd.origin, language, script=False) as page:
        pages.open_in(page, "session", language)
        expect(page.locator(".beside").get_by_text("Relais de la Meurthe", exact=True)) \
            .to_have_count(1)
        page.get_by_role("link", name=pages.programme[language]).click()
        expect(page.get_by_text("Relais de la Meurthe – Meurthe-et-Moselle (54)")).to_have_count(1)
