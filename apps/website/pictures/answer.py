from collections.abc import Callable
from math import ceil

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request

from apps.api.http.throttling import Throttle
from apps.website.errors import too_many_pictures, undrawn

from .drawing import NoFont


class PictureThrottle(Throttle):
    """Counts the pictures that are drawn for one address; those that are kept are not counted."""

    scope, rate = "picture", "60/minute"


def picture_answer(request: HttpRequest, name: str, drawn: Callable[[], bytes]) -> HttpResponse:
    """Send a picture; `name` is that of the file.

    Errors: 429 for too many pictures; 503 where the machine has no font for Chinese.
    """
    throttle = PictureThrottle()
    if not throttle.allow_request(Request(request), None):
        return too_many_pictures(max(1, ceil(throttle.wait() or 1)))
    try:
        picture = drawn()
    except NoFont:
        return undrawn()
    headers = {"Content-Disposition": f'inline; filename="{name}.png"'}
    return HttpResponse(picture, content_type="image/png", headers=headers)
