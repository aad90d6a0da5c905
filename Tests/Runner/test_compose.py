"""What Docker/compose.yaml promises, read as YAML."""

import pathlib
import re

import pytest
import yaml

DOCKER = pathlib.Path(__file__).resolve().parents[2] / "Docker"
COMPOSE = yaml.safe_load((DOCKER / "compose.yaml").read_text())
SERVICES = COMPOSE["services"]


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_cannot_write_beside_its_volumes(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["security_opt"] == ["no-new-privileges:true"]
    for volume in service.get("volumes", []):
        source = volume.split(":")[0]
        if source.startswith("."):
            assert volume.endswith(":ro")
            assert (DOCKER / source).is_file()
        else:
            assert source in COMPOSE["volumes"]


def test_passwords_are_files_and_nothing_else():
    assert COMPOSE["secrets"] == {
        name: {"file": f"secrets/{name}"} for name in ("superuser_password", "database_url")
    }
    for name, service in SERVICES.items():
        assert set(service["secrets"]) <= set(COMPOSE["secrets"]), name
        for key, value in service["environment"].items():
            assert "PASSWORD" not in key or key.endswith("_FILE"), (name, key)
            assert "://" not in value or key == "TOTEM_BASE_URL", (name, key)
            if key.endswith("_FILE"):
                assert value.removeprefix("/run/secrets/") in service["secrets"], (name, key)


def test_the_service_starts_when_the_schema_is_made_and_the_schema_when_the_database_answers():
    wanted = {
        "migrations": {"database": {"condition": "service_healthy"}},
        "totemd": {
            "database": {"condition": "service_healthy"},
            "migrations": {"condition": "service_completed_successfully"},
        },
    }
    assert {name: SERVICES[name]["depends_on"] for name in wanted} == wanted
    assert "pg_isready" in SERVICES["database"]["healthcheck"]["test"]
    assert SERVICES["migrations"]["command"] == ["totem", "database", "migrate"]


def test_the_database_keeps_checksums_and_is_reached_from_inside_alone():
    database = SERVICES["database"]
    assert "--data-checksums" in database["environment"]["POSTGRES_INITDB_ARGS"]
    assert int(re.fullmatch(r"postgres:(\d+)-bookworm", database["image"])[1]) >= 15
    assert "ports" not in database
    assert SERVICES["totemd"]["ports"] == ["127.0.0.1:8080:8080"]


def test_the_image_is_the_one_of_the_dockerfile():
    for name in ("migrations", "totemd"):
        build = SERVICES[name]["build"]
        assert (DOCKER / build["context"] / build["dockerfile"]).is_file()
        assert SERVICES[name]["cap_drop"] == ["ALL"]
