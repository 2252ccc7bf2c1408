import os

from django.conf import settings

from .requests import wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hearing_api.settings")


def under(prefix, inner):
    """Take the path that the site stands under from each address, unless a proxy has done so."""

    def outer(environ, start_response):
        rest = (environ.get("PATH_INFO", "").removeprefix(prefix)) or "/"
        if rest.startswith("/"):
            environ["PATH_INFO"] = rest
        return inner(environ, start_response)

    return outer if prefix else inner


application = under(settings.FORCE_SCRIPT_NAME, wsgi_application())
