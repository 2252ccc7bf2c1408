"""Requests to the API within this process: they are as strict as those of others, and see only what is public."""

import json
from functools import cache
from io import BytesIO
from typing import Any
from urllib.parse import urlencode, urlsplit

from asgiref.sync import sync_to_async
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.http.request import validate_host
from mcp.server.mcpserver.exceptions import ToolError

Parameters = dict[str, Any]


async def ask(path: str, parameters: Parameters | None = None) -> dict[str, Any]:
    """Read an address of the API that answers in JSON.

    Errors: ToolError with what the API says of its refusal.
    """
    answer: dict[str, Any] = json.loads(await read(path, parameters))
    return answer


@sync_to_async
def read(path: str, parameters: Parameters | None = None) -> str:
    """Read an address of the API; `None` among the parameters is left out. An alias is followed to its record.

    Errors: ToolError with what the API says of its refusal.
    """
    given = {name: value for name, value in (parameters or {}).items() if value is not None}
    status, headers, body = _answer(f"/api/v1/{path}", urlencode(given))
    if status == 301:
        there = urlsplit(headers["Location"])
        inner = there.path.removeprefix(settings.FORCE_SCRIPT_NAME or "")
        status, headers, body = _answer(inner, there.query)
    if status != 200:
        raise ToolError(_refusal(body))
    return body


def _answer(path: str, query: str) -> tuple[int, dict[str, str], str]:
    """Ask the site as a server does, and read the answer to its end."""
    told: dict[str, Any] = {}

    def start_response(status: str, headers: list[tuple[str, str]], _error: Any = None) -> Any:
        told.update(status=int(status.split()[0]), headers=dict(headers))

    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path.encode().decode("latin-1"),
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": str(settings.PORT),
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": urlsplit(settings.PUBLIC_URL).netloc or own_host(),
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
    }
    answer: Any = site()(environ, start_response)
    try:
        body = b"".join(answer)
    finally:
        answer.close()
    return told["status"], told["headers"], body.decode()


def own_host() -> str:
    """Return a host that the site takes requests for: its own address, or the first of its names."""
    here = "127.0.0.1"
    if validate_host(here, settings.ALLOWED_HOSTS):
        return f"{here}:{settings.PORT}"
    return str(settings.ALLOWED_HOSTS[0]).removeprefix(".")


@cache
def site() -> WSGIHandler:
    """Return the site, with all of its middleware."""
    return WSGIHandler()


def _refusal(body: str) -> str:
    """Say in sentences what a problem document says."""
    problem = json.loads(body)
    lines = [f"{problem['title']}: {problem['detail']}"]
    for each in problem["errors"]:
        near = f" Near spellings: {', '.join(each['expected'])}." if each["expected"] else ""
        lines.append(f"{each['parameter']} ({each['code']}): {each['detail']}{near}")
    return "\n".join(lines)
