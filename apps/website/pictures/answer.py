from collections.abc import Callable

from django.http import HttpResponse

from apps.website.errors import undrawn

from .drawing import NoFont


def picture_answer(name: str, drawn: Callable[[], bytes]) -> HttpResponse:
    """Send a picture; `name` is that of the file.

    Errors: 503 where the machine has no font for Chinese.
    """
    try:
        picture = drawn()
    except NoFont:
        return undrawn()
    headers = {"Content-Disposition": f'inline; filename="{name}.png"'}
    return HttpResponse(picture, content_type="image/png", headers=headers)
