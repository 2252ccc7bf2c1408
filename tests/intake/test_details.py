import pytest

from apps.hearings.models import Organization, Source
from apps.intake.details import Details, Unknown, find_area, find_convener, find_publisher
from apps.intake.drafts import AlreadyThere, store_draft
from apps.intake.propose import propose
from tests.intake.test_decisions import TEXT
from tests.make import make_area, make_organization

pytestmark = pytest.mark.django_db


def test_a_division_is_found_by_code_id_or_name():
    area = make_area(code="445200")
    assert [find_area(name) for name in ("445200", "jieyang", "揭阳市")] == [area] * 3


def test_divisions_of_one_name_are_named_and_none_is_taken():
    both = [make_area("鼓楼区", name_en, level="county") for name_en in ("Gulou", "Gulou Nanjing")]
    with pytest.raises(Unknown) as refused:
        find_area("鼓楼区")
    assert all(area.pk in str(refused.value) for area in both)


def test_a_paper_of_another_division_is_the_same_paper():
    paper = make_organization("南方日报", area=make_area("广东省", "Guangdong"), classification="media")
    assert find_publisher("南方日报", make_area()) == paper


def test_a_committee_of_another_division_is_another_body():
    elsewhere = make_organization(
        "市人大常委会",
        area=make_area("汕头市", "Shantou"),
        classification="committee",
        short_name="市人大常委会",
    )
    area = make_area()
    for find in (find_publisher, find_convener):
        assert find("市人大常委会", area)._state.adding
        assert find(elsewhere.pk, area) == elsewhere


@pytest.mark.parametrize("find", [find_publisher, find_convener])
def test_bodies_of_one_name_are_named_and_none_is_taken(find):
    area = make_area()
    both = [make_organization("揭阳日报", area=area, classification="media") for _ in range(2)]
    with pytest.raises(Unknown) as refused:
        find("揭阳日报", area)
    assert all(body.pk in str(refused.value) for body in both)
    assert find(both[1].pk, area) == both[1]


def drafted(text, area, **more):
    """Store a draft as two people do who both began before either stored."""
    proposals = propose(text)
    known = Details(area, "2025-10-30", find_publisher("揭阳日报", area), "专题询问", **more)
    return lambda: store_draft(proposals, known)


def test_two_drafts_of_one_new_paper_make_one_record_of_it():
    area = make_area()
    first, second = drafted(TEXT, area), drafted(f"{TEXT} ", area)
    assert first().hearing.sources.get().publisher == second().hearing.sources.get().publisher
    assert Organization.objects.filter(name="揭阳日报").count() == 1


def test_the_same_text_twice_at_once_is_stored_once():
    area = make_area()
    first, second = drafted(TEXT, area), drafted(TEXT, area)
    hearing = first().hearing
    with pytest.raises(AlreadyThere) as refused:
        second()
    assert refused.value.hearings == [hearing]
    assert Source.objects.count() == 1
