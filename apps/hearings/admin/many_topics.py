"""The page on which the topics of many commitments are changed at once."""

import hashlib
import json
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..corrections import WithoutReason
from ..ledger import writing
from ..models import Commitment, Topic
from .corrections import WhyForm, forget_messages
from .parts import SpanAdmin

MOST = 900  # Django takes at most 1,000 fields from a form


class TopicsForm(WhyForm):
    """Asks which topics are added and taken away, and why."""

    field_order = ("add", "remove", "why")

    def __init__(self, admin_site: admin.AdminSite, *args: Any) -> None:
        super().__init__(*args)
        for name, title in (
            ("add", gettext_lazy("topics to add")),
            ("remove", gettext_lazy("topics to take away")),
        ):
            self.fields[name] = forms.ModelMultipleChoiceField(
                Topic.objects.unmerged(),
                required=False,
                label=title,
                widget=AutocompleteSelectMultiple(Commitment._meta.get_field("topics"), admin_site),
            )
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        given: Any = super().clean()
        add, remove = set(given.get("add") or ()), set(given.get("remove") or ())
        if not self.errors and not add ^ remove:
            raise forms.ValidationError(_("Choose topics to add or to take away."))
        return given

    def changed(self, commitments: list[Commitment]) -> list[tuple[Commitment, set[Topic]]]:
        """List the commitments whose topics would differ, each with its topics then."""
        add, remove = set(self.cleaned_data["add"]), set(self.cleaned_data["remove"])
        found = []
        for commitment in commitments:
            before = set(commitment.topics.all())
            after = before - remove | add
            if after != before:
                found.append((commitment, after))
        return found


class TopicsAdmin(SpanAdmin):
    """Adds the action to the admin of commitments."""

    actions: tuple[str, ...] = (*SpanAdmin.actions, "change_topics")

    @admin.action(description=gettext_lazy("Change the topics"), permissions=["change"])
    def change_topics(self, request: HttpRequest, queryset: QuerySet[Commitment]) -> HttpResponse | None:
        """Ask for topics, show which commitments they change, and change them once that is confirmed."""
        chosen = list(queryset.prefetch_related("topics")[: MOST + 1])
        if len(chosen) > MOST:
            most = _("Select at most %(most)s commitments at once.") % {"most": MOST}
            self.message_user(request, most, messages.ERROR)
            return None
        form, changed = TopicsForm(self.admin_site, request.POST if "asked" in request.POST else None), None
        if form.is_valid():
            try:
                if "confirmed" in request.POST:
                    self._set_topics(request, chosen, form)
                    return None
            except WithoutReason as refused:
                form.add_error("why", refused)
                forget_messages(request)
            except ValidationError as refused:
                form.add_error(None, refused)
                chosen = list(queryset.prefetch_related("topics")[:MOST])
            changed = form.changed(chosen)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Change the topics"),
            "opts": self.opts,
            "form": form,
            "chosen": chosen,
            "changed": changed,
            "digest": digest_of(changed or []),
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/hearings/many_topics.html", context)

    def _set_topics(self, request: HttpRequest, chosen: list[Commitment], form: TopicsForm) -> None:
        """Change topics as they were shown.

        Errors: ValidationError if what would change is not what was shown.
        """
        with writing(why=form.cleaned_data["why"]):
            stored = Commitment.objects.select_for_update().filter(pk__in=[each.pk for each in chosen])
            changed = form.changed(list(stored.order_by("pk").prefetch_related("topics")))
            if request.POST["confirmed"] != digest_of(changed):
                raise ValidationError(
                    _("What would change is not what you were shown; nothing was changed. Look at it again.")
                )
            for commitment, topics in changed:
                commitment.topics.set(topics)
                commitment.touch()
                self.log_change(request, commitment, [{"changed": {"fields": [str(_("topics"))]}}])
        done = _("Topics changed: %(number)s commitments.") % {"number": len(changed)}
        self.message_user(request, done, messages.SUCCESS)


def digest_of(changed: list[tuple[Commitment, set[Topic]]]) -> str:
    """Return a digest of the commitments that change and of their topics then."""
    rows = sorted((commitment.pk, sorted(topic.pk for topic in topics)) for commitment, topics in changed)
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()
