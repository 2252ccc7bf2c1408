"""New installations take one step, older ones three; both have the same tables."""

from django.db import connection
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader


def test_the_one_step_makes_what_the_three_make(db):
    loader = MigrationLoader(connection, load=False, replace_migrations=False)
    loader.build_graph()
    one, three = (loader.project_state(("hearings", name)) for name in ("0001_record", "0003_list_indexes"))
    assert {key for key in one.models if key[0] == "hearings"} == {
        key for key in three.models if key[0] == "hearings"
    }
    assert MigrationAutodetector(one, three)._detect_changes() == {}
