"""`as_of`: the rows of the release that a number or a day names."""

import datetime
from collections.abc import Mapping
from typing import Any, NoReturn

from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.api.http.errors import BadParameters, ParameterError
from apps.api.http.parameters import Parameters
from apps.api.http.text import Text
from apps.api.rows.release_rows import ReleaseRows
from apps.api.schema import examples
from apps.api.schema.parameters import query_parameter
from apps.hearings.models import Release

from .backends import StrictBackend
from .ordering import OrderingBackend
from .scalars import DAY
from .strict_filter import StrictFilter, expected

OTHER_ORDER = _("With as_of only by {orders}; in another order only the rows of one hearing: add hearing.")
PRESENT_ONLY = _("Files, feeds and calendars hold the present; leave as_of out, or take pages of JSON.")

NOT_THEN = _("Cannot be combined with as_of.")


class AsOf(StrictFilter):
    """A release, by its number or as the last one of a day."""

    expects = _("the number of a release, or a day such as 2025-10-30, of which the last release is meant")
    pattern = rf"[1-9][0-9]{{0,8}}|{DAY}"
    max_length = 10

    def to_python(self, text: str) -> int | datetime.date:
        return int(text) if text.isdecimal() else datetime.date.fromisoformat(text)


AS_OF = AsOf()


class AsOfBackend(StrictBackend):
    """Choose the release that `get_queryset` reads; filters that need the tables of today are refused."""

    def parameter_names(self, view: Any) -> list[str]:
        return ["as_of"]

    def clean(self, parameters: Parameters, view: Any) -> None:
        if "as_of" not in parameters.given:
            return
        try:
            release = find_release(AS_OF.parse(parameters.given["as_of"]))
        except ValueError:
            parameters.fail("as_of", expected(AS_OF))
        except BadParameters as refused:
            parameters.errors += refused.errors
        else:
            rows = parameters.cleaned["as_of"] = ReleaseRows(release, type(view))
            self._refuse_filters(parameters, view, rows.names)

    def clean_together(self, parameters: Parameters, view: Any) -> None:
        """Refuse an order along which no index leads, unless the rows are those of one hearing."""
        rows, ordering = parameters.cleaned.get("as_of"), parameters.cleaned.get("ordering")
        if rows and ordering and "hearing" not in parameters.cleaned:
            named, able = parameters.given.get("ordering", "").removeprefix("-"), ordered_then_by(view)
            if named and named not in able:
                parameters.fail("ordering", format_lazy(OTHER_ORDER, orders=", ".join(able)), able)

    def _refuse_filters(self, parameters: Parameters, view: Any, names: Mapping[str, str]) -> None:
        filters = view.filterset_class.base_filters
        for name in parameters.given:
            if name in filters and not filters[name].renamed(names):
                parameters.fail(name, NOT_THEN)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        text = "What was public then, but for what was withdrawn since."
        able = ordered_then_by(view) if OrderingBackend in view.filter_backends else ()
        if able and len(able) < len(view.orderings):
            text += f" The order is then by {', '.join(able)}; with hearing it is any."
        return [query_parameter("as_of", AS_OF.schema(), text, examples.PARAMETERS["as_of"])]


def ordered_then_by(resource: Any) -> list[str]:
    """Name the orders of a list in an earlier release: those along which an index leads, and its default."""
    own, detail_class = resource.ordering.removeprefix("-"), resource.detail_class
    return [
        name
        for name, paths in resource.orderings.items()
        if name == own or ReleaseRows.is_walked(detail_class, paths[0])
    ]


def find_release(named: int | datetime.date) -> Release:
    """Find the release that a number names, or the last one of a day.

    Errors: BadParameters where there is none, naming which there are.
    """
    first, last = (Release.objects.order_by(order).first() for order in ("number", "-number"))
    if first is None or last is None:
        _refuse(_("There is no release yet, so nothing was public."))
    if isinstance(named, int):
        found = Release.objects.filter(number=named).first()
        if found is None:
            unknown = _("There is no release {number}; the first is {first}, the newest {newest}.")
            _refuse(unknown, number=named, first=first.number, newest=last.number)
        return found
    if named > timezone.localdate():
        _refuse(_("{day} lies in the future; today is {today}."), day=named, today=timezone.localdate())
    midnight = timezone.make_aware(datetime.datetime.combine(named, datetime.time.max))
    found = Release.objects.filter(at__lte=midnight).order_by("-number").first()
    if found is None:
        nothing = _("Nothing was public on {day}; the first release is of {first}.")
        _refuse(nothing, day=named, first=timezone.localdate(first.at))
    return found


def _refuse(detail: Text, **values: Any) -> NoReturn:
    raise BadParameters([ParameterError("as_of", format_lazy(detail, **values))])
