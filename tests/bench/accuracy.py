"""Compares what the importer finds in the first record with what was entered by hand, one line a part."""

import datetime
import json
import os
from decimal import Decimal
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

from apps.intake.commitments import find_commitments
from apps.intake.figures import find_figures
from apps.intake.proposals import Label, Turn
from apps.intake.turns import find_turns

FIXTURE = Path(__file__).parents[2] / "fixtures" / "jieyang-2025-10-30.json"
NEAR = 0.6


def overlap(one, other) -> float:
    """Divide what two spans share by what they cover together."""
    shared = min(one["end"], other.end) - max(one["start"], other.start)
    return max(0, shared) / (max(one["end"], other.end) - min(one["start"], other.start))


def matched(gold: list[dict], said: list, same) -> list[tuple]:
    """Pair each entered record with the first proposal that is the same, one to one."""
    left, pairs = list(said), []
    for one in gold:
        twin = next((other for other in left if same(one, other)), None)
        if twin:
            left.remove(twin)
            pairs.append((one, twin))
    return pairs


def score(gold: list, said: list, pairs: list) -> dict:
    """Work out precision, recall and F1."""
    precision = len(pairs) / len(said) if said else 1.0
    recall = len(pairs) / len(gold) if gold else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": precision, "recall": recall, "f1": f1, "said": len(said), "gold": len(gold)}


def agreement(pairs: list, name: str) -> float:
    """Tell how many of the pairs agree in one column."""
    return sum(one[name] == getattr(other, name) for one, other in pairs) / (len(pairs) or 1)


def is_arabic(words: str) -> bool:
    """Tell whether a figure is printed in Arabic digits."""
    return any(sign.isdigit() for sign in words)


def same_figure(one: dict, other) -> bool:
    """Tell whether two figures overlap and have one value."""
    return overlap(one, other) > 0 and Decimal(one["value"]) == other.value


def measure() -> dict[str, dict]:
    """Score every part on the first record."""
    rows = json.loads(FIXTURE.read_text(encoding="utf-8"))
    of = {
        name: [row["fields"] for row in rows if row["model"] == f"hearings.{name}"]
        for name in ("source", "edition", "hearing", "section", "question", "answer", "figure", "commitment")
    }
    text = of["edition"][0]["text"]
    held_on = datetime.date.fromisoformat(of["hearing"][0]["held_on"])
    figures = find_figures(text, 0, len(text), held_on)
    scores = {}
    for tier, arabic in (("figures, Arabic digits", True), ("figures, Chinese numerals", False)):
        gold = [one for one in of["figure"] if is_arabic(one["quote"]) == arabic]
        said = [one for one in figures if is_arabic(one.quote) == arabic]
        pairs = matched(gold, said, same_figure)
        columns = {name: agreement(pairs, name) for name in ("kind", "unit", "qualifier")}
        scores[tier] = score(gold, said, pairs) | columns
    turns = [
        Turn("answer", one["start"], one["end"], Label(one["start"], one["start"])) for one in of["answer"]
    ]
    commitments = find_commitments(text, turns, held_on)
    pairs = matched(of["commitment"], commitments, lambda one, other: overlap(one, other) >= NEAR)
    scores["commitments"] = score(of["commitment"], commitments, pairs) | {"kind": agreement(pairs, "kind")}
    found = find_turns(text)
    for name, model in (("question", "question"), ("answer", "answer"), ("heading", "section")):
        said = [turn for turn in found if turn.kind == name]
        pairs = matched(of[model], said, lambda one, other: overlap(one, other) >= NEAR)
        scores[f"{name}s"] = score(of[model], said, pairs)
    return scores


def main():
    """Print one line a part."""
    for part, values in measure().items():
        told = ", ".join(
            f"{name} {value:.3f}" if isinstance(value, float) else f"{name} {value}"
            for name, value in values.items()
        )
        print(f"{part}: {told}")


if __name__ == "__main__":
    main()
