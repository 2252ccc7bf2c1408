"""Turns of a hearing share no words: a second answer inside the first would say everything twice."""

from functools import reduce
from operator import or_
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from .models import Answer, Question, Section
from .models.base import Record
from .spans import shorten

EXCLUSIVE: tuple[Any, ...] = (Section, Question, Answer)
"""Kinds of parts of which no two of a hearing share words."""
SAID = 24


def sharing_words(model: type[Record]) -> QuerySet[Any]:
    """Select the stored turns of a kind that share words with another turn of the hearing."""
    if model not in EXCLUSIVE:
        return model._base_manager.none()
    columns = ("hearing", "edition", "start", "end", "pk")
    others = [Q(Exists(_over(kind, *map(OuterRef, columns)))) for kind in EXCLUSIVE]
    return model._base_manager.filter(reduce(or_, others))


def refuse_shared_words(record: Any) -> None:
    """Refuse a turn that shares words with a stored one of the hearing.

    Errors: ValidationError that quotes the other.
    """
    if not isinstance(record, EXCLUSIVE):
        return
    for kind in EXCLUSIVE:
        found = _over(kind, record.hearing_id, record.edition_id, record.start, record.end, record.pk or "")
        if other := found.order_by("start").first():
            message = _("These words are, at least in part, those of another %(kind)s: “%(words)s” (%(id)s).")
            named = {"kind": kind._meta.verbose_name, "words": shorten(other.words, SAID), "id": other.pk}
            raise ValidationError({record.WORDS: message % named})


def _over(kind: Any, hearing: Any, edition: Any, start: Any, end: Any, pk: Any) -> QuerySet[Any]:
    """Select the stored turns of a hearing, but for one, that hold any of the characters from start to end."""
    rows = kind._base_manager.filter(hearing=hearing, edition=edition, start__lt=end, end__gt=start)
    return rows.exclude(pk=pk)
