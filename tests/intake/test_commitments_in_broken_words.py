"""Commitments in words that a scan, a wrapped line or an invisible sign breaks."""

import datetime

import pytest

from apps.intake.propose import propose

from .finding import answer

WHOLE = "我局将新建泵站6座，由市水投公司牵头，力争明年9月底前通水。去年已改造管网70公里。加快推进一户一表。"
SPEECH = f"河口县人大常委会开展专题询问\n吴丽华委员：供水水压低，请问怎么解决？\n县水务局局长郑国平：{WHOLE}"


def scanned(text: str) -> str:
    """Put a blank between all signs of each line, as a scan does."""
    return "\n".join(" ".join(line) for line in text.split("\n"))


def with_invisible(text: str) -> str:
    """Put a sign that nobody sees behind every third one."""
    return "\u200b".join(text[at : at + 3] for at in range(0, len(text), 3))


def wrapped(text: str, width: int) -> str:
    """Break each line at a width."""
    return "\n".join(line[at : at + width] for line in text.split("\n") for at in range(0, len(line), width))


def bare(words: str | None) -> str | None:
    """Leave out what breaks words."""
    return words and "".join(words.replace("\u200b", "").replace("\ufeff", "").split())


def seen(found) -> list[tuple]:
    """Give what commitments say, without what breaks their words."""
    return [
        (
            one.kind,
            bare(one.quote),
            bare(one.lead),
            one.due and (bare(one.due.stated), one.due.first, one.due.last),
        )
        for one in found
    ]


@pytest.mark.parametrize(
    "broken", [scanned(SPEECH), with_invisible(SPEECH), wrapped(SPEECH, 18), wrapped(SPEECH, 25)]
)
def test_broken_text_gives_the_commitments_of_its_whole_twin(broken):
    day = datetime.date(2025, 10, 30)
    found = propose(broken, day).commitments
    assert len(found) == 3
    assert seen(found) == seen(propose(SPEECH, day).commitments)
    assert all(one.quote == broken[one.start : one.end] for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "下\u200b一步，我局将加\u200b固堤防5处，力\u200b争明\u200b年3月完\u200b工",
        "下 一 步 ， 我 局 将 加 固 堤 防 5 处 ， 力 争 明 年 3 月 完 工",
        "下一 步，我局将加 固堤防5处， 力争明年 3月完工",
        "下一\n步，我局将加\n固堤防5处，力\n争明年\n3月完工",
        "下一步，\n我局将加固堤防5\n处，力争明\n年3月完工",
        "下一步\n，我局将加固堤防5处，\r\n力争明年3月完工",
    ],
)
def test_clause_goes_on_over_what_breaks_its_words(text):
    (one,) = answer(text)
    assert (one.kind, one.quote, str(one.due.last)) == ("pledge", text, "2026-03-31")
    assert bare(one.due.stated) == "力争明年3月"


def test_leader_is_named_without_what_breaks_its_name():
    assert [one.lead for one in answer("由市住\ufeff建 局牵头，开展排查。")] == ["市住建局"]


@pytest.mark.parametrize(
    "text",
    [
        "完善用水制度\n建设水厂",
        "加强队伍建设\n设立水务所",
        "提升服务质量\n化解用水纠纷",
        "加强水质监管\n\n推进水厂建设",
        "加强水质监管\n\u3000\u3000推进水厂建设",
    ],
)
def test_line_end_between_whole_words_ends_a_clause(text):
    assert [one.quote for one in answer(text)] == [line.strip() for line in text.split("\n") if line]


def test_list_whose_lines_differ_in_length_is_cut_at_each_line_end():
    text = "我局将做好以下工作：\n完善全市统一的用水定额管理制度\n推进水厂建设和管网改造工程\n加强水质监测"
    assert [one.quote for one in answer(text)] == text.replace("：", "").split("\n")


def test_clause_goes_on_over_a_line_end_between_latin_words():
    text = "推广smart\nmeter的安装。建设水厂"
    assert [one.quote for one in answer(text)] == ["推广smart\nmeter的安装", "建设水厂"]
