"""All that the public may see of one sitting, for the formats that show it whole."""

from functools import cached_property

from apps.api.resources.answers import AnswerRow
from apps.api.resources.commitments import CommitmentRow
from apps.api.resources.events import EventRow
from apps.api.resources.figures import FigureRow
from apps.api.resources.questions import QuestionRow
from apps.api.resources.sections import SectionRow
from apps.api.resources.sources import SourceDetail
from apps.api.resources.speakers import SpeakerRow
from apps.api.rows.details import rows


class Sitting:
    """A published hearing and its parts, each kind read at most once."""

    def __init__(self, hearing: dict):
        self.hearing = hearing

    def _rows(self, row_class):
        return rows(row_class, hearing=self.hearing["id"])

    @cached_property
    def sources(self) -> list[dict]:
        return rows(SourceDetail, hearings=self.hearing["id"])

    @cached_property
    def speakers(self) -> dict[str, dict]:
        return {row["id"]: row for row in self._rows(SpeakerRow)}

    @cached_property
    def sections(self) -> list[dict]:
        return self._rows(SectionRow)

    @cached_property
    def questions(self) -> list[dict]:
        return self._rows(QuestionRow)

    @cached_property
    def answers(self) -> list[dict]:
        return self._rows(AnswerRow)

    @cached_property
    def commitments(self) -> list[dict]:
        return self._rows(CommitmentRow)

    @cached_property
    def events(self) -> list[dict]:
        return self._rows(EventRow)

    @cached_property
    def figures(self) -> list[dict]:
        return self._rows(FigureRow)
