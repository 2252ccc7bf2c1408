import datetime
import html
import re

import pytest

from apps.hearings.models import Commitment
from apps.website.tables import TABLES
from apps.website.tables.state import State
from tests.bench.generate import fill
from tests.make import (
    HELD_ON,
    make_area,
    make_commitment,
    make_exchange,
    make_figure,
    make_topic,
)

from .page import Page, read

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]
BY_NAME = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.collection)


def shown(client, path):
    """List the ids of the commitments whose pages a table links to."""
    return re.findall(r'href="/commitments/([a-z0-9-]+)/"', client.get(path).content.decode())


@BY_NAME
def test_every_table_opens_empty_and_filled_in_both_languages(client, table):
    assert client.get(table.path).status_code == 200
    make_exchange()
    for path in (table.path, f"/en{table.path}"):
        page = client.get(path).content.decode()
        assert page.count("<tr") > 1
        assert str(table.path) in page


def test_an_empty_table_says_what_else_matches_what_its_default_leaves_out(client):
    made = make_exchange()
    make_commitment(made.answer, "出台扶持政策", kind="measure")
    page = client.get("/commitments/?q=扶持政策").content.decode()
    assert shown(client, "/commitments/?q=扶持政策") == []
    [note] = re.findall(r'<p class="note">符合其余条件的有：(.*?)</p>', page)
    assert re.sub("<[^>]+>", "", note).split() == ["举措", "1", "三类一起", "1"]
    for address in re.findall('href="([^"]+)"', note):
        assert (
            len(shown(client, f"/commitments/{html.unescape(address)}".replace("/commitments//", "/"))) == 1
        )


def test_a_table_with_many_choices_beside_it_is_small(client):
    """The longest addresses stand beside a table where much is chosen, and many departments, topics and areas are left."""
    fill(answers=200, seed=1, areas=6, first=datetime.date(2023, 1, 6))
    chosen = "?kind=all&status=stated&held_on__gte=2020-01-01&due_to__isnull=false&events=none"
    page = client.get(f"/en/commitments/{chosen}").content
    assert page.count(b"<tr") == 26
    assert len(page) < 60_000


@BY_NAME
def test_every_declared_facet_and_filter_is_one_of_the_list(table):
    assert set(table.facets) <= set(table.resource.grouped_by)
    filters = set(table.resource.filterset_class.base_filters)
    assert {*table.facets, *table.more, *table.first, "q"} <= filters
    if table.by_day:
        assert {"held_on__gte", "held_on__lte"} <= filters


def test_a_table_of_commitments_begins_with_pledges_and_shows_all_kinds_when_asked(client):
    made = make_exchange()
    measure = make_commitment(made.answer, kind="measure")
    assert set(shown(client, "/commitments/")) == {made.commitment.pk}
    assert set(shown(client, "/commitments/?kind=measure")) == {measure.pk}
    assert set(shown(client, "/commitments/?kind=all")) == {made.commitment.pk, measure.pk}


def test_parameters_that_a_table_does_not_know_and_empty_fields_change_nothing(client):
    make_exchange()
    plain = client.get("/commitments/").content.decode()
    other = client.get("/commitments/?utm_source=letter&from=singlemessage&q=&held_on__gte=").content.decode()
    assert Page(plain).links == Page(other).links


@pytest.mark.parametrize(
    "query",
    ["kind=promise", "held_on__gte=yesterday", "organization=nobody", "cursor=made-up", "ordering=luck"],
)
def test_a_value_that_cannot_be_read_is_named_and_no_row_is_shown(client, query):
    make_exchange()
    answer = client.get(f"/commitments/?{query}")
    page = answer.content.decode()
    assert answer.status_code == 400
    assert f"<code>{query.partition('=')[0]}</code>" in page
    assert "<table" not in page
    assert "/commitments/" in Page(page).links


def test_each_choice_leads_to_as_many_rows_as_it_says(client):
    made = make_exchange()
    make_exchange(held_on=HELD_ON + datetime.timedelta(days=1), area=make_area("汕头市", "Shantou"))
    make_commitment(made.answer, kind="measure", topics=[make_topic("人才", "Talent")])
    page = client.get("/commitments/?kind=all").content.decode()
    aside = page.partition("<aside")[2].partition("</aside>")[0]
    choices = re.findall(r'<li><a href="([^"]*)"[^>]*>[^<]*</a><span class="n">(\d+)</span>', aside)
    assert len(choices) > 6
    for address, count in choices:
        answer = client.get(f"/commitments/{address.replace('&amp;', '&')}").content.decode()
        assert f'<b class="n">{count}</b>' in answer, address


def test_a_choice_is_told_in_words_and_taken_back(client):
    made = make_exchange()
    page = client.get(f"/commitments/?organization={made.organization.pk}").content.decode()
    chips = re.findall(r'<a href="([^"]*)" aria-label="去掉条件“([^”]*)”"', page)
    assert [words for _address, words in chips] == ["类别：承诺", f"部门：{made.organization.name}"]
    assert chips[1][0] == "?"
    assert chips[0][0] == f"?organization={made.organization.pk}&amp;kind=all"


def test_the_files_of_a_table_hold_its_rows(client):
    made = make_exchange()
    make_commitment(made.answer, kind="measure")
    links = read(client, "/commitments/?kind=measure").links
    assert "/commitments.xlsx?kind=measure" in links
    assert {f"/commitments.{name}?kind=measure" for name in ("atom", "ics")} <= set(links)
    [more] = [link for link in links if link.endswith("?kind=measure#preview")]
    beside = read(client, more.partition("#")[0]).links
    for name, where in (("csv", links), ("jsonl", beside), ("parquet", beside)):
        assert f"/api/v1/commitments.{name}?kind=measure" in where
    rows = client.get("/api/v1/commitments.jsonl?kind=measure").getvalue().decode().splitlines()
    assert len(rows) == len(shown(client, "/commitments/?kind=measure"))


def test_headings_sort_by_the_orderings_of_the_list_and_say_so(client):
    make_exchange()
    page = client.get("/commitments/?ordering=-held_on").content.decode()
    assert 'aria-sort="descending"' in page
    assert "?ordering=held_on" in Page(page).links
    assert client.get("/commitments/?ordering=held_on").status_code == 200


def test_pages_of_a_table_show_every_row_once(client, monkeypatch):
    monkeypatch.setattr("apps.website.pages.tables.ON_A_PAGE", "2")
    made = make_exchange()
    for _ in range(4):
        make_commitment(made.answer, kind="pledge")
    found, address = [], "/commitments/"
    while address:
        page = client.get(address).content.decode()
        found += shown(client, address)
        later = re.search(r'rel="next" href="([^"]*)"', page)
        address = later and f"/commitments/{later[1].replace('&amp;', '&')}"
    assert sorted(found) == sorted(Commitment.objects.values_list("pk", flat=True))


def test_counts_beside_people_bodies_topics_and_hearings_name_their_kinds(client):
    made = make_exchange()
    make_commitment(made.answer, kind="reported", topics=[made.topic])
    for path in ("/people/", "/organizations/", "/topics/", "/hearings/"):
        page = client.get(path).content.decode()
        for kind in ("承诺", "自述已办"):
            assert re.search(rf'{kind}</span> <span class="n">1</span>', page), path


def test_figures_are_shown_with_units_in_words(client):
    make_exchange()
    page = client.get("/figures/").content.decode()
    assert "2,784,000,000元" in page
    assert "CNY" not in re.sub(r'href="[^"]*"', "", page)
    assert "2,784,000,000 yuan" in client.get("/en/figures/").content.decode()


def test_a_figure_that_no_official_stated_says_so(client):
    made = make_exchange()
    make_figure(hearing=made.hearing, answer=None)
    assert "不是官员所说" in client.get("/figures/").content.decode()


def test_a_form_keeps_what_was_chosen_elsewhere(client, rf):
    state = State(TABLES[1], rf.get("/commitments/?topic=talent&q=x&cursor=abc&held_on__gte=2025-01-01"))
    assert state.kept("q", "held_on__gte", "held_on__lte") == [("topic", "talent")]


def test_print_says_which_rows_a_page_holds_and_where_all_of_them_are(client):
    made = make_exchange()
    for _each in range(29):
        make_commitment(made.answer)
    first = client.get("/commitments/?kind=all").content.decode()
    later = html.unescape(re.search('rel="next" href="([^"]+)"', first)[1])
    for page, rows in (
        (first, "第1至25行，共30行"),
        (client.get(f"/commitments/{later}").content.decode(), "第26至30行，共30行"),
    ):
        [told] = re.findall(r'<p class="print-only">(.*?)</p>', page)
        assert rows in told
        assert "/commitments.xlsx?kind=all" in told
        assert f"承诺与举措，{rows}[DB/OL]" in page
    english = client.get("/en/commitments/?kind=all").content.decode()
    assert "This page holds rows 1 to 25 of 30." in english


def test_print_says_nothing_of_rows_where_a_page_holds_all_of_them(client):
    make_exchange()
    page = client.get("/commitments/").content.decode()
    assert '<p class="print-only">' not in page
    assert "承诺与举措，1行" in page


def test_a_table_tells_how_it_begins_only_while_it_is_so(client):
    make_exchange()
    assert "先列承诺" in client.get("/commitments/").content.decode()
    for chosen in ("?kind=all", "?kind=measure"):
        assert "先列承诺" not in client.get(f"/commitments/{chosen}").content.decode()


def test_a_citation_in_english_has_no_mark_of_a_chinese_standard(client):
    made = make_exchange()
    for path in ("/commitments/", f"/hearings/{made.hearing.pk}/", "/charts/departments/"):
        cited = client.get(f"/en{path}").content.decode()
        assert "[Data set]" in cited
        assert "[DB/OL]" not in cited
        assert "[DB/OL]" in client.get(path).content.decode()


def test_the_fields_for_days_say_that_they_are_days_of_hearings(client):
    make_exchange()
    page = client.get("/commitments/?held_on__gte=2025-01-01").content.decode()
    assert "询问会日期起</label>" in page
    assert "询问会日期止</label>" in page
    assert "询问会日期起：2025-01-01" in html.unescape(re.sub("<[^>]+>", "", page))
