"""Printed names find the record that took the place of what was merged."""

import pytest

from apps.hearings.matching import match_organization, match_person, new_organization
from apps.hearings.merging import merge
from apps.intake.details import find_publisher
from tests.make import WHY, an_area, make_organization, make_person

pytestmark = pytest.mark.django_db


def test_a_merged_organization_is_found_as_the_other():
    old, new = make_organization("揭阳市商业局"), make_organization("揭阳市商务局")
    merge(old, new, WHY)
    for name in (old.pk, old.name, new.pk, new.name):
        assert match_organization(name, an_area()).known == new, name


def test_a_merged_person_is_found_as_the_other():
    old, new = make_person("林树红"), make_person("林树宏")
    merge(old, new, WHY)
    assert match_person(old.pk, an_area(), None).known == new
    for name in (old.name, new.name):
        assert match_person(name, an_area(), None).candidates == [new]


def test_a_merged_newspaper_of_another_division_is_found_as_the_other():
    old, new = (make_organization(name, classification="media") for name in ("南方日报社", "南方日报"))
    merge(old, new, WHY)
    elsewhere = make_organization("别处").area
    assert find_publisher(old.name, elsewhere) == new


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("市人大常委会", "committee"),
        ("揭阳市人民代表大会常务委员会", "committee"),
        ("市人大财经委", "committee"),
        ("揭阳市人民代表大会", "congress"),
        ("普宁市人民政府", "government"),
        ("市政府办公室", "department"),
        ("揭阳供电公司", "company"),
        ("市卫生健康委员会", "department"),
        ("市商务局", "department"),
    ],
)
def test_the_kind_of_a_new_body_follows_from_its_name(name, kind):
    assert new_organization(name, an_area()).classification == kind
