import struct
import subprocess
import sys

import pytest

from apps.hearings.models import Figure
from apps.hearings.publishing import withdraw
from apps.website.pictures import drawing
from tests.make import make_exchange

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


@pytest.fixture
def made():
    return make_exchange()


def pages(made):
    return [f"/{kind}s/{getattr(made, kind).pk}/" for kind in ("hearing", "commitment", "figure")]


def picture_of(client, page):
    """Find the address of the picture that the head of a page names."""
    head = client.get(page).content.decode()
    return head.partition('<meta property="og:image" content="http://testserver')[2].partition('"')[0]


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_page_that_is_shared_names_a_picture_of_the_size_that_messengers_show(client, made, language):
    for page in pages(made):
        address = picture_of(client, f"{language}{page}")
        assert address.startswith(f"{language}/pictures/")
        answer = client.get(address)
        assert answer["Content-Type"] == "image/png"
        assert struct.unpack(">II", answer.content[16:24]) == (1200, 630)


def test_other_pages_name_no_picture(client, made):
    for page in ("/", "/commitments/", f"/people/{made.person.pk}/"):
        head = client.get(page).content.decode()
        assert "og:image" not in head
        assert '<meta name="twitter:card" content="summary">' in head


def test_a_picture_is_drawn_once_for_a_release(client, made, monkeypatch):
    address = picture_of(client, pages(made)[0])
    first = client.get(address)
    monkeypatch.setattr(drawing, "draw", None)
    again = client.get(address)
    assert again.content == first.content
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304


def test_an_address_that_has_too_many_cards_drawn_waits(client, made, monkeypatch):
    monkeypatch.setattr("apps.website.pictures.answer.PictureThrottle.rate", "2/minute")
    addresses = [picture_of(client, page) for page in pages(made)]
    answers = [client.get(address) for address in addresses]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 0 < int(answers[2]["Retry-After"]) <= 60
    assert client.get(addresses[0]).status_code == 200


def test_what_was_withdrawn_has_no_picture(client, made):
    addresses = [picture_of(client, page) for page in pages(made)]
    withdraw(made.hearing)
    assert [client.get(address).status_code for address in addresses] == [410] * 3


def test_other_kinds_and_unknown_records_have_no_picture(client, made):
    for address in (f"people/{made.person.pk}", "hearings/jieyang-2020-01-01", "nothing/x"):
        assert client.get(f"/pictures/{address}.png").status_code == 404


def test_without_a_font_for_chinese_a_page_says_so_and_no_boxes_are_drawn(client, made, monkeypatch):
    monkeypatch.setattr(drawing, "FONTS", {"skip_system_fonts": True})
    drawing.has_font.cache_clear()
    try:
        answer = client.get(picture_of(client, pages(made)[0]))
    finally:
        drawing.has_font.cache_clear()
    assert answer.status_code == 503
    assert "缺少中文字体" in answer.content.decode()


def test_the_library_is_not_loaded_before_a_picture_is_asked_for():
    code = (
        "import django, sys; django.setup(); from django.urls import reverse; reverse('home');"
        "assert 'apps.website.pages.pictures' in sys.modules; assert 'resvg_py' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={"DJANGO_SETTINGS_MODULE": "tests.settings"})


def test_a_character_that_xml_does_not_know_is_left_out_and_signs_of_xml_are_drawn(client, made):
    Figure.objects.filter(pk=made.figure.pk).update(measures="<b>&\x01投入")
    assert client.get(picture_of(client, pages(made)[2]))["Content-Type"] == "image/png"
