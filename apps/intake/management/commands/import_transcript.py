import datetime
import json
from importlib import import_module
from importlib.util import find_spec

from django.core.management.base import BaseCommand, CommandError, no_translations

from apps.intake.formats.unreadable import Unreadable
from apps.intake.listing import listing
from apps.intake.propose import as_json, propose
from apps.intake.reading import read

NO_TURNS = "no question and answer turns found"


class Command(BaseCommand):
    help = (
        "Read a transcript (plain text, Markdown, HTML or .docx; UTF-8 or GB18030) and store it as a draft hearing: "
        "its turns, figures and commitments, each on its exact characters. --dry-run shows them and stores nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", help="the transcript; - reads standard input")
        parser.add_argument("--area", help="code of the division the hearing belongs to, as 445200")
        parser.add_argument("--held-on", type=day, metavar="DATE", help="day of the hearing, as 2025-10-30")
        parser.add_argument("--publisher", help="id or name of the paper or body that published the text")
        parser.add_argument("--url", help="address at which the text was published")
        parser.add_argument("--published-on", type=day, metavar="DATE", help="day of publication")
        parser.add_argument("--dry-run", action="store_true", help="show what was found, and store nothing")
        parser.add_argument("--json", action="store_true", help="show it as one JSON object")

    @no_translations
    def handle(self, *, file, area, held_on, publisher, url, published_on, dry_run, **options):
        try:
            text = read(file)
        except Unreadable as error:
            raise CommandError(f"{file}: {error}; nothing was stored") from None
        proposals = propose(text, held_on)
        if not proposals.turns:
            reasons = [warning.message for warning in proposals.warnings] or [NO_TURNS]
            raise CommandError(f"{file}: {'; '.join(reasons)}; nothing was stored")
        if options["json"]:
            self.stdout.write(json.dumps(as_json(proposals), ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join(listing(proposals)))
        if dry_run:
            return
        if find_spec("apps.intake.drafts") is None:
            raise CommandError("drafts cannot be stored yet; use --dry-run")
        store_draft = import_module("apps.intake.drafts").store_draft
        store_draft(
            proposals, area=area, held_on=held_on, publisher=publisher, url=url, published_on=published_on
        )


def day(words: str) -> datetime.date:
    """Read a day as ISO 8601 prints it."""
    return datetime.date.fromisoformat(words)
