"""The list of what imports warned of, which editors tick off, and its lines on the start page and on the checklist."""

from collections.abc import Iterator

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.hearings.admin.context import change_url
from apps.hearings.admin.lists import ListAdmin
from apps.hearings.checklist import CHECKS, Point
from apps.hearings.desk import WAITING, Waiting, listed
from apps.hearings.labels import name_of_user
from apps.hearings.models import Hearing
from apps.hearings.spans import shorten

from .models import ImportWarning

OPEN = "ticked__exact=0"
SHOWN = 24

WAITING.append(
    Waiting(
        gettext_lazy("Warnings of imports, not ticked off"), ImportWarning, OPEN, ImportWarning.objects.open
    )
)


def warnings_of(hearing: Hearing) -> Iterator[Point]:
    """Name the warnings of its import that nobody has ticked off."""
    number = ImportWarning.objects.open().filter(hearing=hearing).count()
    if number:
        title = _("Warnings of the import, not ticked off: %(number)s") % {"number": number}
        yield Point(title, listed(ImportWarning, f"hearing__id__exact={hearing.pk}&{OPEN}"))


CHECKS.append(warnings_of)


@admin.register(ImportWarning)
class ImportWarningAdmin(ListAdmin, admin.ModelAdmin):
    list_display = ("sentence", "words", "of_hearing", "looked_at", "looked_at_by")
    list_display_links = None
    list_filter = ("ticked",)  # type: ignore[misc]  # a class variable to the stubs, and not to ListAdmin
    list_select_related = ("hearing", "ticked_by")
    list_per_page = 50
    show_full_result_count = False
    actions = ("tick_off",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: ImportWarning | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ImportWarning | None = None) -> bool:
        return False

    def has_tick_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("intake.change_importwarning")

    @admin.action(description=gettext_lazy("Tick off"), permissions=["tick"])
    def tick_off(self, request: HttpRequest, queryset: QuerySet[ImportWarning]) -> None:
        ids = list(queryset.values_list("pk", flat=True)[: self.list_per_page])
        chosen = ImportWarning.objects.open().filter(pk__in=ids)
        number = chosen.update(ticked=True, ticked_by=request.user)
        self.message_user(request, _("Ticked off: %(number)s.") % {"number": number})

    @admin.display(description=gettext_lazy("warning"))
    def sentence(self, obj: ImportWarning) -> str:
        return str(obj)

    @admin.display(description=gettext_lazy("hearing"), ordering="hearing")
    def of_hearing(self, obj: ImportWarning) -> str:
        return format_html('<a href="{}">{}</a>', change_url(obj.hearing), shorten(str(obj.hearing), SHOWN))

    @admin.display(description=gettext_lazy("ticked off"), ordering="ticked")
    def looked_at(self, obj: ImportWarning) -> str:
        return _("yes") if obj.ticked else _("no")

    @admin.display(description=gettext_lazy("ticked off by"), ordering="ticked_by")
    def looked_at_by(self, obj: ImportWarning) -> str:
        return name_of_user(obj.ticked_by) if obj.ticked_by else ""
