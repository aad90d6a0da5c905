"""The service is asked to end while requests are under way."""

import json
import socket
import subprocess
import threading
import time

from programs import plans
from programs.service import Totemd, wait_until

# After so many seconds the service cuts off what is still under way. One that ends because its work
# is done ends before.
CUT_OFF = 20


def test_what_is_under_way_is_answered_and_the_process_ends_with_0(
        database, shell, tmp_path, day, tell):
    with Totemd(database.conninfo, tmp_path) as totemd:
        admin = totemd.client(shell.token("admin"))
        held = admin.post("/sessions", plans.online_session(day(), 5)).demand(201).json()
        path = f"/api/v1/sessions/{held['id']}/registrations"
        assert totemd.readiness() == 200

        half = HalfSent(totemd.port, path, plans.person("half"))
        with Lock(database.conninfo, held["id"]) as lock:
            answers = []
            waiting = threading.Thread(target=lambda: answers.append(
                admin.post(f"/sessions/{held['id']}/registrations", plans.person("locked"))))
            waiting.start()
            lock.await_waiter()
            began = time.monotonic()
            totemd.terminate()
            wait_until(lambda: totemd.readiness() == 503, 30, "a red readiness")
            assert totemd.process.poll() is None
        waiting.join(60)
        answers[0].demand(201)
        status, told = half.finish()
        assert status == 201, told
        assert totemd.process.wait(60) == 0
        took = time.monotonic() - began
    tell(f"ended {took:.2f} s after SIGTERM")
    assert took < CUT_OFF
    listed = shell.json("registration", "list", "--session", held["id"])["items"]
    assert {each["email"] for each in listed} == {"half@example.org", "locked@example.org"}
    shell.demand_sound()


def test_it_ends_when_nobody_asks_for_anything(database, tmp_path):
    with Totemd(database.conninfo, tmp_path) as totemd:
        idle = totemd.client()
        assert idle.get("//healthz").status == 200
        began = time.monotonic()
        totemd.terminate()
        assert totemd.process.wait(60) == 0
        assert time.monotonic() - began < CUT_OFF
        idle.close()


class HalfSent:
    """A request whose body has been sent but for the last byte."""

    def __init__(self, port, path, body):
        payload = json.dumps(body).encode()
        self.rest = payload[-1:]
        self.socket = socket.create_connection(("127.0.0.1", port), 60)
        self.socket.sendall(
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(payload)}\r\n\r\n".encode()
            + payload[:-1])

    def finish(self):
        """Sends the last byte; the status and the whole answer."""
        self.socket.sendall(self.rest)
        answer = b""
        while piece := self.socket.recv(65536):
            answer += piece
        self.socket.close()
        return int(answer.split(b" ", 2)[1]), answer


class Lock:
    """Keeps the row of a session locked, so that a registration for it must wait."""

    def __init__(self, conninfo, session):
        self.conninfo, self.session = conninfo, session

    def __enter__(self):
        self.psql = subprocess.Popen(
            ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align",
             f"--dbname={self.conninfo}"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        self.ask(f"begin; select 'locked' from totem.seat_pool where session_id = "
                 f"'{self.session}' for update;")
        return self

    def __exit__(self, *_):
        self.psql.communicate("rollback;\n", timeout=60)

    def ask(self, statement):
        self.psql.stdin.write(statement + "\n")
        return self.psql.stdout.readline().strip()

    def await_waiter(self):
        """Waits until somebody waits for the lock."""
        waiting = ("select count(*) from pg_locks where not granted;")
        wait_until(lambda: self.ask(waiting) != "0", 30, "somebody who waits for the lock")
