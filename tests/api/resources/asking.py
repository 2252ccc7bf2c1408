"""Requests to the API, and one correction, for the tests of releases."""

from apps.hearings.models import Commitment


def get(client, path):
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == 200, answer.content.decode()
    return answer.json()


def every(client, path):
    """Follow a list of the API to its end."""
    rows, address = [], f"/api/v1/{path}"
    while address:
        page = client.get(address)
        assert page.status_code == 200, page.content.decode()
        rows += page.json()["results"]
        address = page.json()["next"]
    return rows


def refused(client, path, parameter, status=400):
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == status, answer.content.decode()
    assert answer.headers["Content-Type"] == "application/problem+json"
    errors = answer.json()["errors"]
    assert [error["parameter"] for error in errors] == ([parameter] if parameter else [])
    return errors[0]["detail"] if errors else answer.json()["detail"]


def correct(kind="measure"):
    commitment = Commitment.objects.get()
    commitment.kind = kind
    commitment.save()
    return commitment
