"""Databases as each migration left them, in SQL: `<newest migration of each app>.<vendor>.sql`."""

from pathlib import Path

FOLDER = Path(__file__).parent
APPS = ("hearings", "reports", "intake")
"""The apps whose tables are kept. The first comes without its name in the names of files."""


def part(app: str, migration: str) -> str:
    """Name a migration in the name of a file."""
    return migration if app == APPS[0] else f"_{app}_{migration}"


def kept(vendor: str) -> list[Path]:
    """List the databases that were kept of one vendor, the oldest first."""
    return sorted(FOLDER.glob(f"*.{vendor}.sql"))
