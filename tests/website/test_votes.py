import pytest

from tests.make import make_exchange, make_vote

from .page import read

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "legend", "numbers", "counts", "answer"),
    [
        (
            "zh-hans",
            "满意度测评",
            ["1 次满意度测评", "2 次满意度测评"],
            ["满意 38 · 基本满意 5 · 不满意 0 · 弃权 1", "满意 9"],
            "答复",
        ),
        (
            "en",
            "satisfaction vote",
            ["1 satisfaction vote", "2 satisfaction votes"],
            ["satisfied 38 · basically satisfied 5 · unsatisfied 0 · abstained 1", "satisfied 9"],
            "answer",
        ),
    ],
)
def test_votes_are_marked_counted_and_noted(client, language, legend, numbers, counts, answer):
    made = make_exchange()
    client.cookies["django_language"] = language
    path = f"/hearings/{made.hearing.pk}/"
    before = client.get(path).content.decode()
    assert f"<summary>{numbers[0]}</summary>" in before
    assert f'<span class="vote">{legend}</span>' in before
    unprinted = dict.fromkeys(["basically_satisfied", "unsatisfied", "abstained"])
    on_item = make_vote(made.hearing, "满意9票", satisfied=9, **unprinted)
    page = client.get(path).content.decode()
    assert f"<summary>{numbers[1]}</summary>" in page
    assert f'<a href="#{made.answer.pk}">{answer}</a>' in page
    item = made.agenda_item
    assert (
        f'<a lang="zh-hans" href="#{item.pk}">{item.quote}</a> · <a href="/api/v1/votes/{on_item.pk}/">'
        in page
    )
    assert all(f'<span class="meta">{each} · <a' in page for each in counts)
    marks = {
        attrs["id"]: attrs
        for _tag, attrs in read(client, path).tags
        if attrs.get("class") == "vote" and "id" in attrs
    }
    assert marks[made.vote.pk]["title"] == counts[0]
