"""Finds figures and commitments in short texts, for the tests."""

import datetime

from apps.intake.commitments import find_commitments
from apps.intake.figures import find_figures
from apps.intake.proposals import Label, Turn

DAY = datetime.date(2025, 10, 30)


def figures(text: str):
    """Find the figures of a whole text."""
    return find_figures(text, 0, len(text), DAY)


def told(text: str) -> list[tuple[str, str, str]]:
    """Give each figure as quote, value and unit."""
    return [(one.quote, f"{one.value.normalize():f}", one.unit) for one in figures(text)]


def answer(text: str, organization: str | None = "市水务局"):
    """Find the commitments of an answer."""
    return find_commitments(text, [Turn("answer", 0, len(text), Label(0, 0, organization=organization))], DAY)


def kinds(text: str) -> list[str]:
    """Give the kinds of an answer's commitments in order."""
    return [one.kind for one in answer(text)]
