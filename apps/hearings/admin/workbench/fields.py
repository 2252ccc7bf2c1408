"""The fields of each kind of part on the workbench: how each is written as text, and how the text is read."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from ...models import Answer, Organization, Speaker, Topic
from ...spans import shorten
from ...units_in_words import unit_words
from ..answers import SEPARATORS, codes
from ..tables import plain
from . import speaking
from .sheet import GROUPS, MODELS, Sheet

FIELDS: dict[str, tuple[str, ...]] = {
    "heading": (),
    "question": ("speaker", "section"),
    "answer": ("speaker", "others", "question"),
    "commitment": (
        "kind",
        "lead",
        "due_first_stated",
        "due_first_stated_from",
        "due_first_stated_to",
        "due_first_stated_basis",
        "topics",
    ),
    "figure": (
        "stated_value",
        "stated_unit",
        "value",
        "unit",
        "kind",
        "qualifier",
        "measures",
        "period",
        "period_from",
        "period_to",
        "basis",
    ),
    "point": ("marker",),
    "speaker": speaking.FIELDS,
}
REFERRING = {"section", "question", "speaker"}
MANY = ("topics",)
MOST_BODIES = 1000


def names() -> dict[str, dict[str, str]]:
    """Name the fields of each kind."""
    named = {
        group: {name: _field_name(MODELS[group], name) for name in fields}
        for group, fields in FIELDS.items()
        if group in MODELS
    }
    return named | {"point": {"marker": _("marker")}, "speaker": speaking.names()}


def _field_name(model: Any, name: str) -> str:
    return _("other speakers") if name == "others" else str(model._meta.get_field(name).verbose_name)


def written(record: Any, bodies: "Bodies") -> dict[str, str]:
    """Write the fields of a record as text; what is unknown is empty."""
    return {name: _written(record, name, bodies) for name in FIELDS[GROUPS[type(record)]]}


def _written(record: Any, name: str, bodies: "Bodies") -> str:
    if name == "others":
        return codes(record) if record._named is None else _codes(record._named[1:])
    if name in REFERRING:
        return getattr(record, f"{name}_id") or ""
    if name in MANY:
        return " ".join(sorted(each.pk for each in topics_of(record)))
    value = getattr(record, name)
    if name == "lead":
        return bodies.name(value)
    if name == "unit":
        return unit_words(value or "")
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if isinstance(value, date) else str(value or "")


def topics_of(commitment: Any) -> list[Topic]:
    """Give the topics that were chosen for a commitment, else those stored."""
    chosen = getattr(commitment, "chosen_topics", None)
    if chosen is not None:
        return chosen
    return [] if commitment._state.adding else list(commitment.topics.all())


def _codes(speakers: Any) -> str:
    return "、".join(f"{each.LETTER}{each.number}" for each in speakers)


class Bodies:
    """The organizations that can be in charge of something, each by a name that no other of them has."""

    def __init__(self, sheet: Sheet) -> None:
        area = sheet.hearing.area_id
        own = Organization.objects.unmerged().filter(area=area).order_by("pk")[:MOST_BODIES]
        led = {each.lead_id for each in sheet.records.values() if getattr(each, "lead_id", None)}
        found = {each.pk: each for each in [*own, *Organization.objects.filter(pk__in=led)]}
        told = [each.name for each in found.values()]
        self._names = {
            pk: each.name if told.count(each.name) == 1 else f"{each.name} · {pk}"
            for pk, each in found.items()
        }
        self._found = {name: found[pk] for pk, name in self._names.items()}

    def names(self) -> list[str]:
        return sorted(self._found)

    def name(self, body: Organization | None) -> str:
        return self._names.get(body.pk, body.name) if body else ""

    def listed(self, name: str) -> Organization | None:
        """Find a body by its name as listed."""
        return self._found.get(name)

    def body(self, name: str) -> Organization | None:
        """Find a body by its name as listed, or by its id.

        Errors: ValidationError for any other name.
        """
        if not name.strip():
            return None
        known = Organization.objects.unmerged().filter(pk=name.strip())
        found = self.listed(name.strip()) or known.first()
        if found is None:
            raise ValidationError(
                _("Found %(found)s; expected a name from the list.") % {"found": shorten(name)}
            )
        return found


class Reader:
    """Reads the fields of records as the forms of the admin read them."""

    def __init__(self, request: HttpRequest, sheet: Sheet, bodies: Bodies) -> None:
        self._request, self._sheet, self._bodies = request, sheet, bodies
        self.speakers = speaking.NewSpeakers(request, sheet.hearing, bodies.listed)
        self._forms: dict[Any, dict[str, forms.Field]] = {}

    def fill(self, record: Any, name: str, text: str) -> None:
        """Set a field of a record to what a text says.

        Errors: ValidationError for a text that says nothing which the field can hold.
        """
        if name in REFERRING:
            setattr(record, name, self._referred(name, text))
        elif name in MANY:
            record.chosen_topics = self._topics(text)
        elif name == "lead":
            record.lead = self._bodies.body(text)
        elif name != "others":  # the speakers are set together
            setattr(record, name, self._field(type(record), name).clean(text))

    def name_speakers(self, answer: Answer, others: str) -> None:
        """Set who replied beside the first speaker, by their numbers in the hearing."""
        named = [answer.speaker]
        for code in filter(None, SEPARATORS.split(others)):
            known = Speaker.objects.filter(pk__in=[code, f"{answer.hearing_id}-{code}"])
            found = self.speakers.found.get(code) or known.first()
            if found is None:
                message = _("Found %(code)s; expected numbers of speakers of this hearing, such as p5、p7.")
                raise ValidationError(message % {"code": shorten(code)})
            named.append(found)
        answer.name_speakers(named)

    def _topics(self, text: str) -> list[Topic]:
        wanted = text.split()
        found = list(Topic.objects.unmerged().filter(pk__in=wanted))
        if unknown := sorted(set(wanted) - {each.pk for each in found}):
            raise ValidationError(
                _("Found %(found)s; expected one from the list.") % {"found": shorten(unknown[0])}
            )
        return found

    def _referred(self, name: str, pk: str) -> Any:
        if not pk:
            return None
        found = self._sheet.records.get(pk)
        if pk in self.speakers.wrong:
            raise ValidationError(_("The new speaker is not complete; see there."))
        if name == "speaker":
            found = (
                self.speakers.found.get(pk)
                or Speaker.objects.filter(hearing=self._sheet.hearing, pk=pk).first()
            )
        if found is None:
            raise ValidationError(_("Found %(found)s; expected one from the list.") % {"found": shorten(pk)})
        return found

    def _field(self, model: Any, name: str) -> forms.Field:
        if model not in self._forms:
            owner = admin.site.get_model_admin(model)
            form: Any = owner.get_form(self._request, None, change=True, fields=None)
            for derived in form.derived:
                if derived in form.base_fields:
                    form.base_fields[derived].required = False
            self._forms[model] = form.base_fields
        return self._forms[model][name]


def options(sheet: Sheet) -> dict[str, dict[str, dict[str, str]]]:
    """Name the values to choose from, for the fields of each kind that have such."""
    found: dict[str, dict[str, Any]] = {group: {} for group in FIELDS} | {"speaker": speaking.options()}
    for group in ("commitment", "figure"):
        for name in FIELDS[group]:
            choices = MODELS[group]._meta.get_field(name).choices
            if choices:
                found[group][name] = {value: str(label) for value, label in choices}
    found["commitment"]["topics"] = {each.pk: str(each) for each in Topic.objects.unmerged()[:MOST_BODIES]}
    speakers = sheet.hearing.speakers.select_related("person", "organization").order_by("number")
    for group, capacity in (("question", "questioner"), ("answer", "respondent")):
        found[group]["speaker"] = {each.pk: _speaker(each) for each in speakers if each.capacity == capacity}
    referred: list[tuple[str, str, Callable[[Any], str]]] = [
        ("question", "section", str),
        ("answer", "question", lambda each: f"{each.LETTER}{each.number} {shorten(each.text, 30)}"),
    ]
    for group, name, said in referred:
        model = MODELS["heading"] if name == "section" else MODELS["question"]
        rows = {pk: said(each) for pk, each in sheet.records.items() if isinstance(each, model)}
        found[group][name] = ({"": "—"} if name == "section" else {}) | rows
    return found


def _speaker(speaker: Speaker) -> str:
    body = speaker.organization
    named = str(body.short_name or body.name) if body else ""
    said = [f"{speaker.LETTER}{speaker.number}", str(speaker), named]
    return " · ".join(filter(None, said))
