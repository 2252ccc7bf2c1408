import pytest

from apps.hearings.ledger import writing
from apps.hearings.models import RECORDS
from tests import make

from .pages import address, change, filled_in

RUN = "<script>alert('揭')</script>"
EVIL = f"{RUN}<img src=x onerror=alert(1)>&lt;b&gt;\"'{{{{7*7}}}}"


@pytest.fixture
def evil(db):
    """A hearing in which everything that can be typed tries to run."""
    made = make.make_exchange(canary=EVIL)
    for record, fields in (
        (made.area, ["name", "name_en"]),
        (made.topic, ["name", "name_en"]),
        (made.organization, ["name", "short_name", "name_en"]),
        (made.hearing, ["held_on_note"]),
        (made.source, ["licence_note"]),
        (made.figure, ["measures"]),
    ):
        for name in fields:
            setattr(record, name, f"名{EVIL}")
        make.correct(record)
    seven = {"stated_value": 7, "stated_unit": None, "value": 7, "unit": "1", "kind": "count"}
    make.make_figure(made.answer, EVIL, commitment=made.commitment, basis=EVIL, **seven)
    return made


def assert_harmless(response):
    html = response.content.decode()
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert '<b>"' not in html
    assert ">49<" not in html


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_nothing_that_was_typed_runs_on_any_page(root, evil, model):
    for record in model.objects.all()[:3]:
        for page in ("change", "history", "delete"):
            assert_harmless(root.get(address(model, page, record.pk)))
    assert_harmless(root.get(address(model, "changelist")))
    assert_harmless(root.get(address(model, "changelist"), {"q": EVIL}))
    assert_harmless(root.get(address(model, "add"), {"hearing": EVIL, "title": EVIL, "answer": EVIL}))


def test_the_words_in_their_context_are_marked_and_escaped(root, evil):
    html = root.get(change(evil.commitment)).content.decode()
    marked = html[html.index("<mark>") + 6 : html.index("</mark>")]
    assert "&lt;script&gt;" in marked
    assert "<" not in marked


def test_neither_errors_nor_versions_nor_places_run(root, evil):
    url = change(evil.figure)
    assert_harmless(root.post(url, filled_in(root, url, quote=f"27{EVIL}")))
    assert_harmless(root.post(url, filled_in(root, url, quote="27亿.84元", measures=EVIL, version=EVIL)))
    typed = {
        "version": "",
        "start": "",
        "hearing": evil.hearing.pk,
        "speaker": evil.questioner.pk,
        "text": RUN,
    }
    places = root.post(address(type(evil.question), "add"), typed)
    assert "次，请选择" in places.content.decode()
    assert_harmless(places)


def test_neither_messages_nor_actions_run(root, evil):
    changelist = address(type(evil.hearing), "changelist")
    chosen = {"action": "withdraw", "_selected_action": [evil.hearing.pk]}
    assert_harmless(root.post(changelist, chosen))
    assert_harmless(root.post(changelist, {**chosen, "confirmed": "1"}, follow=True))
    assert_harmless(root.post(changelist, {**chosen, "confirmed": "1"}, follow=True))


def test_suggestions_are_json_and_what_was_deleted_is_escaped(root, evil):
    asked = {"app_label": "hearings", "model_name": "speaker", "field_name": "person", "term": ""}
    assert root.get("/admin/autocomplete/", asked).headers["Content-Type"] == "application/json"
    url = change(evil.figure)
    sent = filled_in(root, url, measures=EVIL)
    with writing(why=make.WHY):
        evil.figure.delete()
    assert_harmless(root.post(url, sent))
