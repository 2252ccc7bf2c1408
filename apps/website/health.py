"""The health check of this process, for proxies and monitoring."""

import os
from collections.abc import Callable
from contextlib import closing
from pkgutil import iter_modules
from threading import Lock
from time import monotonic
from typing import Any

from django.apps import apps
from django.db import Error, connection
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse

from apps.hearings.models import Release

PATH = "/healthz"
SECONDS = 2
KEPT_SECONDS = 1
SILENT = "The database does not answer."
UNPREPARED = "The database lacks migrations: run manage.py migrate."


class HealthMiddleware:
    """Answers `/healthz` before any other middleware, for any host.

    It opens a connection of its own, because a persistent one may hang as long as its server does. It opens one at a time,
    and at most one each second.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response
        self.prepared = False
        self.lock, self.until = Lock(), 0.0
        self.fault: str | None = None

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info != PATH:
            return self.get_response(request)
        with self.lock:
            if monotonic() >= self.until:
                self.fault = self._fault()
                self.until = monotonic() + KEPT_SECONDS
            fault = self.fault
        headers = {"Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8"}
        return HttpResponse(f"{fault or 'ok'}\n", status=503 if fault else 200, headers=headers)

    def _fault(self) -> str | None:
        try:
            with closing(_impatient()) as database:
                if not self.prepared:  # applied migrations stay applied
                    applied = MigrationRecorder(database).applied_migrations().keys()
                    self.prepared = _migrations() <= applied
                if not self.prepared:
                    return UNPREPARED
                with database.cursor() as cursor:
                    cursor.execute(f"SELECT number FROM {Release._meta.db_table} LIMIT 1")  # noqa: S608
        except (Error, FileNotFoundError):
            return SILENT
        return None


def _migrations() -> set[tuple[str, str]]:
    """List the migrations by the names of their files; loading them all would stay in the memory of each process."""
    return {
        (config.label, module.name)
        for config in apps.get_app_configs()
        for module in iter_modules([f"{config.path}/migrations"])
        if not module.ispkg and module.name[0] not in "_~"
    }


def _impatient() -> Any:
    """Make a connection that waits at most SECONDS for anything.

    Errors: FileNotFoundError if there is no SQLite file, which connecting would create.
    """
    database: Any = connection.copy()
    database.settings_dict["SHARED"] = False
    if database.vendor == "sqlite":
        if not database.is_in_memory_db():
            os.stat(database.settings_dict["NAME"])
        database.settings_dict["OPTIONS"]["timeout"] = SECONDS
    else:
        given = database.settings_dict["OPTIONS"].get("options", "")
        options = f"{given} -c statement_timeout={SECONDS * 1000}"  # the last of two equal options applies
        database.settings_dict["OPTIONS"] |= {"connect_timeout": SECONDS, "options": options}
    return database
