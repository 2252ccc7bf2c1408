import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from apps.hearings.models import Area, Commitment, Edition, Figure, Hearing, Question, Source
from apps.hearings.roles import PUBLISHERS
from apps.intake.propose import propose
from tests.hearings.admin.conftest import client_of
from tests.intake.test_decisions import TEXT, record_text
from tests.make import make_person

from .importing import CONFIRM, START, STORED, SUGGEST, confirm, hidden, known


def test_the_text_of_the_record_becomes_a_draft_with_all_that_was_found(editor):
    text = record_text()
    page = editor.post(START, known(text=text.replace("\n", "\r\n")))
    assert page.status_code == 200
    assert not Source.objects.exists()
    sent = {name: hidden(page, name) for name in ("exact", "decisions", *known())}
    done = editor.post(CONFIRM, sent, follow=True)
    hearing = Hearing.objects.get()
    assert done.redirect_chain[-1][0] == f"/admin/hearings/hearing/{hearing.pk}/change/"
    assert hearing.state == "draft"
    found = propose(text, hearing.held_on)
    kinds = [turn.kind for turn in found.turns]
    counts = [kinds.count(kind) for kind in ("heading", "question", "answer")]
    counts += [len(found.commitments), len(found.figures)]
    assert [model.objects.filter(hearing=hearing).count() for model in STORED] == counts
    told = [str(message) for message in done.context["messages"]]
    assert str(len(found.commitments)) in told[0]
    assert any("市发改局" in message for message in told)


def test_warnings_come_before_the_text_and_lead_into_it(editor):
    page = editor.post(START, known(text=TEXT))
    warnings = page.context["shown"]["warnings"]
    assert [TEXT[each["start"] : each["end"]] for each in warnings] == [
        "市人大常委会委员林树宏",
        "市发改局局长刘小杰",
        "市科技局局长林惠生",
    ]
    written = page.content.decode()
    assert 0 < written.index('data-jump="w1"') < written.index("<span-text")


def test_not_one_character_of_the_text_is_changed(editor):
    text = f"|   {TEXT}   |\n"
    page = editor.post(START, known(text=text.replace("\n", "\r\n")))
    assert json.loads(hidden(page, "exact")) == text
    confirm(editor, text)
    assert Edition.objects.get().text == text


def test_what_was_rejected_and_changed_is_stored_so(editor):
    found = propose(TEXT)
    decisions = {"rejected": ["c1"], "edited": {"f1": {"measures": "总投资"}}}
    confirm(editor, TEXT, decisions)
    assert Commitment.objects.count() == len(found.commitments) - 1
    assert Figure.objects.order_by("number").first().measures == "总投资"


def place_of(words):
    start = TEXT.index(words)
    return {"start": str(start), "end": str(start + len(words))}


def test_places_and_periods_are_stored_as_the_editor_set_them(editor):
    edited = {
        "f1": {**place_of("投入27.84亿元"), "period_stated": "2026年底前", "period_to": "2026-12-31"},
        "c1": place_of("我市将于2026年底前投入27.84亿元，建成3个产业园"),
    }
    confirm(editor, TEXT, {"edited": edited})
    figure, commitment = Figure.objects.get(number=1), Commitment.objects.get(number=1)
    assert (figure.quote, figure.period, str(figure.period_to)) == (
        "投入27.84亿元",
        "2026年底前",
        "2026-12-31",
    )
    assert commitment.quote == "我市将于2026年底前投入27.84亿元，建成3个产业园"
    assert figure.commitment == commitment


def test_what_was_missed_is_stored_with_the_rest(editor):
    found = propose(TEXT)
    added = {"group": "commitment", "kind": "reported", **place_of("已建成5个实验室")}
    confirm(editor, TEXT, {"rejected": ["c2"], "added": {"n1": added}})
    assert Commitment.objects.count() == len(found.commitments)
    assert Commitment.objects.get(kind="reported").quote == "已建成5个实验室"


def test_marked_words_are_read_with_what_stands_around_them(editor):
    given = {"group": "figure", "around": TEXT, **place_of("27.84亿"), "held_on": "2025-10-30"}
    fields = editor.post(SUGGEST, given).json()
    assert (fields["value"], fields["unit"], fields["stated_unit"]) == ("2784000000", "CNY", "亿元")
    assert editor.post(SUGGEST, {**given, "group": "commitment"}).json()["kind"] == "pledge"
    assert editor.post(SUGGEST, {**given, "group": "turn"}).json() == {}
    assert editor.post(SUGGEST, {**given, "start": "6", "end": "8"}).json() == {}
    assert editor.post(SUGGEST, {**given, "around": "长" * 5001}).status_code == 400
    assert Client().post(SUGGEST, given).status_code == 302


@pytest.mark.parametrize(
    ("number", "unit", "answer"),
    [
        ("27.85", "亿元", {"value": "2785000000", "unit": "CNY"}),
        ("3", "万个", {"value": "30000"}),
        ("3", "", {"value": "3"}),
        ("much", "亿元", {}),
    ],
)
def test_the_value_follows_the_number_as_printed(editor, number, unit, answer):
    assert editor.post("/admin/import/value/", {"stated_value": number, "stated_unit": unit}).json() == answer


def test_a_fault_leads_to_its_place(editor):
    page = confirm(editor, TEXT, {"edited": {"f1": {"value": "3"}}}).content.decode()
    start = TEXT.index("27.84亿元")
    assert f'data-place="{start} {start + 7}"' in page


def test_a_division_can_be_added_on_the_way_by_publishers_and_others_are_told(editor):
    Area.objects.update(parent=None)
    Area.objects.all().delete()
    page = editor.get(START).content.decode()
    assert "/admin/hearings/area/add/?" not in page
    assert "列表中没有的，请建议新增，审核发布者接受后即可选用。" in page
    assert "/admin/hearings/area/amend/" in page
    publisher = client_of("publisher", PUBLISHERS)
    assert "/admin/hearings/area/add/?" in publisher.get(START).content.decode()
    publisher.post("/admin/hearings/area/add/", {"name": "揭阳市", "code": "445200", "level": "prefecture"})
    assert "揭阳市 445200" in editor.get(START).content.decode()


def test_what_is_known_of_the_source_can_be_mended_at_the_end(editor):
    more = {
        "title": "专题询问",
        "convened_by": "揭阳市人民代表大会常务委员会",
        "url": "https://example.org/a",
    }
    confirm(editor, TEXT, **more)
    hearing = Hearing.objects.get()
    assert (hearing.title, hearing.convened_by.name) == ("专题询问", more["convened_by"])
    assert hearing.convened_by.classification == "committee"
    assert hearing.sources.get().url == more["url"]


def test_namesakes_are_told_before_anything_is_stored_and_an_id_settles_who_is_meant(editor):
    person = make_person("林树宏", area=Area.objects.get(pk="jieyang"))
    page = editor.post(START, known(text=TEXT))
    messages = [warning["message"] for warning in page.context["shown"]["warnings"]]
    assert any(person.pk in message for message in messages)
    asker = next(item for item in page.context["shown"]["items"] if item["fields"].get("name") == "林树宏")
    confirm(editor, TEXT, {"edited": {asker["id"]: {"name": person.pk}}})
    assert Question.objects.order_by("number").first().speaker.person == person


def test_an_unknown_convener_is_told_before_anything_is_stored(editor):
    text = TEXT.replace("市人大常委会委员林树宏", "问").replace("市人大常委会委员姚佑雄", "问")
    said = "没有写明由谁召开"
    assert said in str(editor.post(START, known(text=text)).context["shown"]["warnings"])
    given = known(text=text, convened_by="揭阳市人民代表大会常务委员会")
    assert said not in str(editor.post(START, given).context["shown"]["warnings"])


def test_coming_back_from_a_lost_login_begins_again(editor):
    assert editor.get(CONFIRM).headers["Location"] == START


PAGE = (
    "<html><body><p>林树宏委员：停车泊位缺口有多大？</p><p>市城管局局长刘小杰：新建<del>5</del>3处。</p>"
    "<p>村支书李强：我们村口也没有地方停车，希望解决。</p></body></html>"
)


def test_what_a_file_left_out_is_warned_of_first_at_its_place_until_the_draft_is_stored(editor):
    page = editor.post(START, known(file=SimpleUploadedFile("实录.html", PAGE.encode())))
    text = json.loads(hidden(page, "exact"))
    told = page.context["shown"]["warnings"]
    assert [text[each["start"] : each["end"]] for each in told[:2]] == [
        "市城管局局长刘小杰：新建",
        "村支书李强",
    ]
    assert told[0]["message"] == "文件在此处把文字标为已删除，未读入：“5”"
    left_out = hidden(page, "left_out")
    again = confirm(editor, text, {"edited": {"t9": {}}}, left_out=left_out)
    assert again.context["shown"]["warnings"][0]["message"] == told[0]["message"]
    assert hidden(again, "left_out") == left_out
    stored = confirm(editor, text, left_out=left_out)
    assert Hearing.objects.count() == 1
    assert "未读入：“5”" in stored.content.decode()


def test_a_file_is_read_as_the_command_reads_it(editor):
    text = TEXT.replace("\n", "\r\n")
    file = SimpleUploadedFile("实录.txt", text.encode("gb18030"))
    page = editor.post(START, known(file=file))
    assert json.loads(hidden(page, "exact")) == text


def test_back_gives_the_same_text_to_work_on(editor):
    page = editor.post(START, known(back="1", exact=json.dumps(TEXT)))
    assert page.context["form"]["text"].value() == TEXT
    assert page.context["form"]["publisher"].value() == "揭阳日报"


def test_the_admin_leads_to_the_page(editor):
    for page in ("/admin/", "/admin/hearings/hearing/"):
        assert f'href="{START}"' in editor.get(page).content.decode()
