import apps.hearings.fields
import apps.hearings.models.keys
import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

KEYED = ["organization", "person", "source"]
RECORDS = [
    "answer",
    "area",
    "commitment",
    "commitmentevent",
    "figure",
    "hearing",
    "organization",
    "person",
    "question",
    "section",
    "source",
    "speaker",
    "topic",
]


def key(*, unique, null=False):
    more = {"null": True} if null else {"default": apps.hearings.models.keys.new_key}
    return apps.hearings.fields.Text(
        editable=False,
        help_text="Random key, given once. When the record is withdrawn, the changes name this key and neither its id nor its name, so that copies know what to delete.",
        max_length=32,
        validators=[django.core.validators.RegexValidator("^[0-9a-f]{32}\\Z", "32 hexadecimal digits.")],
        verbose_name="key",
        **({"unique": True} if unique else {"db_index": not null} if not null else {}),
        **more,
    )


def give_keys(state, _editor):
    """Give every record a random key, and the rows of its history the same one."""
    for name in KEYED:
        model, history = state.get_model("hearings", name), state.get_model("hearings", f"historical{name}")
        ids = set(model.objects.values_list("pk", flat=True))
        for pk in sorted(ids | set(history.objects.values_list("id", flat=True))):
            given = apps.hearings.models.keys.new_key()
            model.objects.filter(pk=pk).update(key=given)
            history.objects.filter(id=pk).update(key=given)


def account():
    return models.ForeignKey(
        null=True,
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to=settings.AUTH_USER_MODEL,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("hearings", "0005_what_kinds_say"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            "change",
            "key",
            apps.hearings.fields.Text(
                help_text="Random key of the person, organization or source; null for other records.",
                max_length=32,
                null=True,
                verbose_name="key",
            ),
        ),
        *(migrations.AddField(name, "key", key(unique=False, null=True)) for name in KEYED),
        *(migrations.AddField(f"historical{name}", "key", key(unique=False, null=True)) for name in KEYED),
        migrations.RunPython(give_keys, migrations.RunPython.noop),
        *(migrations.AlterField(name, "key", key(unique=True)) for name in KEYED),
        *(migrations.AlterField(f"historical{name}", "key", key(unique=False)) for name in KEYED),
        *(migrations.AlterField(f"historical{name}", "history_user", account()) for name in RECORDS),
    ]
