import pytest

from .page import read

pytestmark = pytest.mark.django_db


def test_an_operator_who_states_nothing_is_told_as_such(client):
    page = client.get("/about/").content.decode()
    assert "没有在这里写明联系方式" in page
    assert "mailto:" not in page


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("mistakes@example.org", "mailto:mistakes@example.org"),
        ("https://example.org/help", "https://example.org/help"),
    ],
)
def test_the_operator_and_the_contact_are_those_of_the_settings(client, settings, contact, address):
    settings.OPERATOR, settings.CONTACT = "公开记录编辑部", contact
    assert "公开记录编辑部" in client.get("/about/").content.decode()
    assert address in read(client, "/about/").links
    assert address in read(client, "/en/about/").links


def test_the_registration_number_stands_at_the_foot_of_every_page(client, settings):
    settings.REGISTRATION = "粤ICP备00000000号"
    for path in ("/", "/about/", "/commitments/", "/nowhere/"):
        assert "粤ICP备00000000号" in client.get(path).content.decode()
