from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from drf_spectacular.renderers import OpenApiYamlRenderer

from apps.api.openapi.view import rendered

SNAPSHOT = settings.BASE_DIR / "docs/openapi.yaml"


def snapshot() -> bytes:
    """Write the OpenAPI document as it is committed beside the code."""
    return rendered(OpenApiYamlRenderer)


class Command(BaseCommand):
    """Write docs/openapi.yaml anew, or with --check tell whether it is current."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Only say whether the file is current.")

    def handle(self, *, check: bool, **_options: Any) -> None:
        path = Path(SNAPSHOT)
        if not check:
            path.write_bytes(snapshot())
        elif not path.exists() or path.read_bytes() != snapshot():
            raise CommandError(f"{path.name} is not current; run `make docs`. Nothing was changed.")
