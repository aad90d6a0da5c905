"""People visit the pages: they register, confirm and withdraw, and those who wait move up."""

import re

import pytest
from playwright.sync_api import expect

from programs.browser import (
    DEVICES, LANGUAGES, PUBLIC_LANGUAGES, demand_valid, focused, path_of)

WORDS = {
    "fr": {
        "email": "Adresse mail", "name": "Nom et prénom", "company": "Entreprise ou école",
        "party": "Nombre de personnes, vous compris", "accessNote": "Autre besoin",
        "more": "Préciser (facultatif)", "loop": "Une boucle magnétique",
        "register": "S’inscrire", "queue": "Rejoindre la liste d’attente",
        "free": "1 place libre sur 1", "full": "Complet : les 1 places sont prises",
        "faults": "4 champs sont à corriger", "look": "Regardez vos mails",
        "subject": "Confirmez votre inscription", "promoted": "Une place s’est libérée pour vous",
        "mails": "Voir les mails écrits", "confirm": "Confirmer mon inscription",
        "pending": re.compile("^À confirmer"), "reserved": "Votre place est réservée.",
        "waiting": re.compile("^Vous êtes à la 1.* place de la liste d’attente"),
        "withdraw": "Se désister", "sure": "Se désister de cette séance",
        "keep": "Garder mon inscription", "gone": "Vous avez rendu votre place.",
        "change": "Modifier", "save": "Enregistrer", "guests": "Noms des personnes",
        "hard": "Une boucle magnétique", "undo": "Revenir : je viens finalement",
        "lost": "Lien vers votre inscription perdu ?", "send": "M’envoyer mes liens",
        "sent": "Si cette adresse est inscrite, un mail est en route.",
        "links": "Vos inscriptions", "too-many": "Il reste 1 place libre",
        "news": re.compile("^Envoyez-moi par mail"), "mine": "Votre place est réservée.",
        "twice": "Cette adresse est déjà inscrite à cette séance.",
    },
    "en": {
        "email": "E-mail address", "name": "Name", "company": "Company or school",
        "party": "Number of people, yourself included", "accessNote": "Something else you need",
        "more": "Say more (optional)", "loop": "An induction loop",
        "register": "Register", "queue": "Join the waiting list",
        "free": "1 free place of 1", "full": "Full: all 1 places are taken",
        "faults": "4 fields need a correction", "look": "Look at your mails",
        "subject": "Confirm your registration", "promoted": "A place became free for you",
        "mails": "See the mails written", "confirm": "Confirm my registration",
        "pending": re.compile("^To be confirmed"), "reserved": "Your place is reserved.",
        "waiting": re.compile("^You are 1st on the waiting list"),
        "withdraw": "Give up my place", "sure": "Withdraw from this session",
        "keep": "Keep my registration", "gone": "You gave up your place.",
        "change": "Change", "save": "Save", "guests": "Names of the people",
        "hard": "An induction loop", "undo": "Take it back: I come after all",
        "lost": "Lost the link to your registration?", "send": "Send me my links",
        "sent": "If this address is registered, a mail is on its way.",
        "links": "Your registrations", "too-many": "There is 1 free place",
        "news": re.compile("^Send me news"), "mine": "Your place is reserved.",
        "twice": "This address is already registered for this session.",
    },
}
WRONG = {"email": "nobody", "name": "", "party": "0", "accessNote": "x" * 301}


@pytest.fixture(scope="module")
def announce(admin, places, day):
    """Announces a session; each has a day of its own."""
    days = iter(range(1, 100))

    def announce(name, capacity=1):
        date = day(next(days))
        plan = {"title": {"fr": f"Réunion {name}", "en": f"Meeting {name}"},
                "languages": ["fr", "en"], "room": "paddock/ecurie", "layout": "theatre",
                "from": f"{date}T14:00", "to": f"{date}T16:00", "capacity": capacity,
                "publish": True, "waive": ["outside-opening-hours"]}
        return admin.post("/sessions", plan).demand(201).json()
    return announce


class Person:
    """Somebody with a browser of their own, who reads mails on the page of the demonstration."""

    def __init__(self, page, language, name):
        self.page, self.language, self.words = page, language, WORDS[language]
        self.name, self.address = f"Zoé {name}", f"{name}@example.org"

    def heading(self):
        return self.page.get_by_role("heading", level=1)

    def button(self, word):
        return self.page.get_by_role("button", name=self.words[word], exact=True)

    def find(self, title):
        """Goes from the agenda to the session."""
        self.page.goto(f"/{self.language}/")
        self.page.get_by_role("link", name=title, exact=True).click()
        expect(self.heading()).to_have_text(title)

    def fill_in(self):
        self.page.get_by_label(self.words["email"]).fill(self.address)
        self.page.get_by_label(self.words["name"], exact=True).fill(self.name)

    def read(self, subject):
        """Opens the mail to oneself with that subject and follows its link."""
        self.page.get_by_role("link", name=self.words["mails"]).click()
        mails = self.page.locator(".row").filter(has_text=self.address)
        mails.get_by_role("link", name=re.compile("^" + self.words[subject])).click()
        self.page.locator(".letter a").click()

    def register(self, title, send):
        """Registers without a mistake, from the agenda to the confirmation."""
        self.find(title)
        self.fill_in()
        self.button(send).click()
        expect(self.heading()).to_have_text(self.words["look"])
        self.read("subject")
        expect(self.heading()).to_have_text(self.words["pending"])
        self.button("confirm").click()


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_registers_confirms_and_withdraws_and_who_waits_moves_up(
        browser, totemd, announce, shell, language, device, script):
    name = f"{language}-{device}-{'script' if script else 'plain'}"
    held = announce(name)
    title = held["title"][language]
    with (browser.visitor(totemd.origin, language, device, script) as first,
          browser.visitor(totemd.origin, language, device, script) as second):
        zoe = Person(first, language, f"zoe-{name}")
        ben = Person(second, language, f"ben-{name}")

        zoe.find(title)
        expect(first.get_by_text(zoe.words["free"])).to_be_visible()
        make_mistakes_and_mend_them(zoe)
        expect(zoe.heading()).to_have_text(zoe.words["look"])
        zoe.read("subject")
        expect(zoe.heading()).to_have_text(zoe.words["pending"])
        zoe.button("confirm").click()
        expect(zoe.heading()).to_have_text(zoe.words["reserved"])
        own = path_of(first)

        ben.register(title, send="queue")
        expect(ben.heading()).to_have_text(ben.words["waiting"])

        first.get_by_role("link", name=zoe.words["withdraw"]).click()
        expect(zoe.heading()).to_have_text(zoe.words["sure"])
        first.get_by_role("link", name=zoe.words["keep"]).click()
        expect(zoe.heading()).to_have_text(zoe.words["reserved"])
        first.get_by_role("link", name=zoe.words["withdraw"]).click()
        zoe.button("withdraw").click()
        expect(zoe.heading()).to_have_text(zoe.words["gone"])
        assert path_of(first) == own

        second.reload()
        expect(ben.heading()).to_have_text(ben.words["reserved"])
        ben.read("promoted")
        expect(ben.heading()).to_have_text(ben.words["reserved"])
    listed = shell.json("registration", "list", "--session", held["id"])["items"]
    assert {each["email"]: each["status"] for each in listed} == {
        zoe.address: "withdrawn", ben.address: "confirmed"}
    shell.demand_sound()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_changes_their_registration_and_takes_a_withdrawal_back(
        browser, totemd, announce, shell, language):
    held = announce(f"change-{language}", capacity=2)
    with browser.visitor(totemd.origin, language, "phone") as page:
        zoe = Person(page, language, f"change-{language}")
        words = zoe.words
        zoe.find(held["title"][language])
        news = page.get_by_role("checkbox", name=words["news"])
        expect(news).not_to_be_checked()
        news.check()
        zoe.fill_in()
        zoe.button("register").click()
        zoe.read("subject")
        zoe.button("confirm").click()
        expect(zoe.heading()).to_have_text(words["mine"])

        page.get_by_role("link", name=words["change"], exact=True).click()
        page.get_by_label(words["party"]).fill("3")
        page.get_by_label(words["guests"]).fill("Max\n\nGrace ")
        zoe.button("save").click()
        expect(page.get_by_role("alert")).to_contain_text(words["too-many"])
        expect(page.get_by_label(words["guests"])).to_have_value("Max\n\nGrace ")
        demand_valid(page.content())
        page.get_by_label(words["party"]).fill("2")
        page.get_by_label(words["guests"]).fill("Max")
        page.get_by_label(words["hard"]).check()
        zoe.button("save").click()
        expect(page.get_by_text("Max", exact=True)).to_be_visible()
        expect(page.get_by_text(words["hard"])).to_be_visible()
        own = path_of(page)

        page.get_by_role("link", name=words["withdraw"]).click()
        zoe.button("withdraw").click()
        expect(zoe.heading()).to_have_text(words["gone"])
        zoe.button("undo").click()
        expect(zoe.heading()).not_to_have_text(words["gone"])
        expect(page.get_by_role("button", name=words["undo"])).to_have_count(0)

        zoe.find(held["title"][language])
        page.get_by_role("link", name=words["lost"]).click()
        page.get_by_label(words["email"]).fill(zoe.address)
        zoe.button("send").click()
        expect(zoe.heading()).to_have_text(words["sent"])
        zoe.read("links")
        assert path_of(page) == own
    listed = shell.json("registration", "list", "--session", held["id"])["items"]
    assert [(each["status"], each["party"], each["guests"], each["accessNeeds"], each["consents"])
            for each in listed] == [
                ("confirmed", 2, [{"name": "Max"}], ["induction_loop"], ["newsletter"])]
    shell.demand_sound()


def make_mistakes_and_mend_them(person):
    """Sends the form with four mistakes, is told each beside its field and in the summary, keeps
    what was typed, and sends it again."""
    page, words = person.page, person.words
    page.get_by_text(words["more"]).click()
    page.get_by_label(words["company"]).fill("Atelier “Zoé” & Fils")
    page.get_by_label(words["loop"]).check()
    for field, text in WRONG.items():
        page.get_by_label(words[field], exact=field == "name").fill(text)
    with page.expect_response(lambda response: response.request.method == "POST") as answered:
        person.button("register").click()
    assert answered.value.status == 422
    page.wait_for_load_state()
    demand_valid(page.content())

    summary = page.get_by_role("alert")
    expect(summary.get_by_role("heading")).to_have_text(words["faults"])
    expect(summary).to_be_focused()
    expect(summary).to_be_in_viewport()
    links = summary.get_by_role("link")
    expect(links).to_have_count(len(WRONG))
    for field, text in WRONG.items():
        box = page.locator(f"#{field}")
        expect(box).to_have_value(text)
        expect(box).to_have_attribute("aria-invalid", "true")
        fault = page.locator(f"#{field}-fault")
        expect(fault).to_be_visible()
        assert fault.get_attribute("id") in box.get_attribute("aria-describedby").split()
        link = summary.locator(f"a[href='#{field}']")
        expect(link).to_contain_text(words[field])
        expect(link).to_contain_text(fault.inner_text())
        link.click()
        assert focused(page) == field
    expect(page.locator("[aria-invalid]")).to_have_count(len(WRONG))
    expect(page.get_by_label(words["company"])).to_have_value("Atelier “Zoé” & Fils")
    expect(page.get_by_label(words["loop"])).to_be_checked()

    person.fill_in()
    page.get_by_label(words["party"]).fill("1")
    page.get_by_label(words["accessNote"]).fill("")
    person.button("register").click()


def test_nobody_learns_from_the_form_who_is_registered(browser, totemd, announce):
    """Where addresses are confirmed, a second registration looks like the first; the mail tells."""
    held = announce("twice", capacity=9)
    with browser.visitor(totemd.origin, "en") as page:
        ada = Person(page, "en", "ada")
        seen = []
        for _ in range(2):
            ada.find(held["title"]["en"])
            ada.fill_in()
            ada.button("register").click()
            expect(ada.heading()).to_have_text(ada.words["look"])
            seen.append((page.url, page.content()))
        assert seen[0] == seen[1]


def test_a_form_sent_twice_registers_once(browser, totemd, announce, shell):
    """Going back and sending the same form again leads to the same page."""
    held = announce("again", capacity=9)
    with browser.visitor(totemd.origin, "en") as page:
        eve = Person(page, "en", "eve")
        eve.find(held["title"]["en"])
        eve.fill_in()
        eve.button("register").click()
        expect(eve.heading()).to_have_text(eve.words["look"])
        page.go_back()
        eve.fill_in()
        eve.button("register").click()
        expect(eve.heading()).to_have_text(eve.words["look"])
    listed = shell.json("registration", "list", "--session", held["id"])["items"]
    assert len(listed) == 1


def test_the_language_changes_and_the_page_stays(browser, totemd, announce):
    held = announce("switch", capacity=9)
    with browser.visitor(totemd.origin, "fr", "phone") as page:
        zoe = Person(page, "fr", "switch")
        zoe.find(held["title"]["fr"])
        page.get_by_role("link", name="English").click()
        expect(page.locator("html")).to_have_attribute("lang", "en")
        expect(zoe.heading()).to_have_text(held["title"]["en"])
        ada = Person(page, "en", "switch")
        ada.fill_in()
        ada.button("register").click()
        expect(ada.heading()).to_have_text(WORDS["en"]["look"])
        ada.read("subject")
        expect(ada.heading()).to_have_text(WORDS["en"]["pending"])
        page.get_by_role("link", name="Français").click()
        expect(page.locator("html")).to_have_attribute("lang", "fr")
        expect(zoe.heading()).to_have_text(WORDS["fr"]["pending"])


def test_the_first_page_is_in_the_language_of_the_browser(browser, totemd, places):
    for language in PUBLIC_LANGUAGES:
        with browser.visitor(totemd.origin, language) as page:
            page.goto("/")
            assert path_of(page) == f"/{language}/"
            expect(page.locator("html")).to_have_attribute("lang", language)
