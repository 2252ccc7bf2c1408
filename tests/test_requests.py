"""Whatever a server hands over becomes a request that can be answered."""

import io

import pytest
from django.test import RequestFactory

from hearing_api.wsgi import application

UNREADABLE = [
    "text/plain; charset*=utf-8''%00",
    "text/plain; charset=a\0b",
    "text/plain; charset*=nonsense''%ff",
]


@pytest.mark.parametrize("content_type", UNREADABLE, ids=ascii)
def test_an_unreadable_content_type_is_none(content_type):
    environ = RequestFactory()._base_environ(
        REQUEST_METHOD="POST", CONTENT_TYPE=content_type, **{"wsgi.input": io.BytesIO(b"a=1")}
    )
    request = application.request_class(environ)
    assert request.content_type == ""
    assert not request.POST


def test_a_content_type_that_can_be_read_is_as_sent():
    environ = RequestFactory()._base_environ(CONTENT_TYPE="text/plain; charset=utf-8")
    assert application.request_class(environ).content_type == "text/plain"
