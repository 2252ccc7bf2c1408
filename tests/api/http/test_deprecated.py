"""Lists take neither `format` nor `fields` any more: they say where the answer is."""

import pytest

from apps.api.resources import RESOURCES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("?format=csv", ".csv"),
        ("?format=json", ".json"),
        ("?fields=id,quote", ".json?fields=id,quote"),
        ("?kind=money&fields=id&format=csv", ".csv?kind=money&fields=id"),
        ("?q=%E7%94%B5%E5%95%86+a&format=jsonl", ".jsonl?q=%E7%94%B5%E5%95%86+a"),
    ],
)
def test_a_deprecated_parameter_leads_to_the_address_that_took_its_place(client, exchange, asked, leads_to):
    answer = client.get(f"/api/v1/figures/{asked}")
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"http://testserver/api/v1/figures{leads_to}"
    assert answer.headers["Deprecation"].startswith("@")
    assert answer.headers["Sunset"].endswith("GMT")
    assert client.get(answer.headers["Location"]).status_code == 200


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_every_list_leads_there(client, exchange, resource):
    address = f"/api/v1/{resource.collection}/"
    assert client.get(f"{address}?fields=id", follow=True).json()["results"] is not None
    assert client.get(f"{address}?format={resource.formats[0]}", follow=True).status_code == 200


@pytest.mark.parametrize("asked", ["?format=xml", "?format=csv&format=csv", "?format=", "?omit=id"])
def test_what_leads_nowhere_is_refused_with_the_addresses_that_there_are(client, exchange, asked):
    answer = client.get(f"/api/v1/figures/{asked}")
    assert answer.status_code == 400
    assert "/api/v1/figures.json" in answer.json()["errors"][0]["detail"]


def test_an_ordinary_list_is_not_deprecated(client, exchange):
    assert "Deprecation" not in client.get("/api/v1/figures/?kind=money").headers
