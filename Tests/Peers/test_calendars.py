"""Calendars of places as another program reads them: the library icalendar, which is not ours."""

import datetime
import http.server
import json
import re
import threading
import zoneinfo

import icalendar
import pytest

from programs import plans


@pytest.fixture(scope="module")
def booked(admin, day):
    """A room with a booking, a session, a cancelled booking, a hold and a closure."""
    admin.post("/buildings", plans.building("mill")).demand(201)
    admin.post("/buildings/mill/rooms", plans.room("loft")).demand(201)

    def book(later, purpose, **rest):
        window = {"from": f"{day(later)}T10:00", "to": f"{day(later)}T12:00"}
        body = window | {"room": "mill/loft", "purpose": purpose} | rest
        return admin.post("/bookings", body).demand(201).json()

    jury = book(1, "Jury; with \"friends\", and more – déjà vu " + "é" * 90)
    gone = book(2, "Gone")
    admin.post(f"/bookings/{gone['id']}/cancel").demand(200)
    # Half a year on, the clock of the place has another offset.
    summer = book(182, "Other season")
    session = admin.post("/sessions", plans.session("mill/loft", day(), 20)).demand(201).json()
    closure = admin.post("/closures", {"room": "mill/loft", "reason": "Floor",
                                       "from": f"{day(9)}T10:00", "to": f"{day(9)}T12:00"})
    return {"jury": jury, "gone": gone, "summer": summer, "session": session,
            "closure": closure.demand(201).json()}


def read(answer):
    """The events of a calendar by their UID, after what every reader relies on."""
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    lines = answer.body.split(b"\r\n")
    assert lines.pop() == b"" and not any(b"\n" in line or b"\r" in line for line in lines)
    assert all(len(line) <= 75 for line in lines)
    for line in lines:
        line.decode()
    calendar = icalendar.Calendar.from_ical(answer.body)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    zones = [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")]
    assert zones == ["Europe/Paris"]
    events = calendar.walk("VEVENT")
    for event in events:
        assert not event.errors
        for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "LAST-MODIFIED", "STATUS"):
            assert name in event, (name, event)
    found = {str(event["UID"]): event for event in events}
    assert len(found) == len(events)
    return found


def moments(event):
    """Start and end by the zone that the calendar itself describes."""
    return [event[name].dt.astimezone(datetime.timezone.utc) for name in ("DTSTART", "DTEND")]


def told(thing):
    return [datetime.datetime.fromisoformat(thing[name]).astimezone(datetime.timezone.utc)
            for name in ("from", "to")]


def test_everybody_reads_when_a_room_is_taken_and_not_what_for(totemd, booked):
    anyone = totemd.client()
    answer = anyone.get("/rooms/mill/loft/calendar.ics").demand(200)
    events = read(answer)
    assert b"Jury" not in answer.body and b"Gone" not in answer.body
    assert len(events) == 5
    for name in ("jury", "summer", "gone"):
        event = events[booked[name]["id"]]
        assert moments(event) == told(booked[name])
        assert str(event["SUMMARY"]) == "Busy"
        wanted = "CANCELLED" if name == "gone" else "CONFIRMED"
        assert str(event["STATUS"]) == wanted
    shown = events[booked["session"]["bookingId"]]
    assert str(shown["SUMMARY"]) == booked["session"]["title"]["fr"]
    assert str(shown["URL"]).endswith(f"/en/sessions/{booked['session']['slug']}")
    assert str(events[booked["closure"]["id"]]["SUMMARY"]) == "Closed: Floor"
    anyone.close()


def test_the_bearer_of_a_token_reads_purposes_by_header_and_by_address(
        totemd, admin, shell, booked):
    jury = booked["jury"]
    for answer in (
            admin.get("/buildings/mill/calendar.ics").demand(200),
            totemd.client().get(
                f"/buildings/mill/calendar.ics?token={shell.token('viewer')}").demand(200)):
        event = read(answer)[jury["id"]]
        assert str(event["SUMMARY"]) == jury["purpose"]
        assert answer.headers["cache-control"].startswith("no-store")
    anyone = totemd.client()
    anyone.get("/buildings/mill/calendar.ics?token=totem_wrong").demand(401)
    anyone.get("/buildings/mill/calendar.ics?user=me").demand(422)
    anyone.get("/buildings/nowhere/calendar.ics").demand(404)
    anyone.close()


def test_a_reader_that_has_it_is_told_so_until_something_changes(totemd, admin, booked, day):
    anyone = totemd.client()
    path = "/buildings/mill/calendar.ics"
    first = anyone.get(path).demand(200)
    tag = first.headers["etag"]
    known = anyone.get(path, headers={"If-None-Match": tag}).demand(304)
    assert known.body == b""
    summer = booked["summer"]
    before = read(first)[summer["id"]]
    current = admin.get(f"/bookings/{summer['id']}").demand(200)
    moved = admin.send(
        "PATCH", f"/bookings/{summer['id']}",
        {"from": f"{day(182)}T14:00", "to": f"{day(182)}T16:00"},
        headers={"If-Match": current.headers["etag"]}).demand(200).json()
    second = anyone.get(path, headers={"If-None-Match": tag}).demand(200)
    after = read(second)[summer["id"]]
    assert moments(after) == told(moved) != moments(before)
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    # Seconds are all that the format knows.
    assert after["LAST-MODIFIED"].dt >= before["LAST-MODIFIED"].dt
    anyone.close()


def test_the_shell_writes_the_same_calendar(shell, admin, booked):
    done = shell.run("calendar", "feed", "--room", "mill/loft")
    assert done.returncode == 0, done.stderr
    text = done.stdout
    served = admin.get("/rooms/mill/loft/calendar.ics").demand(200).body.decode()
    # The addresses of pages differ by what each was told of the installation.
    plain = [re.sub(r"\r?\n ", "", each) for each in (text, served)]
    plain = [re.sub(r"URL;VALUE=URI:https?://[^/]+", "URL:", each) for each in plain]
    assert plain[0].splitlines() == plain[1].splitlines()


# What other programs write, booked here: made by the library icalendar.


def made(day, *more):
    """A calendar with a series, one date left out and one moved, and a whole day."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//peer//EN")
    calendar.add("version", "2.0")
    zone = zoneinfo.ZoneInfo("Europe/Luxembourg")
    start = datetime.datetime.fromisoformat(f"{day(20)}T10:00").replace(tzinfo=zone)

    def event(uid, begin, end, summary, **rest):
        found = icalendar.Event()
        for name, value in {"uid": uid, "dtstart": begin, "dtend": end, "summary": summary,
                            "dtstamp": start, **rest}.items():
            found.add(name.replace("_", "-"), value)
        calendar.add_component(found)

    hour = datetime.timedelta(hours=1)
    week = datetime.timedelta(days=7)
    event("weekly", start, start + hour, "Jury; with \"friends\", déjà vu " + "é" * 90,
          rrule={"FREQ": "WEEKLY", "COUNT": 5}, exdate=[start + week])
    event("weekly", start + 2 * week + 4 * hour, start + 2 * week + 5 * hour, "Jury, later",
          recurrence_id=start + 2 * week)
    event("day", start.date() + datetime.timedelta(days=1),
          start.date() + datetime.timedelta(days=2), "Fair")
    for one in more:
        event(*one)
    calendar.add_missing_timezones()
    return calendar.to_ical()


@pytest.fixture(scope="module")
def stable(admin):
    """A room that is open at all hours."""
    admin.post("/buildings", plans.building("stable") | {"openingHours": []}).demand(201)
    admin.post("/buildings/stable/rooms", plans.room("box") | {"bufferAfterMinutes": 0}).demand(201)
    return "/rooms/stable/box"


def take(admin, stable, body, query=""):
    return admin.send("POST", f"{stable}/calendar/import{query}", body,
                      headers={"Content-Type": "text/calendar"})


def test_a_calendar_of_another_program_comes_in_and_goes_out_as_it_was(admin, stable, day):
    body = made(day)
    told = take(admin, stable, body).demand(200).json()
    assert told["counts"]["booked"] == 5
    again = take(admin, stable, body).demand(200).json()
    assert again["counts"]["unchanged"] == 5
    assert [item["bookingId"] for item in again["items"]] == [
        item["bookingId"] for item in told["items"]]
    # The moments are those that the library itself makes of its file.
    theirs = sorted(
        moments(event) + [str(event["SUMMARY"])]
        for event in recurring(icalendar.Calendar.from_ical(body)))
    ours = sorted(
        moments(event) + [str(event["SUMMARY"])]
        for event in read(admin.get(f"{stable}/calendar.ics").demand(200)).values())
    assert ours == theirs
    less = take(admin, stable, made(day).replace(b"UID:day", b"UID:other"))
    assert less.status == 409 and less.json()["errors"][0]["pointer"].startswith("/lines/")


def recurring(calendar):
    """The single times of the events that `made` makes, by what the library reads of them."""
    events = calendar.walk("VEVENT")
    replaced = {event["RECURRENCE-ID"].dt for event in events if "RECURRENCE-ID" in event}
    for event in events:
        if "RRULE" not in event:
            yield single(event, event["DTSTART"].dt)
            continue
        left = {one.dt for one in event["EXDATE"].dts} | replaced
        for number in range(event["RRULE"]["COUNT"][0]):
            start = event["DTSTART"].dt + number * datetime.timedelta(days=7)
            if start not in left:
                yield single(event, start)


def single(event, start):
    length = event["DTEND"].dt - event["DTSTART"].dt
    zone = zoneinfo.ZoneInfo("Europe/Paris")
    made = icalendar.Event()
    for name, value in (("dtstart", start), ("dtend", start + length)):
        if not isinstance(value, datetime.datetime):
            value = datetime.datetime.combine(value, datetime.time(), zone)
        made.add(name, value)
    made.add("summary", str(event["SUMMARY"]))
    return made


def test_what_is_no_calendar_is_refused(admin, stable):
    answer = take(admin, stable, b"hello")
    assert answer.status == 422 and "BEGIN:VCALENDAR" in answer.json()["errors"][0]["detail"]
    assert take(admin, stable, b"", "?keepGoing=perhaps").status == 422
    assert admin.post(f"{stable}/calendar/import", {}).status == 415


class Shelf(http.server.BaseHTTPRequestHandler):
    """Serves calendars, good and bad ones."""

    files: dict[str, bytes] = {}

    def do_GET(self):
        path = self.path.partition("?")[0]
        if path == "/again":
            self.send_response(302)
            self.send_header("Location", "/again")
            self.end_headers()
            return
        if path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/good.ics")
            self.end_headers()
            return
        body = self.files.get(path)
        self.send_response(200 if body is not None else 404)
        self.end_headers()
        if body is not None:
            try:
                self.wfile.write(body)
            except OSError:
                pass  # Whoever asked has had enough.

    def log_message(self, *_):
        pass


def test_the_shell_fetches_a_calendar_within_limits(shell, admin, stable, day):
    admin.post("/buildings/stable/rooms", plans.room("yard") | {"bufferAfterMinutes": 0}).demand(201)
    Shelf.files = {"/good.ics": made(day), "/large.ics": b"x" * 3_000_000}
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Shelf)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        base = f"http://127.0.0.1:{server.server_port}"

        def fetch(path):
            return shell.run("calendar", "import", base + path, "--room", "stable/yard", "--json")

        done = fetch("/moved?token=secret")
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["counts"]["booked"] == 5
        for path, code, words in (
                ("/missing.ics?token=secret", 69, "404"), ("/again", 69, "redirects"),
                ("/large.ics", 78, "1048576")):
            wrong = fetch(path)
            assert wrong.returncode == code, (path, wrong.stderr)
            assert words in wrong.stderr and "secret" not in wrong.stderr
    finally:
        server.shutdown()
        server.server_close()
