"""The client in docs/ keeps a copy over HTTP, and ends with exactly what the lists hold."""

import importlib.util
import json
from pathlib import Path
from urllib.request import urlopen

import pytest

from apps.api.resources import RECORDS
from apps.api.rows.columns import columns_of
from apps.hearings.models import (
    Change,
    Commitment,
    CommitmentEvent,
    Correction,
    Edition,
    Hearing,
    Release,
)
from apps.hearings.publishing import publish, withdraw
from tests.make import correct, make_exchange

from .editors import Editors
from .following import public

SCRIPT = Path(__file__).parents[3] / "docs" / "sync.py"


@pytest.fixture
def client_of_docs():
    spec = importlib.util.spec_from_file_location("sync", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def downloaded(site):
    """Take every list as a file: by kind and id, the columns of the row."""
    found = {}
    for resource in RECORDS:
        found |= {(resource.collection, row["id"]): row for row in lines(site, resource.collection)}
    return found


def lines(site, name):
    with urlopen(f"{site}/api/v1/{name}.jsonl", timeout=60) as file:
        return [json.loads(line) for line in file]


def corrections(site):
    """Take the corrections, the oldest first; each is shown elsewhere than the change that it is."""
    found = [row | {"html_url": f"{site}/data/"} for row in lines(site, "corrections")]
    return sorted(found, key=lambda row: [int(part) for part in row["id"].split("-")])


def explained(site):
    """Take those changes that correct the record that was written, and not only one that shows it."""
    ids = set(Correction.objects.published().values_list("id", flat=True))
    return [row for row in lines(site, "changes") if row["id"] in ids]


def rows_of(copy):
    names = {r.collection: [c.name for c in columns_of(r.serializer_class)] for r in RECORDS}
    return {
        (kind, pk): {name: record[name] for name in names[kind]}
        for kind, records in copy["records"].items()
        for pk, record in records.items()
    }


@pytest.mark.django_db(transaction=True)
def test_a_copy_kept_from_outside_is_what_the_files_hold(live_server, client_of_docs, tmp_path, capsys):
    site, path = live_server.url, tmp_path / "copy.json"
    made = make_exchange(canary="1号")

    def kept():
        client_of_docs.main(site, str(path))
        copy = json.loads(path.read_text())
        assert rows_of(copy) == downloaded(site)
        return copy, capsys.readouterr().out

    copy, said = kept()
    assert made.commitment.pk in copy["records"]["commitments"]
    assert kept()[1].startswith("0 changes")
    commitment = Commitment.objects.get()
    correct(commitment, kind="measure")
    copy, said = kept()
    assert said.startswith("1 changes")
    assert copy["records"]["commitments"][commitment.pk]["kind"] == "measure"
    withdraw(Hearing.objects.get())
    copy, said = kept()
    assert commitment.pk not in copy["records"]["commitments"]
    assert not any(copy["records"][kind] for kind in ("people", "organizations", "sources"))
    publish(Hearing.objects.get())
    assert kept()[0]["records"]["commitments"][commitment.pk]["kind"] == "measure"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("seed", range(4))
def test_a_copy_is_whole_whatever_editors_do(live_server, client_of_docs, tmp_path, seed):
    editors, path = Editors(seed), tmp_path / "copy.json"
    for number in range(2):
        make_exchange(area=editors.area, canary=f"{number}号")
    for _turn in range(40):
        editors.act()
        if editors.random.random() < 0.15:
            client_of_docs.main(live_server.url, str(path))
    client_of_docs.main(live_server.url, str(path))
    copy = json.loads(path.read_text())
    assert rows_of(copy) == downloaded(live_server.url)
    held = {(kind, pk): row for kind, rows in copy["records"].items() for pk, row in rows.items()}
    site = live_server.url
    assert held == {key: row | {"html_url": site + row["html_url"]} for key, row in public().items()}
    assert client_of_docs.digest(copy) == Release.objects.current().digest
    assert corrections(live_server.url) == explained(live_server.url) != []
    assert {event.kind for event in CommitmentEvent.objects.all()} > {"progress"}
    assert Edition.objects.filter(number__gt=1).exists()
    assert Change.objects.filter(merged_into__isnull=False).exists()


@pytest.mark.django_db(transaction=True)
def test_a_copy_of_another_record_is_refused_and_left_as_it_was(live_server, client_of_docs, tmp_path):
    make_exchange()
    path = tmp_path / "copy.json"
    client_of_docs.main(live_server.url, str(path))
    copy = json.loads(path.read_text())
    copy["records"]["topics"] = {}
    path.write_text(json.dumps(copy))
    with pytest.raises(SystemExit, match="your copy is of another record"):
        client_of_docs.main(live_server.url, str(path))
    assert json.loads(path.read_text()) == copy
