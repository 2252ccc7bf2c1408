"""What readers are told, in the language that they ask for."""

from typing import Any

Text = Any
"""A text, or one that is translated when it is shown, as `gettext_lazy` and `format_lazy` make it."""
