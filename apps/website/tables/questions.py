from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.api.resources.answers import AnswerRow
from apps.api.resources.questions import QuestionViewSet
from apps.api.rows.details import published_details

from .names import with_hearings
from .table import Heading, Rows, Table


def completed(request: HttpRequest, rows: Rows) -> Rows:
    answers: dict[str, Rows] = {}
    ids = [row["id"] for row in rows]
    for answer in published_details(AnswerRow, question__in=ids) if ids else ():
        answers.setdefault(answer["question"], []).append(answer)
    return with_hearings(request, [{**row, "answers": answers.get(row["id"], [])} for row in rows])


QUESTIONS = Table(
    resource=QuestionViewSet,
    title=_("Questions"),
    lead=_("What members of the congress asked, and who answered."),
    words=_("Words contain"),
    headings=[
        Heading(_("question"), "hearing"),
        Heading(_("asked by")),
        Heading(_("answered by")),
        Heading(_("day"), "held_on"),
    ],
    template="question",
    completed=completed,
    facets={"area": _("where"), "person": _("asked by")},
    ordering="-held_on",
    by_day=True,
)
