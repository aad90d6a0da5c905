"""What the browser tests stand on: a browser, a demonstration to visit, a place for pictures."""

import os
from pathlib import Path

import pytest

from programs.browser import Browser
from programs.service import Totemd


@pytest.fixture(scope="session")
def browser():
    with Browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def totemd(database, tmp_path_factory):
    """A demonstration, where mails can be read in the browser."""
    with Totemd(database.conninfo, tmp_path_factory.mktemp("totemd"), "--demo") as totemd:
        yield totemd


@pytest.fixture(scope="module")
def places(shell):
    """The whole demonstration: its buildings, rooms, sessions and people.

    Its houses keep no holidays here: the days of the tests are counted from today.
    """
    done = shell.run("database", "demo")
    assert done.returncode == 0, done.stderr
    for building in shell.json("building", "list")["items"]:
        done = shell.run("building", "change", building["code"], "--holiday-calendar", "none")
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def pictures(tmp_path_factory):
    """The folder for screenshots, which stays when `./run test` names it."""
    named = os.environ.get("TOTEM_TEST_SCREENSHOTS")
    folder = Path(named) if named else tmp_path_factory.mktemp("screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    return folder
