"""What an import warned of stays with its draft until somebody ticks it off."""

from django.urls import reverse

from apps.hearings.models import Hearing
from apps.intake.models import ImportWarning
from tests.hearings.admin.conftest import client_of
from tests.intake.made import make_import_warning
from tests.intake.test_decisions import TEXT
from tests.make import make_exchange

from .importing import confirm

LIST = reverse("admin:intake_importwarning_changelist")


def test_the_warnings_of_an_import_are_kept_listed_and_ticked_off(editor):
    confirm(editor, TEXT)
    hearing = Hearing.objects.get()
    kept = list(ImportWarning.objects.all())
    assert kept
    assert {each.hearing_id for each in kept} == {hearing.pk}
    start = editor.get("/admin/").context["waiting"]
    assert {each["url"]: each["number"] for each in start}[f"{LIST}?ticked__exact=0"] == len(kept)
    url = f"{LIST}?hearing__id__exact={hearing.pk}&ticked__exact=0"
    page = editor.get(reverse("admin:hearings_hearing_change", args=[hearing.pk])).content.decode()
    assert url.replace("&", "&amp;") in page
    html = editor.get(url).content.decode()
    assert str(kept[0]) in html
    editor.post(url, {"action": "tick_off", "_selected_action": [each.pk for each in kept]})
    assert not ImportWarning.objects.open().exists()
    assert {each.ticked_by.username for each in ImportWarning.objects.all()} == {"editor"}
    assert (
        "未核对的导入提醒："
        not in editor.get(reverse("admin:hearings_hearing_change", args=[hearing.pk])).content.decode()
    )


def test_a_warning_of_an_earlier_version_is_shown_by_its_code(editor):
    make_import_warning(make_exchange(state="draft").hearing, code="gone")
    assert "gone" in editor.get(LIST).content.decode()


def test_warnings_go_with_their_draft(db):
    root = client_of("root", is_superuser=True)
    draft = make_exchange(state="draft").hearing
    make_import_warning(draft)
    url = reverse("admin:hearings_hearing_discard", args=[draft.pk])
    root.post(url, {"shown": root.get(url).context["shown"]})
    assert not ImportWarning.objects.exists()


def test_a_warning_without_what_its_sentence_now_names_is_shown_by_its_code(editor):
    make_import_warning(make_exchange(state="draft").hearing, code="namesakes", parameters={"name": "王五"})
    assert "namesakes" in editor.get(LIST).content.decode()
