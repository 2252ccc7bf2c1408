"""The download package of a release: its files, their media types, and its citation."""

import datetime
from typing import NamedTuple

from .formats import FORMATS
from .table import Table
from .text import instant

DATABASE = "open-record.sqlite"
ARCHIVE = "open-record.zip"
SUMS = "SHA256SUMS"
TITLE = "Open record of public hearings"
TITLE_ZH = "公开询问记录"
DESCRIPTION = (
    "What officials answered, promised and quoted when members of a congress questioned them: hearings, questions, "
    "answers, commitments and figures, each statement tied to its exact characters in a published source."
)
MEDIA_TYPES = {
    "sqlite": "application/vnd.sqlite3",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "cff": "text/yaml; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "zip": "application/zip",
}
"""The media types of the files of a package that are not of one list; a file without a suffix is plain text."""


class File(NamedTuple):
    """One file: its name, its number of bytes, and its SHA-256 in hexadecimal."""

    name: str
    size: int
    sha256: str

    @property
    def format(self) -> str:
        return self.name.rpartition(".")[2]

    @property
    def media_type(self) -> str:
        if self.format in FORMATS:
            return str(FORMATS[self.format].CONTENT_TYPE)
        return MEDIA_TYPES.get(self.format, "text/plain; charset=utf-8")


class Package(NamedTuple):
    """One release as a package; `base` is the address of its folder, empty where PUBLIC_URL is not set."""

    release: int
    at: datetime.datetime
    digest: str
    licence: str
    licence_url: str
    rights: str
    base: str
    tables: list[Table]
    files: list[File]
    left_out: list[str]  # files that are not written, such as a workbook of too many rows

    @property
    def released(self) -> str:
        return instant(self.at)

    @property
    def day(self) -> str:
        return self.released[:10]

    @property
    def citation(self) -> str:
        """The release's citation, in one sentence."""
        return f"{TITLE}, release {self.release} ({self.day}), {self.licence}. {self.base}".strip()

    def of(self, table: Table) -> list[File]:
        """The files that hold a table."""
        return [file for file in self.files if file.name.rpartition(".")[0] == table.name]
