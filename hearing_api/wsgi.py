import os
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.conf import settings

from .requests import wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hearing_api.settings")


def under(prefix: str | None, inner: WSGIApplication) -> WSGIApplication:
    """Remove the path of the site from each request's path, unless a proxy has done so."""
    if not prefix:
        return inner

    def outer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        rest = (environ.get("PATH_INFO", "").removeprefix(prefix)) or "/"
        if rest.startswith("/"):
            environ["PATH_INFO"] = rest
        return inner(environ, start_response)

    return outer


application = under(settings.FORCE_SCRIPT_NAME, wsgi_application())
