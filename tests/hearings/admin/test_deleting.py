from apps.hearings.models import Figure, Question
from tests.make import WHY

from .pages import address


def test_what_others_stand_on_is_not_deleted_and_the_reason_is_given(root, exchange):
    for url, sent in (
        (address(Question, "delete", exchange.question.pk), {"post": "yes"}),
        (
            address(Question, "changelist"),
            {"action": "delete_selected", "_selected_action": exchange.question.pk},
        ),
    ):
        html = root.post(url, sent).content.decode()
        assert "其他记录以它为依据" in html
        assert exchange.answer.text[:10] in html
    assert Question.objects.exists()


def test_what_nothing_stands_on_is_deleted_after_a_question(root, exchange):
    url = address(Figure, "delete", exchange.figure.pk)
    assert "您确认" in root.get(url).content.decode() or "确认" in root.get(url).content.decode()
    assert root.post(url, {"post": "yes", "why": WHY}).status_code == 302
    assert not Figure.objects.exists()
