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
