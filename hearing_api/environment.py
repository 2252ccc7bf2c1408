"""The environment, read strictly: a value that is wrong ends the program at its start, in one sentence."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import environ

from . import values

REQUIRED: Any = object()
PASSWORD = re.compile(r"(?<=:)(?!//).*(?=@)|(?<=password=)[^&]*")


class Refused(SystemExit):
    """A value that the site cannot run with; whichever program reads it prints the sentence and exits with 1."""


class Environment(environ.Env):
    """django-environ, with values that are blank taken for absent, and all others understood or refused."""

    def __init__(self, directory: Path):
        super().__init__()
        self.directory = directory
        try:
            self.read_env(directory / ".env")
        except UnicodeDecodeError:
            raise Refused(
                f"{directory / '.env'} is no text in UTF-8. Expected lines as NAME=value."
            ) from None

    def read(self, name: str, understand: Callable, default=REQUIRED, shown=True):
        """Understand one value; `understand` raises ValueError with what it expects."""
        text = self.ENVIRON.get(name, "").strip()
        if not text and default is not REQUIRED:
            return default
        try:
            return understand(text)
        except ValueError as expected:
            found = repr(PASSWORD.sub("...", text)) if shown else "a value that is not shown here"
            found = f"{name} is {found}" if text else f"{name} is missing or empty"
            raise Refused(f"{found}. Expected {expected}.") from None

    def secret(self, name):
        return self.read(name, values.secret, shown=False)

    def bool(self, name, default=REQUIRED):
        return self.read(name, values.truth, default)

    def int(self, name, default=REQUIRED, least=0, most=1_000_000):
        return self.read(name, lambda text: values.whole(text, least, most), default)

    def float(self, name, default=REQUIRED, least=0, most=86_400):
        return self.read(name, lambda text: values.number(text, least, most), default)

    def hosts(self, name, default=REQUIRED):
        return self.read(name, values.hosts, default)

    def origins(self, name, default=REQUIRED):
        return self.read(name, values.origins, default)

    def site(self, name, default=REQUIRED):
        return self.read(name, values.site, default)

    def listen(self, name, default=REQUIRED):
        return self.read(name, values.listen, default)

    def rate(self, name, default=REQUIRED):
        return self.read(name, values.rate, default)

    def folder(self, name, default=REQUIRED):
        return self.read(name, lambda text: values.folder(text, self.directory), default)

    def db_url(self, name, default=""):
        return self.read(name, lambda text: values.database(text or default, self.directory))

    def cache_url(self, name, default="", in_table=False):
        return self.read(name, lambda text: values.cache(text or default, in_table))
