import pytest

from apps.hearings.models import Organization
from apps.search.containment import matching
from tests.make import make_organization

pytestmark = pytest.mark.django_db
COLUMNS = ["name", "name_en"]


def found(*terms):
    return list(Organization.objects.filter(matching(COLUMNS, terms)).values_list("name", flat=True))


def test_two_chinese_characters_are_found():
    make_organization("揭阳市商务局", name_en="Commerce")
    assert found("商务") == ["揭阳市商务局"]


def test_ascii_letters_match_in_either_case_and_others_exactly():
    make_organization("É机构", name_en="Jieyang COMMERCE Bureau")
    assert found("commerce")
    assert found("É")
    assert not found("é")


def test_every_term_must_be_found_but_each_in_any_column():
    make_organization("商务局", name_en="Commerce")
    assert found("商务", "comm")
    assert not found("商务", "finance")


@pytest.mark.parametrize("term", ["%", "_", "\\", "'", '"', "*"])
def test_signs_of_a_query_language_are_only_themselves(term):
    make_organization("商务局", name_en="Commerce")
    assert not found(term)
    make_organization(f"局{term}", name_en="Other")
    assert found(term) == [f"局{term}"]
