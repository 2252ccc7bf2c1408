"""Text that is stored exactly as it was pasted, but for the line ends that browsers send."""

from django import forms


def unix(text: str) -> str:
    """Undo the line ends that browsers send."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


class ExactText(forms.CharField):
    """A box that strips nothing."""

    def __init__(self, **kwargs):
        super().__init__(**{**kwargs, "strip": False})

    def to_python(self, value):
        return unix(super().to_python(value) or "")
