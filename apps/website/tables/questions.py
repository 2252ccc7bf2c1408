from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.api.http.languages import listed
from apps.api.resources.answers import AnswerRow
from apps.api.resources.questions import QuestionViewSet
from apps.website.published import details

from .names import with_hearings
from .table import Heading, Rows, Table, Written
from .written import DAY, NEWSPAPER, PLACE


def completed(request: HttpRequest, rows: Rows) -> Rows:
    answers: dict[str, Rows] = {}
    ids = [row["id"] for row in rows]
    for answer in details(AnswerRow, question__in=ids) if ids else ():
        answers.setdefault(answer["question"], []).append(answer)
    return with_hearings(request, [{**row, "answers": answers.get(row["id"], [])} for row in rows])


def answered_by(row: dict[str, Any]) -> str:
    answers = [" ".join(filter(None, [each["role"], each["person_name"]])) for each in row["answers"]]
    return listed(answers) or str(_("no answer on record"))


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
    written=[
        Written(_("question"), 70, lambda row: row["text"]),
        Written(_("asked by"), 10, lambda row: row["person_name"]),
        Written(_("role as printed"), 20, lambda row: row["role"]),
        Written(_("answered by"), 24, answered_by),
        DAY,
        PLACE,
        NEWSPAPER,
    ],
    completed=completed,
    facets={"area": _("where"), "person": _("asked by")},
    ordering="-held_on",
    by_day=True,
)
