"""Pickers that suggest only what can belong together."""

from urllib.parse import urlencode

from django.contrib.admin.widgets import AutocompleteSelect


class PickFromHearing(AutocompleteSelect):
    """A picker that suggests only parts of one hearing, once that is known."""

    hearing: str | None = None

    def get_url(self):
        url = super().get_url()
        return f"{url}?{urlencode({'hearing': self.hearing})}" if self.hearing else url
