"""The two programs as processes, and a client that speaks HTTP to one of them."""

import http.client
import json
import os
import random
import signal
import socket
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

BUILT = Path(__file__).resolve().parents[2] / ".build" / "debug"


def wait_until(holds, seconds, what):
    """Looks again and again until it holds, and returns what it then is."""
    end = time.monotonic() + seconds
    while True:
        found = holds()
        if found:
            return found
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not come about in {seconds} s")
        time.sleep(0.01)


class NoAnswer(Exception):
    """The connection broke before an answer was whole: what was asked for is unknown."""


@dataclass(frozen=True)
class Answer:
    """An answer with its whole body."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def json(self):
        return json.loads(self.body)

    @property
    def type(self):
        return self.headers.get("content-type", "")

    def problem(self):
        """The body, which must be a problem of RFC 9457 that agrees with the status."""
        assert self.type == "application/problem+json", (self.status, self.type, self.body)
        told = self.json()
        assert told["status"] == self.status
        assert told["requestId"] == self.headers["x-request-id"]
        return told

    def demand(self, status):
        """Itself, if it has that status."""
        assert self.status == status, (self.status, self.body)
        return self


class Client:
    """One kept connection; not for several threads at once."""

    def __init__(self, port, token=None, timeout=30):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
        self.token = token
        self.used = time.monotonic()

    def connect(self):
        """Connects now, so that the next request need not."""
        self.connection.connect()

    def close(self):
        self.connection.close()

    def send(self, method, path, body=None, key=None, headers=None):
        """Sends a request to the REST service, or to a path outside of it with `//` in front.

        A body of bytes goes as it is; any other is written as JSON.
        """
        fields = dict(headers or {})
        if self.token:
            fields["Authorization"] = f"Bearer {self.token}"
        if key:
            fields["Idempotency-Key"] = key
        payload = None
        if body is not None:
            payload = body if isinstance(body, bytes) else json.dumps(body).encode()
            fields.setdefault("Content-Type", "application/json")
        target = path[1:] if path.startswith("//") else f"/api/v1{path}"
        # The service closes connections that nobody uses; a request into one gets no answer.
        if time.monotonic() - self.used > 5:
            self.connection.close()
        self.used = time.monotonic()
        try:
            self.connection.request(method, target, payload, fields)
            response = self.connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        except (OSError, http.client.HTTPException) as error:
            self.connection.close()
            raise NoAnswer(f"{method} {path}: {error!r}") from error

    def get(self, path, **rest):
        return self.send("GET", path, **rest)

    def post(self, path, body=None, **rest):
        return self.send("POST", path, {} if body is None else body, **rest)

    def items(self, path):
        """All items of a list, part by part."""
        mark, found = None, []
        while True:
            joint = "&" if "?" in path else "?"
            part = self.get(f"{path}{joint}limit=200" + (f"&after={mark}" if mark else ""))
            told = part.demand(200).json()
            found += told["items"]
            mark = told["next"]
            if mark is None:
                return found


def free_port():
    """A port that nobody listens on at the moment.

    It lies below those that the system gives to connections, which could take it while the
    process that listens there is down.
    """
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


def environment(conninfo):
    """Ours, with no setting of Totem or libpq but the database."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("TOTEM_", "PG"))}
    return kept | {"TOTEM_DATABASE_URL": conninfo, "NO_COLOR": "1"}


class Shell:
    """`totem` on a database."""

    def __init__(self, conninfo):
        self.conninfo = conninfo

    def run(self, *arguments, **settings):
        """Runs a command to its end: status, standard output, standard error."""
        return subprocess.run(
            [BUILT / "totem", *arguments], env=environment(self.conninfo) | settings,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, timeout=120,
        )

    def json(self, *arguments):
        """What a command that must be done tells in JSON."""
        done = self.run(*arguments, "--json")
        assert done.returncode == 0, (arguments, done.returncode, done.stderr)
        return json.loads(done.stdout)

    def migrate(self):
        done = self.run("database", "migrate")
        assert done.returncode == 0, done.stderr

    def token(self, role):
        return self.json("token", "create", "--name", f"peers {role}", "--role", role)["token"]

    def demand_sound(self):
        """Demands that every invariant holds on the data as they stand."""
        verified = self.json("verify")
        assert verified["checked"] > 0
        assert verified["violations"] == []


class Totemd:
    """The service as a process on a port of its own, which may be killed and started again."""

    def __init__(self, conninfo, folder, *options):
        self.conninfo = conninfo
        self.options = options
        self.data = folder / "data"
        self.data.mkdir()
        self.log = folder / "totemd.log"
        self.port = free_port()
        self.process = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(60)

    @property
    def origin(self):
        """Where a browser finds it."""
        return f"http://127.0.0.1:{self.port}"

    def launch(self):
        """Starts the process."""
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [BUILT / "totemd", "--port", str(self.port), "--data", str(self.data),
                 *self.options],
                env=environment(self.conninfo), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )

    def start(self):
        """Starts the process and waits until it is ready."""
        self.launch()
        wait_until(self.is_ready, 60, f"readiness ({self.log})")

    def is_ready(self):
        self.demand_alive()
        return self.readiness() == 200

    def demand_alive(self):
        """Demands that the process has not ended, and tells its last words if it has."""
        status = self.process.poll()
        assert status is None, f"totemd ended with {status}:\n{self.log.read_text()[-4000:]}"

    def readiness(self):
        """The status of `/readyz` on a new connection, or nothing when none is taken."""
        client = Client(self.port)
        try:
            return client.get("//readyz").status
        except NoAnswer:
            return None
        finally:
            client.close()

    def kill(self):
        """Ends the process at once, as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(60)

    def terminate(self):
        self.process.send_signal(signal.SIGTERM)

    def client(self, token=None, **rest):
        return Client(self.port, token, **rest)


class Crowd:
    """Threads that do the same thing at the same moment."""

    def __init__(self, size):
        self.size = size

    def do(self, prepare, act):
        """Prepares each, lets all go at once, and returns what each came to."""
        gate = threading.Barrier(self.size)
        results = [None] * self.size

        def member(number):
            try:
                tool = prepare(number)
                gate.wait(60)
                results[number] = act(number, tool)
            except BaseException as error:
                gate.abort()
                results[number] = error

        threads = [threading.Thread(target=member, args=(n,)) for n in range(self.size)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(120)
        for result in results:
            if isinstance(result, BaseException):
                raise result
        return results
