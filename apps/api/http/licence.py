"""Under which terms the record is published."""

from django.utils import translation
from django.utils.translation import gettext_noop

LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
QUOTED = gettext_noop(
    "The words of a source stay its publisher's and are quoted as a record of public proceedings."
)


def rights() -> str:
    """Say under which terms the record is published, in the active language."""
    return f"{LICENCE} {LICENCE_URL} {translation.gettext(QUOTED)}"
