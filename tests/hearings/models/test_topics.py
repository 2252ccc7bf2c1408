import pytest

from apps.hearings.models import Topic
from tests.make import make_topic

from ..wrong import wrong_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def test_topic_stands_under_a_wider_one_but_not_under_itself():
    sea = make_topic("海洋经济", "Marine Economy")
    wind = make_topic("海上风电", "Offshore Wind", parent=sea)
    sea.parent = wind
    assert wrong_fields(sea) == {"parent"}


def test_every_topic_is_public():
    topic = make_topic()
    assert list(Topic.objects.published()) == [topic]
