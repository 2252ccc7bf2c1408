import pytest
from django.core.management import CommandError, call_command

from apps.website.demo import DemoMiddleware
from tests.make import make_exchange

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings):
    settings.DEMO = True
    settings.MIDDLEWARE = [f"{DemoMiddleware.__module__}.{DemoMiddleware.__name__}", *settings.MIDDLEWARE]


@pytest.mark.parametrize("path", ["/", "/en/commitments/", "/docs/", "/nowhere/"])
def test_every_page_of_a_made_up_record_says_so(client, demo, path):
    make_exchange()
    answer = client.get(path)
    assert "demo-note" in answer.content.decode()
    assert answer["X-Robots-Tag"] == "noindex"


def test_every_file_of_a_made_up_record_says_so(client, demo):
    make_exchange()
    for name in ("csv", "xlsx", "jsonl", "parquet"):
        answer = client.get(f"/api/v1/commitments.{name}")
        assert 'filename="demo-commitments' in answer["Content-Disposition"]


def test_the_record_itself_is_not_marked(client):
    made = make_exchange()
    answer = client.get(f"/commitments/{made.commitment.pk}/")
    assert "demo-note" not in answer.content.decode()
    assert "X-Robots-Tag" not in answer.headers


def test_the_record_is_never_mixed_with_made_up_data(demo):
    with pytest.raises(CommandError, match="never mixed"):
        call_command("prepare")
