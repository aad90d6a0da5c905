"""Tells what came of the tests: a table by target and folder, and the closing line.

Reads the reports that the runners wrote in the form of JUnit. A test that was skipped has not
passed, and a report that is not there, or holds no test, is a failure too: its runner broke.
"""

import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree


def place(classname):
    """The target of a test in Swift, the folder of one in Python."""
    return classname.split(".")[0]


def tally(report):
    """How many tests of each place passed and failed."""
    passed, failed = Counter(), Counter()
    try:
        cases = list(ElementTree.parse(report).iter("testcase"))
    except (OSError, ElementTree.ParseError):
        cases = []
    for case in cases:
        bad = any(case.find(tag) is not None for tag in ("failure", "error", "skipped"))
        (failed if bad else passed)[place(case.get("classname"))] += 1
    if not cases:
        failed[f"no report {Path(report).name}"] += 1
    return passed, failed


def main(reports):
    passed, failed = Counter(), Counter()
    for report in reports:
        for total, part in zip((passed, failed), tally(report)):
            total.update(part)
    for name in sorted(passed | failed):
        wrong = f"  {failed[name]} failed" if failed[name] else ""
        print(f"  {name:<32} {passed[name]:>5} passed{wrong}")
    print(f"{passed.total()} passed, {failed.total()} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
