"""Whatever a server hands over is answered."""

import io

import pytest
from django.test import RequestFactory

from hearing_api.wsgi import application

pytestmark = pytest.mark.django_db
UNREADABLE = [
    "text/plain; charset*=utf-8''%00",
    "text/plain; charset=a\0b",
    "text/plain; charset*=nonsense''%ff",
]


@pytest.mark.parametrize("content_type", UNREADABLE, ids=ascii)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_unreadable_content_type_is_none(content_type, method):
    told = {}
    environ = RequestFactory()._base_environ(
        REQUEST_METHOD=method,
        PATH_INFO="/api/v1/figures/",
        CONTENT_TYPE=content_type,
        **{"wsgi.input": io.BytesIO()},
    )
    answer = application(environ, lambda status, headers: told.update(status=status, **dict(headers)))
    body = b"".join(answer)
    answer.close()
    assert told["status"] == {"GET": "200 OK", "POST": "405 Method Not Allowed"}[method]
    assert told["Content-Type"].startswith("application/")
    assert body
