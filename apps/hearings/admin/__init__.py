"""The editors' way into the record: one file per kind of record, all registered by these imports."""

import importlib.util
import os

if os.environ.get("ADM_STUB") or importlib.util.find_spec("apps.hearings.publishing"):
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
