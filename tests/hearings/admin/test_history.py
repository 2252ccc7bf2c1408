from .pages import address, change, send


def old_version(record, nth):
    row = record.history.order_by("history_id")[nth]
    return f"{address(type(record), 'history', record.pk)}{row.history_id}/"


def test_the_history_says_in_chinese_who_changed_what(publisher, exchange):
    send(publisher, change(exchange.hearing), title="改过的标题")
    html = publisher.get(address(type(exchange.hearing), "history", exchange.hearing.pk)).content.decode()
    for words in ("publisher", "改过的标题", "已修改", "修改人", "变更内容", "程序", "个版本"):
        assert words in html, words
    assert "Changed" not in html


def test_a_choice_of_many_is_in_the_history_too(publisher, exchange):
    send(publisher, change(exchange.commitment), topics=[])
    assert exchange.commitment.history.first().topics.count() == 0
    assert exchange.commitment.history.first().history_user.username == "publisher"
    html = publisher.get(
        address(type(exchange.commitment), "history", exchange.commitment.pk)
    ).content.decode()
    assert "主题" in html


def test_an_old_version_is_shown_as_it_was_and_has_no_fields(root, exchange):
    before = exchange.hearing.title
    send(root, change(exchange.hearing), title="改过的标题")
    url = old_version(exchange.hearing, 0)
    response = root.get(url)
    html = response.content.decode()
    assert before in html
    assert 'name="_save"' not in html
    assert 'name="title"' not in html
    root.post(url, {"title": before, "state": "published"})
    assert type(exchange.hearing).objects.get().title == "改过的标题"


def test_a_version_that_never_was_is_not_found(root, exchange):
    for number in ("0", "x", "9" * 30, "٣"):
        url = f"{address(type(exchange.hearing), 'history', exchange.hearing.pk)}{number}/"
        assert root.get(url).status_code == 404


def test_lists_and_outlines_in_the_history_are_words(publisher, exchange):
    send(publisher, change(exchange.commitment), topics=[])
    html = publisher.get(
        address(type(exchange.commitment), "history", exchange.commitment.pk)
    ).content.decode()
    assert f"<b>主题</b>: {exchange.topic} &rarr; 空" in html
    assert "[" not in html.partition('id="change-history"')[2].partition("</table>")[0]
