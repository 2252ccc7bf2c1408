import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.core.checks import Tags
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser, no_translations
from django.db import DatabaseError, transaction

from apps.hearings.roles import declare_roles
from apps.hearings.waiting import sentence


class Command(BaseCommand):
    requires_system_checks = (Tags.models,)
    help = "Make the groups of editors, and a first user for the admin who may do everything."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--username", default="editor", help="name of the user (default: editor)")

    @no_translations
    def handle(self, *, username: str, **_options: Any) -> None:
        try:
            with transaction.atomic():
                declare_roles()
                password = make_user(username)
        except ValidationError as error:
            raise CommandError(f"{username!r} is no user name: {' '.join(error.messages)}") from error
        except DatabaseError as error:
            raise CommandError(sentence(error)) from error
        if password is None:
            self.stdout.write(f"The user {username} exists; nothing was changed.")
        else:
            self.stdout.write(f"Made the user {username}. The password, shown only this once: {password}")


def make_user(username: str) -> str | None:
    """Make a superuser with a random password, or return None where there is a user of that name."""
    users = get_user_model()
    if users.objects.filter(username=username).exists():
        return None
    password = secrets.token_urlsafe(18)
    user = users(username=username, is_staff=True, is_superuser=True)
    user.set_password(password)
    user.full_clean()
    user.save()
    return password
