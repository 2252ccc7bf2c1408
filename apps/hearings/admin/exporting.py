"""The files in which staff take a hearing along: a fixture that can be loaded again, and a workbook to read."""

import io
from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from ..exporting import Found, as_fixture, as_tables, belonging
from .discarding import DiscardAdmin
from .tools import Tool

TYPES = {
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
MOST_IN_A_CELL = 32_767  # UTF-16 units, by the limit of Excel


class ExportAdmin(DiscardAdmin):
    """Adds the files to the admin of hearings; only staff can read them, and no cache keeps them."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.export_view)
        name = "hearings_hearing_export"
        return [path("<path:object_id>/export.<str:form>", view, name=name), *super().get_urls()]

    def export_view(self, request: HttpRequest, object_id: str, form: str) -> HttpResponse:
        """Send a hearing with all that belongs to it."""
        hearing = self.get_object(request, unquote(object_id))
        if hearing is None or form not in TYPES:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_permission(request, hearing):
            raise PermissionDenied
        found = belonging(hearing)
        body = as_fixture(found).encode() if form == "json" else workbook(found)
        name = f"attachment; filename={hearing.state}-{hearing.pk}.{form}"
        headers = {"Content-Disposition": name, "Cache-Control": "private, no-store"}
        return HttpResponse(body, content_type=TYPES[form], headers=headers)

    def tools(self, request: HttpRequest, obj: Any) -> list[Tool]:
        page, about = "admin:hearings_hearing_export", _("for staff only")
        names = {
            "xlsx": _("Export as Excel, to read"),
            "json": _("Export as a file that can be loaded again"),
        }
        files = [Tool(reverse(page, args=[obj.pk, form]), name, about) for form, name in names.items()]
        return [*files, *super().tools(request, obj)]


def workbook(found: Found) -> bytes:
    """Write one sheet for each kind of record; no cell is taken for a formula or a link."""
    import xlsxwriter  # here, because it takes megabytes of each process, and most write no workbook

    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"constant_memory": True, "in_memory": True}) as book:
        head = book.add_format({"bold": True})
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        for name, headings, rows in as_tables(found):
            sheet = book.add_worksheet(name[:31])
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, len(headings) - 1, 24)
            for at, row in enumerate([headings, *rows]):
                for column, value in enumerate(row):
                    sheet.write_string(at, column, _fitting(value), plain if at else head)
    return data.getvalue()


def _fitting(value: str) -> str:
    """Cut what is longer than a cell can hold, never within a character, and say so at its end."""
    units = value.encode("utf-16-le")
    if len(units) <= 2 * MOST_IN_A_CELL:
        return value
    mark = _("… (cut here; the whole text is in the JSON file)")
    return units[: 2 * (MOST_IN_A_CELL - len(mark))].decode("utf-16-le", "ignore") + mark
