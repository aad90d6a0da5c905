"""The same journey by the shell, which works on the database directly, with its exit codes."""

import json

import pytest

from programs.cluster import with_database
from programs.service import Crowd

DONE, REFUSED, USAGE, INVALID, UNKNOWN, UNAVAILABLE, CONFIGURATION = 0, 2, 64, 65, 66, 69, 78


@pytest.fixture(scope="module")
def yard(shell):
    """A room of 30 seats in a building of its own."""
    made = shell.json("building", "create", "--code", "yard", "--name", "The Yard",
                      "--city", "Metz", "--territory", "FR-57", "--zone", "Europe/Paris",
                      "--hours", "mon-sun 08:00-22:00", "--holiday-calendar", "none")
    assert made["openingHours"] == ["mon-sun 08:00-22:00"]
    made = shell.json("room", "create", "--building", "yard", "--code", "attic",
                      "--name", "The Attic", "--layout", "theatre=30", "--step-free")
    assert (made["room"], made["stepFree"]) == ("yard/attic", True)
    return "yard/attic"


def schedule(room, day, *more):
    return ("session", "schedule", "--title", "en=Open evening", "--languages", "en",
            "--room", room, "--layout", "theatre", "--from", f"{day}T18:00",
            "--to", f"{day}T20:00", *more)


def test_a_person_registers_confirms_and_withdraws_and_who_waits_moves_up(shell, yard, day):
    held = shell.json(*schedule(yard, day(), "--capacity", "1"))
    assert held["status"] == "draft"
    assert shell.json("session", "publish", held["id"])["status"] == "published"
    codes = {}
    for name in ("ada", "ben"):
        told = shell.json("registration", "create", "--session", held["slug"],
                          "--email", f"{name}@example.org", "--name", name)
        assert told["status"] == "pending"
        listed = shell.json("registration", "list", "--session", held["id"])["items"]
        codes[name] = next(each["code"] for each in listed if each["name"] == name)

    def tell(verb, name):
        return shell.json("registration", verb, "--session", held["id"], "--code", codes[name])

    assert tell("confirm", "ada")["status"] == "confirmed"
    own = tell("confirm", "ben")
    assert (own["status"], own["position"]) == ("waitlisted", 1)
    assert tell("withdraw", "ada")["status"] == "withdrawn"
    listed = shell.json("registration", "list", "--session", held["id"])["items"]
    assert {each["name"]: each["status"] for each in listed} == {
        "ada": "withdrawn", "ben": "confirmed"}
    seats = shell.json("session", "show", held["id"])["seats"]
    assert seats == {"confirmed": 1, "held": 0, "waiting": 0, "free": 0}
    shell.demand_sound()


def test_data_goes_to_standard_output_and_messages_to_standard_error(shell, yard):
    table = shell.run("room", "list", "--building", "yard")
    assert table.returncode == DONE and "The Attic" in table.stdout
    assert "\x1b" not in table.stdout
    refused = shell.run("room", "show", "yard/cellar", "--json")
    assert refused.returncode == UNKNOWN and refused.stderr.strip()
    assert refused.stdout == "" or json.loads(refused.stdout)["code"] == "unknown-room"


def test_a_rule_that_refuses_is_2(shell, yard, day):
    book = ("booking", "create", "--room", yard, "--from", f"{day(1)}T10:00",
            "--to", f"{day(1)}T11:00", "--purpose", "Jury")
    made = shell.json(*book)
    assert shell.run(*book).returncode == REFUSED
    outside = shell.run("booking", "create", "--room", yard, "--from", f"{day(1)}T05:00",
                        "--to", f"{day(1)}T06:00", "--purpose", "Early")
    assert outside.returncode == REFUSED, outside.stderr
    past = shell.run("booking", "create", "--room", yard, "--from", "2020-01-07T10:00",
                     "--to", "2020-01-07T11:00", "--purpose", "Late")
    assert past.returncode == REFUSED, past.stderr
    assert shell.json("booking", "cancel", made["id"])["status"] == "cancelled"
    again = shell.json(*book)
    assert again["id"] != made["id"] and again["status"] == "confirmed"


def test_a_wrong_command_line_is_64(shell):
    for wrong in (["nonsense"], ["room", "paint"], ["room", "list", "--colour", "red"],
                  ["booking", "show"], ["room", "list", "--output", "stone"]):
        done = shell.run(*wrong)
        assert done.returncode == USAGE, (wrong, done.returncode, done.stderr)
        assert done.stdout == "" and done.stderr.strip()


def test_wrong_input_is_65_with_every_fault(shell, yard, day):
    done = shell.run("booking", "create", "--room", "no room", "--from", "yesterday",
                     "--to", f"{day()}T11:00", "--purpose", " ")
    assert done.returncode == INVALID, done.stderr
    for name in ("room", "from", "purpose"):
        assert name in done.stderr
    backwards = shell.run("booking", "create", "--room", yard, "--from", f"{day()}T11:00",
                          "--to", f"{day()}T10:00", "--purpose", "Jury")
    assert backwards.returncode == INVALID, backwards.stderr
    assert shell.run("token", "create", "--name", "x", "--role", "king").returncode == INVALID


def test_an_unknown_thing_is_66(shell, day):
    for unknown in (["building", "show", "nowhere"], ["room", "show", "yard/nowhere"],
                    ["session", "show", "nowhere"],
                    ["booking", "show", "01890000-0000-7000-8000-000000000000"]):
        done = shell.run(*unknown)
        assert done.returncode == UNKNOWN, (unknown, done.returncode, done.stderr)


def test_no_database_is_69(shell, tmp_path):
    nobody = f"host={tmp_path} user=totem dbname=totem"
    commands = (["building", "list"], ["verify"], ["database", "migrate"])
    # All at once, since each waits some seconds for the database.
    for done in Crowd(len(commands)).do(lambda n: commands[n], lambda _, command: shell.run(
            *command, "--database", nobody)):
        assert done.returncode == UNAVAILABLE, (done.args, done.returncode, done.stderr)
        assert done.stdout == "" and done.stderr.strip()


def test_an_unfit_configuration_is_78(shell):
    # Two addresses that cannot be read, and a database without the schema.
    for conninfo in ("sheep=white", "postgresql://["):
        done = shell.run("building", "list", "--database", conninfo)
        assert done.returncode == CONFIGURATION, (conninfo, done.returncode, done.stderr)
    bare = with_database(shell.conninfo, "template1")
    done = shell.run("building", "list", "--database", bare)
    assert done.returncode == CONFIGURATION, (done.returncode, done.stderr)
    assert "migrate" in done.stderr
