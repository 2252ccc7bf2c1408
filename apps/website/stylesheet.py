"""The style sheet of the site: the styles of the components, one after the other, at an address that names its content."""

import hashlib
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

FOLDER = Path(__file__).parent / "components"
ORDER = {"ground": -1, "wide": 1, "print": 2}
"""The styles of every page come before those of components, those of wide windows and of paper after them."""
YEAR = 31_536_000


def _joined() -> str:
    files = sorted(FOLDER.glob("*.css"), key=lambda file: (ORDER.get(file.stem, 0), file.stem))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


STYLES = _joined()
DIGEST = hashlib.sha256(STYLES.encode()).hexdigest()[:12]


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
