"""Commitments follow their speaker to another body: who is in charge of them stands on who spoke."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..ledger import writing
from ..models import Answer, Commitment, Organization, Speaker
from ..models.base import Record
from .parts import PartAdmin


def standing_on(record: Answer | Speaker) -> QuerySet[Commitment]:
    """Select the commitments that the body of a stored speaker leads because of what was said: here, or wherever he spoke."""
    if isinstance(record, Answer):
        return record.commitments.filter(lead=record.speaker.organization_id)
    return Commitment.objects.filter(answer__speaker=record.pk, lead=record.organization_id)


class Tick(forms.CheckboxInput):
    """A checkbox that hands on what was sent, so that its field can refuse what no browser sends."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.get(name, "")


def follow_field() -> forms.TypedChoiceField:
    """Make the field that asks whether the commitments follow."""
    return forms.TypedChoiceField(
        choices=[("on", "")],
        coerce=bool,
        widget=Tick,
        required=False,
        initial="on",
        label=gettext_lazy("the commitments follow"),
        help_text=gettext_lazy(
            "If the organization becomes another one: whatever the former one leads because of these words is led by it then."
        ),
    )


class LeadingAdmin(PartAdmin):
    """Lets the commitments that stand on a speaker follow him, unless the form says otherwise."""

    def following(self, form: Any) -> list[tuple[str, Any, Any, Any]]:
        """Tell how many commitments would get another lead organization, and which."""
        obj = form.instance
        if obj._state.adding or not form.cleaned_data.get("follow"):
            return []
        before = type(obj)._base_manager.get(pk=obj.pk)
        number, old, new = standing_on(before).count(), body_of(before), body_of(obj)
        if not number or old == new:
            return []
        return [("follow", form["follow"].label, _led_by(old, number), _led_by(new, number))]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        with writing(why=form.cleaned_data.get("why", "")):
            before = type(obj)._base_manager.get(pk=obj.pk) if change else None
            led = list(standing_on(before)) if before is not None else []
            super().save_model(request, obj, form, change)
            if before is None or not form.cleaned_data.get("follow"):
                return
            body = body_of(obj)
            if body == body_of(before):
                return
            for commitment in led:
                commitment.refresh_from_db()
                commitment.lead = body
                commitment.save()
                owner = self.admin_site.get_model_admin(Commitment)
                owner.log_change(
                    request, commitment, [{"changed": {"fields": [str(_("lead organization"))]}}]
                )
        if led:
            told = _("Commitments that are led by %(body)s now: %(number)s.")
            said = told % {"body": body or _("nobody"), "number": len(led)}
            self.message_user(request, said, messages.SUCCESS)


def _led_by(body: Organization | None, number: int) -> str:
    return _("%(number)s, led by %(body)s") % {"number": number, "body": body or _("nobody")}


def body_of(record: Record) -> Organization | None:
    """Give the body for which the speaker of an answer, or a speaker, spoke."""
    return record.speaker.organization if isinstance(record, Answer) else record.organization  # type: ignore[attr-defined]
