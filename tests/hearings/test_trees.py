import pytest

from apps.hearings.models import Area
from apps.hearings.trees import above, below, has_cycle
from tests.make import make_area

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    guangdong = make_area("广东省", "Guangdong", level="province")
    jieyang = make_area(parent=guangdong)
    make_area("榕城区", "Rongcheng", level="county", parent=jieyang)
    make_area("福建省", "Fujian", level="province")


def ids(**conditions):
    return set(Area.objects.filter(**conditions).values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("root", "found"),
    [
        ("guangdong", {"guangdong", "jieyang", "rongcheng"}),
        ("jieyang", {"jieyang", "rongcheng"}),
        ("fujian", {"fujian"}),
        ("nowhere", set()),
    ],
)
def test_below_finds_a_row_and_all_under_it(tree, root, found):
    assert ids(pk__in=below(Area, root)) == found


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["Rongcheng"], {"guangdong", "jieyang", "rongcheng"}),
        (["Rongcheng", "Fujian"], {"guangdong", "jieyang", "rongcheng", "fujian"}),
        ([], set()),
    ],
)
def test_above_finds_rows_and_all_over_them(tree, names, found):
    assert ids(pk__in=above(Area.objects.filter(name_en__in=names))) == found


def test_questions_about_a_damaged_tree_come_to_an_end(tree):
    Area.objects.filter(pk="guangdong").update(parent="rongcheng")
    assert ids(pk__in=below(Area, "jieyang")) == {"guangdong", "jieyang", "rongcheng"}
    assert ids(pk__in=above(Area.objects.filter(pk="jieyang"))) == {"guangdong", "jieyang", "rongcheng"}


def test_cycle_is_seen_from_each_of_its_rows_and_from_no_other(tree):
    assert not any(has_cycle(area) for area in Area.objects.all())
    Area.objects.filter(pk="guangdong").update(parent="rongcheng")
    assert {area.pk for area in Area.objects.all() if has_cycle(area)} == {
        "guangdong",
        "jieyang",
        "rongcheng",
    }


def test_row_under_a_cycle_is_told_too_and_the_telling_ends(tree):
    Area.objects.filter(pk="guangdong").update(parent="rongcheng")
    Area.objects.filter(pk="fujian").update(parent="jieyang")
    assert has_cycle(Area.objects.get(pk="fujian"))
