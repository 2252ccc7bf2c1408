"""Whether a label opens a question, an answer, a chair's remark or an interjection."""

import re
from collections import defaultdict

from .folding import folded
from .label_shapes import FoundLabel
from .offices import LEGISLATURE
from .persons import Who

QUESTION_MARK = re.compile("[？?]")
SENTENCE_END = re.compile("[。！？!?]")
ASKING = re.compile("请问|请教|想问|想了解|请介绍|请谈|如何看|怎么看")
KINDS = {"asks": "question", "answers": "answer", "chair": "procedural", "interjects": "interjection"}
SAMPLE = 20_000


def turn_kinds(labels: list[FoundLabel], ends: list[int], text: str) -> list[str]:
    """Name the kind of the turn that each label opens."""
    stated = {found.who.role for found in labels}
    reporters = "answers" not in stated and any(_is_reporter(found.who) for found in labels)
    roles = [
        _role(found, text[found.words : min(end, found.words + SAMPLE)], reporters, following)
        for found, end, following in zip(labels, ends, [*labels[1:], None], strict=True)
    ]
    open_ones = [at for at, role in enumerate(roles) if role is None]
    if open_ones:
        asking = _askers(
            [
                (labels[at].who.name, text[labels[at].words : min(ends[at], labels[at].words + SAMPLE)])
                for at in open_ones
            ],
            "asks" in roles,
        )
        for at in open_ones:
            roles[at] = "asks" if labels[at].who.name in asking else "answers"
    return [KINDS[role or "answers"] for role in roles]


def _is_reporter(who: Who) -> bool:
    return who.role == "asks" and who.name is None and who.organization is None


def _role(found: FoundLabel, words: str, reporters: bool, following: FoundLabel | None) -> str | None:
    """Tell what a label does; a moderator asks, unless somebody else asks right after, or nobody answers."""
    who = found.who
    if who.role == "moderates":
        if following is None or following.who.role == "asks":
            return "chair"
        return "asks" if QUESTION_MARK.search(words) or ASKING.search(folded(words)) else "chair"
    if who.role == "asks" and reporters and who.organization and LEGISLATURE.search(folded(who.organization)):
        return "answers"
    return who.role


def _askers(said: list[tuple[str | None, str]], others_ask: bool) -> set[str | None]:
    """Find who asks among speakers whose labels do not say: those whose sentences are questions the most."""
    asked: dict[str | None, float] = defaultdict(float)
    sentences: dict[str | None, int] = defaultdict(int)
    for name, words in said:
        asked[name] += len(QUESTION_MARK.findall(words)) + len(ASKING.findall(folded(words)))
        sentences[name] += max(1, len(SENTENCE_END.findall(words)))
    share = {name: asked[name] / sentences[name] for name in asked}
    asking = {name for name, part in share.items() if part >= 0.5}
    if asking or others_ask or len(share) < 2:
        return asking if others_ask or len(share) > 1 else set()
    most = max(share.values())
    return {name for name, part in share.items() if part == most and most > 0} or {said[0][0]}
