"""Reports of readers for tests."""

import datetime

from django.utils import timezone

from apps.reports.models import Report


def make_report(record=None, *, days=0, **more):
    """Make an open report that came some days ago; of no record that is there where none is given."""
    named = {"record_type": record.collection, "record": record.pk} if record else {}
    defaults = {
        "record_type": "commitments",
        "record": "nowhere-c1",
        "words": "建设数字平台",
        "wrong": "金额有误。",
    }
    at = timezone.now() - datetime.timedelta(days=days)
    return Report.objects.create(**{**defaults, "reported_at": at, **named, **more})
