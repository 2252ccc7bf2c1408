"""Speakers whom an editor names on the workbench: each is found or made before the parts that refer to them."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ...labels import label
from ...matching import (
    Match,
    match_organization,
    match_person,
    near_bodies,
    near_people,
    new_organization,
)
from ...models import Hearing, Organization, Person, Speaker
from ...spans import shorten
from ...surnames import HAN

FIELDS = ("name", "organization", "role", "capacity", "namesakes")
NEW = "new"
SEVERAL = ("、", ",", "，", ";", "；")


def names() -> dict[str, str]:
    """Name the fields of a new speaker."""
    named: list[Any] = [Speaker._meta.get_field(name) for name in ("organization", "role", "capacity")]
    fields = {each.name: str(each.verbose_name) for each in named}
    return {"name": _("name of the person"), **fields, "namesakes": _("if the name is like one on record")}


def options() -> dict[str, dict[str, str]]:
    """Name the values to choose from."""
    return {
        "capacity": {value: str(name) for value, name in Speaker.Capacity.choices},
        "namesakes": {"": _("ask me"), NEW: _("it is somebody or something new")},
    }


class NewSpeakers:
    """The speakers that are named on the page, by the ids that it gives them."""

    def __init__(
        self, request: HttpRequest, hearing: Hearing, listed: Callable[[str], Organization | None]
    ) -> None:
        self._request, self._hearing, self._listed = request, hearing, listed
        self.found: dict[str, Speaker] = {}
        self.wrong: set[str] = set()
        self.told: dict[str, list[tuple[str, str, str]]] = {}

    def add(self, id: str, fields: dict[str, str]) -> None:
        """Find a speaker as named, or store it, with the person and the body where these are new.

        Errors: ValidationError for what names nobody, several, or somebody who is like one on record.
        """
        self.wrong.add(id)
        given = {name: fields.get(name, "").strip() for name in FIELDS}
        for name in ("name", "organization"):
            if any(sign in given[name] for sign in SEVERAL):
                said = _("%(field)s: found %(found)s; expected one. Add a speaker for each of them.")
                raise ValidationError(
                    said % {"field": capfirst(names()[name]), "found": shorten(given[name])}
                )
        is_new = given["namesakes"] == NEW
        body = person = None
        if given["organization"]:
            body = self._listed(given["organization"]) or self._body(given["organization"], is_new)
        if given["name"]:
            person = self._person(given["name"], body, is_new)
        named = {"person": person, "organization": body, "role": given["role"], "capacity": given["capacity"]}
        known = Speaker.objects.filter(hearing=self._hearing, **named).first()
        self.found[id] = speaker = known or self._stored(Speaker(hearing=self._hearing, **named))
        self.wrong.discard(id)
        if known:
            return
        shown = {
            "name": label(person) if person else "",
            "organization": label(body) if body else "",
            "role": given["role"],
            "capacity": speaker.get_capacity_display(),
        }
        self.told[id] = [(capfirst(names()[name]), "", text) for name, text in shown.items() if text]

    def _body(self, name: str, is_new: bool) -> Organization:
        """Find a body, or make it, in the place of the hearing from its birth."""
        area = self._hearing.area
        match = match_organization(name, area)
        if match.known:
            return match.known
        self._refuse_id("organization", name)
        if not is_new:
            self._refuse_near(match, near_bodies(name, area))
        return self._stored(new_organization(name, area))

    def _person(self, name: str, body: Organization | None, is_new: bool) -> Person:
        """Find a person, or make one, in the place of the hearing from birth."""
        area = self._hearing.area
        match = match_person(name, area, body)
        if match.known:
            return match.known
        self._refuse_id("name", name)
        if not is_new:
            self._refuse_near(match, near_people(name, area))
        return self._stored(Person(name=name, area=area))

    def _refuse_id(self, field: str, name: str) -> None:
        """Refuse what holds no Chinese: it is an id that no record has."""
        if not HAN.search(name):
            said = _(
                "%(field)s: no record has the id %(found)s; expected a name in Chinese, or an id on record."
            )
            raise ValidationError(said % {"field": capfirst(names()[field]), "found": shorten(name)})

    def _refuse_near(self, match: Match, near: list[Any]) -> None:
        found = {each.pk: each for each in [*match.candidates, *near]}
        if found:
            said = _(
                "%(name)s is like what is on record: %(others)s. Write the id of the one that it is, or choose "
                "that it is somebody or something new."
            )
            others = "、".join(
                _("%(name)s (%(id)s)") % {"name": each, "id": pk} for pk, each in found.items()
            )
            raise ValidationError(said % {"name": shorten(match.name), "others": others})

    def _stored(self, record: Any) -> Any:
        owner = admin.site.get_model_admin(type(record))
        if not owner.has_add_permission(self._request):
            raise ValidationError(
                _("You may not add %(kinds)s.") % {"kinds": record._meta.verbose_name_plural}
            )
        try:
            record.save()
        except ValidationError as error:
            raise ValidationError(said_of(record, error)) from error
        owner.log_addition(self._request, record, [{"added": {}}])
        return record


def said_of(record: Any, error: ValidationError) -> list[str]:
    """Say what is wrong with a record, with the fields by their names."""
    if not hasattr(error, "error_dict"):
        return error.messages
    fields = {
        each.name: capfirst(str(each.verbose_name))
        for each in record._meta.get_fields()
        if hasattr(each, "verbose_name")
    }
    return [
        _("%(field)s: %(message)s") % {"field": fields[name], "message": message}
        if name in fields
        else message
        for name, found in error.message_dict.items()
        for message in found
    ]
