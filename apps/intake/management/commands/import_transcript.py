import datetime
import json
from typing import Any

from django.core.checks import Tags
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser, no_translations
from django.db import DatabaseError

from apps.hearings.waiting import sentence
from apps.intake.details import Details, Unknown, find_area, find_convener, find_publisher
from apps.intake.drafts import AlreadyThere, Draft, store_draft
from apps.intake.formats.unreadable import Unreadable
from apps.intake.listing import listing, title_of
from apps.intake.proposals import Proposals
from apps.intake.propose import as_json, propose
from apps.intake.transcripts import read_transcript

NEEDED = ("area", "held_on", "publisher")


class Command(BaseCommand):
    requires_system_checks = (Tags.models,)
    help = (
        "Read a transcript (plain text, Markdown, HTML or .docx; UTF-8 or GB18030) and store it as a draft hearing: "
        "its turns, figures and commitments, each on its exact characters. --dry-run shows them and stores nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", help="the transcript; - reads standard input")
        parser.add_argument(
            "--area", help="code, id or name of the division the hearing belongs to, as 445200"
        )
        parser.add_argument("--held-on", type=day, metavar="DATE", help="day of the hearing, as 2025-10-30")
        parser.add_argument("--publisher", help="id or name of the paper or body that published the text")
        parser.add_argument(
            "--convened-by",
            help="id or name of the body whose members asked; read from the text where left out",
        )
        parser.add_argument("--url", help="address at which the text was published")
        parser.add_argument("--published-on", type=day, metavar="DATE", help="day of publication")
        parser.add_argument("--dry-run", action="store_true", help="show what was found, and store nothing")
        parser.add_argument("--json", action="store_true", help="show it as one JSON object")

    @no_translations
    def handle(self, *, file: str, dry_run: bool, **options: Any) -> None:
        missing = [f"--{name.replace('_', '-')}" for name in NEEDED if not options[name]]
        if missing and not dry_run:
            raise CommandError(
                f"a draft needs {', '.join(missing)}; --dry-run does without; nothing was stored"
            )
        try:
            transcript = read_transcript(file)
        except Unreadable as error:
            raise CommandError(f"{file}: {error}; nothing was stored") from None
        proposals = propose(transcript.text, options["held_on"], transcript.warnings)
        if not proposals.turns:
            reasons = [str(warning) for warning in proposals.warnings]
            raise CommandError(f"{file}: {'; '.join(reasons)}; nothing was stored")
        draft = None if dry_run else self.store(proposals, options)
        if options["json"]:
            self.stdout.write(json.dumps(as_json(proposals), ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join(listing(proposals)))
        if draft:
            self.stderr.write(f"stored as the draft {draft.hearing.pk}")
            for warning in draft.warnings:
                self.stderr.write(f"warning: {warning}")

    def store(self, proposals: Proposals, options: dict[str, Any]) -> Draft:
        """Store what was found as a draft; or say why not, and store nothing."""
        try:
            area = find_area(options["area"])
            convener = options["convened_by"]
            known = Details(
                area=area,
                held_on=options["held_on"],
                publisher=find_publisher(options["publisher"], area),
                title=title_of(proposals) or f"{area.name} {options['held_on']}",
                url=options["url"],
                published_on=options["published_on"],
                source_title=title_of(proposals),
                convened_by=find_convener(convener, area) if convener else None,
            )
            return store_draft(proposals, known)
        except (Unknown, AlreadyThere) as error:
            raise CommandError(str(error)) from None
        except ValidationError as error:
            raise CommandError(f"{'; '.join(error.messages)}; nothing was stored") from error
        except DatabaseError as error:
            raise CommandError(f"{sentence(error)}\nnothing was stored") from error


def day(words: str) -> datetime.date:
    """Read a day as ISO 8601 prints it."""
    return datetime.date.fromisoformat(words)
