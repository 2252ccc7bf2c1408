"""The style sheet of the site: the styles of the components, one after the other, at an address that names its content."""

import hashlib
import re
from functools import cache
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

FOLDER = Path(__file__).parent / "components"
OF_PICTURES = [FOLDER / "shapes.css", FOLDER.parent / "pictures/picture.css"]
ORDER = {"ground": -1, "wide": 1, "print": 2}
"""The styles of every page come before those of components, those of wide windows and of paper after them."""
YEAR = 31_536_000


def _joined() -> str:
    files = sorted(FOLDER.glob("*.css"), key=lambda file: (ORDER.get(file.stem, 0), file.stem))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


STYLES = _joined()
DIGEST = hashlib.sha256(STYLES.encode()).hexdigest()[:12]


@cache
def for_pictures() -> str:
    """Return the styles of pictures with the colours and fonts of the light scheme in place of their names.

    Pictures are drawn by a library that knows no variables.
    """
    values = _values("light")
    styles = "\n".join(file.read_text(encoding="utf-8") for file in OF_PICTURES)
    return re.sub(r"var\(--([\w-]+)\)", lambda name: values[name[1]], styles)


def colours(scheme: str) -> str:
    """Return the declarations that show a part of a page in a scheme, whatever the reader prefers."""
    return " ".join(f"--{name}: {value};" for name, value in _values(scheme).items())


def _values(scheme: str) -> dict[str, str]:
    """Read what the style sheet calls by names: all in the light scheme, the colours in the dark one."""
    light, dark = (FOLDER / "ground.css").read_text(encoding="utf-8").split(":root {")[1:3]
    found = (dark if scheme == "dark" else light).partition("}")[0]
    return dict(re.findall(r"--([\w-]+): ([^;]+);", found))


def address() -> str:
    """Return the address of the style sheet."""
    return reverse("stylesheet", args=[DIGEST])


@require_safe
def stylesheet(request: HttpRequest, digest: str) -> HttpResponse:
    """Send the style sheet; a browser keeps it until it changes, for then its address changes."""
    if digest != DIGEST:
        raise Http404
    return HttpResponse(
        STYLES,
        content_type="text/css; charset=utf-8",
        headers={"Cache-Control": f"public, max-age={YEAR}, immutable"},
    )
