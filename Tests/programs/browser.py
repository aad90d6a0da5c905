"""A browser as people use it, and what every page is held to in it."""

import contextlib
import os
import re
from urllib.parse import urlsplit

import html5lib
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

# The languages that have every page, and all those of the public pages.
LANGUAGES = ("fr", "en")
PUBLIC_LANGUAGES = ("fr", "de", "en", "lb")
DEVICES = {
    "phone": {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True},
    "desktop": {"viewport": {"width": 1280, "height": 900}},
}
# The height of what a finger meets, in CSS pixels.
TOUCH = 44
PATIENCE_MS = 40_000


class Browser:
    """Debian's Chromium without a window."""

    def __enter__(self):
        self.playwright = sync_playwright().start()
        # Chromium's sandbox refuses root.
        rights = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.chromium = self.playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=rights, timeout=PATIENCE_MS)
        return self

    def __exit__(self, *_):
        self.chromium.close()
        self.playwright.stop()

    @contextlib.contextmanager
    def visitor(self, origin, language="fr", device="desktop", script=True):
        """A page of somebody new, who meets no fault of the page's own and nobody else's site."""
        context = self.chromium.new_context(
            base_url=origin, locale=language, java_script_enabled=script,
            reduced_motion="reduce", **DEVICES[device])
        context.set_default_timeout(PATIENCE_MS)
        expect.set_options(timeout=PATIENCE_MS)
        page = context.new_page()
        faults = []
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.on("console", lambda line: faults.extend(complaint(line)))
        page.on("request", lambda request: faults.extend(stranger(request, origin)))
        page.on("response", lambda response: faults.extend(missing(response)))
        try:
            yield page
            assert faults == []
        finally:
            context.close()


def complaint(line):
    """What the browser says against the page; a document's own status is for the test to judge."""
    if line.type in ("error", "warning") and not line.text.startswith("Failed to load resource"):
        yield f"{line.type}: {line.text}"


def stranger(request, origin):
    if not request.url.startswith((origin + "/", "data:")):
        yield f"asked elsewhere: {request.url}"


def missing(response):
    if response.request.resource_type != "document" and response.status >= 400:
        yield f"{response.status}: {response.url}"


# ---------------------------------------------------------------- what every page is held to


def demand_accessible(page, *rules):
    """Demands that axe finds nothing, by some of its rules or by all."""
    found = Axe().run(page, options={"runOnly": {"type": "rule", "values": rules}} if rules else {})
    assert found.violations_count == 0, found.generate_report()


def demand_width(page, width):
    """Demands that the page needs no scrolling sideways in a window of that width."""
    page.set_viewport_size({"width": width, "height": 844})
    wide = page.evaluate("""() => {
        const root = document.documentElement;
        const scrolls = (each) => {
            for (let above = each.parentElement; above; above = above.parentElement)
                if (getComputedStyle(above).overflowX !== "visible") return true;
            return false;
        };
        return root.scrollWidth <= root.clientWidth ? [] :
            [...document.querySelectorAll("body *")]
                .filter((each) => each.getBoundingClientRect().right > root.clientWidth)
                .filter((each) => !scrolls(each))
                .map((each) => each.outerHTML.slice(0, 120)).concat([`${root.scrollWidth} px`]);
    }""")
    assert wide == [], f"wider than {width} px: {wide}"


def demand_room_for_fingers(page):
    """Demands that what stands alone to be touched is as high as a finger; links within a
    sentence are as high as their line."""
    low = page.evaluate("""(touch) => [...document.querySelectorAll(
            "a, button, input:not([type=hidden]), select, summary")]
        .filter((each) => each.checkVisibility())
        .filter((each) => !each.matches(".skip, .letter a"))
        .map((each) => each.matches("[type=checkbox]") ? each.closest("label") : each)
        .filter((each) => {
            const overlay = getComputedStyle(each, "::after");
            const area = overlay.position === "absolute" && overlay.content !== "none"
                ? each.closest(".row") : each;
            return area.getBoundingClientRect().height < touch;
        })
        .map((each) => `${each.getBoundingClientRect().height} px: ${each.outerHTML}`)
    """, TOUCH)
    assert low == []


def demand_visible_focus(page):
    """Demands that what has the focus is in the window, uncovered, and ringed."""
    fault = page.evaluate("""() => {
        const each = document.activeElement;
        if (each === document.body) return "nothing has the focus";
        const style = getComputedStyle(each), area = each.getBoundingClientRect();
        const says = (what) => `${what}: ${each.outerHTML.slice(0, 120)}`;
        if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 3)
            return says(`ring ${style.outlineStyle} ${style.outlineWidth}`);
        if (area.width < 1 || area.bottom < 1 || area.top > innerHeight || area.right > innerWidth)
            return says(`at ${area.left} ${area.top}`);
        const top = document.elementFromPoint(
            area.left + area.width / 2, Math.min(area.top + area.height / 2, innerHeight - 1));
        return each.contains(top) || top.contains(each) ? null : says(`below ${top.outerHTML}`);
    }""")
    assert fault is None, fault


def demand_valid(text):
    """Demands HTML without an error of parsing, whose ids are unique and whose references lead
    somewhere, with a language, a title and one first heading."""
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    everything = list(root.iter())
    ids = [each.get("id") for each in everything if each.get("id") is not None]
    assert len(ids) == len(set(ids)) and all(re.fullmatch(r"\S+", each) for each in ids), ids
    references = [name for each in everything for attribute in
                  ("for", "aria-labelledby", "aria-describedby", "aria-controls")
                  for name in (each.get(attribute) or "").split()]
    references += [each.get("href")[1:] for each in everything
                   if each.tag == "a" and (each.get("href") or "").startswith("#")]
    assert set(references) <= set(ids), set(references) - set(ids)
    assert root.get("lang") in PUBLIC_LANGUAGES
    assert (root.findtext("head/title") or "").strip()
    assert sum(each.tag == "h1" for each in everything) == 1
    assert not any(each.tag == "style" or each.get("style") for each in everything)
    # A script is a file of ours, never text in the page.
    assert all(each.get("src", "").startswith("/static/") and not each.text
               for each in everything if each.tag == "script")


# ---------------------------------------------------------------- small looks


def focused(page):
    """The id of what has the focus."""
    return page.evaluate("document.activeElement.id")


def path_of(page):
    return urlsplit(page.url).path
