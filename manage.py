#!/usr/bin/env python
import os
import sys


def main():
    """Run a management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hearing_api.settings")
    if not {"runserver", "mcp"}.intersection(sys.argv[1:2]):
        os.environ.setdefault("PATIENT", "true")  # a command waits for its turn, a request does not
    from django.core.management import execute_from_command_line
    from django.db import OperationalError

    try:
        execute_from_command_line(sys.argv)
    except OperationalError as error:
        from apps.hearings.waiting import is_unanswered, sentence

        if not is_unanswered(error):
            raise
        sys.exit(f"{sentence(error)}.")


if __name__ == "__main__":
    main()
