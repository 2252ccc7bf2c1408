"""What to say of a record that is not there: that it never was, or that it was withdrawn."""

import re
from typing import Any

from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import APIException

from apps.hearings.fields import PUBLIC_ID, PUBLIC_ID_LENGTH
from apps.hearings.models import RECORDS, Change, Correction, Release

from .errors import NotFound, Refusal

ID = re.compile(PUBLIC_ID)
MODELS: list[Any] = [*RECORDS, Change, Correction, Release]
NAMES = {model.collection: model._meta.verbose_name_plural for model in MODELS}
"""What lists are called in words."""


class Gone(Refusal):
    """410: a record that was public and was withdrawn."""

    status_code = 410
    type_name = "withdrawn"


def can_be(id: str) -> bool:
    """Tell whether a record can have this id; for some that none has, PostgreSQL cannot even look."""
    return len(id) <= PUBLIC_ID_LENGTH and ID.fullmatch(id) is not None


def was_withdrawn(collection: str, id: str) -> Change | None:
    """Find the change by which a record was taken from the public; None where it never was public.

    An alias was taken from it together with the record that it led to.
    """
    if not can_be(id):
        return None
    current = Change.objects.current().filter(record_type=collection, record=id, after__isnull=True)
    last = current.select_related("release", "previous").first()
    while last and last.previous and last.previous.after is None:
        last = last.previous  # what came later tells only into what the record was merged
    target = was_withdrawn(collection, last.merged_into) if last and last.merged_into else None
    return target or last


def not_found(collection: str, id: str) -> APIException:
    """Make the error for a record that is not public now."""
    withdrawn = was_withdrawn(collection, id)
    if withdrawn is None:
        unknown = _("No published record among the {collection} has the id {id}.")
        return NotFound(format_lazy(unknown, collection=NAMES[collection], id=repr(id[:100])))
    release, day = withdrawn.release, timezone.localdate(withdrawn.release.at)
    if withdrawn.previous is not None and not withdrawn.previous.hidden:
        told = _(
            "Nothing public names {id} since release {number}, on {day}; as_of shows what it was before."
        )
    else:
        told = _("{id} was withdrawn from the public in release {number}, on {day}; delete your copy of it.")
    return Gone(format_lazy(told, id=id, number=release.number, day=day))
