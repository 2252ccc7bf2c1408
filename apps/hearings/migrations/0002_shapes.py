import apps.hearings.constraints
import apps.hearings.corrections
import apps.hearings.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import simple_history.models
from apps.hearings.models.keys import new_key
from collections import Counter
from django.conf import settings
from django.core.management.base import CommandError
from django.db import migrations, models
from django.db.models import F, Value
from django.db.models import Q
from django.db.models.functions import Concat
from itertools import chain


def make_agenda_items(apps, schema_editor):
    """Make an agenda item of each hearing, source and words that votes name, and let the votes and their history name it.

    What only the history names is made in the history alone, as an item that was deleted.

    Errors: ValueError for a vote whose agenda item is not in the text of its source.
    """
    Vote, PastVote, Item, PastItem = (
        apps.get_model("hearings", name)
        for name in ("Vote", "HistoricalVote", "AgendaItem", "HistoricalAgendaItem")
    )
    past = {}
    for row in PastVote.objects.exclude(agenda_item_words=None).order_by("history_date", "history_id"):
        past.setdefault((row.hearing_id, row.source_id, row.agenda_item_words), []).append(row)
    present = {}
    for row in Vote.objects.exclude(agenda_item_words=None).order_by("hearing", "number"):
        present.setdefault((row.hearing_id, row.source_id, row.agenda_item_words), []).append(row)
    numbers = Counter()
    for key in [*present, *(key for key in past if key not in present)]:
        hearing, source, words = key
        votes, versions = present.get(key, []), past.get(key, [])
        start = find_words(apps, source, words)
        if start is None:
            if votes:
                raise ValueError(f"vote {votes[0].pk}: agenda_item is {words!r}, expected words of source {source}")
            continue
        numbers[hearing] += 1
        first = (versions or votes)[0]
        columns = {
            "id": f"{hearing}-i{numbers[hearing]}",
            "hearing_id": hearing,
            "number": numbers[hearing],
            "source_id": source,
            "start": start,
            "end": start + len(words),
            "quote": words,
            "created_at": first.created_at,
            "modified_at": first.created_at,
        }
        if votes:
            Item.objects.create(**columns)
        if versions:
            tell(PastItem, columns, "+", first)
            if not votes:
                tell(PastItem, columns, "-", successor(versions[-1]))
        Vote.objects.filter(pk__in=[row.pk for row in votes]).update(agenda_item=columns["id"])
        PastVote.objects.filter(pk__in=[row.pk for row in versions]).update(agenda_item=columns["id"])


def find_words(apps, source, words):
    """Find words in the text of a source, or else in what was its text before; None where they are in neither."""
    texts = [
        apps.get_model("hearings", name).objects.filter(id=source).order_by(*order).values_list("text", flat=True)
        for name, order in (("Source", ["id"]), ("HistoricalSource", ["-history_date", "-history_id"]))
    ]
    return next((text.index(words) for text in chain(*texts) if words in text), None)


def successor(row):
    """Give the version of a vote after one in its history, or this one where it is the last."""
    later = type(row).objects.filter(id=row.id, history_date__gt=row.history_date)
    return later.order_by("history_date", "history_id").first() or row


def tell(history, columns, what, row):
    """Write a row of the history of an agenda item, beside that of a vote."""
    history.objects.create(
        **columns,
        history_type=what,
        history_date=row.history_date,
        history_user_id=row.history_user_id,
        history_change_reason=row.history_change_reason,
    )


def name_kinds(apps, schema_editor):
    """Take each source that a hearing links, or linked before, for a newspaper's record; the others are news."""
    links = apps.get_model("hearings", "Hearing").sources.through.objects
    earlier = apps.get_model("hearings", "HistoricalHearing_sources").objects.filter(source__isnull=False)
    linked = Q(id__in=links.values("source")) | Q(id__in=earlier.values("source"))
    for name in ("Source", "HistoricalSource"):
        apps.get_model("hearings", name).objects.filter(linked).update(kind="newspaper_record")


def keep_the_first_due_times(apps, schema_editor):
    """Take the due time of each commitment for the one that its answer states: there was no other until now."""
    for name in ('Commitment', 'HistoricalCommitment'):
        apps.get_model('hearings', name)._base_manager.update(
            due_first_stated=F('due_stated'),
            due_first_stated_from=F('due_from'),
            due_first_stated_to=F('due_to'),
            due_first_stated_basis=F('due_basis'),
        )


def rename_broken(apps, schema_editor):
    for name in ('Commitment', 'HistoricalCommitment', 'CommitmentEvent', 'HistoricalCommitmentEvent'):
        rows = apps.get_model('hearings', name)._base_manager
        rows.filter(status='broken').update(status='not_fulfilled')


def refuse_stated(apps, schema_editor):
    """Refuse events after which a commitment was `stated`: no kind of event says that, and nobody knows who would say it.

    In the history the status of such an event becomes null.

    Errors: CommandError that names the events; nothing is changed then.
    """
    events = apps.get_model('hearings', 'CommitmentEvent')._base_manager.filter(status='stated')
    found = ', '.join(events.order_by('pk').values_list('pk', flat=True))
    if found:
        raise CommandError(
            f"The status after these events is stated, which no event says any more: {found}. "
            "Give them another status or delete them with the version before, and migrate again. Nothing was changed."
        )
    past = apps.get_model('hearings', 'HistoricalCommitmentEvent')._base_manager
    past.filter(status='stated').update(status=None)


SPANNED = ["section", "agendaitem", "question", "answer", "commitment", "commitmentevent", "figure", "vote"]
FIRST = "-edition-1"


def make_first_editions(apps, schema_editor):
    """Give each source its text as its first edition, with the history of that text."""
    Source, Edition, History, Told = (
        apps.get_model("hearings", name)
        for name in ("Source", "Edition", "HistoricalEdition", "HistoricalSource")
    )
    keys = {}
    for source in Source.objects.order_by("pk").iterator(chunk_size=20):
        first = _first(source)
        keys[source.pk] = first["key"] = new_key()
        Edition.objects.create(**first)
    last = {}
    for row in Told.objects.order_by("history_id").iterator(chunk_size=20):
        told = row.sha256, row.published_on, row.history_type == "-"
        if last.get(row.id) != told:
            last[row.id] = told
            first = _first(row) | {"key": keys.setdefault(row.id, new_key())}
            kept = ("history_date", "history_change_reason", "history_type", "history_user_id")
            History.objects.create(**first, **{name: getattr(row, name) for name in kept})


def _first(source):
    stored = ("created_at", "modified_at", "saved_at", "sha256", "text")
    return {
        "id": f"{source.id}{FIRST}",
        "source_id": source.id,
        "number": 1,
        "reason": "as_printed",
        "valid_from": source.published_on,
        **{name: getattr(source, name) for name in stored},
    }


def stand_on_first_editions(apps, schema_editor):
    """Let each quotation, and each row of its history, stand on the first edition of its source."""
    first = Concat(F("source_id"), Value(FIRST), output_field=models.TextField())
    for name in SPANNED:
        for model in (name, f"historical{name}"):
            rows = apps.get_model("hearings", model)._base_manager
            rows.filter(source_id__isnull=False).update(edition_id=first)


BATCH = 1000


def name_one_speaker(apps, schema_editor):
    """Name the one speaker of each stored answer, and of each version in its history."""
    answers, told = (apps.get_model('hearings', name).objects.order_by() for name in ('Answer', 'HistoricalAnswer'))
    link, told_link = (apps.get_model('hearings', name) for name in ('AnswerSpeaker', 'HistoricalAnswerSpeaker'))
    link.objects.bulk_create(
        (link(answer_id=pk, speaker_id=speaker, position=1) for pk, speaker in answers.values_list('pk', 'speaker_id')),
        batch_size=BATCH,
    )
    ids = dict(link.objects.values_list('answer_id', 'pk'))
    told_link.objects.bulk_create(
        (
            told_link(id=ids.get(pk, 0), history_id=history, answer_id=pk, speaker_id=speaker, position=1)
            for history, pk, speaker in told.values_list('history_id', 'id', 'speaker_id')
        ),
        batch_size=BATCH,
    )


def check_references(apps, schema_editor):
    """Check what the rows refer to now and not at the end: PostgreSQL alters no table while a check is pending."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        schema_editor.execute("SET CONSTRAINTS ALL DEFERRED")


class Migration(migrations.Migration):

    dependencies = [
        ('hearings', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='AgendaItem',
            fields=[
                ('start', models.PositiveIntegerField(help_text='Offset of the first character in the text of the source, in Unicode code points from 0.', verbose_name='start')),
                ('end', models.PositiveIntegerField(help_text='Offset just after the last character, in Unicode code points.', verbose_name='end')),
                ('id', apps.hearings.fields.PublicId(blank=True, editable=False, help_text='Public id of the record: readable, given once, never reused or changed.', max_length=100, primary_key=True, serialize=False, verbose_name='id')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the record was first stored (UTC).', verbose_name='created at')),
                ('modified_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at')),
                ('saved_at', models.DateTimeField(editable=False, help_text='Instant at which the row was last saved, which detects simultaneous edits; null at first.', null=True, serialize=False, verbose_name='saved at')),
                ('number', models.PositiveIntegerField(blank=True, editable=False, help_text='Number within the hearing, given at creation and never reused.', verbose_name='number')),
                ('quote', apps.hearings.fields.Text(help_text='Exact words of the source.', verbose_name='quote')),
            ],
            options={
                'ordering': ['hearing', 'number'],
                'abstract': False,
                'constraints': [apps.hearings.constraints.DatabaseCheck(condition=models.Q(('end', django.db.models.expressions.CombinedExpression(models.F('start'), '+', django.db.models.functions.text.Length('quote')))), name='agenda_item_span_fits_words'), apps.hearings.constraints.DatabaseCheck(condition=models.Q(('quote__length__gte', 1), apps.hearings.constraints.WithoutNul('quote')), name='agendaitem_quote_valid'), apps.hearings.constraints.DatabaseCheck(condition=models.Q(('id__length__gte', 1), ('id__length__lte', 100), django.db.models.lookups.Exact(models.Func(models.F('id'), models.Value('abcdefghijklmnopqrstuvwxyz0123456789-'), function='ltrim', output_field=models.TextField()), models.Value('')), models.Q(('id__startswith', '-'), _negated=True), models.Q(('id__endswith', '-'), _negated=True), models.Q(('id__contains', '--'), _negated=True)), name='agendaitem_id_valid')],
            },
        ),
        migrations.CreateModel(
            name='HistoricalAgendaItem',
            fields=[
                ('start', models.PositiveIntegerField(help_text='Offset of the first character in the text of the source, in Unicode code points from 0.', verbose_name='start')),
                ('end', models.PositiveIntegerField(help_text='Offset just after the last character, in Unicode code points.', verbose_name='end')),
                ('id', apps.hearings.fields.PublicId(blank=True, db_index=True, editable=False, help_text='Public id of the record: readable, given once, never reused or changed.', max_length=100, verbose_name='id')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the record was first stored (UTC).', verbose_name='created at')),
                ('modified_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at')),
                ('saved_at', models.DateTimeField(editable=False, help_text='Instant at which the row was last saved, which detects simultaneous edits; null at first.', null=True, serialize=False, verbose_name='saved at')),
                ('number', models.PositiveIntegerField(blank=True, editable=False, help_text='Number within the hearing, given at creation and never reused.', verbose_name='number')),
                ('quote', apps.hearings.fields.Text(help_text='Exact words of the source.', verbose_name='quote')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
            ],
            options={
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
                'constraints': [apps.hearings.constraints.DatabaseCheck(condition=models.Q(('id__length__gte', 1), ('id__length__lte', 100), django.db.models.lookups.Exact(models.Func(models.F('id'), models.Value('abcdefghijklmnopqrstuvwxyz0123456789-'), function='ltrim', output_field=models.TextField()), models.Value('')), models.Q(('id__startswith', '-'), _negated=True), models.Q(('id__endswith', '-'), _negated=True), models.Q(('id__contains', '--'), _negated=True)), name='historicalagendaitem_id_valid'), apps.hearings.constraints.DatabaseCheck(condition=models.Q(('quote__length__gte', 1), apps.hearings.constraints.WithoutNul('quote')), name='historicalagendaitem_quote_valid')],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.RemoveConstraint(
            model_name='historicalvote',
            name='historicalvote_agenda_item_valid',
        ),
        migrations.RemoveConstraint(
            model_name='vote',
            name='vote_agenda_item_valid',
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='hearing',
            field=models.ForeignKey(help_text='Hearing that it belongs to.', on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='hearings.hearing', verbose_name='hearing'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='source',
            field=models.ForeignKey(help_text='Source whose text holds the words.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hearings.source', verbose_name='source'),
        ),
        migrations.AddField(
            model_name='historicalagendaitem',
            name='hearing',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='Hearing that it belongs to.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.hearing', verbose_name='hearing'),
        ),
        migrations.AddField(
            model_name='historicalagendaitem',
            name='history_user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='historicalagendaitem',
            name='source',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='Source whose text holds the words.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.source', verbose_name='source'),
        ),
        migrations.AddIndex(
            model_name='agendaitem',
            index=models.Index(fields=['modified_at', 'id'], name='agendaitem_modified'),
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.UniqueConstraint(fields=('hearing', 'number'), name='agenda_item_number_once'),
        ),
        migrations.RemoveConstraint(
            model_name='vote',
            name='vote_on_one_thing',
        ),
        migrations.RenameField(
            model_name='vote',
            old_name='agenda_item',
            new_name='agenda_item_words',
        ),
        migrations.RenameField(
            model_name='historicalvote',
            old_name='agenda_item',
            new_name='agenda_item_words',
        ),
        migrations.AddField(
            model_name='vote',
            name='agenda_item',
            field=models.ForeignKey(blank=True, help_text='Agenda item that was voted on; null if it was an answer.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='votes', to='hearings.agendaitem', verbose_name='agenda item'),
        ),
        migrations.AddField(
            model_name='historicalvote',
            name='agenda_item',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='Agenda item that was voted on; null if it was an answer.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.agendaitem', verbose_name='agenda item'),
        ),
        migrations.RunPython(make_agenda_items),
        migrations.RunPython(check_references, migrations.RunPython.noop),
        migrations.RemoveField(
            model_name='vote',
            name='agenda_item_words',
        ),
        migrations.RemoveField(
            model_name='historicalvote',
            name='agenda_item_words',
        ),
        migrations.AddConstraint(
            model_name='vote',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('agenda_item__isnull', True), ('answer__isnull', False)), models.Q(('agenda_item__isnull', False), ('answer__isnull', True)), _connector='OR'), name='vote_on_one_thing'),
        ),
    
        migrations.CreateModel(
            name='HistoricalHearing_opinions',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
            ],
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalHearing_reports',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
            ],
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name='hearing',
            name='members_stated',
            field=models.PositiveSmallIntegerField(blank=True, help_text='Number of members who asked, as the introduction of a source states it; null if it states none. It may differ from the number of speakers in the record.', null=True, verbose_name='members as stated'),
        ),
        migrations.AddField(
            model_name='hearing',
            name='opinions',
            field=models.ManyToManyField(blank=True, help_text='Opinions that the committee issued on the hearing (审议意见).', related_name='opinion_of', to='hearings.source', verbose_name='opinions of the committee'),
        ),
        migrations.AddField(
            model_name='hearing',
            name='organizations_stated',
            field=models.PositiveSmallIntegerField(blank=True, help_text='Number of organizations that came to answer, as the introduction of a source states it; null if it states none. It may differ from the number of speakers in the record.', null=True, verbose_name='organizations as stated'),
        ),
        migrations.AddField(
            model_name='hearing',
            name='reports',
            field=models.ManyToManyField(blank=True, help_text='Reports on how the opinions were carried out (落实情况报告, 整改报告).', related_name='report_of', to='hearings.source', verbose_name='reports on their carrying out'),
        ),
        migrations.AddField(
            model_name='hearing',
            name='subject',
            field=apps.hearings.fields.Text(blank=True, help_text='Agenda or subject line, in the words of one of the sources; null if none states it.', max_length=300, null=True, verbose_name='subject of the inquiry'),
        ),
        migrations.AddField(
            model_name='historicalhearing',
            name='members_stated',
            field=models.PositiveSmallIntegerField(blank=True, help_text='Number of members who asked, as the introduction of a source states it; null if it states none. It may differ from the number of speakers in the record.', null=True, verbose_name='members as stated'),
        ),
        migrations.AddField(
            model_name='historicalhearing',
            name='organizations_stated',
            field=models.PositiveSmallIntegerField(blank=True, help_text='Number of organizations that came to answer, as the introduction of a source states it; null if it states none. It may differ from the number of speakers in the record.', null=True, verbose_name='organizations as stated'),
        ),
        migrations.AddField(
            model_name='historicalhearing',
            name='subject',
            field=apps.hearings.fields.Text(blank=True, help_text='Agenda or subject line, in the words of one of the sources; null if none states it.', max_length=300, null=True, verbose_name='subject of the inquiry'),
        ),
        migrations.AddField(
            model_name='historicalsource',
            name='kind',
            field=apps.hearings.fields.Text(choices=[('newspaper_record', "newspaper's record of an exchange"), ('minutes', 'minutes'), ('opinion', 'opinion of the committee'), ('report', 'report on the carrying out of an opinion'), ('news', 'news report'), ('reply', 'reply of an organization')], default='news', help_text='Kind of document.', verbose_name='kind'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='source',
            name='kind',
            field=apps.hearings.fields.Text(choices=[('newspaper_record', "newspaper's record of an exchange"), ('minutes', 'minutes'), ('opinion', 'opinion of the committee'), ('report', 'report on the carrying out of an opinion'), ('news', 'news report'), ('reply', 'reply of an organization')], default='news', help_text='Kind of document.', verbose_name='kind'),
            preserve_default=False,
        ),
        migrations.RunPython(name_kinds, migrations.RunPython.noop),
        migrations.RunPython(check_references, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='hearing',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('subject__length__gte', 1), ('subject__length__lte', 300), apps.hearings.constraints.WithoutNul('subject')), name='hearing_subject_valid'),
        ),
        migrations.AddConstraint(
            model_name='historicalhearing',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('subject__length__gte', 1), ('subject__length__lte', 300), apps.hearings.constraints.WithoutNul('subject')), name='historicalhearing_subject_valid'),
        ),
        migrations.AddConstraint(
            model_name='historicalsource',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('kind__in', ['minutes', 'news', 'newspaper_record', 'opinion', 'reply', 'report'])), name='historicalsource_kind_valid'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('kind__in', ['minutes', 'news', 'newspaper_record', 'opinion', 'reply', 'report'])), name='source_kind_valid'),
        ),
        migrations.AddField(
            model_name='historicalhearing_opinions',
            name='hearing',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.hearing'),
        ),
        migrations.AddField(
            model_name='historicalhearing_opinions',
            name='history',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='hearings.historicalhearing'),
        ),
        migrations.AddField(
            model_name='historicalhearing_opinions',
            name='source',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.source'),
        ),
        migrations.AddField(
            model_name='historicalhearing_reports',
            name='hearing',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.hearing'),
        ),
        migrations.AddField(
            model_name='historicalhearing_reports',
            name='history',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='hearings.historicalhearing'),
        ),
        migrations.AddField(
            model_name='historicalhearing_reports',
            name='source',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.source'),
        ),
    
        migrations.RemoveConstraint(
            model_name='commitment',
            name='commitment_status_valid',
        ),
        migrations.RemoveConstraint(
            model_name='commitmentevent',
            name='commitmentevent_status_valid',
        ),
        migrations.RemoveConstraint(
            model_name='historicalcommitment',
            name='historicalcommitment_status_valid',
        ),
        migrations.RemoveConstraint(
            model_name='historicalcommitmentevent',
            name='historicalcommitmentevent_status_valid',
        ),
        migrations.AddField(
            model_name='commitment',
            name='due_first_stated',
            field=apps.hearings.fields.Text(blank=True, help_text='When the answer says it is to be done, in its words; null where it does not say.', max_length=100, null=True, verbose_name='due, as first stated'),
        ),
        migrations.AddField(
            model_name='commitment',
            name='due_first_stated_basis',
            field=apps.hearings.fields.Text(blank=True, help_text='Why the words of the answer mean these days, if no rule derives them; null otherwise.', max_length=500, null=True, verbose_name='first stated due, basis'),
        ),
        migrations.AddField(
            model_name='commitment',
            name='due_first_stated_from',
            field=models.DateField(blank=True, help_text='First day of the time that the answer states.', null=True, verbose_name='first stated due from'),
        ),
        migrations.AddField(
            model_name='commitment',
            name='due_first_stated_to',
            field=models.DateField(blank=True, help_text='Last day of the time that the answer states.', null=True, verbose_name='first stated due to'),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='due_basis',
            field=apps.hearings.fields.Text(blank=True, help_text='Why the words mean these days, if no rule derives them; null otherwise.', max_length=500, null=True, verbose_name='new due time, basis'),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='due_from',
            field=models.DateField(blank=True, help_text='First day of the new due time.', null=True, verbose_name='new due from'),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='due_stated',
            field=apps.hearings.fields.Text(blank=True, help_text='When it is to be done now, in words of the quote; null unless it is a postponement.', max_length=100, null=True, verbose_name='new due time, as stated'),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='due_to',
            field=models.DateField(blank=True, help_text='Last day of the new due time.', null=True, verbose_name='new due to'),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='kind',
            field=apps.hearings.fields.Text(choices=[('progress', 'progress'), ('postponement', 'postponement'), ('closing', 'closing'), ('statement', 'statement')], default='progress', help_text="What the event tells: progress, postponement (a new due time), closing (a body takes it off its list), statement (a body's own words about it, which do not move the status).", verbose_name='kind'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='link',
            field=apps.hearings.fields.Text(blank=True, help_text='Address of the page that is the evidence of progress; null where a source is.', max_length=500, null=True, validators=[django.core.validators.URLValidator(schemes=['http', 'https'])], verbose_name='link'),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='link_saved_on',
            field=models.DateField(blank=True, help_text='Day on which the passage was saved from the link; null without a link.', null=True, verbose_name='saved on'),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='stated_by',
            field=models.ForeignKey(blank=True, help_text='Organization that closes it or makes the statement; null for progress and postponements.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='stated_events', to='hearings.organization', verbose_name='stated by'),
        ),
        migrations.AddField(
            model_name='historicalcommitment',
            name='due_first_stated',
            field=apps.hearings.fields.Text(blank=True, help_text='When the answer says it is to be done, in its words; null where it does not say.', max_length=100, null=True, verbose_name='due, as first stated'),
        ),
        migrations.AddField(
            model_name='historicalcommitment',
            name='due_first_stated_basis',
            field=apps.hearings.fields.Text(blank=True, help_text='Why the words of the answer mean these days, if no rule derives them; null otherwise.', max_length=500, null=True, verbose_name='first stated due, basis'),
        ),
        migrations.AddField(
            model_name='historicalcommitment',
            name='due_first_stated_from',
            field=models.DateField(blank=True, help_text='First day of the time that the answer states.', null=True, verbose_name='first stated due from'),
        ),
        migrations.AddField(
            model_name='historicalcommitment',
            name='due_first_stated_to',
            field=models.DateField(blank=True, help_text='Last day of the time that the answer states.', null=True, verbose_name='first stated due to'),
        ),
        migrations.AddField(
            model_name='historicalcommitmentevent',
            name='due_basis',
            field=apps.hearings.fields.Text(blank=True, help_text='Why the words mean these days, if no rule derives them; null otherwise.', max_length=500, null=True, verbose_name='new due time, basis'),
        ),
        migrations.AddField(
            model_name='historicalcommitmentevent',
            name='due_from',
            field=models.DateField(blank=True, help_text='First day of the new due time.', null=True, verbose_name='new due from'),
        ),
        migrations.AddField(
            model_name='historicalcommitmentevent',
            name='due_stated',
            field=apps.hearings.fields.Text(blank=True, help_text='When it is to be done now, in words of the quote; null unless it is a postponement.', max_length=100, null=True, verbose_name='new due time, as stated'),
        ),
        migrations.AddField(
            model_name='historicalcommitmentevent',
            name='due_to',
            field=models.DateField(blank=True, help_text='Last day of the new due time.', null=True, verbose_name='new due to'),
        ),
        migrations.AddField(
            model_name='historicalcommitmentevent',
            name='kind',
            field=apps.hearings.fields.Text(choices=[('progress', 'progress'), ('postponement', 'postponement'), ('closing', 'closing'), ('statement', 'statement')], default='progress', help_text="What the event tells: progress, postponement (a new due time), closing (a body takes it off its list), statement (a body's own words about it, which do not move the status).", verbose_name='kind'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='historicalcommitmentevent',
            name='link',
            field=apps.hearings.fields.Text(blank=True, help_text='Address of the page that is the evidence of progress; null where a source is.', max_length=500, null=True, validators=[django.core.validators.URLValidator(schemes=['http', 'https'])], verbose_name='link'),
        ),
        migrations.AddField(
            model_name='historicalcommitmentevent',
            name='link_saved_on',
            field=models.DateField(blank=True, help_text='Day on which the passage was saved from the link; null without a link.', null=True, verbose_name='saved on'),
        ),
        migrations.AddField(
            model_name='historicalcommitmentevent',
            name='stated_by',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='Organization that closes it or makes the statement; null for progress and postponements.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.organization', verbose_name='stated by'),
        ),
        migrations.AlterField(
            model_name='commitment',
            name='due_basis',
            field=apps.hearings.fields.Text(editable=False, help_text='Why the stated words mean these days, if no rule derives them; null otherwise.', max_length=500, null=True, verbose_name='due, basis'),
        ),
        migrations.AlterField(
            model_name='commitment',
            name='due_from',
            field=models.DateField(editable=False, help_text='First day of the time by the last published postponement, else by the answer.', null=True, verbose_name='due from'),
        ),
        migrations.AlterField(
            model_name='commitment',
            name='due_stated',
            field=apps.hearings.fields.Text(editable=False, help_text='When it is to be done, in the words of the last published postponement, else of the answer; null where none is stated.', max_length=100, null=True, verbose_name='due, as stated'),
        ),
        migrations.AlterField(
            model_name='commitment',
            name='due_to',
            field=models.DateField(editable=False, help_text='Last day of the time by the last published postponement, else by the answer.', null=True, verbose_name='due to'),
        ),
        migrations.AlterField(
            model_name='commitment',
            name='status',
            field=apps.hearings.fields.Text(choices=[('stated', 'stated'), ('in_progress', 'in progress'), ('partly_fulfilled', 'partly fulfilled'), ('fulfilled', 'fulfilled'), ('not_fulfilled', 'not fulfilled'), ('postponed', 'postponed'), ('superseded', 'superseded')], default='stated', editable=False, help_text='Status after the last published event; only an event with evidence changes it.', verbose_name='status'),
        ),
        migrations.AlterField(
            model_name='commitmentevent',
            name='end',
            field=models.PositiveIntegerField(blank=True, help_text='Offset just after the last character, in Unicode code points; null for a link.', null=True, verbose_name='end'),
        ),
        migrations.AlterField(
            model_name='commitmentevent',
            name='source',
            field=models.ForeignKey(blank=True, help_text='Source whose text holds the words; null where the evidence is a link.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hearings.source', verbose_name='source'),
        ),
        migrations.AlterField(
            model_name='commitmentevent',
            name='start',
            field=models.PositiveIntegerField(blank=True, help_text='Offset of the first character in the text of the source, in Unicode code points from 0; null for a link.', null=True, verbose_name='start'),
        ),
        migrations.AlterField(
            model_name='commitmentevent',
            name='status',
            field=apps.hearings.fields.Text(blank=True, choices=[('in_progress', 'in progress'), ('partly_fulfilled', 'partly fulfilled'), ('fulfilled', 'fulfilled'), ('not_fulfilled', 'not fulfilled'), ('postponed', 'postponed'), ('superseded', 'superseded')], help_text='Status of the commitment from then on; null for a statement.', null=True, verbose_name='status after'),
        ),
        migrations.AlterField(
            model_name='historicalcommitment',
            name='due_basis',
            field=apps.hearings.fields.Text(editable=False, help_text='Why the stated words mean these days, if no rule derives them; null otherwise.', max_length=500, null=True, verbose_name='due, basis'),
        ),
        migrations.AlterField(
            model_name='historicalcommitment',
            name='due_from',
            field=models.DateField(editable=False, help_text='First day of the time by the last published postponement, else by the answer.', null=True, verbose_name='due from'),
        ),
        migrations.AlterField(
            model_name='historicalcommitment',
            name='due_stated',
            field=apps.hearings.fields.Text(editable=False, help_text='When it is to be done, in the words of the last published postponement, else of the answer; null where none is stated.', max_length=100, null=True, verbose_name='due, as stated'),
        ),
        migrations.AlterField(
            model_name='historicalcommitment',
            name='due_to',
            field=models.DateField(editable=False, help_text='Last day of the time by the last published postponement, else by the answer.', null=True, verbose_name='due to'),
        ),
        migrations.AlterField(
            model_name='historicalcommitment',
            name='status',
            field=apps.hearings.fields.Text(choices=[('stated', 'stated'), ('in_progress', 'in progress'), ('partly_fulfilled', 'partly fulfilled'), ('fulfilled', 'fulfilled'), ('not_fulfilled', 'not fulfilled'), ('postponed', 'postponed'), ('superseded', 'superseded')], default='stated', editable=False, help_text='Status after the last published event; only an event with evidence changes it.', verbose_name='status'),
        ),
        migrations.AlterField(
            model_name='historicalcommitmentevent',
            name='end',
            field=models.PositiveIntegerField(blank=True, help_text='Offset just after the last character, in Unicode code points; null for a link.', null=True, verbose_name='end'),
        ),
        migrations.AlterField(
            model_name='historicalcommitmentevent',
            name='start',
            field=models.PositiveIntegerField(blank=True, help_text='Offset of the first character in the text of the source, in Unicode code points from 0; null for a link.', null=True, verbose_name='start'),
        ),
        migrations.AlterField(
            model_name='historicalcommitmentevent',
            name='status',
            field=apps.hearings.fields.Text(blank=True, choices=[('in_progress', 'in progress'), ('partly_fulfilled', 'partly fulfilled'), ('fulfilled', 'fulfilled'), ('not_fulfilled', 'not fulfilled'), ('postponed', 'postponed'), ('superseded', 'superseded')], help_text='Status of the commitment from then on; null for a statement.', null=True, verbose_name='status after'),
        ),
        migrations.RunPython(keep_the_first_due_times),
        migrations.RunPython(check_references, migrations.RunPython.noop),
        migrations.RunPython(rename_broken),
        migrations.RunPython(check_references, migrations.RunPython.noop),
        migrations.RunPython(refuse_stated),
        migrations.RunPython(check_references, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=models.CheckConstraint(condition=models.Q(('due_first_stated_from__isnull', True), ('due_first_stated_to__isnull', True), ('due_first_stated_from__lte', models.F('due_first_stated_to')), _connector='OR'), name='commitment_due_first_in_order'),
        ),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=models.CheckConstraint(condition=models.Q(('due_first_stated__isnull', False), models.Q(('due_first_stated_from__isnull', True), ('due_first_stated_to__isnull', True)), _connector='OR'), name='commitment_due_first_as_stated'),
        ),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('status__in', ['fulfilled', 'in_progress', 'not_fulfilled', 'partly_fulfilled', 'postponed', 'stated', 'superseded'])), name='commitment_status_valid'),
        ),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('due_first_stated__length__gte', 1), ('due_first_stated__length__lte', 100), apps.hearings.constraints.WithoutNul('due_first_stated')), name='commitment_due_first_stated_valid'),
        ),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('due_first_stated_basis__length__gte', 1), ('due_first_stated_basis__length__lte', 500), apps.hearings.constraints.WithoutNul('due_first_stated_basis')), name='commitment_due_first_stated_basis_valid'),
        ),
        migrations.AddConstraint(
            model_name='commitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('kind__in', ['closing', 'postponement', 'progress', 'statement'])), name='commitmentevent_kind_valid'),
        ),
        migrations.AddConstraint(
            model_name='commitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('status__in', ['fulfilled', 'in_progress', 'not_fulfilled', 'partly_fulfilled', 'postponed', 'superseded'])), name='commitmentevent_status_valid'),
        ),
        migrations.AddConstraint(
            model_name='commitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('due_stated__length__gte', 1), ('due_stated__length__lte', 100), apps.hearings.constraints.WithoutNul('due_stated')), name='commitmentevent_due_stated_valid'),
        ),
        migrations.AddConstraint(
            model_name='commitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('due_basis__length__gte', 1), ('due_basis__length__lte', 500), apps.hearings.constraints.WithoutNul('due_basis')), name='commitmentevent_due_basis_valid'),
        ),
        migrations.AddConstraint(
            model_name='commitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('link__length__gte', 1), ('link__length__lte', 500), apps.hearings.constraints.WithoutNul('link')), name='commitmentevent_link_valid'),
        ),
        migrations.AddConstraint(
            model_name='commitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(models.Q(('kind', 'statement'), ('status__isnull', True)), models.Q(('kind', 'progress'), ('status__in', ['fulfilled', 'in_progress', 'not_fulfilled', 'partly_fulfilled', 'superseded']), ('status__isnull', False)), models.Q(('kind', 'postponement'), ('status__in', ['postponed']), ('status__isnull', False)), models.Q(('kind', 'closing'), ('status__in', ['fulfilled', 'not_fulfilled', 'partly_fulfilled', 'superseded']), ('status__isnull', False)), _connector='OR'), name='event_status_of_its_kind'),
        ),
        migrations.AddConstraint(
            model_name='commitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(models.Q(('kind__in', ['closing', 'statement']), ('stated_by__isnull', False)), models.Q(models.Q(('kind__in', ['closing', 'statement']), _negated=True), ('stated_by__isnull', True)), _connector='OR'), name='event_stated_by_of_its_kind'),
        ),
        migrations.AddConstraint(
            model_name='commitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(models.Q(('kind', 'postponement'), ('due_stated__isnull', False)), models.Q(models.Q(('kind', 'postponement'), _negated=True), ('due_basis__isnull', True), ('due_from__isnull', True), ('due_stated__isnull', True), ('due_to__isnull', True)), _connector='OR'), name='event_due_of_its_kind'),
        ),
        migrations.AddConstraint(
            model_name='commitmentevent',
            constraint=models.CheckConstraint(condition=models.Q(('due_from__isnull', True), ('due_to__isnull', True), ('due_from__lte', models.F('due_to')), _connector='OR'), name='event_due_in_order'),
        ),
        migrations.AddConstraint(
            model_name='historicalcommitment',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('status__in', ['fulfilled', 'in_progress', 'not_fulfilled', 'partly_fulfilled', 'postponed', 'stated', 'superseded'])), name='historicalcommitment_status_valid'),
        ),
        migrations.AddConstraint(
            model_name='historicalcommitment',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('due_first_stated__length__gte', 1), ('due_first_stated__length__lte', 100), apps.hearings.constraints.WithoutNul('due_first_stated')), name='historicalcommitment_due_first_stated_valid'),
        ),
        migrations.AddConstraint(
            model_name='historicalcommitment',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('due_first_stated_basis__length__gte', 1), ('due_first_stated_basis__length__lte', 500), apps.hearings.constraints.WithoutNul('due_first_stated_basis')), name='historicalcommitment_due_first_stated_basis_valid'),
        ),
        migrations.AddConstraint(
            model_name='historicalcommitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('kind__in', ['closing', 'postponement', 'progress', 'statement'])), name='historicalcommitmentevent_kind_valid'),
        ),
        migrations.AddConstraint(
            model_name='historicalcommitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('status__in', ['fulfilled', 'in_progress', 'not_fulfilled', 'partly_fulfilled', 'postponed', 'superseded'])), name='historicalcommitmentevent_status_valid'),
        ),
        migrations.AddConstraint(
            model_name='historicalcommitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('due_stated__length__gte', 1), ('due_stated__length__lte', 100), apps.hearings.constraints.WithoutNul('due_stated')), name='historicalcommitmentevent_due_stated_valid'),
        ),
        migrations.AddConstraint(
            model_name='historicalcommitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('due_basis__length__gte', 1), ('due_basis__length__lte', 500), apps.hearings.constraints.WithoutNul('due_basis')), name='historicalcommitmentevent_due_basis_valid'),
        ),
        migrations.AddConstraint(
            model_name='historicalcommitmentevent',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('link__length__gte', 1), ('link__length__lte', 500), apps.hearings.constraints.WithoutNul('link')), name='historicalcommitmentevent_link_valid'),
        ),
    
        migrations.AddField(
            model_name='change',
            name='merged_into',
            field=apps.hearings.fields.Text(help_text='Public id of the person, organization or topic that took the place of the record; null for other changes.', max_length=200, null=True, verbose_name='merged into'),
        ),
        migrations.AddField(
            model_name='historicalorganization',
            name='merged_into',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, help_text='Record into which it was merged, so that its id is an alias; null if it was not merged.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.organization', verbose_name='merged into'),
        ),
        migrations.AddField(
            model_name='historicalperson',
            name='merged_into',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, help_text='Record into which it was merged, so that its id is an alias; null if it was not merged.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.person', verbose_name='merged into'),
        ),
        migrations.AddField(
            model_name='historicaltopic',
            name='merged_into',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, help_text='Record into which it was merged, so that its id is an alias; null if it was not merged.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.topic', verbose_name='merged into'),
        ),
        migrations.AddField(
            model_name='organization',
            name='merged_into',
            field=models.ForeignKey(blank=True, editable=False, help_text='Record into which it was merged, so that its id is an alias; null if it was not merged.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='hearings.organization', verbose_name='merged into'),
        ),
        migrations.AddField(
            model_name='person',
            name='merged_into',
            field=models.ForeignKey(blank=True, editable=False, help_text='Record into which it was merged, so that its id is an alias; null if it was not merged.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='hearings.person', verbose_name='merged into'),
        ),
        migrations.AddField(
            model_name='topic',
            name='merged_into',
            field=models.ForeignKey(blank=True, editable=False, help_text='Record into which it was merged, so that its id is an alias; null if it was not merged.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='hearings.topic', verbose_name='merged into'),
        ),
        migrations.AlterField(
            model_name='commitment',
            name='topics',
            field=models.ManyToManyField(blank=True, help_text='Subjects that it is about.', limit_choices_to={'merged_into__isnull': True}, related_name='commitments', to='hearings.topic', verbose_name='topics'),
        ),
        migrations.AddConstraint(
            model_name='change',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('merged_into__length__gte', 1), ('merged_into__length__lte', 200), apps.hearings.constraints.WithoutNul('merged_into')), name='change_merged_into_valid'),
        ),
    
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "id",
                    apps.hearings.fields.PublicId(
                        blank=True,
                        editable=False,
                        help_text="Public id of the record: readable, given once, never reused or changed.",
                        max_length=100,
                        primary_key=True,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        help_text="Instant at which the record was first stored (UTC).",
                        verbose_name="created at",
                    ),
                ),
                (
                    "modified_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        help_text="Instant at which the content of the record, as published, last changed (UTC).",
                        verbose_name="modified at",
                    ),
                ),
                (
                    "saved_at",
                    models.DateTimeField(
                        editable=False,
                        help_text="Instant at which the row was last saved, which detects simultaneous edits; null at first.",
                        null=True,
                        serialize=False,
                        verbose_name="saved at",
                    ),
                ),
                (
                    "key",
                    apps.hearings.fields.Text(
                        default=new_key,
                        editable=False,
                        help_text="Random key that never changes. When the record is withdrawn, the changes contain this key in place of its id and name, so that copies know what to delete.",
                        max_length=32,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[0-9a-f]{32}\\Z", "32 hexadecimal digits."
                            )
                        ],
                        verbose_name="key",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        help_text="Source to which the text belongs.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="editions",
                        to="hearings.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "number",
                    models.PositiveIntegerField(
                        blank=True,
                        editable=False,
                        help_text="Number within the source, from 1; the highest is the current edition.",
                        verbose_name="number",
                    ),
                ),
                (
                    "reason",
                    apps.hearings.fields.Text(
                        choices=[
                            ("as_printed", "as printed"),
                            ("transcription_corrected", "transcription corrected"),
                            ("erratum", "erratum"),
                        ],
                        help_text="Why there is this edition: as_printed (the first one), transcription_corrected (the text recorded before had a misprint that the document does not have), erratum (the publisher corrected its text).",
                        verbose_name="reason",
                    ),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        help_text="Day from which this text is what the source says; null where it is not known.",
                        null=True,
                        verbose_name="valid from",
                    ),
                ),
                (
                    "note",
                    apps.hearings.fields.Text(
                        blank=True,
                        help_text="What differs from the edition before, in Chinese; null where nothing is noted.",
                        max_length=300,
                        null=True,
                        verbose_name="note",
                    ),
                ),
                (
                    "sha256",
                    apps.hearings.fields.Text(
                        editable=False,
                        help_text="SHA-256 of the text in UTF-8, in hexadecimal.",
                        max_length=64,
                        unique=True,
                        verbose_name="SHA-256",
                    ),
                ),
                (
                    "text",
                    apps.hearings.fields.Text(
                        help_text="Text exactly as published; spans count its Unicode code points from 0. The rights in it stay with the publisher.",
                        verbose_name="text",
                    ),
                ),
            ],
            options={
                "ordering": ["source", "number"],
                "abstract": False,
                "constraints": [
                    apps.hearings.constraints.DatabaseCheck(
                        condition=models.Q(("reason__in", ["as_printed", "erratum", "transcription_corrected"])),
                        name="edition_reason_valid",
                    ),
                    apps.hearings.constraints.DatabaseCheck(
                        condition=models.Q(
                            ("note__length__gte", 1),
                            ("note__length__lte", 300),
                            apps.hearings.constraints.WithoutNul("note"),
                        ),
                        name="edition_note_valid",
                    ),
                    apps.hearings.constraints.DatabaseCheck(
                        condition=models.Q(
                            ("sha256__length__gte", 1),
                            ("sha256__length__lte", 64),
                            apps.hearings.constraints.WithoutNul("sha256"),
                        ),
                        name="edition_sha256_valid",
                    ),
                    apps.hearings.constraints.DatabaseCheck(
                        condition=models.Q(
                            ("text__length__gte", 1), apps.hearings.constraints.WithoutNul("text")
                        ),
                        name="edition_text_valid",
                    ),
                    apps.hearings.constraints.DatabaseCheck(
                        condition=models.Q(
                            ("key__length__gte", 1),
                            ("key__length__lte", 32),
                            apps.hearings.constraints.WithoutNul("key"),
                        ),
                        name="edition_key_valid",
                    ),
                    apps.hearings.constraints.DatabaseCheck(
                        condition=models.Q(
                            ("id__length__gte", 1),
                            ("id__length__lte", 100),
                            django.db.models.lookups.Exact(
                                models.Func(
                                    models.F("id"),
                                    models.Value("abcdefghijklmnopqrstuvwxyz0123456789-"),
                                    function="ltrim",
                                    output_field=models.TextField(),
                                ),
                                models.Value(""),
                            ),
                            models.Q(("id__startswith", "-"), _negated=True),
                            models.Q(("id__endswith", "-"), _negated=True),
                            models.Q(("id__contains", "--"), _negated=True),
                        ),
                        name="edition_id_valid",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalEdition",
            fields=[
                (
                    "id",
                    apps.hearings.fields.PublicId(
                        blank=True,
                        db_index=True,
                        editable=False,
                        help_text="Public id of the record: readable, given once, never reused or changed.",
                        max_length=100,
                        verbose_name="id",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        help_text="Instant at which the record was first stored (UTC).",
                        verbose_name="created at",
                    ),
                ),
                (
                    "modified_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        help_text="Instant at which the content of the record, as published, last changed (UTC).",
                        verbose_name="modified at",
                    ),
                ),
                (
                    "saved_at",
                    models.DateTimeField(
                        editable=False,
                        help_text="Instant at which the row was last saved, which detects simultaneous edits; null at first.",
                        null=True,
                        serialize=False,
                        verbose_name="saved at",
                    ),
                ),
                (
                    "key",
                    apps.hearings.fields.Text(
                        db_index=True,
                        default=new_key,
                        editable=False,
                        help_text="Random key that never changes. When the record is withdrawn, the changes contain this key in place of its id and name, so that copies know what to delete.",
                        max_length=32,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[0-9a-f]{32}\\Z", "32 hexadecimal digits."
                            )
                        ],
                        verbose_name="key",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Source to which the text belongs.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="hearings.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "number",
                    models.PositiveIntegerField(
                        blank=True,
                        editable=False,
                        help_text="Number within the source, from 1; the highest is the current edition.",
                        verbose_name="number",
                    ),
                ),
                (
                    "reason",
                    apps.hearings.fields.Text(
                        choices=[
                            ("as_printed", "as printed"),
                            ("transcription_corrected", "transcription corrected"),
                            ("erratum", "erratum"),
                        ],
                        help_text="Why there is this edition: as_printed (the first one), transcription_corrected (the text recorded before had a misprint that the document does not have), erratum (the publisher corrected its text).",
                        verbose_name="reason",
                    ),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        help_text="Day from which this text is what the source says; null where it is not known.",
                        null=True,
                        verbose_name="valid from",
                    ),
                ),
                (
                    "note",
                    apps.hearings.fields.Text(
                        blank=True,
                        help_text="What differs from the edition before, in Chinese; null where nothing is noted.",
                        max_length=300,
                        null=True,
                        verbose_name="note",
                    ),
                ),
                (
                    "sha256",
                    apps.hearings.fields.Text(
                        db_index=True,
                        editable=False,
                        help_text="SHA-256 of the text in UTF-8, in hexadecimal.",
                        max_length=64,
                        verbose_name="SHA-256",
                    ),
                ),
                (
                    "text",
                    apps.hearings.fields.Text(
                        help_text="Text exactly as published; spans count its Unicode code points from 0. The rights in it stay with the publisher.",
                        verbose_name="text",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "constraints": [
                    apps.hearings.constraints.DatabaseCheck(
                        condition=models.Q(
                            ("id__length__gte", 1),
                            ("id__length__lte", 100),
                            django.db.models.lookups.Exact(
                                models.Func(
                                    models.F("id"),
                                    models.Value("abcdefghijklmnopqrstuvwxyz0123456789-"),
                                    function="ltrim",
                                    output_field=models.TextField(),
                                ),
                                models.Value(""),
                            ),
                            models.Q(("id__startswith", "-"), _negated=True),
                            models.Q(("id__endswith", "-"), _negated=True),
                            models.Q(("id__contains", "--"), _negated=True),
                        ),
                        name="historicaledition_id_valid",
                    ),
                    apps.hearings.constraints.DatabaseCheck(
                        condition=models.Q(
                            ("key__length__gte", 1),
                            ("key__length__lte", 32),
                            apps.hearings.constraints.WithoutNul("key"),
                        ),
                        name="historicaledition_key_valid",
                    ),
                    apps.hearings.constraints.DatabaseCheck(
                        condition=models.Q(("reason__in", ["as_printed", "erratum", "transcription_corrected"])),
                        name="historicaledition_reason_valid",
                    ),
                    apps.hearings.constraints.DatabaseCheck(
                        condition=models.Q(
                            ("note__length__gte", 1),
                            ("note__length__lte", 300),
                            apps.hearings.constraints.WithoutNul("note"),
                        ),
                        name="historicaledition_note_valid",
                    ),
                    apps.hearings.constraints.DatabaseCheck(
                        condition=models.Q(
                            ("sha256__length__gte", 1),
                            ("sha256__length__lte", 64),
                            apps.hearings.constraints.WithoutNul("sha256"),
                        ),
                        name="historicaledition_sha256_valid",
                    ),
                    apps.hearings.constraints.DatabaseCheck(
                        condition=models.Q(
                            ("text__length__gte", 1), apps.hearings.constraints.WithoutNul("text")
                        ),
                        name="historicaledition_text_valid",
                    ),
                ],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(fields=["modified_at", "id"], name="edition_modified"),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.UniqueConstraint(fields=("source", "number"), name="edition_number_once"),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("number", 1), ("reason", "as_printed")),
                    models.Q(("number__gt", 1), models.Q(("reason", "as_printed"), _negated=True)),
                    _connector="OR",
                ),
                name="edition_starts_as_printed",
            ),
        ),
        *[
            migrations.AddField(
                model_name=name,
                name="edition",
                field=models.ForeignKey(
                    null=True,
                    help_text="Edition of the source whose text holds the words; start and end count in it.",
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="hearings.edition",
                    verbose_name="edition",
                ),
            )
            for name in SPANNED
        ],
        *[
            migrations.AddField(
                model_name=f"historical{name}",
                name="edition",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    help_text="Edition of the source whose text holds the words; start and end count in it.",
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    to="hearings.edition",
                    verbose_name="edition",
                ),
            )
            for name in SPANNED
        ],
        migrations.RunPython(make_first_editions),
        migrations.RunPython(check_references, migrations.RunPython.noop),
        migrations.RunPython(stand_on_first_editions),
        migrations.RunPython(check_references, migrations.RunPython.noop),
        *[
            migrations.AlterField(
                model_name=name,
                name="edition",
                field=models.ForeignKey(
                    help_text="Edition of the source whose text holds the words; start and end count in it.",
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="hearings.edition",
                    verbose_name="edition",
                ),
            )
            for name in SPANNED
            if name != "commitmentevent"
        ],
        migrations.RemoveConstraint(
            model_name="historicalsource",
            name="historicalsource_text_valid",
        ),
        migrations.RemoveConstraint(
            model_name="historicalsource",
            name="historicalsource_sha256_valid",
        ),
        migrations.RemoveConstraint(
            model_name="source",
            name="source_text_valid",
        ),
        migrations.RemoveConstraint(
            model_name="source",
            name="source_sha256_valid",
        ),
        *[
            migrations.RemoveField(model_name=f"{kind}{name}", name="source")
            for kind in ("", "historical")
            for name in SPANNED
        ],
        *[
            migrations.RemoveField(model_name=f"{kind}source", name=name)
            for kind in ("", "historical")
            for name in ("text", "sha256")
        ],
    
        migrations.AlterField(
            model_name='commitmentevent',
            name='edition',
            field=models.ForeignKey(blank=True, help_text='Edition whose text holds the words; null where the evidence is a link.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hearings.edition', verbose_name='edition'),
        ),
        migrations.AddConstraint(
            model_name='commitmentevent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('edition__isnull', False), ('end__isnull', False), ('start__isnull', False), ('link__isnull', True), ('link_saved_on__isnull', True)), models.Q(('kind', 'progress'), ('link__isnull', False), ('link_saved_on__isnull', False), ('edition__isnull', True), ('end__isnull', True), ('start__isnull', True)), _connector='OR'), name='event_has_evidence'),
        ),
    
        migrations.CreateModel(
            name='Correction',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('hearings.change',),
        ),
        migrations.AddField(
            model_name='change',
            name='why',
            field=apps.hearings.fields.Text(help_text='Why it was corrected, in the words of the editors; null where it was no correction.', max_length=300, null=True, validators=[apps.hearings.corrections.refuse_no_reason], verbose_name='why'),
        ),
        migrations.AddField(
            model_name='change',
            name='written',
            field=models.BooleanField(default=False, help_text='Whether the record itself was written, and not only another one that it names.', verbose_name='written'),
        ),
        migrations.AddIndex(
            model_name='change',
            index=models.Index(condition=models.Q(('hidden', False), ('why__isnull', False)), fields=['release', 'number'], name='change_corrected'),
        ),
        migrations.AddConstraint(
            model_name='change',
            constraint=apps.hearings.constraints.DatabaseCheck(condition=models.Q(('why__length__gte', 1), ('why__length__lte', 300), apps.hearings.constraints.WithoutNul('why')), name='change_why_valid'),
        ),
    
        migrations.CreateModel(
            name='AnswerSpeaker',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('answer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='hearings.answer')),
                ('speaker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hearings.speaker')),
            ],
            options={
                'ordering': ['answer', 'position'],
                'default_permissions': (),
            },
        ),
        migrations.AddField(
            model_name='answer',
            name='speakers',
            field=models.ManyToManyField(blank=True, help_text='All who replied, in printed order.', related_name='replies', through='hearings.AnswerSpeaker', to='hearings.speaker', verbose_name='speakers'),
        ),
        migrations.CreateModel(
            name='HistoricalAnswerSpeaker',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                ('answer', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.answer')),
                ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='hearings.historicalanswer')),
                ('speaker', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hearings.speaker')),
            ],
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddConstraint(
            model_name='answerspeaker',
            constraint=models.UniqueConstraint(fields=('answer', 'speaker'), name='answer_names_speaker_once'),
        ),
        migrations.AddConstraint(
            model_name='answerspeaker',
            constraint=models.UniqueConstraint(fields=('answer', 'position'), name='answer_speaker_position_once'),
        ),
        migrations.RunPython(name_one_speaker, migrations.RunPython.noop),
        migrations.RunPython(check_references, migrations.RunPython.noop),

        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.UniqueConstraint(fields=('hearing', 'edition', 'start', 'end'), name='agenda_item_words_once', violation_error_message='These words are an agenda item of the hearing already.'),
        ),
    ]
