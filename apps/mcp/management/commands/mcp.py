from types import ModuleType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

transports: ModuleType | None
try:
    from apps.mcp import transports
except ModuleNotFoundError as missing:
    if missing.name != "mcp":
        raise
    transports = None  # the package is optional


class Command(BaseCommand):
    help = "Serve the record by the Model Context Protocol, on standard input and output, or by HTTP."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--http",
            action="store_true",
            help="Serve streamable HTTP at LISTEN, under /mcp; else standard input.",
        )
        parser.add_argument("--port", type=int, default=8001, help="Port of --http; 8001 by default.")

    def handle(self, *args: Any, http: bool, port: int, **options: Any) -> None:
        if transports is None:
            raise CommandError("The package mcp is missing: pip install '.[mcp]'")
        if http:
            transports.serve_http(settings.LISTEN, port)
        else:
            transports.serve_stdio()
