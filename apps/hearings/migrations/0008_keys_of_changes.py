from django.db import migrations
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce

KEYED = {"organizations": "organization", "people": "person", "sources": "source"}


def give_keys(state, _editor):
    """Give the changes that were stored before there were keys those of their records, deleted ones included."""
    changes = state.get_model("hearings", "change").objects.filter(key=None)
    for record_type, name in KEYED.items():
        records = state.get_model("hearings", name).objects.filter(pk=OuterRef("record"))
        past = state.get_model("hearings", f"historical{name}").objects.filter(id=OuterRef("record"))
        keys = [Subquery(rows.values("key")[:1]) for rows in (records, past)]
        changes.filter(record_type=record_type).update(key=Coalesce(*keys))


class Migration(migrations.Migration):
    dependencies = [("hearings", "0007_figure_basis")]

    operations = [migrations.RunPython(give_keys, migrations.RunPython.noop)]
