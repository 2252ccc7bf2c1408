"""The one error of reading a file."""

from ..messages import IntakeError


class Unreadable(IntakeError):
    """A file from which no text can be read, with the code of the reason."""
