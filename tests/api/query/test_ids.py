"""`id__in` chooses records of every list; one that names nothing public is refused, of whatever kind it is."""

import pytest

from apps.api.resources import RESOURCES
from apps.hearings.publishing import withdraw
from tests.make import correct

pytestmark = pytest.mark.django_db


def ids(client, collection, query=""):
    return [row["id"] for row in client.get(f"/api/v1/{collection}/?page_size=100{query}").json()["results"]]


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.collection)
def test_every_list_takes_several_ids(resource, client, exchange):
    correct(exchange.commitment, kind="measure")
    some = ids(client, resource.collection)[:2]
    assert some
    assert ids(client, resource.collection, f"&id__in={','.join(map(str, some))}") == some
    assert ids(client, resource.collection, f"&id__in={some[0]},{some[0]}") == some[:1]


@pytest.mark.parametrize(
    ("collection", "id"), [("releases", "999"), ("changes", "999-1"), ("corrections", "9-9")]
)
def test_an_id_of_no_release_or_change_is_refused(collection, id, client, exchange):
    answer = client.get(f"/api/v1/{collection}/?id__in={id}")
    [fault] = answer.json()["errors"]
    assert (answer.status_code, fault["code"], fault["parameter"]) == (400, "unknown_id", "id__in")
    assert id in fault["detail"]


def test_the_id_of_a_hidden_change_is_refused_as_an_unknown_one(client, exchange):
    correct(exchange.commitment, kind="measure")
    [id] = ids(client, "changes", "&record_type=commitments&action=changed")
    assert ids(client, "corrections", f"&id__in={id}") == [id]
    withdraw(exchange.hearing)
    for collection in ("changes", "corrections"):
        hidden = client.get(f"/api/v1/{collection}/?id__in={id}").content.decode()
        assert hidden.replace(id, "X") == client.get(
            f"/api/v1/{collection}/?id__in=999-9"
        ).content.decode().replace("999-9", "X")
