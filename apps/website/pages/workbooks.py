"""A table as a workbook: what the page shows, in the language of the page, to read, print and pass on."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from apps.api.files.names import attachment
from apps.api.files.response import refuse_too_many
from apps.api.http.addresses import absolute, in_language
from apps.api.http.errors import BadParameters, Crowded, TooManyRows, UriTooLong
from apps.api.http.licence import LICENCE, LICENCE_URL
from apps.api.http.links import links
from apps.api.http.parameters import query_string
from apps.api.http.ranges import WholeFile
from apps.api.query.asking import asked
from apps.exports import workbook as workbooks
from apps.exports import xlsx
from apps.website.citations import SITE, of_table
from apps.website.errors import crowded
from apps.website.language import in_english
from apps.website.tables.chips import chosen_of
from apps.website.tables.sheets import cells_of, columns_of, headings_of
from apps.website.tables.state import State
from apps.website.tables.table import Table

from .page import faults_of, show


@require_safe
def workbook(request: Any, table: Table) -> HttpResponseBase:
    """Send the rows of a table as a workbook, or show what is wrong with what was chosen."""
    state = State(table, request)
    query = {name: text for name, text in state.query.items() if name != "cursor"}
    try:
        view = asked(table.resource, request, query, "file")
        rows = view.filter_queryset(view.get_queryset())
        refuse_too_many(rows)
        made = _written(request, state, rows) if request.method != "HEAD" else None
        response = WholeFile(made) if made else StreamingHttpResponse()
    except (BadParameters, UriTooLong, TooManyRows) as refused:
        wrong = {"table": table, "faults": faults_of(refused)}
        return show(request, "table.html", wrong, f"/api/v1/{table.collection}/", status=refused.status_code)
    except Crowded:
        return crowded()
    response["Content-Type"] = xlsx.CONTENT_TYPE
    response["Link"] = links(request)
    response["Content-Disposition"] = _name(request, state)
    return response


def _name(request: Any, state: State) -> str:
    """Name the file by the table, what was chosen, and the release."""
    number = request.release.number if request.release else 0
    chosen = [each.short for each in chosen_of(state)]
    title = [str(state.table.title), *chosen, _("release %(number)s") % {"number": number}]
    plain = [
        state.table.collection,
        *(f"{name}-{text}" for name, text in state.filters.items()),
        f"release-{number}",
    ]
    return attachment(title, plain, "xlsx")


def _written(request: Any, state: State, rows: Any) -> Iterator[bytes]:
    table = state.table
    headings = [
        workbooks.Column(heading, column.width, column.linked)
        for heading, column in zip(headings_of(table), columns_of(table), strict=True)
    ]
    sheet = workbooks.Sheet(str(table.title), headings, cells_of(request, table, rows))
    about = workbooks.About(_("About this table"), list(_about(request, state, rows.count())))
    return workbooks.write(sheet, about, _("Page &P of &N"))


def _about(request: Any, state: State, count: int) -> Iterator[tuple[str, str]]:
    """Say what the table is, of when, whence, under which licence, how to cite it, and what its words mean."""
    table, release = state.table, request.release
    given = {name: text for name, text in state.given.items() if name != "cursor"}
    path = in_language(f"{table.path}?{query_string(given)}" if given else table.path)
    chosen = map(str, chosen_of(state))
    yield str(table.title), str(table.lead)
    if settings.DEMO:
        yield (
            _("Made-up data"),
            _("Made-up data: nobody said any of this. It shows what the site does with many hearings."),
        )
    yield _("Chosen"), _("; ").join(chosen) or _("everything")
    if table.left_out and table.first.items() <= state.filters.items():
        yield _("Not in this file"), str(table.left_out)
    yield _("Rows"), str(count)
    if release:
        told = {"number": release.number, "day": timezone.localdate(release.at).isoformat()}
        yield _("Release"), _("release %(number)s (%(day)s)") % told
    yield _("Taken from"), f"{SITE} {absolute(request, path)}"
    yield _("Cite as"), of_table(request, state, count, path)
    licence = _("The compilation is licensed %(licence)s (%(address)s).") % {
        "licence": LICENCE,
        "address": LICENCE_URL,
    }
    quoted = _("The words of a source stay its publisher's and are quoted as a record of public proceedings.")
    yield _("Licence"), f"{licence}{quoted}" if not in_english() else f"{licence} {quoted}"
    yield _("Please note"), _("What officials said is recorded as it was printed; it was not checked.")
    yield from ((str(word), str(meaning)) for word, meaning in table.meanings)
