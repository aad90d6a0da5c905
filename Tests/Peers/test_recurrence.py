"""The tables that rules of recurrence are held against are what python-dateutil says today."""

from pathlib import Path

from programs import recurrence

GOLDEN = Path(__file__).resolve().parent.parent / "TotemDomainTests" / "Golden"


def kept(name):
    return (GOLDEN / f"{name}.csv").read_text().splitlines()


def test_rules():
    """Every rule of the table, the dates of every eighth."""
    lines = kept("recurrence-rules")
    assert lines == list(recurrence.rules(lines, 8))


def test_local_times():
    assert kept("local-times") == list(recurrence.times())
