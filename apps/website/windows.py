"""The windows of Excel and LibreOffice that open a CSV file, as the page of downloads draws them."""

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _


class Window(NamedTuple):
    """A window: its title, its fields with what to choose there, and its buttons, the one to press first."""

    title: Any
    fields: list[tuple[Any, Any]]
    buttons: list[Any]


EXCEL = Window(
    "commitments.csv",
    [
        (_("File Origin"), "65001: Unicode (UTF-8)"),
        (_("Delimiter"), _("Comma")),
        (_("Data Type Detection"), _("Do not detect data types")),
    ],
    [_("Load"), _("Transform Data")],
)
LIBREOFFICE = Window(
    _("Text Import"),
    [
        (_("Character set"), "Unicode (UTF-8)"),
        (_("Separated by"), _("☑ Comma")),
        (_("String delimiter"), '"'),
        (_("Column type"), _("Text, for columns of ids")),
        (_("Evaluate formulas"), "☐"),
    ],
    [_("OK")],
)
