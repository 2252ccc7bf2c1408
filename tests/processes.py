"""Other processes of the project, for tests of what only several of them show."""

import subprocess
import sys


def manage(environment, *args):
    """Run a command of manage.py."""
    return run(environment, "manage.py", *args)


def program(environment, text, *args):
    """Run a program in which Django is set up."""
    return run(environment, "-c", f"import django; django.setup()\n{text}", *args)


def run(environment, *args):
    command = [sys.executable, *args]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
