from django.core.management import call_command
from django.db import migrations


def create_table(apps, schema_editor):
    """Make the table in which failed logins are counted, so that `migrate` is all that an installation needs."""
    call_command("createcachetable", "--database", schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = []
    operations = [migrations.RunPython(create_table, migrations.RunPython.noop)]
