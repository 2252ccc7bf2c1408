"""The public parts of one hearing, for the Akoma Ntoso document."""

from functools import cached_property

from apps.api.resources.agenda_items import AgendaItemRow
from apps.api.resources.answers import AnswerRow
from apps.api.resources.commitments import CommitmentRow
from apps.api.resources.figures import FigureRow
from apps.api.resources.questions import QuestionRow
from apps.api.resources.sections import SectionRow
from apps.api.resources.sources import SourceDetail, SourceRow
from apps.api.resources.speakers import SpeakerRow
from apps.api.resources.votes import VoteRow
from apps.api.rows.columns import Row
from apps.api.rows.details import RowDict, published_details


class HearingParts:
    """A published hearing and its parts, each kind read at most once."""

    def __init__(self, hearing: RowDict) -> None:
        self.hearing = hearing

    def _rows(self, row_class: type[Row]) -> list[RowDict]:
        return published_details(row_class, hearing=self.hearing["id"])

    @cached_property
    def sources(self) -> list[RowDict]:
        return published_details(SourceDetail, hearings=self.hearing["id"])

    @cached_property
    def opinions(self) -> list[RowDict]:
        return published_details(SourceRow, opinion_of=self.hearing["id"])

    @cached_property
    def reports(self) -> list[RowDict]:
        return published_details(SourceRow, report_of=self.hearing["id"])

    @cached_property
    def speakers(self) -> dict[str, RowDict]:
        return {row["id"]: row for row in self._rows(SpeakerRow)}

    @cached_property
    def sections(self) -> list[RowDict]:
        return self._rows(SectionRow)

    @cached_property
    def questions(self) -> list[RowDict]:
        return self._rows(QuestionRow)

    @cached_property
    def answers(self) -> list[RowDict]:
        return self._rows(AnswerRow)

    @cached_property
    def commitments(self) -> list[RowDict]:
        return self._rows(CommitmentRow)

    @cached_property
    def figures(self) -> list[RowDict]:
        return self._rows(FigureRow)

    @cached_property
    def agenda_items(self) -> list[RowDict]:
        return self._rows(AgendaItemRow)

    @cached_property
    def votes(self) -> list[RowDict]:
        return self._rows(VoteRow)
