"""How to cite a page: its own words and title, the newspaper, the release and the address."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from apps.api.files.sentences import with_others
from apps.api.http.addresses import absolute
from apps.api.http.languages import in_english
from apps.hearings.models import Release
from apps.website.tables.chips import chosen_of
from apps.website.tables.state import State

SITE = gettext_lazy("Open record of public hearings")


class Cited(NamedTuple):
    """What is cited: who said it, the title, the printed source if there is one, the release, and the address."""

    author: str
    title: str
    printed: str
    release: Release | None
    address: str

    @property
    def year(self) -> str:
        return str(timezone.localdate(self.release.at).year) if self.release else _("n.d.")

    @property
    def edition(self) -> str:
        """The release in words."""
        if self.release is None:
            return ""
        day = timezone.localdate(self.release.at).isoformat()
        return _("release %(number)s (%(day)s)") % {"number": self.release.number, "day": day}

    def gb(self) -> str:
        """Cite by GB/T 7714."""
        author = f"{self.author}. " if self.author else ""
        printed = f"{self.printed}. " if self.printed else ""
        return f"{author}{self.title}[DB/OL]. {printed}{SITE}, {self.edition}. {self.address}"

    def usual(self) -> str:
        """Cite as readers of the active language do: by GB/T 7714 in Chinese, by the manual of the APA in English."""
        return self.apa() if in_english() else self.gb()

    def apa(self) -> str:
        """Cite by the manual of the APA, seventh edition."""
        author = f"{self.author}. " if self.author else f"{SITE}. "
        printed, kind = f" {self.printed}." if self.printed else "", _("Data set")
        return (
            f"{author}({self.year}). {self.title} [{kind}]. {SITE}, {self.edition}.{printed} {self.address}"
        )

    def bibtex(self) -> str:
        """Write an entry of BibTeX."""
        fields = {
            "author": self.author or str(SITE),
            "title": self.title,
            "year": self.year,
            "publisher": str(SITE),
            "note": "; ".join(filter(None, [self.printed, self.edition])),
        }
        fields = {name: _braced(value) for name, value in fields.items()} | {"url": self.address}
        lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
        return f"@misc{{{self.key},\n{lines}\n}}"

    def csl(self) -> str:
        """Write an item of CSL-JSON."""
        item: dict[str, Any] = {
            "id": self.key,
            "type": "dataset",
            "title": self.title,
            "author": [{"literal": self.author or str(SITE)}],
            "publisher": str(SITE),
            "version": self.edition,
            "note": self.printed,
            "URL": self.address,
        }
        if self.release:
            day = timezone.localdate(self.release.at)
            item["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
        return json.dumps(item, ensure_ascii=False, indent=2)

    @property
    def key(self) -> str:
        """The name of the entry: the last part of the address."""
        return self.address.partition("?")[0].rstrip("/").rpartition("/")[2] or "record"


SIGNS = {"\\": r"\textbackslash{}", **{sign: f"\\{sign}" for sign in "#$%&_{}"}}


def _braced(text: str) -> str:
    """Keep the signs of TeX as signs."""
    return "".join(SIGNS.get(sign, sign) for sign in text)


def of_table(request: Any, state: State, count: int, path: str, part: str = "") -> str:
    """Cite a table as it was chosen; `path` is that of its page, with the query string, and `part` the rows on it."""
    chosen = _("; ").join(map(str, chosen_of(state)))
    title = ngettext("%(title)s, %(count)s row", "%(title)s, %(count)s rows", count) % {
        "title": state.table.title,
        "count": count,
    }
    title = f"{state.table.title}{_(', ')}{part}" if part else title
    title = f"{title} ({chosen})" if chosen else title
    address = absolute(request, path)
    return Cited("", title, "", request.release, address).usual()


def of_quotation(request: Any, row: Mapping[str, Any], source: Mapping[str, Any] | None) -> Cited:
    """Cite the words of a record, with the newspaper and the day of its print."""
    printed = ""
    if source:
        name, day = source["publisher_name"], source["published_on"]
        printed = _("Printed in %(name)s, %(day)s") % {"name": name, "day": day or _("n.d.")}
    return Cited(
        with_others(dict(row), row.get("person_name") or row.get("organization_name") or ""),
        row["quote"],
        printed,
        request.release,
        absolute(request, request.path_info),
    )


def of_hearing(request: Any, hearing: Mapping[str, Any], sources: Sequence[Mapping[str, Any]]) -> Cited:
    """Cite the page of a hearing, with the newspapers and the days of their print."""
    printed = "; ".join(
        _("Printed in %(name)s, %(day)s")
        % {"name": source["publisher_name"], "day": source["published_on"] or _("n.d.")}
        for source in sources
    )
    address = absolute(request, request.path_info)
    return Cited("", hearing["title"], printed, request.release, address)
