"""The one error of reading a transcript."""


class Unreadable(Exception):
    """A file from which no text can be read, and why."""
