"""What the README says is true: its requests work, and its settings are the settings."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
PLACE = "http://127.0.0.1:8000"
REQUESTS = re.findall(rf"^curl '{PLACE}([^']+)'", README, re.MULTILINE)
MISTAKEN = "/api/v1/commitments/?organization=jieyang-commerce-bureau&kind=pledge,measure"


@pytest.mark.parametrize("path", REQUESTS)
def test_every_request_in_the_readme_works_and_finds_something(client, record, path):
    answer = client.get(path)
    if path == MISTAKEN:
        assert answer.status_code == 400
        return
    assert answer.status_code == 200
    if answer.streaming:
        assert len(b"".join(answer.streaming_content)) > 300
    elif answer.headers["Content-Type"] == "application/json" and "results" in answer.json():
        assert answer.json()["results"]


def test_the_readme_has_requests_and_one_that_is_refused():
    assert len(REQUESTS) > 5
    assert MISTAKEN in REQUESTS


def test_every_setting_read_is_in_the_readme_and_the_reverse():
    settings = (ROOT / "hearing_api/settings.py").read_text()
    read = set(re.findall(r"env\.\w+\(\s*\"([A-Z_]+)\"", settings))
    assert read == set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE))


def test_the_readme_counts_what_is_there(client, record):
    for collection in ("questions", "answers", "commitments", "figures"):
        count = client.get(f"/api/v1/{collection}/?count=true").json()["count"]
        assert f"{count} {collection}" in README


def test_the_readme_names_every_folder_of_the_tree():
    folders = [*(ROOT / "apps").glob("*/__init__.py"), *(ROOT / "apps/api").glob("*/__init__.py")]
    names = {str(found.parent.relative_to(ROOT)) for found in folders}
    assert {name for name in names if f"`{name}/`" not in README} == {"apps/api/management"}


def test_the_version_is_the_same_everywhere():
    from apps.api.openapi.view import document

    version, _plus, _mark = document()["info"]["version"].partition("+")
    assert f'version = "{version}"' in (ROOT / "pyproject.toml").read_text()
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text()
