"""Building the downloads of the current release."""

from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from apps.api.files.response import about_rows, file_pieces, file_texts
from apps.api.files.tables import table_of
from apps.api.http.licence import LICENCE, LICENCE_URL, QUOTED
from apps.api.query.ordering import Ordering
from apps.api.releases.current_release import bring_up_to_date
from apps.api.releases.shape import newest_release
from apps.api.resources import RECORDS
from apps.api.rows.columns import columns_of
from apps.api.rows.stored import reader_of
from apps.exports import archive, atomic_folder, datapackage, dcat, readme, sqlite
from apps.exports.formats import FORMATS
from apps.exports.json import to_json
from apps.exports.package import ARCHIVE, DATABASE, SUMS, TITLE, File, Package
from apps.exports.table import Table
from apps.hearings.models import Release
from apps.hearings.snapshot import snapshot

from .built_releases import clear, is_build_of, release_card
from .proof import Proof, refuse_unreleased

MOST_ROWS = 1_048_575  # of a worksheet, under the line of names
Report = Callable[[str, int], None]


class NothingPublic(Exception):
    """There is no release yet, so there is nothing to build."""


def build(directory: Path, report: Report) -> tuple[Release, bool, list[int]]:
    """Build the current release below a directory, unless it is there; `report` gets each file's name and size so far.

    Gives the release, whether it was built now, and the releases cleared away because something in them was withdrawn since.

    Errors: NothingPublic; Busy; NotReleased; NotTheRelease where the tables hold what was never released; OSError where the
    disk fails.
    """
    with atomic_folder.alone(directory):
        bring_up_to_date()
        cleared = clear(directory)
        with snapshot():
            release = newest_release()
            if release is None:
                raise NothingPublic("Nothing was ever published, so there is no release to build.")
            target = directory / str(release.number)
            if is_build_of(target, release):
                return release, False, cleared
            with (
                atomic_folder.complete(target) as folder,
                TemporaryDirectory(prefix=atomic_folder.BUILDING, dir=directory) as scratch,
            ):
                Building(release, folder, scratch, report).all()
    return release, True, cleared


class Building:
    """One release while its files are being written."""

    def __init__(self, release: Release, folder: Path, scratch: str, report: Report):
        self.release, self.folder, self.scratch, self.report = release, folder, scratch, report
        self.base = f"{settings.PUBLIC_URL}/data/{release.number}/" if settings.PUBLIC_URL else ""
        self.site = f"{settings.PUBLIC_URL}/"
        self.left_out: list[str] = []
        self.files: list[File] = []

    def all(self) -> None:
        """Write every file, those that describe the others after them."""
        refuse_unreleased(self.release)
        proof = Proof()
        for resource in RECORDS:
            rows = self._table(resource, "jsonl", proof)
            for name in FORMATS:
                if name == "xlsx" and rows > MOST_ROWS:
                    self.left_out.append(f"{resource.collection}.xlsx")
                elif name != "jsonl":
                    self._table(resource, name)
        proof.compare(self.release)
        self._database()
        self._descriptions()
        names = [file.name for file in self.files]
        self._sums()
        archive.write(self.folder / ARCHIVE, [*names, SUMS], self.folder, self.release.at)
        self._measured(ARCHIVE)
        self._sums()

    def _table(self, resource: Any, name: str, proof: Proof | None = None) -> int:
        more: Any = {"scratch": self.scratch} if name == "xlsx" else {}
        file, reader = f"{resource.collection}.{name}", reader_of(resource.detail_class)
        table, rows = self._table_of(resource), rows_of(resource)
        self._write(file, file_pieces(table, rows, reader, name, self.site, **more))
        return proof.add_file(resource.collection, self.folder / file) if proof else 0

    def _table_of(self, resource: Any) -> Table:
        source = f"{settings.PUBLIC_URL}/api/v1/{resource.collection}/"
        about = about_rows(resource, source, self.release)
        return table_of(resource, columns_of(resource.detail_class), about)

    def _tables(self) -> list[Table]:
        return list(map(self._table_of, RECORDS))

    def _database(self) -> None:
        about = {"title": TITLE, **_terms(), **release_card(self.release)}
        tables = [
            (table, file_texts(table, rows_of(resource), reader_of(resource.detail_class), self.site))
            for table, resource in zip(self._tables(), RECORDS, strict=True)
        ]
        self.report(DATABASE, 0)
        path = self.folder / DATABASE
        sqlite.write(path, tables, {name: str(text) for name, text in about.items()}, self.release.number)
        self._measured(DATABASE)

    def _descriptions(self) -> None:
        package = Package(
            self.release.number,
            self.release.at,
            self.release.digest,
            LICENCE,
            LICENCE_URL,
            QUOTED,
            self.base,
            self._tables(),
            list(self.files),
            self.left_out,
        )
        described = {
            "metadata.json": sqlite.described(package.tables, TITLE, _terms()),
            "datapackage.json": datapackage.describe(package),
            "dcat.jsonld": dcat.dcat(package),
            "schema-org.jsonld": dcat.schema_org(package),
            "release.json": release_card(self.release),
        }
        for name, data in described.items():
            self._write(name, [f"{to_json(data)}\n".encode()])
        self._write("CITATION.cff", [readme.citation(package).encode()])
        self._write("README.md", [readme.readme(package).encode()])

    def _write(self, name: str, pieces: Iterable[bytes]) -> None:
        atomic_folder.write(self.folder / name, pieces, self.report)
        self._measured(name)

    def _measured(self, name: str) -> None:
        self.files.append(atomic_folder.measured(self.folder / name))

    def _sums(self) -> None:
        lines = "".join(f"{file.sha256}  {file.name}\n" for file in sorted(self.files))
        (self.folder / SUMS).write_text(lines)


def rows_of(resource: Any) -> QuerySet[Any]:
    """Select what a list's whole file holds, with the columns of the detail answer, in the order of the list."""
    order = Ordering.named(resource.ordering, resource.orderings)
    return order.sort(resource.detail_class.rows())


def _terms() -> dict[str, str]:
    return {"license": LICENCE, "license_url": LICENCE_URL, "about": QUOTED}
