"""The form of a hearing refuses what its sources do not state, and documents in a role that is not theirs."""

from urllib.parse import urlsplit

import pytest

from apps.hearings.models import Hearing
from tests.make import make_hearing, make_source

from .pages import change, errors, saved, send

INTRODUCTION = "围绕加快产业集聚开展专题询问。10位委员提出询问，9个部门负责人应询。"


@pytest.fixture
def hearing(db):
    return make_hearing(state="draft", text=INTRODUCTION)


def test_what_the_sources_state_is_saved(root, hearing):
    typed = {"subject": "加快产业集聚", "members_stated": "10", "organizations_stated": "9"}
    assert saved(send(root, change(hearing), **typed)) is True
    hearing.refresh_from_db()
    assert (hearing.subject, hearing.members_stated, hearing.organizations_stated) == ("加快产业集聚", 10, 9)
    assert saved(send(root, change(hearing), **dict.fromkeys(typed, ""))) is True
    hearing.refresh_from_db()
    assert (hearing.subject, hearing.members_stated, hearing.organizations_stated) == (None, None, None)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"subject": "加快产业升级"}, "询问会各出处的原文中没有“加快产业升级”。"),
        ({"subject": "  "}, "询问题目不能为空白。"),
        ({"members_stated": "11"}, "填写的是11，出处正文所载为10。"),
        ({"organizations_stated": "10"}, "填写的是10，出处正文所载为9。"),
    ],
)
def test_what_the_sources_do_not_state_is_refused(root, hearing, typed, why):
    assert errors(send(root, change(hearing), **typed)) == [why]


@pytest.mark.parametrize("number", ["-1", "32768", "9" * 30, "十", "1.5"])
def test_a_number_that_is_none_is_refused(root, hearing, number):
    assert errors(send(root, change(hearing), members_stated=number))


def test_a_number_in_the_sources_that_state_none_is_to_be_left_empty(root):
    hearing = make_hearing(text="开展专题询问。")
    assert errors(send(root, change(hearing), members_stated="10")) == [
        "填写的是10，出处正文中没有这样的数目；请留空。"
    ]


def test_the_sources_that_are_chosen_now_decide(root, hearing):
    other = make_source("12位委员提出询问。")
    typed = {"members_stated": "12", "sources": [hearing.sources.get().pk, other.pk]}
    assert saved(send(root, change(hearing), **typed)) is True
    typed = {"sources": [hearing.sources.exclude(pk=other.pk).get().pk]}
    assert errors(send(root, change(hearing), **typed)) == ["填写的是12，出处正文所载为10。"]


@pytest.mark.parametrize(
    ("role", "kind", "label"), [("opinions", "opinion", "审议意见"), ("reports", "report", "落实情况报告")]
)
def test_a_document_is_linked_in_the_role_of_its_kind(root, hearing, role, kind, label):
    news, fitting = make_source("报道。", kind="news"), make_source("文件。", kind=kind)
    refused = errors(send(root, change(hearing), **{role: [news.pk, fitting.pk]}))
    assert refused == [f"{news.pk}的类别是“新闻报道”，此处应为“{label}”。"]
    assert saved(send(root, change(hearing), **{role: [fitting.pk]})) is True
    assert list(getattr(Hearing.objects.get(), role).all()) == [fitting]


def test_a_linked_document_keeps_its_kind(root, exchange):
    refused = errors(send(root, change(exchange.opinion), kind="news"))
    assert refused == [f"类别选的是“新闻报道”，应为“审议意见”：{exchange.hearing.pk}以此关联本出处。"]


def test_a_new_source_has_no_kind_until_one_is_chosen(root, exchange):
    assert root.get("/admin/hearings/source/add/").context["adminform"].form["kind"].value() is None
    assert errors(send(root, change(exchange.source), kind=""))


def test_the_page_of_a_document_lists_its_hearing(root, exchange):
    lists = root.get(change(exchange.opinion)).context["related"]
    listing = [each for each in lists if each.title == Hearing._meta.verbose_name_plural]
    assert [(each.number, urlsplit(each.all_url).query.partition("__")[0]) for each in listing] == [
        (0, "sources"),
        (1, "opinions"),
    ]
