import datetime

from apps.hearings.ledger import writing
from apps.hearings.models import Commitment, Hearing, Topic
from tests.make import WHY, make_topic

from .pages import change, errors, filled_in


def two_at_once(client, record, first, second):
    """Open a form twice, save one, then the other."""
    url = change(record)
    one, two = filled_in(client, url, **first), filled_in(client, url, **second)
    assert client.post(url, one).status_code == 302
    return client.post(url, two)


def test_a_stale_save_stores_nothing_and_shows_both_versions(root, exchange):
    response = two_at_once(root, exchange.hearing, {"title": "先存的标题"}, {"title": "后存的标题"})
    assert "已有他人保存过" in errors(response)[0]
    html = response.content.decode()
    assert "先存的标题" in html
    assert "后存的标题" in html
    assert "root" in html
    form = response.context["adminform"].form
    assert form.differences() == [("标题", "先存的标题", "后存的标题")]
    exchange.hearing.refresh_from_db()
    assert exchange.hearing.title == "先存的标题"


def test_the_two_versions_are_shown_as_editors_read_them(root, exchange):
    other = make_topic("人才", "Talent")
    response = two_at_once(
        root,
        exchange.commitment,
        {"kind": "measure", "topics": [], "due_first_stated_to": ""},
        {"kind": "pledge", "topics": [exchange.topic.pk, other.pk]},
    )
    shown = {
        label: (theirs, yours) for label, theirs, yours in response.context["adminform"].form.differences()
    }
    assert shown["类别"] == ("举措", "承诺")
    assert shown["主题"][0] == ""
    assert set(shown["主题"][1].split("、")) == {"产业集群 · industry-clusters", "人才 · talent"}
    assert shown["最初期限截止日"] == (None, "2026-12-31")
    assert Commitment.objects.get().topics.count() == 0


def test_having_seen_both_versions_one_may_save_again(root, exchange):
    response = two_at_once(root, exchange.hearing, {"title": "先存的标题"}, {"title": "后存的标题"})
    form = response.context["adminform"].form
    sent = {
        **filled_in(root, change(exchange.hearing)),
        "title": "后存的标题",
        "version": form["version"].value(),
    }
    assert root.post(change(exchange.hearing), sent).status_code == 302
    assert Hearing.objects.get().title == "后存的标题"


def test_a_third_save_in_between_is_noticed_as_well(root, exchange):
    response = two_at_once(root, exchange.hearing, {"title": "一"}, {"title": "二"})
    seen = response.context["adminform"].form["version"].value()
    url = change(exchange.hearing)
    root.post(url, filled_in(root, url, title="三"))
    again = root.post(url, {**filled_in(root, url, title="二"), "version": seen})
    assert errors(again)
    assert Hearing.objects.get().title == "三"


def test_a_form_without_its_version_is_refused(root, exchange):
    sent = filled_in(root, change(exchange.person), name="别名")
    del sent["version"]
    assert errors(root.post(change(exchange.person), sent))


def test_a_choice_of_many_alone_counts_as_a_change(root, exchange):
    before = exchange.commitment.modified_at
    response = two_at_once(root, exchange.commitment, {"topics": []}, {"kind": "measure"})
    assert errors(response)
    exchange.commitment.refresh_from_db()
    assert exchange.commitment.modified_at > before
    assert exchange.commitment.topics.count() == 0


def test_saving_without_any_change_moves_nothing(root, exchange):
    before = exchange.commitment.modified_at
    assert (
        root.post(change(exchange.commitment), filled_in(root, change(exchange.commitment))).status_code
        == 302
    )
    exchange.commitment.refresh_from_db()
    assert exchange.commitment.modified_at == before
    assert list(exchange.commitment.topics.all()) == list(Topic.objects.all())


def test_what_was_deleted_meanwhile_is_said_and_what_was_typed_is_given_back(root, exchange):
    url = change(exchange.figure)
    sent = filled_in(root, url, measures="总投资额")
    with writing(why=WHY):
        exchange.figure.delete()
    response = root.post(url, sent)
    html = response.content.decode()
    assert response.status_code == 410
    assert "已由程序于" in html
    assert "总投资额" in html
    assert root.get(url).status_code == 410


def test_what_never_was_is_said_kindly(root, exchange):
    response = root.get("/admin/hearings/figure/nothing/change/", follow=True)
    assert "不存在" in response.content.decode()


def test_the_version_survives_a_form_with_another_error(root, exchange):
    url = change(exchange.hearing)
    sent = filled_in(root, url, title="")
    refused = root.post(url, sent)
    assert refused.context["adminform"].form["version"].value() == sent["version"]
    root.post(url, filled_in(root, url, held_on=str(datetime.date(2025, 10, 29))))
    assert errors(root.post(url, {**sent, "title": "新"}))
