import pytest

from apps.hearings.models import Person
from tests.make import make_hearing, make_person, make_speaker

pytestmark = pytest.mark.django_db


def test_pinyin_is_spelled_by_rule_where_it_is_left_empty():
    assert make_person("林树宏").name_pinyin == "Lin Shuhong"


def test_pinyin_that_an_editor_gives_is_kept_and_makes_the_id():
    person = make_person("单雄", name_pinyin="Shan Xiong")
    assert (person.name_pinyin, person.pk) == ("Shan Xiong", "jieyang-shan-xiong")


@pytest.mark.parametrize(
    ("state", "public"), [("draft", 0), ("in_review", 0), ("published", 1), ("withdrawn", 0)]
)
def test_person_is_public_who_speaks_at_a_published_hearing(state, public):
    make_speaker(make_hearing(state=state))
    assert Person.objects.published().count() == public
