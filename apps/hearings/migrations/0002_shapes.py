import apps.hearings.constraints
import apps.hearings.fields
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import simple_history.models
from collections import Counter
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q
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
    
    ]
