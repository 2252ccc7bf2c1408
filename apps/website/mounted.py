from django.contrib.staticfiles.storage import StaticFilesStorage
from django.urls import get_script_prefix


class MountedStorage(StaticFilesStorage):
    """Puts static files under the script prefix of each request; Django's class keeps that of the first request."""

    @property
    def base_url(self) -> str:
        return f"{get_script_prefix()}static/"
