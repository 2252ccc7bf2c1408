"""New installations take one step, older ones three; both have the same tables."""

import pytest
from django.db import connection
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader


def test_the_one_step_makes_what_the_three_make(db):
    loader = MigrationLoader(connection, load=False, replace_migrations=False)
    loader.build_graph()
    one, three = (loader.project_state(("hearings", name)) for name in ("0001_record", "0003_list_indexes"))
    assert {key for key in one.models if key[0] == "hearings"} == {
        key for key in three.models if key[0] == "hearings"
    }
    assert MigrationAutodetector(one, three)._detect_changes() == {}


def migrated(name):
    """Bring the database to a migration, and give the models of that time."""
    executor = MigrationExecutor(connection)
    executor.migrate([("hearings", name)])
    return MigrationExecutor(connection).loader.project_state(("hearings", name)).apps


@pytest.fixture
def tables_of_today(transactional_db):
    """Bring the tables back to what all other tests work on."""
    yield
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


@pytest.mark.usefixtures("tables_of_today")
def test_records_that_had_no_key_are_each_given_one():
    old = migrated("0001_record")
    area = old.get_model("hearings", "area").objects.create(id="jieyang", name="揭阳市", level="prefecture")
    person = old.get_model("hearings", "person")
    for name in ("lin-ying", "tang-chao"):
        person.objects.create(id=f"jieyang-{name}", name=name, area=area)
    history = old.get_model("hearings", "historicalperson").objects
    told = {"history_date": area.created_at, "history_type": "+"}
    history.create(id="jieyang-lin-ying", name="lin-ying", area_id="jieyang", **told)
    new = migrated("0006_keys_and_accounts")
    keys = dict(new.get_model("hearings", "person").objects.values_list("id", "key"))
    assert len({len(key) for key in keys.values()}) == 1
    assert len(set(keys.values())) == 2
    assert new.get_model("hearings", "historicalperson").objects.get().key == keys["jieyang-lin-ying"]


@pytest.mark.usefixtures("tables_of_today")
def test_changes_of_before_there_were_keys_are_given_those_of_their_records():
    old = migrated("0007_figure_basis")
    area = old.get_model("hearings", "area").objects.create(id="jieyang", name="揭阳市", level="prefecture")
    there = old.get_model("hearings", "person").objects.create(id="jieyang-lin-ying", name="林影", area=area)
    told = {"history_date": area.created_at, "history_type": "-"}
    past = old.get_model("hearings", "historicalorganization").objects
    gone = past.create(id="jieyang-bureau", name="局", area_id=area.id, classification="department", **told)
    release = old.get_model("hearings", "release").objects.create(
        number=1, at=area.created_at, reason="loaded", digest="0", added=3, changed=0, removed=0
    )
    changed = [("people", there.id), ("organizations", gone.id), ("areas", area.id)]
    for number, (record_type, record) in enumerate(changed, 1):
        old.get_model("hearings", "change").objects.create(
            id=f"1-{number}",
            release=release,
            number=number,
            record_type=record_type,
            record=record,
            action="added",
        )
    new = migrated("0008_keys_of_changes")
    keys = new.get_model("hearings", "change").objects.values_list("record", "key")
    assert dict(keys) == {there.id: there.key, gone.id: gone.key, area.id: None}
