import re
from decimal import Decimal

import pytest

from apps.website.charts.sizes import FIGURES, MOST
from tests.make import make_answer, make_exchange, make_figure
from tests.website.page import Page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


@pytest.fixture
def answer():
    made = make_exchange()
    made.figure.delete()
    return make_answer(made.question, "投入3亿元，约2亿元，不少于1亿元，4至5亿元，2至5亿元，30公里。")


def money(answer, quote, number, qualifier="exact"):
    return make_figure(
        answer, quote, value=Decimal(number) * 10**8, stated_value=Decimal(number), qualifier=qualifier
    )


def drawn(client, query=""):
    """List the labels and shapes of the bars, in their order."""
    page = client.get(f"{FIGURES.path}{query}").content.decode()
    return re.findall(
        r'lang="zh-Hans">([^<]+)</text><rect class="b-(\w+)".*? x="([\d.]+)%".*? width="([\d.]+)%"', page
    )


def test_amounts_stand_in_size_order_and_their_shape_tells_how_exact_they_are(client, answer):
    money(answer, "不少于1亿元", 1, "at_least")
    money(answer, "投入3亿元", 3)
    money(answer, "约2亿元", 2, "about")
    assert [(label.split()[0], shape) for label, shape, *_where in drawn(client)] == [
        ("投入3亿元", "exact"),
        ("约2亿元", "about"),
        ("不少于1亿元", "least"),
    ]
    assert [float(width) for *_before, width in drawn(client)] == pytest.approx([100, 66.67, 33.33], abs=0.01)


def test_the_two_ends_of_a_range_are_one_bar_between_them(client, answer):
    money(answer, "4至5亿元", 4, "at_least")
    money(answer, "4至5亿元", 5, "at_most")
    [(label, shape, left, width)] = drawn(client)
    assert (label.split()[0], shape) == ("4至5亿元", "range")
    assert (float(left), float(width)) == (80, 20)
    page = re.sub("</?span[^>]*>", "", client.get(FIGURES.path).content.decode())
    assert "<td>400,000,000元–500,000,000元</td><td>区间</td>" in page


@pytest.mark.parametrize(
    ("query", "shape"),
    [
        ("?qualifier=at_least", "least"),
        ("?qualifier=at_most", "utmost"),
        ("?value__gte=450000000", "utmost"),
    ],
)
def test_an_end_of_a_range_that_was_not_chosen_is_not_drawn(client, answer, query, shape):
    money(answer, "4至5亿元", 4, "at_least")
    money(answer, "4至5亿元", 5, "at_most")
    [(_label, stated, left, width)] = drawn(client, query)
    assert (stated, float(left), float(width)) == (shape, 0, 100)


def test_what_is_left_out_is_counted_by_its_rows(client, answer):
    for _each in range(MOST):
        money(answer, "投入3亿元", 3)
    money(answer, "4至5亿元", 4, "at_least")
    money(answer, "4至5亿元", 5, "at_most")
    assert len(drawn(client)) == MOST
    page = client.get(FIGURES.path).content.decode()
    assert f"数字共{MOST + 2}个；另有1个数字未画出" in page
    page = client.get(f"{FIGURES.path}?value__gte=450000000").content.decode()
    assert "未画出" not in page


@pytest.mark.parametrize("query", ["", "?value__lte=600000000"])
def test_the_ends_of_a_range_are_joined_however_far_apart_they_are(client, answer, query):
    money(answer, "2至5亿元", 2, "at_least")
    money(answer, "2至5亿元", 5, "at_most")
    for _each in range(2 * MOST):
        money(answer, "投入3亿元", 3)
    assert drawn(client, query)[0][1] == "range"
    assert f"另有{MOST + 1}个数字未画出" in client.get(f"{FIGURES.path}{query}").content.decode()
    assert drawn(client, "?value__gte=250000000")[0][1] == "utmost"


def test_only_one_unit_is_drawn_which_the_reader_chooses(client, answer):
    money(answer, "投入3亿元", 3)
    make_figure(
        answer,
        "30公里",
        value=Decimal(30_000),
        unit="m",
        stated_value=Decimal(30),
        stated_unit="公里",
        kind="length",
    )
    assert len(drawn(client)) == len(drawn(client, "?unit=m")) == len(drawn(client, "?unit=all")) == 1
    page = client.get(FIGURES.path)
    assert "unit=m" in "".join(Page(page.content.decode()).links)
    assert "单位：米" in client.get(f"{FIGURES.path}?unit=m").content.decode()


def test_the_caption_says_what_was_chosen_and_the_unit_once(client, answer):
    money(answer, "投入3亿元", 3)
    page = client.get(f"{FIGURES.path}?kind=money&qualifier=exact&unit=CNY").content.decode()
    [caption] = re.findall(r"<figcaption[^>]*>([^<]+)", page)
    assert caption.count("单位：") == 1
    assert caption.startswith("类别：金额；限定语：确切；单位：元；数字共1个；")


def test_it_is_said_that_stated_amounts_may_overlap(client, answer):
    money(answer, "投入3亿元", 3)
    assert "可能重叠" in client.get(FIGURES.path).content.decode()
    assert "may overlap" in client.get(f"/en{FIGURES.path}").content.decode()


def test_the_key_and_the_table_of_a_chart_say_how_exact_in_one_word(client, answer):
    money(answer, "投入3亿元", 3)
    for path, word in ((FIGURES.path, "确切"), (f"/en{FIGURES.path}", "exactly")):
        page = client.get(path).content.decode()
        assert f"</svg>{word}</span>" in page
        assert re.search(rf"<td[^>]*>{word}</td>", page)


def test_no_number_in_the_table_of_a_chart_breaks_at_the_end_of_a_line(client, answer):
    money(answer, "投入3亿元", 3)
    assert '<span class="whole">300,000,000</span>' in client.get(FIGURES.path).content.decode()
