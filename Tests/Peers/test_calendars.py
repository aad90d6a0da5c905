"""Calendars of places as another program reads them: the library icalendar, which is not ours."""

import datetime
import re

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
