"""The ways from page to page that editors take most."""

from django.test import RequestFactory

from apps.hearings.admin.lockout import address_of
from apps.hearings.checking import PARTS
from apps.hearings.models import Answer, Commitment, Figure, Hearing, Question
from tests.make import make_exchange

from .conftest import client_of
from .pages import address, change, filled_in


def test_a_hearing_leads_to_all_its_parts_which_are_counted(root, exchange):
    html = root.get(change(exchange.hearing)).content.decode()
    for kind in [model._meta.model_name for model in PARTS]:
        url = f"/admin/hearings/{kind}/?hearing__id__exact={exchange.hearing.pk}"
        assert url in html, kind
        assert root.get(url).context["cl"].result_count >= 1
        adding = f"{kind}/add/?hearing=" if kind != "vote" else "vote/table/"  # one table takes all votes
        assert f"/admin/hearings/{adding}{exchange.hearing.pk}" in html, kind
    assert "发言人 <b>2</b>" in html
    assert change(exchange.question) in html
    assert change(exchange.answer) in html
    assert "1 承诺与举措 · 1 数字" in html


def test_a_question_leads_to_its_answers_and_an_answer_to_what_was_taken_from_it(root, exchange):
    assert change(exchange.answer) in root.get(change(exchange.question)).content.decode()
    html = root.get(change(exchange.answer)).content.decode()
    assert change(exchange.commitment) in html
    assert change(exchange.figure) in html
    html = root.get(change(exchange.commitment)).content.decode()
    assert change(exchange.figure) in html
    assert change(exchange.event) in html
    assert change(exchange.answer) in html


def test_a_filtered_list_says_of_which_hearing_it_is(root, exchange):
    html = root.get(
        f"{address(Figure, 'changelist')}?hearing__id__exact={exchange.hearing.pk}"
    ).content.decode()
    assert f"<h2>{exchange.hearing.title}</h2>" in html


def test_after_adding_one_is_back_where_the_link_was(root, exchange):
    url = f"{address(Commitment, 'add')}?answer={exchange.answer.pk}"
    sent = filled_in(root, url, quote="我市已出台扶持政策", kind="reported")
    assert root.post(url, sent).headers["Location"] == change(exchange.answer)


def test_adding_one_more_keeps_the_answer(root, exchange):
    url = f"{address(Commitment, 'add')}?answer={exchange.answer.pk}"
    sent = filled_in(root, url, quote="我市已出台扶持政策", kind="reported", _addanother="1")
    assert root.post(url, sent).headers["Location"] == url


def test_after_a_change_one_is_back_at_what_the_record_belongs_to(root, exchange):
    for record, belongs_to in (
        (exchange.figure, exchange.commitment),
        (exchange.commitment, exchange.answer),
        (exchange.answer, exchange.question),
        (exchange.questioner, exchange.hearing),
    ):
        url = change(record)
        assert root.post(url, filled_in(root, url)).headers["Location"] == change(belongs_to)


def test_after_a_change_from_a_filtered_list_one_is_back_in_that_list(root, exchange):
    url = f"{change(exchange.figure)}?_changelist_filters=kind__exact%3Dmoney"
    left = root.post(url, filled_in(root, url)).headers["Location"]
    assert left == f"{address(Figure, 'changelist')}?kind__exact=money"


def test_nobody_is_led_to_a_page_that_is_closed_to_them(db):
    from django.contrib.auth.models import Permission

    client = client_of("figures-only")
    user = client.get("/admin/").context["user"]
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_figure", "change_figure"]))
    url = change(make_exchange(state="draft").figure)
    left = client.post(url, filled_in(client, url)).headers["Location"]
    assert left == address(Figure, "changelist")


def test_records_are_found_by_the_words_in_them(root, exchange):
    for model, words in (
        (Question, "重点产业项目"),
        (Answer, "扶持政策"),
        (Commitment, "3个产业园"),
        (Figure, "27.84"),
        (Hearing, exchange.hearing.pk),
    ):
        found = root.get(address(model, "changelist"), {"q": words}).context["cl"].result_count
        assert found == 1, model


def test_the_address_of_a_client_is_not_what_it_says_itself(settings):
    request = RequestFactory().get("/", headers={"x-forwarded-for": "1.1.1.1, 2.2.2.2"})
    for proxies, expected in ((0, "127.0.0.1"), (1, "2.2.2.2"), (2, "1.1.1.1"), (3, "1.1.1.1")):
        settings.TRUSTED_PROXIES = proxies
        assert address_of(request) == expected
    assert address_of(RequestFactory().get("/")) == "127.0.0.1"
