"""The database goes away under load and comes back: the service says so and goes on."""

import threading
import time

import pytest

from programs import plans
from programs.cluster import OwnCluster
from programs.service import Crowd, Shell, Totemd, wait_until

ROUNDS = 5
CLIENTS = 3
# The longest that a caller of the service waits to be told of it, in seconds. That takes two
# seconds at most, one for a connection and one for the batch before it, but the machine is busy;
# what is not told at all takes as long as the patience of a client.
PATIENCE = 20.0
# How many of the probes ask the service.
SERVED = 5


@pytest.fixture(scope="module")
def cluster():
    with OwnCluster() as cluster:
        Shell(cluster.conninfo).migrate()
        yield cluster


@pytest.fixture(scope="module")
def database(cluster):
    """This module's database is the one on its own cluster."""
    return cluster


class Visitor(threading.Thread):
    """Registers people with keys, and holds on while the database is away."""

    def __init__(self, number, totemd, address, serves, ending):
        super().__init__()
        self.number, self.totemd, self.address = number, totemd, address
        self.serves, self.ending = serves, ending
        self.told, self.waits, self.fault = {}, [], None

    def run(self):
        client = self.totemd.client()
        try:
            while not self.ending.is_set():
                name = f"v{self.number}-{len(self.told)}"
                self.told[name] = self.register(client, name)
        except BaseException as error:
            self.fault = error
        finally:
            client.close()

    def register(self, client, name):
        while True:
            began = time.monotonic()
            answer = client.post(self.address, plans.person(name), key=f"key-{name}")
            if answer.status == 201:
                return answer.json()
            self.waits.append(time.monotonic() - began)
            demand_outage(answer)
            self.serves.wait(120)


def demand_outage(answer):
    """Demands the answer of an outage: try again, and when."""
    told = answer.demand(503).problem()
    assert told["code"] == "unavailable", told
    assert 1 <= int(answer.headers["retry-after"]) <= 60


def test_the_service_outlives_its_database(cluster, admin, totemd, shell, day, tell):
    held = admin.post("/sessions", plans.online_session(day(), 40)).demand(201).json()
    address = f"/sessions/{held['id']}/registrations"
    serves, ending = threading.Event(), threading.Event()
    serves.set()
    visitors = [Visitor(n, totemd, address, serves, ending) for n in range(CLIENTS)]
    process = totemd.process.pid
    longest, returns = 0.0, []
    for visitor in visitors:
        visitor.start()
    try:
        for number in range(ROUNDS):
            known = [len(visitor.told) for visitor in visitors]
            wait_until(lambda: all(len(visitor.told) > before + 3 for visitor, before
                                   in zip(visitors, known)), 60, "some load")
            serves.clear()
            cluster.stop("immediate")
            longest = max(longest, *outage(admin, totemd, shell, address, number))
            cluster.start()
            began = time.monotonic()
            wait_until(totemd.is_ready, 60, "recovery")
            wait_until(lambda: admin.post(address, plans.person(f"back-{number}"),
                                          key=f"back-{number}").status == 201, 60, "a write")
            returns.append(time.monotonic() - began)
            serves.set()
    finally:
        serves.set()
        ending.set()
        for visitor in visitors:
            visitor.join(120)
    assert [visitor.fault for visitor in visitors if visitor.fault] == []
    assert totemd.process.poll() is None and totemd.process.pid == process
    longest = max([longest, *(wait for visitor in visitors for wait in visitor.waits)])

    told = {name: each for visitor in visitors for name, each in visitor.told.items()}
    listed = admin.items(address)
    kept = {each["id"]: each["code"] for each in listed}
    lost = [name for name, each in told.items() if kept.get(each["id"]) != each["code"]]
    tell(f"{ROUNDS} outages: {len(lost)} lost of {len(told)} acknowledged; told of the outage "
         f"within {longest:.2f} s; back within {max(returns):.2f} s")
    assert lost == []
    assert len(listed) == len({each["email"] for each in listed}) == len(told) + ROUNDS
    assert longest < PATIENCE
    shell.demand_sound()


def outage(admin, totemd, shell, address, number):
    """Demands that everything says that the database is away; how long the answers took."""
    probes = [
        lambda client: demand_outage(client.post(address, plans.person(f"away-{number}"))),
        lambda client: demand_outage(client.get("/buildings")),
        lambda client: demand_outage(client.get("/bookings")),
        lambda client: client.get("//healthz").demand(200),
        lambda client: client.get("//readyz").demand(503),
        # The shell waits some seconds for the database before it gives up: once is enough.
        *([lambda _: demand_unavailable(shell.run("building", "list"))] if number == 0 else []),
    ]

    def look(member, client):
        began = time.monotonic()
        probes[member](client)
        client.close()
        return time.monotonic() - began

    return Crowd(len(probes)).do(lambda _: totemd.client(admin.token), look)[:SERVED]


def demand_unavailable(done):
    """Demands the exit code of the shell that says that the database is away."""
    assert (done.returncode, done.stdout) == (69, ""), done.stderr


def test_a_service_that_starts_before_its_database_waits_for_it(cluster, tmp_path):
    cluster.stop("fast")
    late = Totemd(cluster.conninfo, tmp_path)
    try:
        late.launch()
        wait_until(lambda: late.readiness() == 503, 60, "an edge that answers")
        client = late.client()
        demand_outage(client.get("/buildings"))
        cluster.start()
        wait_until(late.is_ready, 60, "readiness")
        client.get("/buildings").demand(200)
        client.close()
    finally:
        late.kill()
        if not cluster.runs:
            cluster.start()
