"""Asking a list from within the site, by the same parameters as a client does."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language

from apps.api.http.parameters import query_string

from .backends import clean_parameters


def asked(
    view_class: Any, request: HttpRequest, query: Mapping[str, str], action: str = "list", path: str = ""
) -> Any:
    """Make the view of a list as it stands when it answers a query: its parameters are clean.

    `path` is that of the answer, where it has pages of its own. What the filters asked the database for one list of a page
    they do not ask again for another: the request of the page keeps the answers.

    Errors: 400 naming every parameter at fault.
    """
    asking: Any = HttpRequest()
    asking.method, asking.META = "GET", request.META | {"QUERY_STRING": query_string(query)}
    asking.path = asking.path_info = path or f"/api/v1/{view_class.collection}/"
    asking.LANGUAGE_CODE, asking.release = get_language(), getattr(request, "release", None)
    asking.answered = request.__dict__.setdefault("answered", {})
    view = view_class(action_map={"get": action}, **getattr(getattr(view_class, action), "kwargs", {}))
    view.setup(asking)
    view.request = view.initialize_request(asking)
    view.parameters = clean_parameters(view.request, view)
    return view
