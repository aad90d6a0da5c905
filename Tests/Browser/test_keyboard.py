"""Everything can be done with the keys alone, and one always sees where one is."""

import pytest
from playwright.sync_api import expect

from programs.browser import LANGUAGES, demand_visible_focus, focused, path_of

STEPS = 60


@pytest.fixture(scope="module")
def session(admin, places, day):
    plan = {"title": {"fr": "Réunion au clavier", "en": "Meeting by keyboard"},
            "languages": ["fr", "en"], "room": "paddock/ecurie", "layout": "theatre",
            "from": f"{day(1)}T14:00", "to": f"{day(1)}T16:00", "publish": True,
            "registration": {"confirmEmail": False}}
    return admin.post("/sessions", plan).demand(201).json()


def tab_to(page, selector):
    """Presses Tab until the focus is there, and sees it at every step."""
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        demand_visible_focus(page)
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"Tab does not lead to {selector}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_registers_and_withdraws_with_the_keys_alone(
        browser, totemd, session, shell, language):
    with browser.visitor(totemd.origin, language) as page:
        page.goto(f"/{language}/")
        tab_to(page, f"a[href='/{language}/sessions/{session['slug']}']")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text(session["title"][language])

        tab_to(page, "a[href='#register']")
        page.keyboard.press("Enter")
        tab_to(page, "#email")
        page.keyboard.type("keys")
        page.keyboard.press("Enter")
        summary = page.get_by_role("alert")
        expect(summary).to_be_focused()
        page.keyboard.press("Tab")
        demand_visible_focus(page)
        page.keyboard.press("Enter")
        assert focused(page) == "email"
        demand_visible_focus(page)

        page.keyboard.press("Control+A")
        page.keyboard.type(f"keys-{language}@example.org")
        tab_to(page, "#name")
        page.keyboard.type("Zoé")
        tab_to(page, "summary")
        page.keyboard.press("Enter")
        tab_to(page, "#stage")
        page.keyboard.press("ArrowDown")
        tab_to(page, "[name=accessNeeds]")
        page.keyboard.press("Space")
        tab_to(page, "form button")
        page.keyboard.press("Enter")
        expect(page.locator("h1.good")).to_be_visible()

        tab_to(page, "a[href$='/withdraw']")
        page.keyboard.press("Enter")
        expect(page.locator("form[action$='/withdraw']")).to_be_visible()
        tab_to(page, "form button")
        page.keyboard.press("Enter")
        expect(page.locator("h1.stop")).to_be_visible()
        assert path_of(page).startswith(f"/{language}/registrations/")
    listed = shell.json("registration", "list", "--session", session["id"])["items"]
    known = {each["email"]: each for each in listed}[f"keys-{language}@example.org"]
    assert known["status"] == "withdrawn"


def test_the_skip_link_is_first_and_skips_the_head(browser, totemd, session):
    with browser.visitor(totemd.origin, "en") as page:
        page.goto("/en/")
        page.keyboard.press("Tab")
        demand_visible_focus(page)
        expect(page.locator(".skip")).to_be_focused()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [
    "", "sessions/{slug}", "agenda/{month}", "buildings/paddock", "buildings/paddock/ecurie"])
def test_tab_goes_through_everything_in_the_order_of_reading(
        browser, totemd, session, day, path, scheme):
    with browser.visitor(totemd.origin, "fr") as page:
        page.emulate_media(color_scheme=scheme)
        page.goto("/fr/" + path.format(slug=session["slug"], month=day(1)[:7]))
        page.evaluate("""() => {
            for (const each of document.querySelectorAll("details")) each.open = true;
            window.order = [...document.querySelectorAll(
                "a[href], button, input:not([type=hidden]), select, textarea, summary")]
                .filter((each) => each.checkVisibility());
        }""")
        count, met = page.evaluate("window.order.length"), []
        for _ in range(count):
            page.keyboard.press("Tab")
            demand_visible_focus(page)
            met.append(page.evaluate("window.order.indexOf(document.activeElement)"))
        assert count > 5 and met == list(range(count))
