"""Public records are read-only for users who may not publish, and the page names whom they can ask."""

from collections.abc import Sequence

from django.contrib.admin import AdminSite
from django.contrib.auth import get_user_model
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from .labels import name_of_user
from .models import Area, CommitmentEvent, Edition, Hearing, Source, Topic
from .models.base import Record
from .models.hearings import HearingPart
from .permits import PUBLISH

MAY_PUBLISH = f"hearings.{PUBLISH}"
MOST_NAMES = 5


def may_publish(request: HttpRequest) -> bool:
    """Tell whether a user may change public records."""
    return request.user.has_perm(MAY_PUBLISH)


def is_public(record: Record) -> bool:
    """Tell whether a stored record is public, or whether a new one is public as soon as it is stored."""
    if not record._state.adding:
        return type(record).objects.published().filter(pk=record.pk).exists()
    if isinstance(record, HearingPart) and not isinstance(record, CommitmentEvent):
        return Hearing.objects.published().filter(pk=record.hearing_id).exists()
    if isinstance(record, Edition):
        return Source.objects.published().filter(pk=record.source_id).exists()
    return isinstance(record, Area | Topic)


def whom_to_ask() -> str:
    """Explain that only publishers change public records, and name some of them."""
    said = _("This is public. Only those who may publish change or delete what is public.")
    names = _publishers()
    return f"{said} {_('Ask one of them: %(names)s') % {'names': names}}" if names else said


def who_reviews() -> str:
    """Explain what comes after a record was submitted, and name some who may publish it."""
    said = _("A publisher reads this next, and publishes it or returns it with a comment.")
    names = _publishers()
    return f"{said} {_('Publishers: %(names)s') % {'names': names}}" if names else said


def _publishers() -> str:
    users = get_user_model()._default_manager
    publishers = users.with_perm(MAY_PUBLISH, backend="django.contrib.auth.backends.ModelBackend")
    return ", ".join(name_of_user(user) for user in publishers.order_by("pk")[:MOST_NAMES])


def refused(
    site: AdminSite, request: HttpRequest, typed: Sequence[tuple[str, list[str]]] = ()
) -> TemplateResponse:
    """Show a page that says that nothing was changed, whom to ask, and what was typed."""
    context = {
        **site.each_context(request),
        "title": _("Nothing was changed"),
        "reason": whom_to_ask(),
        "typed": typed,
    }
    return TemplateResponse(request, "admin/hearings/refused.html", context, status=403)
