"""What editors write to each other about records, for tests."""

from django.contrib.auth.models import User

from apps.hearings.models import Amendment, BulkChange, ReviewNote

from .words import WHY


def a_user(name="someone"):
    return User.objects.get_or_create(username=name)[0]


def make_amendment(record=None, **more):
    """Make an open amendment of a record; of one that is not there where none is given."""
    named = {"record_type": record.collection, "record": record.pk, "words": str(record)} if record else {}
    defaults = {
        "kind": Amendment.Kind.CHANGE,
        "record_type": "figures",
        "record": "nowhere-d1",
        "words": "27.84亿元",
        "version": "2026-01-01T00:00:00+00:00",
        "sent": {"measures": ["另量"]},
        "before": [["measures", "投资额"]],
        "after": [["measures", "另量"]],
        "why": WHY,
    }
    more.setdefault("proposed_by", a_user())
    return Amendment.objects.create(**{**defaults, **named, **more})


def make_review_note(hearing, comment="请补主题。", **more):
    return ReviewNote.objects.create(hearing=hearing, comment=comment, **more)


def make_bulk_change(commitment, why=WHY, **more):
    """Make what is kept of a change of one commitment among many."""
    row = {"id": commitment.pk, "at": "", "before": {"kind": "pledge"}, "after": {"kind": "measure"}}
    return BulkChange.objects.create(by=a_user(), why=why, number=1, rows=[row], **more)
