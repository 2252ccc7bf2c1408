"""The admin of the record: one file for each model, all registered by these imports."""

from . import (  # noqa: F401
    accounts,
    agenda_items,
    amendments,
    answers,
    areas,
    commitments,
    editions,
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
    votes,
)
