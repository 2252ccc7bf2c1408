"""JSON Lines: one object a row, exactly as the list shows it."""

from .json import to_json

CONTENT_TYPE = "application/jsonl"
BATCH = 500


def write(names, rows):
    """Yield a file piece by piece, a line for each row."""
    lines = []
    for row in rows:
        lines.append(to_json(dict(zip(names, row, strict=True))))
        if len(lines) == BATCH:
            yield ("\n".join(lines) + "\n").encode()
            lines = []
    if lines:
        yield ("\n".join(lines) + "\n").encode()
