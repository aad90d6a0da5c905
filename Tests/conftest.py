"""What every test stands on: a database, the shell, the service."""

import datetime
import os

import pytest

pytest.register_assert_rewrite("programs.service", "programs.plans", "programs.browser")

from programs.cluster import Database
from programs.service import Shell, Totemd


@pytest.fixture(scope="module")
def database():
    """A migrated database of this module on the cluster that `./run test` started."""
    with Database(os.environ["TOTEM_TEST_DATABASE"]) as database:
        Shell(database.conninfo).migrate()
        yield database


@pytest.fixture(scope="module")
def shell(database):
    return Shell(database.conninfo)


@pytest.fixture(scope="module")
def totemd(database, tmp_path_factory):
    with Totemd(database.conninfo, tmp_path_factory.mktemp("totemd")) as totemd:
        yield totemd


@pytest.fixture(scope="module")
def admin(shell, totemd):
    """A client that may do everything."""
    client = totemd.client(shell.token("admin"))
    yield client
    client.close()


@pytest.fixture(scope="session")
def day():
    """The date of a Tuesday some weeks ahead, or of a day after it."""
    today = datetime.date.today()
    tuesday = today + datetime.timedelta(days=28 + (1 - today.weekday()) % 7)
    return lambda later=0: (tuesday + datetime.timedelta(days=later)).isoformat()


measured = pytest.StashKey[list]()


@pytest.fixture
def tell(request):
    """Tells a line of what was measured, which stands at the end of the whole run."""
    return request.config.stash.setdefault(measured, []).append


def pytest_terminal_summary(terminalreporter, config):
    for line in config.stash.get(measured, []):
        terminalreporter.write_line(line)
