from typing import Any

from ..spans import Span
from .agenda_items import AgendaItem
from .amendments import Amendment
from .answers import Answer, AnswerSpeaker
from .areas import Area
from .base import Record
from .bulk_changes import BulkChange
from .commitments import Commitment
from .editions import Edition
from .events import CommitmentEvent
from .figures import Figure
from .hearings import Hearing
from .organizations import Organization
from .people import Person
from .questions import Question
from .releases import Change, Correction, Release
from .review_notes import ReviewNote
from .search_entries import SearchEntry
from .sections import Section
from .sources import Source
from .speakers import Speaker
from .topics import Topic
from .votes import Vote

RECORDS: list[type[Record]] = [
    Area,
    Topic,
    Organization,
    Person,
    Source,
    Edition,
    Hearing,
    Section,
    AgendaItem,
    Speaker,
    Question,
    Answer,
    Commitment,
    CommitmentEvent,
    Figure,
    Vote,
]
"""Every kind of record, each after those that it refers to."""

SPANNED: list[type[Any]] = [model for model in RECORDS if issubclass(model, Span)]
"""Every kind of record that quotes a source."""

__all__ = [model.__name__ for model in RECORDS]
__all__ += ["RECORDS", "SPANNED", "Amendment", "AnswerSpeaker", "BulkChange", "Change", "Correction"]
__all__ += ["Release", "ReviewNote", "SearchEntry"]
