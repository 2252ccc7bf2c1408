"""One ZIP archive of several files, with no trace of the machine that made it."""

import datetime
import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path

CLOSED = (".xlsx", ".parquet")  # compressed already


def write(path: Path, names: Iterable[str], folder: Path, at: datetime.datetime) -> None:
    """Write files of a folder into an archive, in the order given, all dated `at`."""
    date = max((at.year, at.month, at.day, at.hour, at.minute, at.second), (1980, 1, 1, 0, 0, 0))
    with zipfile.ZipFile(path, "x") as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, date)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(CLOSED) else zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            entry.file_size = (folder / name).stat().st_size
            with (folder / name).open("rb") as source, archive.open(entry, "w") as target:
                shutil.copyfileobj(source, target, 1 << 20)
