import pytest

from tests.make import make_agenda_item, make_exchange

from .page import read

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "legend", "numbers"),
    [
        ("zh-hans", "议题", ["1 项议题", "2 项议题"]),
        ("en", "agenda item", ["1 agenda item", "2 agenda items"]),
    ],
)
def test_agenda_items_are_marked_counted_and_noted(client, language, legend, numbers):
    made = make_exchange()
    client.cookies["django_language"] = language
    path = f"/hearings/{made.hearing.pk}/"
    before = client.get(path).content.decode()
    assert f"<summary>{numbers[0]}</summary>" in before
    assert f'<span class="agenda-item">{legend}</span>' in before
    make_agenda_item(made.hearing)
    page = client.get(path).content.decode()
    assert f"<summary>{numbers[1]}</summary>" in page
    item = made.agenda_item
    assert f'<a lang="zh-hans" href="#{item.pk}">{item.quote}</a>' in page
    assert f'{legend} · <a href="/api/v1/agenda_items/{item.pk}/">JSON</a>' in page
    marks = {attrs["id"]: attrs for _tag, attrs in read(client, path).tags if "id" in attrs}
    assert (marks[item.pk]["class"], marks[item.pk]["title"]) == ("agenda-item", legend)
