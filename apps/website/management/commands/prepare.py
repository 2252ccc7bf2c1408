import sys
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from apps.search.matching import is_built


class Command(BaseCommand):
    help = "Prepare the database for `make run`: migrate, restate, index, release, load the files, build files, make a user."
    requires_system_checks = []

    def handle(self, **_options: Any) -> None:
        if settings.DEMO:
            raise CommandError(
                "DEMO is true: the record is never mixed with made-up data. Nothing was changed."
            )
        call_command("migrate", verbosity=0)
        call_command("restate")
        if not is_built():
            call_command("rebuild_search")
        call_command("make_release", why="随软件升级更正。")
        call_command("load_records", why="按新版数据文件更正。")
        try:
            call_command("build_downloads")
        except CommandError as refused:  # the site runs without them
            print(refused, file=sys.stderr)
        call_command("create_editor")
