"""Tables as workbooks, in the language of the page that they are asked from."""

from io import BytesIO
from urllib.parse import unquote

import openpyxl
import pytest

from apps.exports import xlsx
from apps.hearings.publishing import withdraw
from apps.website.tables import TABLES
from tests.make import correct, make_commitment, make_exchange, make_topic

from .page import read
from .test_demo import demo  # noqa: F401

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


def book(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return openpyxl.load_workbook(BytesIO(answer.getvalue()))


def table(client, path):
    """Read the first sheet as records by its headings."""
    headings, *rows = book(client, path).worksheets[0].iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def about(client, path):
    return dict(book(client, path).worksheets[1].iter_rows(values_only=True))


def test_a_row_tells_in_chinese_what_the_page_tells(client):
    made = make_exchange()
    [row] = table(client, "/commitments.xlsx")
    assert row["原话"] == made.commitment.quote
    assert (row["类别"], row["履行情况"]) == ("承诺", "推进中")
    assert (row["部门"], row["说话人"]) == (made.organization.name, made.person.name)
    assert row["期限原文"] == "2026年底前"
    assert row["期限"].date().isoformat() == "2026-12-31"
    assert made.topic.name in row["主题"]
    assert made.question.text[:20] in row["提问"]
    assert row["日期"].date() == made.hearing.held_on
    assert row["登载于"].startswith(made.source.publisher.name)
    assert row["网页"] == f"http://testserver/commitments/{made.commitment.pk}/"


def test_the_same_row_in_english(client):
    make_exchange()
    [row] = table(client, "/en/commitments.xlsx")
    assert (row["Kind"], row["Status"]) == ("pledge", "in progress")
    assert row["Page"].startswith("http://testserver/en/commitments/")


def test_units_kinds_and_qualifiers_of_figures_are_words_and_values_numbers(client):
    make_exchange()
    [row] = table(client, "/figures.xlsx")
    assert (row["统一单位"], row["单位"], row["类别"]) == (2_784_000_000, "元", "金额")


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("each", TABLES, ids=lambda each: each.collection)
def test_every_table_leads_to_its_workbook_which_holds_its_rows_and_no_machine_word(client, language, each):
    make_exchange()
    path = f"{language}/{each.collection}.xlsx"
    assert [link for link in read(client, f"{language}/{each.collection}/").links if link == path]
    rows = table(client, path)
    assert len(rows) == each.resource.serializer_class.Meta.model.objects.published().count()
    words = [str(value) for row in rows for value in (*row, *row.values())]
    assert not {"pledge_", "special_inquiry", "CNY"} & set(words)
    if not language:
        assert not [name for name in rows[0] if name.isascii()]


def test_the_second_sheet_says_what_when_whence_and_under_which_licence(client):
    made = make_exchange()
    told = about(client, f"/commitments.xlsx?kind=all&organization={made.organization.pk}")
    assert told["已选"] == f"部门：{made.organization.name}"
    assert told["行数"] == "1"
    assert "第1次发布" in told["发布版"]
    assert f"/commitments/?organization={made.organization.pk}&kind=all" in told["来自"]
    assert "[DB/OL]" in told["引用格式"]
    assert "CC BY 4.0" in told["许可"]
    assert {"承诺", "举措", "自述已办"} <= set(told)
    assert "Licence" in about(client, "/en/commitments.xlsx")


def test_it_holds_what_was_chosen_in_the_order_chosen_and_ignores_what_pages_ignore(client):
    made = make_exchange()
    make_commitment(made.answer, "建成3个产业园", kind="measure")
    assert [row["类别"] for row in table(client, "/commitments.xlsx?kind=measure&utm_source=wechat")] == [
        "举措"
    ]
    ordered = table(client, "/commitments.xlsx?kind=all&ordering=kind&cursor=x")
    assert [row["类别"] for row in ordered] == ["举措", "承诺"]


def test_the_name_of_the_file_says_what_was_chosen(client):
    made = make_exchange()
    named = client.get(f"/commitments.xlsx?organization={made.organization.pk}")["Content-Disposition"]
    assert f'filename="commitments-kind-pledge-organization-{made.organization.pk}-release-1.xlsx"' in named
    assert f"filename*=UTF-8''承诺与举措-承诺-{made.organization.name}-第1次发布.xlsx" in unquote(named)
    named = client.get(f"/commitments.xlsx?organization__not={made.organization.pk}")["Content-Disposition"]
    assert f"承诺与举措-承诺-部门不是-{made.organization.name}-第1次发布.xlsx" in unquote(named)
    named = client.get("/commitments.xlsx?q=..%2F..%2Fy%3B%E7%94%B5")["Content-Disposition"]
    assert "/" not in unquote(named.partition("UTF-8")[2].partition("''")[2])
    csv = client.get("/api/v1/commitments.csv?kind=pledge&q=%E7%94%B5")["Content-Disposition"]
    assert 'filename="commitments-kind-pledge-q-release-1.csv"' in csv
    assert unquote(csv).endswith("filename*=UTF-8''commitments-kind-pledge-q-电-release-1.csv")


@pytest.mark.parametrize(
    "query", ["kind=promise", "organization=nobody", "ordering=x", "held_on__gte=yesterday"]
)
def test_what_cannot_be_read_is_said_as_on_the_page(client, query):
    make_exchange()
    answer = client.get(f"/commitments.xlsx?{query}")
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()


def test_too_many_rows_are_refused_in_words(client, monkeypatch):
    make_exchange()
    monkeypatch.setattr(xlsx, "MOST_ROWS", 0)
    answer = client.get("/commitments.xlsx")
    assert answer.status_code == 413
    assert 'role="alert"' in answer.content.decode()


def test_nothing_runs_as_a_formula(client):
    made = make_exchange()
    correct(made.topic, name="=1+1")
    make_topic("@SUM(A1)")
    assert {"'=1+1", "'@SUM(A1)"} <= {row["主题"] for row in table(client, "/topics.xlsx")}


def test_what_is_not_public_is_in_no_workbook(client):
    make_exchange(state="draft")
    made = make_exchange()
    assert len(table(client, "/commitments.xlsx")) == 1
    withdraw(made.hearing)
    assert table(client, "/commitments.xlsx") == []


def test_it_is_made_anew_only_for_a_new_release_and_head_reads_nothing(client):
    make_exchange()
    first = client.get("/commitments.xlsx")
    assert (first["Release"], first["Content-Language"]) == ("1", "zh-hans")
    assert client.get("/commitments.xlsx", headers={"if-none-match": first["ETag"]}).status_code == 304
    head = client.head("/en/commitments.xlsx")
    assert "Content-Length" not in head
    assert head["Content-Type"] == xlsx.CONTENT_TYPE
    assert client.post("/commitments.xlsx").status_code == 405


def test_a_made_up_one_says_so_in_its_name_and_in_itself(client, demo):  # noqa: F811
    make_exchange()
    named = client.get("/commitments.xlsx")["Content-Disposition"]
    assert 'filename="demo-' in named
    assert "UTF-8''演示数据-承诺与举措" in unquote(named)
    assert "演示数据" in about(client, "/commitments.xlsx")


def test_other_pages_lead_to_workbooks_in_their_language_of_all_kinds(client):
    made = make_exchange()
    query = f"organization={made.organization.pk}&kind=all"
    assert f"/en/commitments.xlsx?{query}" in read(client, f"/en/organizations/{made.organization.pk}/").links
    assert (
        f"/commitments.xlsx?hearing={made.hearing.pk}&kind=all"
        in read(client, f"/hearings/{made.hearing.pk}/").links
    )
    assert {"/en/figures.xlsx", "/api/v1/answers.xlsx"} <= set(read(client, "/en/data/").links)
