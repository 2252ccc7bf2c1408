"""Pages are read as a browser shows them; what is hidden or set aside is left out, with a warning at its place."""

import time
from contextlib import suppress

import pytest
from django.utils import translation

from apps.intake.formats.unreadable import Unreadable
from apps.intake.propose import propose
from apps.intake.transcripts import text_of, transcript_of
from apps.intake.turns import find_turns
from tests.growth import grows_within

ASKED, ANSWERED = "林树宏委员：停车泊位缺口有多大？", "市城管局局长刘小杰：约3000个。"
MORE = "<p>陈鸿进代表：学校周边怎么办？</p><p>市教育局局长黄涌基：错峰共享。</p>"
MORE_READ = "\n陈鸿进代表：学校周边怎么办？\n市教育局局长黄涌基：错峰共享。"


def page(body, head="<meta charset=utf-8><title>实录</title>"):
    return (
        f"<!doctype html><html><head>{head}</head><body><p>{ASKED}</p><p>{ANSWERED}</p>{body}</body></html>"
    )


def read(html, suffix=".html"):
    found = transcript_of(html.encode(), suffix)
    return found.text.removeprefix(f"{ASKED}\n{ANSWERED}"), [
        (each.code, found.text[each.start : each.end]) for each in found.warnings
    ]


@pytest.mark.parametrize(
    "between",
    [
        "<!-- 广告 --!>",
        "<!-- -- > -->",
        "<!-->",
        "<!--->",
        "<script>if (a<b) go(); // it's\n</script>",
        "<script>var t = '<p>'; /* \" */</script>",
        "<script>var t = '<!--';</script>",
        "<style>p::before{content:'\"'}</style>",
        "<svg class=icon />",
        "<svg><path d='M0 0'/></svg>",
        "<img alt='a > b'>",
        '<input value="\'">',
        "</section></i>",
        "<![endif]-->",
        "<?php echo 1 ?>",
        "<a name=top></a>",
        "<p></p><hr>",
    ],
)
def test_no_words_are_lost_behind(between):
    assert read(page(between + MORE)) == (MORE_READ, [])
    turns = find_turns(text_of(page(between + MORE).encode(), ".html"))
    assert [turn.kind for turn in turns] == ["question", "answer"] * 2


@pytest.mark.parametrize("tag", ["div", "b", "font", "section", "p><b"])
def test_many_elements_without_an_end_are_read(tag):
    assert read(page(f"<{tag}>字" * 1000))[0].replace("\n", "") == "字" * 1000


def test_head_without_an_end_holds_no_words_of_the_page():
    html = f"<html><head><title>实录</title><body><p>{ASKED}</p><p>{ANSWERED}</p>"
    assert read(html) == ("", [])


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>泊位3&nbsp个，&lt;新&gt;&#24314;&amp;</p>", "泊位3\xa0个，<新>建&"),
        ("<p>甲</br>乙<br/>丙<br>丁</p>", "甲\n乙\n丙\n丁"),
        ("<p>甲\n乙<b> 丙</b>  丁</p>", "甲 乙 丙 丁"),
        ("<pre>甲\n  乙</pre>", "甲\n  乙"),
        ("<div>甲<span>乙</span><div>丙</div>丁</div>", "甲乙\n丙\n丁"),
        ("<div style='display:inline'>甲</div><div style='display: inline'>乙</div>", "甲乙"),
        ("<span style='display:block'>甲</span><span>乙</span>", "甲\n乙"),
        ("<table><tr><td>甲</td><td>乙</td></tr><tr><td><p>丙</p></td></tr></table>", "甲 乙\n丙"),
        ("<ol start=3><li>甲</li><li><p>乙</p></li></ol>丙", "3. 甲\n4. 乙\n丙"),
        ("<ol><li>甲<ol><li>乙</li></ol></li><li value=7>丙</li></ol>", "1. 甲\n1. 乙\n7. 丙"),
        (
            "<ol><li>一、甲</li></ol><ul><li>乙</li></ul><ol style='list-style:none'><li>丙</li></ol>",
            "一、甲\n乙\n丙",
        ),
        ("<details><summary>甲</summary><p>乙</p></details>", "甲\n乙"),
        ("<p><ruby>揭<rp>(</rp><rt>jiē</rt><rp>)</rp></ruby>阳</p>", "揭阳"),
        ("<p>3<sup>[1]</sup>个、15<sup>②</sup>家、路<sup>2</sup>条</p>", "3个、15家、路条"),
        ("<p>5m<sup>2</sup>，PM<sub>2.5</sub>，5<sup>th</sup></p>", "5m²，PM2.5，5th"),
        ("<p><a title='<b>提示</b>'>甲</a></p>", "甲"),
        ("<!--[if IE]><p>旧</p><![endif]-->甲", "甲"),
        (
            "<p style='opacity:0.5;font-size:0.9em;color:rgb(255,0,0);background-color:transparent'>甲</p>",
            "甲",
        ),
        ("<p style='text-indent:2em;margin-left:-1px' aria-hidden=false>甲</p>", "甲"),
        ("<p><i aria-hidden=true>»</i>甲</p>", "»甲"),
        ("<blockquote>甲</blockquote><center>乙</center>", "甲\n乙"),
    ],
)
def test_words_are_read_as_a_browser_shows_them(body, text):
    assert read(page(body)) == (f"\n{text}", [])


@pytest.mark.parametrize(
    ("body", "text", "code"),
    [
        ("<p style='color:red; display : none'>藏</p>", "", "hidden_left_out"),
        ("<p style='visibility:hidden'>藏</p>", "", "hidden_left_out"),
        ("<p hidden>藏</p><p>尾</p>", "\n尾", "hidden_left_out"),
        ("<template><p>藏</p></template>", "", "hidden_left_out"),
        ("<p style='opacity:0'>藏</p>", "", "hidden_left_out"),
        ("<p style='opacity: .0 !important'>藏</p>", "", "hidden_left_out"),
        ("<p style='position:absolute;left:-9999px'>藏</p>", "", "hidden_left_out"),
        ("<p style='text-indent:-9999em'>藏</p>", "", "hidden_left_out"),
        ("<p class='sr-only'>藏</p>", "", "hidden_left_out"),
        ("<p style='font-size:0px'>藏</p>", "", "hidden_left_out"),
        ("<div style='font-size:0'>藏<b style='font-size:16px'>尾</b></div>", "\n尾", "hidden_left_out"),
        ("<div style='font-size:0'><b style='font-size:2em'>藏</b></div>", "", "hidden_left_out"),
        ("<p style='color:transparent'><i>藏</i></p>", "", "hidden_left_out"),
        ("<p style='color: rgba(0, 0, 0, 0)'>藏</p>", "", "hidden_left_out"),
        ("<p><span aria-hidden=true><b>尾</b></span></p>", "\n尾", "hidden_from_readers"),
        ("<noscript>藏</noscript>", "", "hidden_left_out"),
        ("<dialog>藏</dialog>", "", "hidden_left_out"),
        ("<p><![CDATA[藏]]></p>", "", "hidden_left_out"),
        ("<footer><p>版权</p></footer>", "", "beside_left_out"),
        ("<div class='page footer'>版权</div>", "", "beside_left_out"),
        ("<div role=contentinfo>版权</div>", "", "beside_left_out"),
        ("<aside>相关</aside><p>尾</p>", "\n尾", "beside_left_out"),
        ("<nav><a>首页</a></nav>", "", "beside_left_out"),
        ("<select><option>选</select>", "", "beside_left_out"),
        ("<svg><text>图</text></svg>", "", "object_left_out"),
        ("<iframe>框</iframe>", "", "object_left_out"),
        ("<!-- 注 <p>甲</p><p>乙</p>", "", "never_closed"),
        ("<script>x()<p>甲</p>", "", "never_closed"),
        ("<style>x<p>甲</p>", "", "never_closed"),
        ("<p title='甲>乙</p><p>丙</p>", "", "page_broken"),
        ('<p title="甲>乙</p><p class="x">丙</p>', "\n丙", "in_a_tag"),
    ],
)
def test_what_is_left_out_is_warned_of_at_its_place(body, text, code):
    assert read(page(body)) == (text, [(code, ANSWERED[-16:])])


def test_deleted_words_are_left_out_and_warned_of_where_they_stood():
    assert read(page("<p>建成<del>5</del><ins>3</ins>个，<s>旧</s>新</p>")) == (
        "\n建成3个，新",
        [("deleted_left_out", "建成"), ("deleted_left_out", "建成3个，")],
    )


def test_power_of_a_number_stands_raised_and_is_warned_of():
    assert read(page("<p>投资10<sup>8</sup>元</p>")) == ("\n投资10⁸元", [("raised_number", "投资10⁸")])


def test_words_are_warned_of_at_what_follows_where_nothing_stands_before():
    found = transcript_of(f"<html><body><nav>首页</nav><p>{ASKED}</p><p>{ANSWERED}</p>".encode(), ".html")
    assert [(each.code, each.start) for each in found.warnings] == [("beside_left_out", 0)]


def test_hidden_part_that_holds_most_words_is_the_page():
    body = f"<p>{ASKED}</p><p>{ANSWERED}</p>"
    html = f"<div id=a>榕江人大</div><div style='visibility: hidden'>{body}<p style='display:none'>广告</p></div>"
    found = transcript_of(html.encode(), ".html")
    assert found.text == f"榕江人大\n{ASKED}\n{ANSWERED}"
    assert [each.code for each in found.warnings] == ["hidden_left_out"]


def test_xhtml_is_read_with_empty_elements_and_cdata():
    html = (
        "<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title>题</title>"
        f"<script src='a.js'/></head><body><p>{ASKED}</p><div/><p><![CDATA[{ANSWERED}]]></p></body></html>"
    )
    for suffix in (".xhtml", ".html", ""):
        assert read(html, suffix) == ("", [])


@pytest.mark.parametrize("said", ["utf-8", "gb2312", "GBK"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_encoding_is_what_the_bytes_are_whichever_of_the_two_the_page_says(said, encoding):
    html = page(MORE, head=f'<meta http-equiv="Content-Type" content="text/html; charset={said}">')
    assert text_of(html.encode(encoding), ".html").endswith(MORE_READ)


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"<?xml version='1.0' encoding='big5'?><html><p>a", "big5"),
        (("<div>" * 100_000 + "字").encode(), "nested"),
        (b"<!-- only -->", "no text"),
        (b"<p>a\0b", "NUL"),
    ],
    ids=["big5", "deep", "empty", "NUL"],
)
def test_page_that_cannot_be_read_is_named(data, named):
    with translation.override("en"), pytest.raises(Unreadable, match=named):
        text_of(data, ".html")


@pytest.mark.parametrize(
    "unit",
    [
        "<p><b id={}></p>",
        "<p>字",
        "<a><b><p>",
        "<table>",
        "<i></y>",
        "<br>",
        "<",
        "&nbsp;",
        "<li>",
        "<p hidden>字</p>",
        "<svg/>",
    ],
)
def test_hostile_page_is_read_in_time_that_grows_with_its_length(unit):
    def spent(times):
        html = "".join(unit.replace("{}", str(n)) for n in range(times))
        start = time.process_time()
        with suppress(Unreadable):
            text_of(f"<p>问{html}字".encode(), ".html")
        return time.process_time() - start

    assert grows_within(20, spent, 2_000, 16_000, least=0.01)


def test_warnings_of_a_page_are_bounded():
    found = transcript_of(page("<p>字<del>旧</del></p>" * 1000).encode(), ".html")
    assert len(found.warnings) == 201
    assert found.warnings[-1].code == "more_like_these"


def test_lines_below_the_end_of_a_page_are_no_words_of_the_last_answer():
    for below in (
        "<p>- THE END -</p><p>来源：榕江人大</p><p>浏览 3.4万 点赞 120</p><p>下期预告</p>",
        "<p>编辑：小林</p><p>阅读 1.2万</p><p>在看 86</p>",
        "<p>（全文完）</p><p>长按二维码关注我们</p>",
        "<p>阅读原文</p><p>分享</p><p>收藏</p>",
    ):
        text = text_of(page(MORE + below).encode(), ".html")
        *_, last = [turn for turn in find_turns(text) if turn.kind == "answer"]
        assert text[last.start : last.end] == "错峰共享。"
        assert [one for one in propose(text).figures if one.start > last.end] == []


def test_end_of_a_page_among_the_words_is_warned_of():
    text = text_of(page("<p>阅读 1.2万　赞 86</p><p>我们还将新建10处。</p>" + MORE).encode(), ".html")
    assert [each.english for each in propose(text).warnings] == [
        "“阅读 1.2万 赞 86” looks like a part of the page, and no words of a speaker"
    ]
