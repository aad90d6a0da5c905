"""One person registers for a session by REST, is written to, confirms and withdraws."""

import email.utils

import pytest

from programs import plans
from programs.service import wait_until


@pytest.fixture(scope="module")
def mailbox(totemd):
    return plans.Mailbox(totemd)


@pytest.fixture(scope="module")
def guest(totemd):
    """A client that has not signed in."""
    client = totemd.client()
    yield client
    client.close()


@pytest.fixture(scope="module")
def loft(admin):
    """A room of 200 seats in a building of its own."""
    made = admin.post("/buildings", plans.building("mill")).demand(201)
    assert made.headers["location"] == "/api/v1/buildings/mill"
    made = admin.post("/buildings/mill/rooms", plans.room("loft")).demand(201)
    assert made.headers["location"] == "/api/v1/rooms/mill/loft"
    return "mill/loft"


def test_a_registration_by_mail_is_confirmed_withdrawn_and_its_seat_goes_to_who_waits(
        admin, guest, loft, mailbox, shell, day):
    held = admin.post("/sessions", plans.session(loft, day(), 1, confirm=True))
    held = held.demand(201).json()
    assert held["status"] == "published" and held["bookingId"]
    booked = admin.get(f"/bookings/{held['bookingId']}").demand(200).json()
    assert (booked["room"], booked["session"]) == (loft, held["id"])
    address = f"/sessions/{held['id']}/registrations"

    asked = guest.post(address, plans.person("ada", language="en")).demand(201).json()
    assert asked["status"] == "pending" and set(asked) == {"id", "status", "expiresAt"}
    known = guest.post(address, plans.person("ada", language="en")).demand(201).json()
    assert known["status"] == "pending" and set(known) == set(asked)

    name, mail = mailbox.await_mails_to("ada@example.org", 1)[0]
    assert_mail_is_well_formed(mail)
    assert name in {told["id"] for told in admin.items("/mails")}
    ada = plans.link_token(mail)
    assert guest.get(f"/registrations/{ada}").demand(200).json()["status"] == "pending"
    own = guest.post(f"/registrations/{ada}/confirm").demand(200).json()
    assert (own["status"], own["email"]) == ("confirmed", "ada@example.org")
    again = guest.post(f"/registrations/{ada}/confirm").demand(200).json()
    assert again["status"] == "confirmed"

    guest.post(address, plans.person("ben", language="fr")).demand(201)
    ben = plans.link_token(mailbox.await_mails_to("ben@example.org", 1)[0][1])
    own = guest.post(f"/registrations/{ben}/confirm").demand(200).json()
    assert (own["status"], own["position"]) == ("waitlisted", 1)

    gone = guest.post(f"/registrations/{ada}/withdraw").demand(200).json()
    assert gone["status"] == "withdrawn"
    own = guest.get(f"/registrations/{ben}").demand(200).json()
    assert (own["status"], own["position"]) == ("confirmed", None)
    seats = guest.get(f"/sessions/{held['slug']}").demand(200).json()["seats"]
    assert seats == {"confirmed": 1, "held": 0, "waiting": 0, "free": 0}
    told = wait_until(lambda: settled_mails(admin, "ben@example.org"), 60, "every mail to ben")
    # That he waits may have been overtaken by his promotion before it could be told.
    assert told["confirmation_request"] == told["registration_promoted"] == "sent"
    assert told["registration_waitlisted"] in ("sent", "obsolete")
    mails = mailbox.mails_to("ben@example.org")
    assert len(mails) == list(told.values()).count("sent")
    for _, mail in mails:
        assert_mail_is_well_formed(mail)
    shell.demand_sound()


def settled_mails(admin, address):
    """Kind and state of the mails to an address, once none of them is pending."""
    told = {each["kind"]: each["state"] for each in admin.items("/mails") if each["to"] == address}
    return None if "pending" in told.values() else told


def assert_mail_is_well_formed(mail):
    """Demands what RFC 5322 and 2046 do of a mail that has two alternatives."""
    assert [part.defects for part in mail.walk() if part.defects] == []
    for name in ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version"):
        assert len(mail.get_all(name)) == 1, name
    assert mail["Subject"].strip()
    assert email.utils.parsedate_to_datetime(str(mail["Date"])).tzinfo is not None
    assert mail.get_content_type() == "multipart/alternative"
    parts = [part.get_content_type() for part in mail.iter_parts()]
    assert parts == ["text/plain", "text/html"]
    assert all(len(line) <= 998 for line in mail.as_bytes().splitlines())
    assert plans.link_token(mail)


def test_the_same_key_gets_the_same_answer_byte_for_byte(admin, loft, day):
    plan = plans.session(loft, day(1), 20)
    first = admin.post("/sessions", plan, key="session-1").demand(201)
    again = admin.post("/sessions", plan, key="session-1").demand(201)
    assert again.body == first.body
    assert again.headers["location"] == first.headers["location"]
    assert first.headers["idempotency-replayed"] is None
    assert again.headers["idempotency-replayed"] == "true"
    other = admin.post("/sessions", plan | {"capacity": 19}, key="session-1").demand(422)
    assert other.problem()["code"] == "idempotency-key-reused"

    address = f"/sessions/{first.json()['id']}/registrations"
    one = admin.post(address, plans.person("eve"), key="eve-1").demand(201)
    assert admin.post(address, plans.person("eve"), key="eve-1").demand(201).body == one.body
    other = admin.post(address, plans.person("eva"), key="eve-1").demand(422)
    assert other.problem()["code"] == "idempotency-key-reused"
    known = admin.post(address, plans.person("eve"), key="eve-2").demand(409)
    assert known.problem()["code"] == "already-registered"
    assert len(admin.items(address)) == 1


def test_a_wrong_method_is_told_the_right_ones(admin):
    for method in ("PUT", "DELETE", "PATCH"):
        refused = admin.send(method, "/bookings").demand(405)
        assert refused.headers["allow"] == "GET, HEAD, POST"
        assert refused.problem()["code"] == "method-not-allowed"


def test_head_is_get_without_the_body(guest, loft):
    for path in ("/buildings", f"/rooms/{loft}", "/buildings/nowhere"):
        whole, head = guest.get(path), guest.send("HEAD", path)
        assert head.status == whole.status and head.body == b""
        for name in ("content-length", "content-type", "etag"):
            assert head.headers[name] == whole.headers[name]


def test_an_unknown_thing_is_a_problem_with_its_code(guest):
    assert guest.get("/nowhere").demand(404).problem()["code"] == "unknown-page"
    assert guest.get("/buildings/nowhere").demand(404).problem()["code"] == "unknown-building"
    assert guest.get("/rooms/mill/nowhere").demand(404).problem()["code"] == "unknown-room"
    assert guest.get("/sessions/nowhere").demand(404).problem()["code"] == "unknown-session"


def test_every_wrong_field_is_told_at_once_and_nothing_is_written(admin, loft, day):
    before = len(admin.items("/bookings"))
    refused = admin.post("/bookings", {
        "room": "mill/nowhere/at-all", "from": f"{day(2)}T16:00", "to": f"{day(2)}T15:00",
        "purpose": "bell\u0007", "heads": "many", "colour": "red"}).demand(422)
    told = refused.problem()
    assert told["code"] == "invalid-input"
    pointers = {error["pointer"] for error in told["errors"]}
    assert {"/room", "/purpose", "/heads", "/colour"} <= pointers
    assert pointers & {"/from", "/to"}
    assert len(admin.items("/bookings")) == before
    for body, status in ((b"{", 400), (b"[]", 422), (b'{"room":"a","room":"b"}', 422)):
        admin.send("POST", "/bookings", body).demand(status).problem()


def test_an_unchanged_thing_is_not_sent_twice(admin, guest, loft, day):
    held = admin.post("/sessions", plans.session(loft, day(3), 20)).demand(201).json()
    for path in (f"/rooms/{loft}", "/buildings/mill", f"/sessions/{held['id']}"):
        tag = guest.get(path).demand(200).headers["etag"]
        same = guest.get(path, headers={"If-None-Match": tag}).demand(304)
        assert same.body == b"" and same.headers["etag"] == tag
        guest.get(path, headers={"If-None-Match": '"0"'}).demand(200)
    address = f"/sessions/{held['id']}"
    tag = guest.get(address).headers["etag"]
    guest.post(f"{address}/registrations", plans.person("tag")).demand(201)
    changed = guest.get(address, headers={"If-None-Match": tag}).demand(200).headers["etag"]
    assert changed.strip('"').split(".")[0] == tag.strip('"').split(".")[0]
    assert changed != tag


def test_each_role_may_do_what_it_is_for(shell, totemd, guest, loft, day):
    booking = {"room": loft, "from": f"{day(4)}T10:00", "to": f"{day(4)}T11:00", "purpose": "Jury"}
    token = {"name": "more", "role": "viewer"}
    expected = {
        "viewer": (200, 403, 403, 403),
        "organiser": (200, 201, 403, 403),
        "admin": (200, 409, 201, 201),
    }
    for role, wanted in expected.items():
        client = totemd.client(shell.token(role))
        found = (
            client.get("/bookings").status,
            client.post("/bookings", booking).status,
            client.post("/tokens", token).status,
            client.post("/buildings", plans.building(f"by-{role}")).status,
        )
        assert found == wanted, role
        client.close()
    nobody = totemd.client("totem_nobody")
    for refused in (guest.get("/bookings"), nobody.get("/buildings")):
        assert refused.demand(401).problem()["code"] == "not-signed-in"
        assert refused.headers["www-authenticate"].startswith("Bearer")
    nobody.close()
