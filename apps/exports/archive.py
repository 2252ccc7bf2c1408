"""One ZIP archive of several files, with no trace of the machine that made it."""

import shutil
import zipfile

CLOSED = (".xlsx", ".parquet")  # compressed already


def write(path, names, folder, at):
    """Write files of a folder into an archive, in the order given, all dated `at`."""
    date = tuple(max(at.timetuple()[:6], (1980, 1, 1, 0, 0, 0)))
    with zipfile.ZipFile(path, "x") as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, date)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(CLOSED) else zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            entry.file_size = (folder / name).stat().st_size
            with (folder / name).open("rb") as source, archive.open(entry, "w") as target:
                shutil.copyfileobj(source, target, 1 << 20)
