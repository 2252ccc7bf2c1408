from django.contrib.staticfiles.storage import StaticFilesStorage
from django.urls import get_script_prefix


class MountedStorage(StaticFilesStorage):
    """Names static files under the path that each request says the site stands under, not that of the first request."""

    @property
    def base_url(self):
        return f"{get_script_prefix()}static/"
