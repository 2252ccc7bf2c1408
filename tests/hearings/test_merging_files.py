"""Aliases in fixture files."""

import json

import pytest
from django.utils import translation

from apps.hearings.checking import faults_of
from apps.hearings.loading import Refused, load
from apps.hearings.merging import merge
from apps.hearings.models import (
    Commitment,
    Person,
    Speaker,
    Topic,
)
from tests.make import (
    WHY,
    make_person,
    make_topic,
)

from .files import loaded

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def fixture(record, **fields):
    """Write a row of a fixture file for a person."""
    given = {"created_at": "2025-11-01T00:00:00Z", "modified_at": "2025-11-01T00:00:00Z", "area": "jieyang"}
    return {"model": "hearings.person", "pk": record, "fields": {**given, "name": "林树宏", **fields}}


def written(tmp_path, rows):
    path = tmp_path / "rows.json"
    path.write_text(json.dumps(rows))
    return [path]


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_file_never_undoes_a_merge(tmp_path, exchange, overwrite):
    old, new = exchange.person, make_person("刘小洁")
    merge(old, new, WHY)
    rows = [fixture(old.pk), fixture("jieyang-b"), fixture("jieyang-c", name="旧")]
    for into in (None, "jieyang-b"):
        rows[0]["fields"]["merged_into"] = into
        steps = loaded(written(tmp_path, rows), overwrite=overwrite, why=WHY)
        assert [step.outcome for step in steps if step.record.pk == old.pk] == ["kept"]
        assert Person.objects.get(pk=old.pk).merged_into == new
    assert Person.objects.filter(pk="jieyang-c").exists()


def test_a_file_that_merges_the_target_too_leads_an_alias_on(tmp_path, exchange):
    rows = [fixture("jieyang-a", merged_into="jieyang-b"), fixture("jieyang-b"), fixture("jieyang-c")]
    load(written(tmp_path, rows))
    for row in rows[:2]:
        row["fields"]["merged_into"] = "jieyang-c"
    load(written(tmp_path, rows), why=WHY)
    assert set(Person.objects.filter(merged_into="jieyang-c").values_list("pk", flat=True)) == {
        "jieyang-a",
        "jieyang-b",
    }


def test_check_records_names_a_link_to_an_alias(exchange):
    other = make_topic("人才", "Talent")
    Topic.objects.filter(pk=exchange.topic.pk).update(merged_into=other)
    Speaker.objects.filter(pk=exchange.respondent.pk).update(person=exchange.person)
    Person.objects.filter(pk=exchange.person.pk).update(merged_into=make_person("刘小洁"))
    for model, field in ((Commitment, "topics"), (Speaker, "person")):
        [fault] = [fault for record in model.objects.all() for fault in faults_of(record)]
        assert fault.field == field
        assert "which was merged into" in fault.why
    assert [fault.field for fault in faults_of(Topic.objects.get(pk=exchange.topic.pk))] == ["merged_into"]


def test_a_file_holds_aliases_in_any_order(tmp_path, exchange):
    rows = [fixture("jieyang-a", merged_into="jieyang-z"), fixture("jieyang-z"), fixture("jieyang-b")]
    load(written(tmp_path, rows))
    assert Person.objects.get(pk="jieyang-a").merged_into_id == "jieyang-z"
    rows[2]["fields"]["merged_into"] = "jieyang-a"
    with pytest.raises(Refused) as refused:
        load(written(tmp_path, rows))
    assert [fault.why for fault in refused.value.faults] == [
        "found jieyang-a, which was merged into jieyang-z, expected jieyang-z"
    ]
    rows[2]["fields"]["merged_into"] = "jieyang-b"
    with pytest.raises(Refused, match="1 faults"):
        load(written(tmp_path, rows))


def test_a_file_that_merges_what_others_still_name_is_refused(tmp_path, exchange):
    rows = [fixture(exchange.person.pk, merged_into="jieyang-z"), fixture("jieyang-z")]
    with pytest.raises(Refused) as refused:
        load(written(tmp_path, rows), overwrite=True)
    assert "still refers to" in refused.value.faults[0].why


def test_a_new_row_of_an_old_file_that_names_an_alias_is_refused_with_its_target(tmp_path, exchange):
    other = make_person("刘小洁")
    merge(exchange.person, other, WHY)
    speaker = {
        "model": "hearings.speaker",
        "pk": f"{exchange.hearing.pk}-p9",
        "fields": {
            "created_at": "2025-11-01T00:00:00Z",
            "modified_at": "2025-11-01T00:00:00Z",
            "hearing": exchange.hearing.pk,
            "number": 9,
            "person": exchange.person.pk,
            "organization": None,
            "role": "局长",
            "capacity": "respondent",
        },
    }
    old = [fixture(exchange.person.pk, name=exchange.person.name), speaker]
    for rows in (old, old[1:]):
        with pytest.raises(Refused) as refused:
            load(written(tmp_path, rows))
        assert any(other.pk in fault.why and fault.field == "person" for fault in refused.value.faults)
    assert not Speaker.objects.filter(pk=speaker["pk"]).exists()
