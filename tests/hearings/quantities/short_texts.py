"""Reads short texts, for the tests."""

from apps.hearings.quantities.reader import read_text


def told(text: str) -> str:
    """Give each quantity as value, unit and qualifier, or - where there is none."""
    found = read_text(text).found
    return "; ".join(f"{one.value.normalize():f} {one.unit} {one.qualifier}" for one in found) or "-"


def unread(text: str) -> list[str]:
    """Give the words that hold a number which cannot be read whole."""
    return [text[start:end] for start, end in read_text(text).unread]
