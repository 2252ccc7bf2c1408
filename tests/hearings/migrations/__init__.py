"""Databases as each migration left them, in SQL: `<migration>.<vendor>.sql`."""

from pathlib import Path

FOLDER = Path(__file__).parent


def kept(vendor: str) -> list[Path]:
    """List the databases that were kept of one vendor, the oldest first."""
    return sorted(FOLDER.glob(f"*.{vendor}.sql"))
