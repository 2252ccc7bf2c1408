import pytest

from tests.make import make_hearing, make_section

pytestmark = pytest.mark.django_db


def test_heading_stands_at_its_characters():
    section = make_section(make_hearing(text="前言。\n夯实产业根基\n"), "夯实产业根基")
    assert section.edition.text[section.start : section.end] == "夯实产业根基"


def test_headings_come_in_the_order_of_their_numbers():
    hearing = make_hearing(text="甲乙")
    assert [make_section(hearing, title) for title in ("乙", "甲")] == list(hearing.sections.all())
