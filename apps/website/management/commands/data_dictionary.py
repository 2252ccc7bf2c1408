from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.template.loader import render_to_string
from django.utils import translation

from apps.website.dictionary import dictionary

FILE = Path(settings.BASE_DIR) / "docs/data-dictionary.md"


class Command(BaseCommand):
    help = "Write docs/data-dictionary.md from the declarations of the API."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="Write nothing; fail when the file is not current."
        )

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        with translation.override("en"):
            text = render_to_string("website/data-dictionary.md", {"dictionary": dictionary()})
        if not check:
            FILE.write_text(text, encoding="utf-8")
        elif not FILE.exists() or FILE.read_text(encoding="utf-8") != text:
            raise CommandError("docs/data-dictionary.md is not current: run manage.py data_dictionary.")
