"""The bodies of requests that several tests send, and the mails that come back."""

import email
import email.policy
import re

from programs.service import wait_until


def building(code):
    """A building that is open on every day, holidays too."""
    return {"code": code, "name": "The Mill", "city": "Nancy", "territory": "FR-54",
            "zone": "Europe/Paris", "maxPublic": 900,
            "openingHours": ["mon-sun 08:00-22:00"], "holidayCalendar": "none"}


def room(code):
    return {"code": code, "name": "The Loft", "layouts": [{"layout": "theatre", "capacity": 200}]}


def session(room, day, capacity, confirm=False):
    """A published session from 14:00 to 16:00 in a room."""
    return {"title": {"fr": "Réunion d’information", "en": "Information session"},
            "languages": ["fr", "en"], "room": room, "layout": "theatre",
            "from": f"{day}T14:00", "to": f"{day}T16:00", "capacity": capacity,
            "registration": {"confirmEmail": confirm}, "publish": True}


def online_session(day, capacity):
    """A published session without a room: any number of them may be at the same time."""
    return {"title": {"en": "Information session"}, "languages": ["en"], "mode": "online",
            "zone": "Europe/Paris", "from": f"{day}T14:00", "to": f"{day}T16:00",
            "capacity": capacity, "registration": {"confirmEmail": False}, "publish": True}


def person(name, **rest):
    return {"email": f"{name}@example.org", "name": f"Person {name}"} | rest


class Mailbox:
    """The folder where the service puts the mails of a development server."""

    def __init__(self, totemd):
        self.folder = totemd.data / "mail"

    def mails_to(self, address):
        """The mails to an address, by the names of their files, which rise with time."""
        found = []
        for file in sorted(self.folder.glob("*.eml")):
            mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            if any(each.addr_spec == address for each in mail["To"].addresses):
                found.append((file.stem, mail))
        return found

    def await_mails_to(self, address, count):
        """The mails to an address as soon as there are so many."""
        def enough():
            found = self.mails_to(address)
            return found if len(found) >= count else None
        return wait_until(enough, 60, f"mail {count} to {address}")


def text(mail, kind):
    """One of the alternatives of a mail."""
    return mail.get_body((kind,)).get_content()


def link_token(mail):
    """The secret of the person's own link in a mail."""
    plain = set(re.findall(r"/registrations/([A-Za-z0-9_~.-]+)", text(mail, "plain")))
    rich = set(re.findall(r"/registrations/([A-Za-z0-9_~.-]+)", text(mail, "html")))
    assert plain == rich and len(plain) == 1, (plain, rich)
    return plain.pop()
