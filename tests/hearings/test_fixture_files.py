import copy
import json

import pytest

from apps.hearings.fixture_files import read
from apps.hearings.models import Topic

from .files import write

TOPIC = {
    "model": "hearings.topic",
    "pk": "water",
    "fields": {"name": "水利", "name_en": None, "parent": None},
}


def rows(reading):
    """Give all rows of files, by kind and id."""
    return {key: row for group in reading.groups() for key, row in group.items()}


def faults(*paths):
    reading = read(paths)
    rows(reading)
    return [str(fault).removeprefix(f"{paths[0]}: ") for fault in reading.faults]


def changed(**changes):
    return {**copy.deepcopy(TOPIC), **changes}


def test_record_is_read_with_its_values(tmp_path):
    reading = read([write(tmp_path / "topics.json", [TOPIC])])
    assert rows(reading)[Topic, "water"].record.name == "水利"
    assert reading.faults == []


def test_longest_id_is_read(tmp_path):
    assert faults(write(tmp_path / "topics.json", [changed(pk="a" * 100)])) == []


def test_folder_stands_for_the_fixtures_in_it(tmp_path):
    write(tmp_path / "b.json", [changed(pk="b")])
    write(tmp_path / "a.json", [changed(pk="a")])
    (tmp_path / "notes.txt").write_text("no fixture")
    assert [pk for _model, pk in rows(read([tmp_path]))] == ["a", "b"]


def test_folder_without_fixtures_is_refused(tmp_path):
    assert faults(tmp_path) == ["no fixture in this folder, expected files ending in .json"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[",
        b"\xff\xfe",
        "\ufeff[]".encode(),
        b"[NaN]",
        b'[{"model": 1, "model": 2}]',
        b"[" * 100_000,
        b"[" + b"9" * 5000 + b"]",
        b"[] []",
    ],
    ids=["empty", "cut", "no UTF-8", "BOM", "NaN", "key twice", "deep", "huge number", "two values"],
)
def test_file_that_is_no_json_is_refused(tmp_path, content):
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    (fault,) = faults(path)
    assert fault.startswith("cannot be read (")
    assert fault.endswith("), expected JSON in UTF-8")


def test_file_that_is_not_there_is_refused(tmp_path):
    assert len(faults(tmp_path / "nowhere.json")) == 1


@pytest.mark.parametrize("content", [{}, "x", None, 5])
def test_file_that_is_no_list_is_refused(tmp_path, content):
    path = write(tmp_path / "bad.json", content)
    assert faults(path) == [f"found {json.dumps(content)}, expected a list of records"]


@pytest.mark.parametrize(
    ("item", "place"),
    [
        (5, "record 2: found 5"),
        (None, "record 2: found null"),
        ([], "record 2: found []"),
        ({}, "record 2: found {}"),
        (changed(extra=1), "record 2: found"),
        ({"model": "hearings.topic", "fields": {}}, "record 2: found"),
        (changed(model="hearings.tpoic"), 'record 2: model: found "hearings.tpoic"'),
        (changed(model="auth.user"), 'record 2: model: found "auth.user"'),
        (changed(model=["hearings.topic"]), "record 2: model: found"),
        (changed(pk=None), "record 2: pk: found null"),
        (changed(pk=1), "record 2: pk: found 1"),
        (changed(pk="Not an id"), 'record 2: pk: found "Not an id"'),
        (changed(pk="a" * 101), "record 2: pk: found"),
        (changed(fields=[]), "record 2: fields: found []"),
    ],
)
def test_item_that_is_no_record_is_named_by_its_place(tmp_path, item, place):
    (fault,) = faults(write(tmp_path / "bad.json", [changed(pk="first"), item]))
    assert fault.startswith(place)
    assert ", expected " in fault


def test_unknown_field_is_refused(tmp_path):
    path = write(tmp_path / "bad.json", [changed(fields={**TOPIC["fields"], "nmae": "水利"})])
    assert faults(path) == [
        "hearings.topic water: nmae: no field of hearings.topic, "
        "expected created_at, modified_at, merged_into, name, name_en, parent"
    ]


def test_missing_field_is_refused_unless_it_may_be_unknown(tmp_path):
    path = write(tmp_path / "bad.json", [changed(fields={})])
    assert faults(path) == [
        "hearings.topic water: name: found nothing, expected text of at most 100 characters"
    ]


def test_missing_field_takes_its_default_where_it_has_one(tmp_path):
    given = {"title": "专题询问", "kind": "special_inquiry", "held_on": "2025-10-30", "sources": []}
    hearing = {**given, "convened_by": "congress", "area": "jieyang"}
    path = write(tmp_path / "one.json", [{"model": "hearings.hearing", "pk": "one", "fields": hearing}])
    reading = read([path])
    assert [entry.record.state for entry in rows(reading).values()] == ["draft"]
    assert reading.faults == []


def test_missing_links_are_refused_unless_there_may_be_none(tmp_path):
    items = [{"model": f"hearings.{kind}", "pk": "one", "fields": {}} for kind in ("hearing", "commitment")]
    reading = read([write(tmp_path / "bad.json", items)])
    assert len(rows(reading)) == 2
    assert {fault.field for fault in reading.faults} & {"sources", "topics"} == {"sources"}


def test_wrong_value_is_named_with_what_was_expected(tmp_path):
    path = write(tmp_path / "bad.json", [changed(fields={"name": 5, "parent": "Not an id"})])
    assert faults(path) == [
        "hearings.topic water: name: found 5, expected text of at most 100 characters",
        'hearings.topic water: parent: found "Not an id", expected the id of a hearings.topic, or null',
    ]


def test_record_given_twice_is_refused_even_in_two_files(tmp_path):
    first = write(tmp_path / "a.json", [TOPIC])
    second = write(tmp_path / "b.json", [TOPIC])
    (fault,) = faults(first, second)
    assert fault == f"{second}: hearings.topic water: given again, expected only the one in {first}"


def test_same_id_in_two_kinds_is_no_clash(tmp_path):
    area = {"model": "hearings.area", "pk": "water", "fields": {"name": "水", "level": "county"}}
    assert faults(write(tmp_path / "both.json", [TOPIC, area])) == []


def test_every_fault_of_every_file_is_listed(tmp_path):
    write(tmp_path / "a.json", [changed(fields={"name": ""}), 5])
    write(tmp_path / "b.json", {})
    assert len(faults(tmp_path)) == 3
