"""What python-dateutil makes of many rules of recurrence, and of local times in many zones.

    python3 Tests/programs/recurrence.py rules >Tests/TotemDomainTests/Golden/recurrence-rules.csv
    python3 Tests/programs/recurrence.py times >Tests/TotemDomainTests/Golden/local-times.csv
"""

import random
import sys
from datetime import datetime, timedelta, timezone

from dateutil import rrule, tz

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
COUNT, HORIZON = 366, 3660
ZONES = ["Europe/Paris", "Europe/Luxembourg", "Europe/Brussels", "Europe/Berlin", "Europe/London",
         "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo"]


def some(dice, values, most):
    """A few of the values, each once, in order."""
    return sorted(dice.sample(list(values), dice.randint(1, min(most, len(values)))))


def signed(dice, greatest, most):
    values = [n for n in range(-greatest, greatest + 1) if n]
    return some(dice, values, most)


def weekdays(dice, ordinal):
    """Days of the week, some of them counted where that is allowed."""
    days = dice.sample(DAYS, dice.randint(1, 4))
    if ordinal and dice.random() < 0.6:
        days = [f"{dice.choice([n for n in range(-ordinal, ordinal + 1) if n])}{d}" for d in days]
    return days


def a_start(dice):
    start = datetime(2024, 1, 1) + timedelta(days=dice.randrange(2600))
    if dice.random() < 0.2:
        start = datetime.combine(dice.choice([
            datetime(2024, 2, 29), datetime(2027, 12, 31), datetime(2028, 2, 29),
            datetime(2026, 1, 31), datetime(2029, 1, 1), datetime(2027, 1, 30)]), start.time())
    return start + timedelta(minutes=15 * dice.randrange(96))


def a_rule(dice, start):
    """The text of a rule, mostly of the kinds that people use."""
    frequency = dice.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    parts = {"FREQ": frequency}
    if dice.random() < 0.5:
        parts["INTERVAL"] = dice.choice([1, 2, 2, 3, 4, 5, 6, 12])
    if dice.random() < 0.3:
        parts["WKST"] = dice.choice(DAYS)
    if dice.random() < 0.25:
        parts["BYMONTH"] = some(dice, range(1, 13), 5)
    if frequency in ("DAILY", "MONTHLY", "YEARLY") and dice.random() < 0.3:
        parts["BYMONTHDAY"] = signed(dice, 31, 4)
    if frequency == "YEARLY" and dice.random() < 0.15:
        parts["BYYEARDAY"] = signed(dice, 366, 5)
    week = frequency == "YEARLY" and dice.random() < 0.2
    if week:
        # Readers differ on weeks that are counted from the end of a year.
        parts["BYWEEKNO"] = sorted({abs(week) for week in signed(dice, 53, 4)})
    if week or dice.random() < 0.5:
        ordinal = {"MONTHLY": 5, "YEARLY": 0 if week else 5}.get(frequency, 0)
        parts["BYDAY"] = weekdays(dice, ordinal)
    # In the first week some readers count from the start, others the whole week.
    chooses = frequency in ("MONTHLY", "YEARLY") and parts.keys() & {"BYMONTHDAY", "BYDAY",
                                                                     "BYYEARDAY"}
    if chooses and dice.random() < 0.3:
        parts["BYSETPOS"] = signed(dice, 4, 2)
    if dice.random() < 0.6:
        parts["COUNT"] = dice.choice([1, 2, 5, 10, 12, 40, 52, 100, 366, 367])
    else:
        last = start + timedelta(days=dice.randrange(1, 1500))
        parts["UNTIL"] = last.strftime("%Y%m%d" if dice.random() < 0.3 else "%Y%m%dT%H%M%S")
    return ";".join(f"{name}={','.join(map(str, value)) if isinstance(value, list) else value}"
                    for name, value in parts.items())


def dates(text, start):
    """The dates of a rule, or why there are none or too many."""
    parts = dict(part.split("=") for part in text.split(";"))
    count, until = int(parts.pop("COUNT", 0)), parts.pop("UNTIL", "")
    if until:
        end = datetime.strptime(until, "%Y%m%dT%H%M%S" if "T" in until else "%Y%m%d")
        end = end if "T" in until else end + timedelta(days=1, seconds=-1)
    horizon = datetime.combine(start.date() + timedelta(days=HORIZON + 1), datetime.min.time())
    body = ";".join(f"{name}={value}" for name, value in parts.items())
    endless = rrule.rrulestr(body, dtstart=start).replace(until=horizon + timedelta(days=366))
    found = []
    for date in endless:
        if (until and date > end) or (count and len(found) >= count):
            break
        if date >= horizon:
            return "too long"
        if len(found) >= COUNT:
            return "too many"
        found.append(date)
    return "too long" if found and len(found) < count else found or "empty"


def digest(texts):
    """FNV-1a of 64 bits."""
    value = 0xCBF29CE484222325
    for byte in ",".join(texts).encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def rules(kept=(), step=1):
    """2,400 rules, each with its start, how many dates it gives, the last and a digest of all.

    Of lines that are kept already, only each so-manieth is worked out anew: some take seconds.
    """
    dice = random.Random(5545)
    yield "# start|rule|dates|last|digest; what python-dateutil says"
    for number in range(2400):
        start = a_start(dice)
        rule = a_rule(dice, start)
        head = f"{start:%Y-%m-%dT%H:%M}|{rule}|"
        if number % step and number + 1 < len(kept):
            yield head + kept[number + 1].removeprefix(head)
            continue
        found = dates(rule, start)
        if isinstance(found, str):
            yield f"{head}{found}||"
        else:
            texts = [f"{date:%Y-%m-%dT%H:%M}" for date in found]
            yield f"{head}{len(texts)}|{texts[-1]}|{digest(texts)}"


def times():
    """Local times, most of them near to a change of the clock, and what their zone makes of them."""
    dice = random.Random(8536)
    yield "# zone|local|once, twice or never|the first moment in UTC; what python-dateutil says"
    for name in ZONES:
        zone = tz.gettz(name)
        for year in range(2024, 2036):
            changes = [day for day in range(365)
                       if offset(zone, year, day) != offset(zone, year, day + 1)]
            for day in changes + dice.sample(range(365), 2):
                for minutes in dice.sample(range(0, 24 * 60, 15), 3) + list(range(45, 210, 15)):
                    yield reading(name, zone, datetime(year, 1, 1) + timedelta(day, 60 * minutes))


def offset(zone, year, day):
    return (datetime(year, 1, 1, tzinfo=timezone.utc) + timedelta(day)).astimezone(zone).utcoffset()


def reading(name, zone, local):
    aware = local.replace(tzinfo=zone)
    if not tz.datetime_exists(aware):
        return f"{name}|{local:%Y-%m-%dT%H:%M}|never|"
    kind = "twice" if tz.datetime_ambiguous(aware) else "once"
    first = aware.replace(fold=0).astimezone(timezone.utc)
    return f"{name}|{local:%Y-%m-%dT%H:%M}|{kind}|{first:%Y-%m-%dT%H:%MZ}"


if __name__ == "__main__":
    print("\n".join({"rules": rules, "times": times}[sys.argv[1]]()))
