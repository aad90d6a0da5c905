"""Requests made from the service's own document, good and bad ones, against the real service.

Whatever is asked, no answer may be a server error, and every answer must be one that the document
describes: its status, its type, its headers, and the shape of its body.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from programs import plans
from programs.service import environment

# The others judge what a document cannot say: that times which are well formed lie in the past, or
# that a room of the right form does not exist, is told by a rule and not by the schema.
CHECKS = ["not_a_server_error", "status_code_conformance", "content_type_conformance",
          "response_headers_conformance", "response_schema_conformance", "negative_data_rejection",
          "unsupported_method", "allow_header_conformance", "ignored_auth"]


@pytest.fixture(scope="module")
def world(admin, day):
    """Names of things that are there, by the name of the parameter."""
    admin.post("/buildings", plans.building("mill")).demand(201)
    admin.post("/buildings/mill/rooms", plans.room("loft")).demand(201)
    organisation = {"code": "nyuko", "name": "Nyuko", "territory": "LU", "kind": "network"}
    admin.post("/organisations", organisation).demand(201)
    roles = [{"organisation": "nyuko", "role": "owner"}]
    programme = {"code": "123go", "name": "1, 2, 3 GO", "roles": roles}
    admin.post("/programmes", programme).demand(201)
    session = admin.post("/sessions", plans.session("mill/loft", day(), 20)).demand(201).json()
    receipt = admin.post(f"/sessions/{session['id']}/registrations", plans.person("ada"))
    window = {"from": f"{day(1)}T10:00", "to": f"{day(1)}T12:00"}
    booking = admin.post("/bookings", window | {"room": "mill/loft", "purpose": "Jury"})
    closure = admin.post("/closures", {"building": "mill", "reason": "Floor",
                                       "from": f"{day(9)}T10:00", "to": f"{day(9)}T12:00"})
    token = admin.post("/tokens", {"name": "old", "role": "viewer"}).demand(201).json()
    link = receipt.demand(201).json()["manageUrl"].rsplit("/", 1)[1]
    return {
        "/buildings/{code}": ["mill"], "/rooms/{building}/{code}": ["mill", "loft"],
        "/programmes/{code}": ["123go"], "/sessions/{id}": [session["id"]],
        "/registrations/{token}": [link], "/bookings/{id}": [booking.demand(201).json()["id"]],
        "/closures/{id}": [closure.demand(201).json()["id"]], "/tokens/{id}": [token["id"]],
    }


def led(document, world):
    """The document with names of things that are there beside whatever else has their form."""
    def also(schema, name):
        return {"anyOf": [{"const": name}, schema]}

    for path, operations in document["paths"].items():
        known = next((world[start] for start in world
                      if path.removeprefix("/api/v1").startswith(start)), [])
        for operation in operations.values():
            places = [each for each in operation["parameters"] if each["in"] == "path"]
            for place, name in zip(places, known):
                place["schema"] = also(place["schema"], name)
    for name in ("NewBooking", "NewSession", "SessionMove", "BookingChange", "NewClosure"):
        fields = document["components"]["schemas"][name]["properties"]
        fields["room"] = also(fields["room"], "mill/loft")
    return document


@pytest.mark.parametrize("role, phases", [
    ("admin", "examples,coverage,fuzzing"), (None, "examples,fuzzing")], ids=["admin", "nobody"])
def test_whatever_is_asked_is_answered_as_the_document_says(
        role, phases, admin, world, shell, totemd, tmp_path, tell):
    document = admin.get("/openapi.json").demand(200).json()
    described = tmp_path / "openapi.json"
    described.write_text(json.dumps(led(document, world)))
    command = [
        Path(sys.executable).with_name("st"), "run", described, "--url", totemd.origin,
        "--checks", ",".join(CHECKS), "--phases", phases,
        "--max-examples", "4", "--generation-deterministic", "--suppress-health-check", "all",
        "--continue-on-failure", "--workers", "1", "--warnings", "off", "--no-color",
    ]
    if role:
        command += ["--header", f"Authorization: Bearer {shell.token(role)}"]
    done = subprocess.run(command, cwd=tmp_path, env=environment("unused"), text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=600)
    assert done.returncode == 0, done.stdout[-20_000:]
    cases = next(line for line in done.stdout.splitlines() if "generated" in line)
    tell(f"contract as {role or 'nobody'}: {cases.strip()}")
    totemd.demand_alive()
    shell.demand_sound()
