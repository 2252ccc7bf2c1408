"""`by` and `top`: the columns by whose values the rows of a list are counted, and how many groups are shown."""

import re
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.api.http.parameters import Parameters
from apps.api.http.suggestions import hint
from apps.api.http.text import Text
from apps.api.query.backends import StrictBackend
from apps.api.schema.parameters import query_parameter

MOST_BY = 2
TOP, MOST_TOP = 20, 100
EXPECTED = _("Expected one facet or two different ones, separated by a comma, of {facets}.")


class FacetsBackend(StrictBackend):
    """Choose the facets of a list; it leaves the rows alone."""

    top = True
    """Whether the number of groups can be chosen."""
    required = True

    def parameter_names(self, view: Any) -> list[str]:
        return ["by", "top"] if self.top else ["by"]

    def clean(self, parameters: Parameters, view: Any) -> None:
        if "by" in parameters.given:
            parameters.cleaned["by"] = self._names(parameters, view)
        elif self.required:
            parameters.fail("by", self._expected(view), view.grouped_by)
        else:
            parameters.cleaned["by"] = []
        if self.top:
            parameters.cleaned["top"] = self._top(parameters)

    def _names(self, parameters: Parameters, view: Any) -> list[str]:
        names = parameters.given["by"].split(",")
        for name in names:
            if name not in view.grouped_by:
                unknown = format_lazy(_("Not a facet: {name}."), name=name[:100])
                told = format_lazy("{} {}", unknown, self._expected(view))
                parameters.fail("by", told, hint(name[:100], view.grouped_by, {})[1])
        if len(names) > MOST_BY or len(set(names)) < len(names):
            parameters.fail("by", self._expected(view), view.grouped_by)
        return names

    def _expected(self, view: Any) -> Text:
        return format_lazy(EXPECTED, facets=", ".join(view.grouped_by))

    def _top(self, parameters: Parameters) -> int:
        text = parameters.given.get("top", str(TOP))
        if re.fullmatch(f"[1-9][0-9]?|{MOST_TOP}", text, re.ASCII):
            return int(text)
        parameters.fail("top", format_lazy(_("Expected a whole number from 1 to {most}."), most=MOST_TOP))
        return TOP

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        each = f"(?:{'|'.join(view.grouped_by)})"
        schema = {
            "title": f"{view.serializer_class.Meta.model.__name__}Facets",
            "description": "names of one facet or two, separated by a comma",
            "type": "string",
            "pattern": rf"^(?:{each}(?:,\b|$)){{1,{MOST_BY}}}$",
        }
        text = "Columns whose values are counted."
        top = {"type": "integer", "minimum": 1, "maximum": MOST_TOP, "default": TOP}
        in_file = view.action == "file"
        text += "" if self.required or in_file else " Without it all rows are one group."
        found = query_parameter("by", schema, text, next(iter(view.grouped_by)))
        if self.required and not in_file:
            found["required"] = True
        if not self.top:
            return [found]
        shown = "Groups that are shown, those with the most rows; the others are counted together."
        return [found, query_parameter("top", top, shown, 10)]


class AllFacetsBackend(FacetsBackend):
    """The same for a file, which holds every group."""

    top = False


class SumsBackend(FacetsBackend):
    """The same for sums, which need no facet."""

    required = False


class AllSumsBackend(AllFacetsBackend):
    """The same for a file of sums."""

    required = False
