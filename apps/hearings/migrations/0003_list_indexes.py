import apps.hearings.fields
import apps.hearings.units
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('hearings', '0002_releases'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='change',
            name='change_of_record',
        ),
        migrations.AlterField(
            model_name='answer',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='area',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='commitment',
            name='due_to',
            field=models.DateField(blank=True, help_text='Last day of the time stated for it.', null=True, verbose_name='due to'),
        ),
        migrations.AlterField(
            model_name='commitment',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='commitmentevent',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='figure',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='figure',
            name='value',
            field=models.DecimalField(decimal_places=6, help_text='The number in the canonical unit, such as 2784000000 for 27.84亿元.', max_digits=22, validators=[apps.hearings.units.refuse_inexact], verbose_name='value'),
        ),
        migrations.AlterField(
            model_name='hearing',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='hearing',
            name='state',
            field=apps.hearings.fields.Text(choices=[('draft', 'draft'), ('in_review', 'in review'), ('published', 'published'), ('withdrawn', 'withdrawn')], default='draft', editable=False, help_text='Only published hearings are visible to the public.', verbose_name='state'),
        ),
        migrations.AlterField(
            model_name='historicalanswer',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='historicalarea',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='historicalcommitment',
            name='due_to',
            field=models.DateField(blank=True, help_text='Last day of the time stated for it.', null=True, verbose_name='due to'),
        ),
        migrations.AlterField(
            model_name='historicalcommitment',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='historicalcommitmentevent',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='historicalfigure',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='historicalfigure',
            name='value',
            field=models.DecimalField(decimal_places=6, help_text='The number in the canonical unit, such as 2784000000 for 27.84亿元.', max_digits=22, validators=[apps.hearings.units.refuse_inexact], verbose_name='value'),
        ),
        migrations.AlterField(
            model_name='historicalhearing',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='historicalhearing',
            name='state',
            field=apps.hearings.fields.Text(choices=[('draft', 'draft'), ('in_review', 'in review'), ('published', 'published'), ('withdrawn', 'withdrawn')], default='draft', editable=False, help_text='Only published hearings are visible to the public.', verbose_name='state'),
        ),
        migrations.AlterField(
            model_name='historicalorganization',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='historicalperson',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='historicalquestion',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='historicalsection',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='historicalsource',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='historicalspeaker',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='historicaltopic',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='organization',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='person',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='question',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='section',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='source',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='speaker',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AlterField(
            model_name='topic',
            name='modified_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, help_text='Instant at which the content of the record, as published, last changed (UTC).', verbose_name='modified at'),
        ),
        migrations.AddIndex(
            model_name='answer',
            index=models.Index(fields=['modified_at', 'id'], name='answer_modified'),
        ),
        migrations.AddIndex(
            model_name='area',
            index=models.Index(fields=['modified_at', 'id'], name='area_modified'),
        ),
        migrations.AddIndex(
            model_name='change',
            index=models.Index(condition=models.Q(('hidden', True)), fields=['release', 'until'], name='change_withdrawn'),
        ),
        migrations.AddIndex(
            model_name='change',
            index=models.Index(fields=['record', 'record_type', 'release'], name='change_of_record'),
        ),
        migrations.AddIndex(
            model_name='commitment',
            index=models.Index(fields=['modified_at', 'id'], name='commitment_modified'),
        ),
        migrations.AddIndex(
            model_name='commitment',
            index=models.Index(fields=['due_to', 'id'], name='commitment_due'),
        ),
        migrations.AddIndex(
            model_name='commitmentevent',
            index=models.Index(fields=['modified_at', 'id'], name='commitmentevent_modified'),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=models.Index(fields=['modified_at', 'id'], name='figure_modified'),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=models.Index(fields=['value', 'id'], name='figure_value'),
        ),
        migrations.AddIndex(
            model_name='hearing',
            index=models.Index(fields=['modified_at', 'id'], name='hearing_modified'),
        ),
        migrations.AddIndex(
            model_name='organization',
            index=models.Index(fields=['modified_at', 'id'], name='organization_modified'),
        ),
        migrations.AddIndex(
            model_name='person',
            index=models.Index(fields=['modified_at', 'id'], name='person_modified'),
        ),
        migrations.AddIndex(
            model_name='question',
            index=models.Index(fields=['modified_at', 'id'], name='question_modified'),
        ),
        migrations.AddIndex(
            model_name='section',
            index=models.Index(fields=['modified_at', 'id'], name='section_modified'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=models.Index(fields=['modified_at', 'id'], name='source_modified'),
        ),
        migrations.AddIndex(
            model_name='speaker',
            index=models.Index(fields=['modified_at', 'id'], name='speaker_modified'),
        ),
        migrations.AddIndex(
            model_name='topic',
            index=models.Index(fields=['modified_at', 'id'], name='topic_modified'),
        ),
    ]
