"""Text that is stored exactly as pasted, except for the line ends that browsers send."""

from typing import Any

from django import forms


def unix(text: str) -> str:
    """Convert the line ends that browsers send to line feeds."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


class ExactText(forms.CharField):
    """A text field that does not strip white space."""

    def __init__(self, **kwargs: Any):
        super().__init__(**{**kwargs, "strip": False})

    def to_python(self, value: Any) -> str | None:
        found = super().to_python(value)
        return found and unix(found)
