import io
import json

import pytest
from django.core.management import CommandError, call_command

from apps.hearings.models import RECORDS
from apps.intake.language import is_chinese

from .exchanges import printed
from .importing import CONFIRM, START, known

CHINESE = printed("office and name")
TRADITIONAL = "林樹宏議員：停車位的缺口有多大？\n運輸及房屋局局長：缺口約3 000個，我們會增加車位。\n"
ENGLISH = (
    "Senator Lopez: How many parking spaces are missing?\n"
    "Director Dyke: About 3,000 are missing. We will build more of them next year.\n"
)
JAPANESE = (
    "林議員：駐車場はどのくらい不足していますか。\n局長：約3,000台不足しており、整備を進めてまいります。\n"
)
KOREAN = "의원: 주차장이 얼마나 부족합니까?\n국장: 약 3,000면이 부족하며 확충하겠습니다.\n"
REFUSED = (
    "this text is not in Chinese; only Chinese transcripts, in simplified or traditional characters, are read"
)
IN_CHINESE = "文本不是中文；只读取中文实录，简体、繁体均可"


@pytest.mark.parametrize(
    "text",
    [
        CHINESE,
        TRADITIONAL,
        CHINESE + "我们与Smart Parking Solutions (Asia) Ltd.合作。",
        CHINESE + ENGLISH,
        f"{CHINESE}https://example.org/{'path/' * 400}?q=停车",
        f"{CHINESE}![图](data:image/png;base64,{'iVBORw0KGgo' * 2000})",
        CHINESE + JAPANESE.split("\n")[0],
        "问：多少？\n答：3,000个。",
        "Q：多少？\nA：3,000个。",
        "3,000 / 2025",
        "",
    ],
    ids=range(11),
)
def test_text_in_chinese_or_without_letters_is_taken_as_chinese(text):
    assert is_chinese(text)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.replace("Lopez", "Lopez (林樹宏)"),
        ENGLISH * 9 + "市城管局局长刘小杰",
        "林树宏: " + ENGLISH,
        JAPANESE,
        KOREAN,
        "Вопрос: сколько?\nОтвет: 3 000.\n",
    ],
    ids=range(7),
)
def test_text_in_another_language_is_told_apart(text):
    assert not is_chinese(text)


def test_the_border_is_a_tenth_of_the_letters_and_twice_the_letters_of_others():
    assert is_chinese("停" + "a" * 9)
    assert not is_chinese("停" + "a" * 10)
    assert is_chinese("停车の")
    assert not is_chinese("停の")


@pytest.mark.parametrize("text", [ENGLISH, JAPANESE, KOREAN])
@pytest.mark.parametrize("dry_run", [True, False])
@pytest.mark.django_db
def test_the_command_refuses_it_by_one_sentence_and_stores_nothing(tmp_path, text, dry_run):
    path = tmp_path / "text.txt"
    path.write_text(text, encoding="utf-8")
    options = {"area": "445200", "held_on": "2025-10-30", "publisher": "某报", "dry_run": dry_run}
    with pytest.raises(CommandError) as refused:
        call_command("import_transcript", str(path), **options, json=True, stdout=io.StringIO())
    assert str(refused.value) == f"{path}: {REFUSED}; nothing was stored"
    assert not any(model.objects.exists() for model in RECORDS)


@pytest.mark.parametrize("text", [ENGLISH, JAPANESE, KOREAN])
def test_the_page_refuses_it_by_the_same_sentence_and_stores_nothing(editor, text):
    page = editor.post(START, known(text=text))
    assert page.status_code == 400
    assert page.context["form"].non_field_errors() == [IN_CHINESE]
    sent = {**known(), "exact": json.dumps(text), "decisions": "{}"}
    done = editor.post(CONFIRM, sent, follow=True)
    assert [str(message) for message in done.context["messages"]] == [IN_CHINESE]
    assert not any(model.objects.exists() for model in RECORDS if model.__name__ != "Area")


@pytest.mark.parametrize("text", [CHINESE + ENGLISH, TRADITIONAL])
def test_chinese_text_with_an_english_paragraph_is_read_on_both_ways(editor, tmp_path, text):
    path = tmp_path / "text.txt"
    path.write_text(text, encoding="utf-8")
    out = io.StringIO()
    call_command("import_transcript", str(path), dry_run=True, json=True, stdout=out)
    assert {"question", "answer"} <= {turn["kind"] for turn in json.loads(out.getvalue())["turns"]}
    assert editor.post(START, known(text=text)).status_code == 200
