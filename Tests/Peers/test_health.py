"""The health check of the image, run as Docker would run it."""

import json
import os
import pathlib
import re
import subprocess

from programs.service import free_port

DOCKERFILE = pathlib.Path(__file__).resolve().parents[2] / "Docker" / "Dockerfile"


def check(port):
    text = DOCKERFILE.read_text().replace("\\\n", "")
    command = json.loads(re.search(r"^HEALTHCHECK .*? CMD (\[.*\])$", text, re.MULTILINE)[1])
    settings = {**os.environ, "TOTEM_PORT": str(port)}
    return subprocess.run(command, env=settings, capture_output=True, timeout=60)


def test_it_tells_whether_the_service_answers(totemd):
    healthy = check(totemd.port)
    assert healthy.returncode == 0, healthy.stderr
    assert check(free_port()).returncode != 0
