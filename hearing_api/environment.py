"""The environment, read strictly: a wrong value ends the program at its start with one sentence."""

import builtins
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import environ

from . import values

REQUIRED: Any = object()
PASSWORD = re.compile(r"(?<=:)(?!//).*(?=@)|(?<=password=)[^&]*")


class Refused(SystemExit):
    """A value that the site cannot run with; the program prints the sentence and exits with 1."""


class Environment(environ.Env):
    """django-environ with strict values: blank ones count as missing, and invalid ones are refused."""

    def __init__(self, directory: Path):
        super().__init__()
        self.directory = directory
        try:
            self.read_env(directory / ".env")
        except UnicodeDecodeError:
            raise Refused(
                f"{directory / '.env'} is no text in UTF-8. Expected lines as NAME=value."
            ) from None

    def read(
        self,
        name: str,
        understand: Callable[[str], Any],
        default: Any = REQUIRED,
        shown: builtins.bool = True,
    ) -> Any:
        """Read one value; `understand` converts it, and raises ValueError with what it expects."""
        text = self.ENVIRON.get(name, "").strip()
        if not text and default is not REQUIRED:
            return default
        try:
            return understand(text)
        except ValueError as expected:
            found = repr(PASSWORD.sub("...", text)) if shown else "a value that is not shown here"
            found = f"{name} is {found}" if text else f"{name} is missing or empty"
            raise Refused(f"{found}. Expected {expected}.") from None

    def secret(self, name: str) -> str:
        return self.read(name, values.secret, shown=False)

    def line(self, name: str, default: Any = REQUIRED) -> str:
        return self.read(name, values.line, default)

    def contact(self, name: str, default: Any = REQUIRED) -> str:
        return self.read(name, values.contact, default)

    def bool(self, name: str, default: Any = REQUIRED) -> builtins.bool:
        return self.read(name, values.truth, default)

    def int(
        self, name: str, default: Any = REQUIRED, least: builtins.int = 0, most: builtins.int = 1_000_000
    ) -> builtins.int:
        return self.read(name, lambda text: values.whole(text, least, most), default)

    def float(
        self, name: str, default: Any = REQUIRED, least: builtins.float = 0, most: builtins.float = 86_400
    ) -> builtins.float:
        return self.read(name, lambda text: values.number(text, least, most), default)

    def hosts(self, name: str, default: Any = REQUIRED) -> list[str]:
        return self.read(name, values.hosts, default)

    def origins(self, name: str, default: Any = REQUIRED) -> list[str]:
        return self.read(name, values.origins, default)

    def site(self, name: str, default: Any = REQUIRED) -> str:
        return self.read(name, values.site, default)

    def listen(self, name: str, default: Any = REQUIRED) -> str:
        return self.read(name, values.listen, default)

    def rate(self, name: str, default: Any = REQUIRED) -> str:
        return self.read(name, values.rate, default)

    def folder(self, name: str, default: Any = REQUIRED) -> Any:
        return self.read(name, lambda text: values.folder(text, self.directory), default)

    def db_url(self, name: str, default: str = "") -> dict[str, Any]:
        return self.read(name, lambda text: values.database(text or default, self.directory))

    def cache_url(self, name: str, default: str = "", in_table: builtins.bool = False) -> dict[str, Any]:
        return self.read(name, lambda text: values.cache(text or default, in_table))
