"""Many ask for the same thing at the same moment."""

import datetime

from programs import plans
from programs.service import Crowd, wait_until

ROUNDS = range(5)
BOOKING_ROUNDS = range(10)


def connected(totemd, token=None):
    """Makes the connections before the moment."""
    def prepare(_):
        client = totemd.client(token)
        client.connect()
        return client
    return prepare


def moments(window):
    """The two ends of a window, whatever the offsets they are told with."""
    return [datetime.datetime.fromisoformat(window[name]) for name in ("from", "to")]


def test_of_200_at_once_for_20_seats_20_are_confirmed_and_180_wait_in_order(
        admin, totemd, shell, day):
    for number in ROUNDS:
        held = admin.post("/sessions", plans.online_session(day(number), 20)).demand(201).json()
        address = f"/sessions/{held['id']}/registrations"

        def register(member, client):
            answer = client.post(address, plans.person(f"r{number}-{member}"))
            client.close()
            return answer.demand(201).json()

        told = Crowd(200).do(connected(totemd), register)
        confirmed = [each for each in told if each["status"] == "confirmed"]
        waiting = [each for each in told if each["status"] == "waitlisted"]
        assert (len(confirmed), len(waiting)) == (20, 180)
        assert sorted(each["position"] for each in waiting) == list(range(1, 181))
        assert len({each["code"] for each in told}) == 200

        seats = admin.get(f"/sessions/{held['id']}").demand(200).json()["seats"]
        assert seats == {"confirmed": 20, "held": 0, "waiting": 180, "free": 0}
        listed = {each["id"]: each for each in admin.items(address)}
        for each in told:
            kept = listed.pop(each["id"])
            assert (kept["status"], kept["position"]) == (each["status"], each.get("position"))
        assert listed == {}
    shell.demand_sound()


def test_of_64_overlapping_bookings_one_is_made_and_63_are_told_of_it(
        admin, totemd, shell, day):
    admin.post("/buildings", plans.building("race")).demand(201)
    admin.post("/buildings/race/rooms", plans.room("track")).demand(201)
    for number in BOOKING_ROUNDS:
        date = day(number)

        def book(member, client):
            # Each window is another one, and all of them hold the hour from 13:00.
            booking = {"room": "race/track", "from": f"{date}T{9 + member % 4:02}:{member // 4:02}",
                       "to": f"{date}T{14 + member % 8}:00", "purpose": f"Race {member}"}
            answer = client.post("/bookings", booking)
            client.close()
            return answer

        answers = Crowd(64).do(connected(totemd, admin.token), book)
        made = [answer.json() for answer in answers if answer.status == 201]
        refused = [answer.problem() for answer in answers if answer.status == 409]
        assert (len(made), len(refused)) == (1, 63), sorted(answer.status for answer in answers)
        for told in refused:
            assert told["code"] == "room-taken"
            assert [each["room"] for each in told["conflicts"]] == ["race/track"]
            assert moments(told["conflicts"][0]["occupied"]) == moments(made[0]["occupied"])
        listed = admin.items(f"/bookings?room=race/track&from={date}T00:00:00Z&to={date}T23:59:00Z")
        assert [each["id"] for each in listed] == [made[0]["id"]]
    shell.demand_sound()


def test_no_deadlock_was_met_in_the_races(database, totemd, shell):
    totemd.terminate()
    assert totemd.process.wait(60) == 0
    # The counts of a backend are there when the backend is gone.
    wait_until(lambda: database.backends() == 0, 60, "the end of the connections")
    assert database.deadlocks() == 0
    shell.demand_sound()
