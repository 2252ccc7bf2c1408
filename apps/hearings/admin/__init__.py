"""The editors' way into the record: one file per kind of record, all registered by these imports."""

from . import (  # noqa: F401
    answers,
    areas,
    commitments,
    events,
    figures,
    hearings,
    organizations,
    people,
    questions,
    sections,
    sources,
    speakers,
    topics,
)
