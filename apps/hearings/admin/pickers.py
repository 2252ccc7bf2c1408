"""Autocomplete fields that suggest only parts of one hearing."""

from urllib.parse import urlencode

from django.contrib.admin.widgets import AutocompleteSelect


class PickFromHearing(AutocompleteSelect):
    """An autocomplete field that suggests only parts of one hearing, if the hearing is known."""

    hearing: str | None = None

    def get_url(self) -> str:
        url = super().get_url()
        return f"{url}?{urlencode({'hearing': self.hearing})}" if self.hearing else url
