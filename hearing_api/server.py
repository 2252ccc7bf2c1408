"""Serves the site: `python -m hearing_api.server`, with `--deploy` on a public server."""

import logging
import os
import re
import socket
import sys
from contextlib import suppress
from ctypes import CDLL
from typing import Any

import django
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connections
from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LOGGING_CONFIG, LogLevels

from .shared import close_idle

CONTROL = re.compile(r"[\x00-\x1f\x7f]")
LINE = '%(time)s %(addr)s "%(method)s %(path)s" %(status)d %(dt_ms).0f ms'
SECONDS_TO_STOP = 5
M_ARENA_MAX = -8  # in malloc.h


class AccessFormatter(logging.Formatter):
    """Decodes paths and escapes control characters. Queries are left out, because they may contain names."""

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record).encode("latin-1", "replace").decode("utf-8", "backslashreplace")
        return CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", line)


def main(arguments: list[str]) -> None:
    """Serve until a signal ends it; with `--deploy`, refuse settings that are not safe in public."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hearing_api.settings")
    os.environ["PATIENT"] = "false"  # overrides `.env`: a request must not wait for minutes
    save_memory()
    django.setup()
    if "--deploy" in arguments:
        refuse_unready()
    refuse_taken(settings.LISTEN, settings.PORT)
    tell(f"[{settings.LISTEN}]" if ":" in settings.LISTEN else settings.LISTEN)
    connections.close_all()  # each process opens its own
    close_idle()
    server().serve()


def save_memory() -> None:
    """Keep out of each worker what it does not need; workers are forked from this process."""
    if "MALLOC_ARENA_MAX" not in os.environ:  # an operator's number is in force since the program started
        with suppress(AttributeError):  # only the C library of GNU gives each thread free memory of its own
            CDLL(None).mallopt(M_ARENA_MAX, 1)
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        # Django REST framework imports the driver of PostgreSQL where it is installed.
        sys.modules["psycopg"] = None  # type: ignore[assignment]


def refuse_unready() -> None:
    """Refuse settings that are not safe in public.

    Errors: SystemExit with a sentence for each.
    """
    faults = []
    if settings.DEBUG:
        faults.append("DEBUG is true, which shows tracebacks to everybody.")
    if not settings.PUBLIC_URL.startswith("https://"):
        faults.append("PUBLIC_URL does not begin with https://, so passwords would be sent unencrypted.")
    if not settings.HTTPS:
        faults.append("HTTPS is not true, so cookies would be sent unencrypted.")
    if faults:
        sys.exit("\n".join([*faults, "Nothing was started."]))
    try:
        call_command("check", deploy=True, fail_level="WARNING", verbosity=0)
    except SystemCheckError as found:
        sys.exit(f"{found}\nNothing was started.")


def tell(host: str) -> None:
    """Print the addresses of the site."""
    here = f"http://{host}:{settings.PORT}{settings.FORCE_SCRIPT_NAME or ''}"
    print(
        f"""
  site     {here}/
  API      {here}/api/v1/
  API docs {here}/docs/  and  {here}/redoc/
  admin    {here}/admin/
  Stop with Ctrl-C.
""",
        flush=True,
    )


def refuse_taken(host: str, port: int) -> None:
    """Refuse a port on which another server answers; the system would let both share it.

    Errors: SystemExit.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        if probe.connect_ex((host, port)) == 0:
            sys.exit(f"Port {port} is taken. Choose another one: PORT={port + 80}")


def server() -> Any:
    """Set up the server. It has threads, because a slow client occupies one for as long as it reads."""
    formatters: Any = LOGGING_CONFIG["formatters"]
    log = LOGGING_CONFIG | {"formatters": formatters | {"access": {"()": AccessFormatter}}}
    return Granian(
        "hearing_api.wsgi:application",
        address=settings.LISTEN,
        port=settings.PORT,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=10_000),
        websockets=False,
        workers=settings.WORKERS,
        blocking_threads=settings.THREADS,
        blocking_threads_idle_timeout=60,
        respawn_failed_workers=True,
        workers_kill_timeout=SECONDS_TO_STOP,
        log_level=LogLevels.error,
        log_dictconfig=log,
        log_access=True,
        log_access_format=LINE,
    )


if __name__ == "__main__":
    main(sys.argv[1:])
