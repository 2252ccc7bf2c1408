"""SVG drawn as PNG. The library is loaded when the first picture is asked for, and draws nothing without a font for Chinese."""

import re
from functools import cache
from typing import Any

from django.template.loader import render_to_string

ZOOM = 2.0
FONTS: dict[str, Any] = {}
"""Where fonts are: those of the system."""
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that a text of the record can hold and SVG cannot."""
PROBE = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="16" font-size="16">{}</text></svg>'
PROBED = "询问"
"""Two characters that look different in every font that has them."""


class NoFont(Exception):
    """The machine has no font with Chinese characters."""


def draw(template: str, context: dict[str, Any]) -> bytes:
    """Draw a template of SVG as PNG.

    Errors: NoFont where Chinese characters would be boxes.
    """
    if not has_font():
        raise NoFont
    return _png(render_to_string(template, context), zoom=ZOOM)


@cache
def has_font() -> bool:
    """Tell whether two Chinese characters are drawn as two different ones."""
    first, second = (_png(PROBE.format(character)) for character in PROBED)
    return first != second


def _png(svg: str, **options: Any) -> bytes:
    from resvg_py import svg_to_bytes  # not before a picture is asked for: most processes draw none

    return bytes(svg_to_bytes(svg_string=NO_XML.sub("", svg), **FONTS, **options))
