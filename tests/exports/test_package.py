"""What describes a release: read by the rules of each format, and dependent on no machine and no network."""

import datetime
import json
import sqlite3
import warnings
from contextlib import closing
from types import SimpleNamespace

import pytest
from rdflib import DCAT, DCTERMS, RDF, Graph, Literal, Namespace, URIRef

from apps.exports import datapackage, dcat, readme, sqlite
from apps.exports.formats import FORMATS
from apps.exports.package import File, Package
from apps.exports.table import Field, Table
from tests.exports.texts import make_texts

SCHEMA = Namespace("https://schema.org/")
FIELDS = [
    Field("id", "text", "Public id", "编号", False),
    Field("kind", "text", "Kind", "种类", False, choices=("a", "b")),
    Field("parent", "text", "Thing above", "上级", True, refers_to="things"),
    Field("area", "text", "Division", "区划", False, refers_to="areas"),
    Field("value", "decimal", "Value", "数值", True, digits=22, places=6),
    Field("at", "instant", "Instant", "时刻", False),
    Field("topics", "ids", "Subjects", "主题", False, refers_to="topics"),
]
THINGS = Table("things", {"Open record": "Things that were said."}, FIELDS)
AREAS = Table("areas", {"Open record": "Divisions."}, FIELDS[:1])
AT = datetime.datetime(2026, 3, 1, 1, 2, 3, tzinfo=datetime.UTC)
HERE = "https://files.example/data/12/"


def made(base=""):
    files = [
        File("things.csv", 10, "a" * 64),
        File("things.parquet", 20, "b" * 64),
        File("README.md", 1, "c" * 64),
    ]
    return Package(
        12,
        AT,
        "d" * 64,
        "CC BY 4.0",
        "https://licence.example/",
        "Quoted.",
        base,
        [THINGS],
        files,
        ["things.xlsx"],
    )


def graph(described, base):
    with warnings.catch_warnings():
        warnings.filterwarnings(
            "ignore", "ConjunctiveGraph is deprecated"
        )  # the library warns of its own parser
        return Graph().parse(data=json.dumps(described), format="json-ld", publicID=base)


@pytest.mark.parametrize("base", ["", HERE])
def test_dcat_names_every_file_by_its_address_and_sum(base):
    found = graph(dcat.dcat(made(base)), HERE)
    dataset = URIRef(HERE)
    assert (dataset, RDF.type, DCAT.Dataset) in found
    assert (dataset, DCTERMS.license, URIRef("https://licence.example/")) in found
    addresses = set(found.objects(predicate=DCAT.downloadURL))
    assert addresses == {
        URIRef(HERE + n) for n in ("things.csv", "things.parquet", "README.md", "open-record.zip")
    }
    values = {
        str(each) for each in found.objects(predicate=URIRef("http://spdx.org/rdf/terms#checksumValue"))
    }
    assert values == {"a" * 64, "b" * 64, "c" * 64}


def test_schema_org_names_licence_columns_and_data_files():
    found = graph(dcat.schema_org(made()), HERE)
    [dataset] = found.subjects(RDF.type, SCHEMA.Dataset)
    assert (dataset, SCHEMA.license, URIRef("https://licence.example/")) in found
    assert set(found.objects(predicate=SCHEMA.contentUrl)) == {
        URIRef(HERE + "things.csv"),
        URIRef(HERE + "things.parquet"),
    }
    assert len(list(found.subjects(RDF.type, SCHEMA.PropertyValue))) == len(FIELDS)
    assert (None, SCHEMA.description, Literal("Value")) in found


def test_the_data_package_declares_types_rules_and_keys():
    described = datapackage.describe(made())
    table = next(each for each in described["resources"] if each["path"] == "things.csv")
    fields = {field["name"]: field for field in table["schema"]["fields"]}
    assert {name: field["type"] for name, field in fields.items()} == {
        "id": "string",
        "kind": "string",
        "parent": "string",
        "area": "string",
        "value": "number",
        "at": "datetime",
        "topics": "string",
    }
    assert fields["kind"]["constraints"] == {"required": True, "enum": ["a", "b"]}
    assert "constraints" not in fields["parent"]
    assert fields["value"]["description_zh"] == "数值"
    assert table["schema"]["primaryKey"] == ["id"]
    assert [(key["fields"], key["reference"]["resource"]) for key in table["schema"]["foreignKeys"]] == [
        (["parent"], ""),
        (["area"], "areas-csv"),
    ]
    assert (table["bytes"], table["hash"]) == (10, f"sha256:{'a' * 64}")
    assert described["left_out"] == ["things.xlsx"]


def test_the_citation_and_the_readme_name_release_licence_and_how_to_cite():
    assert 'version: "12"\ndate-released: "2026-03-01"\nlicense: "CC-BY-4.0"\n' in readme.citation(made())
    text = readme.readme(made(HERE))
    assert made(HERE).citation in text
    assert "things.xlsx" in text
    assert HERE in readme.citation(made(HERE))


def things():
    rows = [
        ["x", "a", None, "jieyang", None, AT, ["t1", "t2"]],
        ["y", "b", "x", "jieyang", 5, AT, []],
    ]
    return make_texts(THINGS.names, rows)


def test_the_database_has_keys_and_the_same_bytes_each_time(tmp_path):
    for name in ("a", "b"):
        sqlite.write(
            tmp_path / name, [(AREAS, ['{"id":"jieyang"}']), (THINGS, things())], {"licence": "CC BY 4.0"}, 12
        )
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert (tmp_path / "a").read_bytes()[96:100] == (3_040_000).to_bytes(4, "big")
    with closing(sqlite3.connect(tmp_path / "a")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA user_version").fetchone() == (12,)
        keys = database.execute("PRAGMA foreign_key_list(things)").fetchall()
        assert {(key[3], key[2]) for key in keys} == {("parent", "things"), ("area", "areas")}
        told = database.execute(
            "SELECT things.id FROM things, json_each(topics) WHERE json_each.value = 't2'"
        ).fetchall()
        assert told == [("x",)]


def test_a_row_that_refers_to_nothing_is_refused(tmp_path):
    with pytest.raises(ValueError, match="areas that is not there"):
        sqlite.write(tmp_path / "a", [(AREAS, []), (THINGS, things())], {}, 12)


def test_a_disk_that_is_full_is_an_error_of_the_system(tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite, "PRAGMAS", [*sqlite.PRAGMAS, "max_page_count=5"])
    many = (f'{{"id":"{"x" * 3000}{number}"}}' for number in range(50))
    with pytest.raises(OSError, match="full"):
        sqlite.write(tmp_path / "a", [(AREAS, many)], {}, 12)


def test_a_file_of_a_list_has_the_media_type_of_its_format(monkeypatch):
    monkeypatch.setitem(FORMATS, "tsv", SimpleNamespace(CONTENT_TYPE="text/tab-separated-values"))
    assert File("things.tsv", 1, "a" * 64).media_type == "text/tab-separated-values"
    assert all(File(f"things.{name}", 1, "").media_type == FORMATS[name].CONTENT_TYPE for name in FORMATS)
    assert File("SHA256SUMS", 1, "a" * 64).media_type == "text/plain; charset=utf-8"
