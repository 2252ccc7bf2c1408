import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from apps.hearings.models import RECORDS, Hearing, Topic
from apps.hearings.models.base import LOADED
from tests.make import make_area, make_hearing, make_organization, make_person, make_topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
LONG_AGO = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)


def test_id_is_made_from_the_english_name_or_else_from_pinyin():
    assert (
        make_organization("揭阳市发展和改革局", name_en="Jieyang Reform Bureau").pk == "jieyang-reform-bureau"
    )
    assert make_topic("水利", None).pk == "shui-li"


def test_namesakes_are_told_apart_by_a_number():
    assert [make_person("林树宏").pk for _each in range(3)] == [
        "jieyang-lin-shuhong",
        "jieyang-lin-shuhong-2",
        "jieyang-lin-shuhong-3",
    ]


def test_id_of_a_deleted_record_is_never_given_again():
    make_topic("水利", "Water").delete()
    assert make_topic("水利", "Water").pk == "water-2"


def test_id_deleted_in_bulk_is_never_given_again():
    make_topic("水利", "Water")
    Topic.objects.all().delete()
    assert make_topic("水利", "Water").pk == "water-2"


def test_id_of_a_record_that_loaddata_stored_and_somebody_deleted_is_never_given_again(record):
    Topic.objects.get(pk="green-petrochemicals").delete()
    assert make_topic("绿色石化", "Green Petrochemicals").pk == "green-petrochemicals-2"


def test_id_stays_when_the_name_changes():
    topic = make_topic("水利", "Water")
    topic.name_en = "Irrigation"
    topic.save()
    assert Topic.objects.get().pk == "water"


def test_name_that_gives_no_id_is_refused():
    with pytest.raises(ValidationError):
        make_topic("？！", None)


def test_record_that_validation_refuses_is_not_stored():
    with pytest.raises(ValidationError):
        make_topic("水" * 101)
    assert not Topic.objects.exists()


def test_saving_what_is_stored_already_writes_nothing():
    topic = make_topic(modified_at=LONG_AGO)
    topic.save()
    Topic.objects.get().save()
    assert Topic.objects.get().modified_at == LONG_AGO
    assert topic.history.count() == 1


def test_change_moves_the_instant_of_modification_and_no_other():
    topic = make_topic(created_at=LONG_AGO, modified_at=LONG_AGO)
    before = timezone.now()
    topic.name = "农业"
    topic.save()
    stored = Topic.objects.get()
    assert before <= stored.modified_at <= timezone.now()
    assert stored.created_at == LONG_AGO


def test_later_instant_given_with_a_change_of_a_draft_is_kept():
    draft = make_hearing(state="draft", modified_at=LONG_AGO)
    draft.title, draft.modified_at = "另一场专题询问", LONG_AGO + datetime.timedelta(days=1)
    draft.save()
    assert Hearing.objects.get().modified_at == LONG_AGO + datetime.timedelta(days=1)


def test_touch_moves_the_instant_of_modification_of_a_draft():
    draft = make_hearing(state="draft", modified_at=LONG_AGO)
    draft.touch(LONG_AGO + datetime.timedelta(days=2))
    assert Hearing.objects.get().modified_at == LONG_AGO + datetime.timedelta(days=2)
    draft.touch()
    assert Hearing.objects.get().modified_at > LONG_AGO + datetime.timedelta(days=3)


def test_touch_dates_nothing_that_says_what_it_said():
    topic = make_topic(modified_at=LONG_AGO)
    topic.touch()
    assert Topic.objects.get().modified_at == topic.modified_at == LONG_AGO


def test_label_changed_elsewhere_makes_no_conflict():
    child = make_topic("农业", parent=make_topic())
    parent = Topic.objects.get(pk=child.parent_id)
    parent.name = "产业"
    parent.save()
    child.name = "现代农业"
    child.save()
    assert Topic.objects.get(pk=child.pk).name == "现代农业"


def test_history_keeps_each_version_and_the_deletion():
    topic = make_topic("水利", "Water")
    topic.name = "农业"
    topic.save()
    topic.delete()
    told = Topic.history.order_by("history_id").values_list("history_type", "name", "history_change_reason")
    assert list(told) == [("+", "水利", None), ("~", "农业", None), ("-", "农业", None)]


def test_history_tells_what_loaddata_stored(record):
    for model in RECORDS:
        assert set(model.history.values_list("history_change_reason", flat=True)) <= {LOADED}
    assert Topic.objects.exists()


def test_every_kind_of_record_has_a_row_in_a_whole_exchange(exchange):
    assert [model for model in RECORDS if not model.objects.exists()] == []


def test_record_cannot_stand_under_itself():
    top = make_area("广东省", "Guangdong", level="province")
    below = make_area(parent=top)
    top.parent = below
    with pytest.raises(ValidationError):
        top.save()
    top.parent = top
    with pytest.raises(ValidationError):
        top.save()
