"""Resolves short labels: the person whom another label, the introduction or the chair names in full."""

import re
from dataclasses import replace

from .folding import folded
from .introduced_offices import full_name, introduced_as
from .label_shapes import FoundLabel
from .offices import longest_post
from .persons import Who, office_holder, parse_label

HEAD = 6000
CALL = re.compile(r"[请由](?:问)?([\u4e00-\u9fff]{2,14})$")
CALLED = 400
INTERVIEWED = re.compile(
    '(?:采访|专访|访问|访谈|邀请|请到|请来|对话|约访)(?:了|到)?([^，。；：？！,;:?!“”"\\s]{2,30}?)(?=[，。；：？！,;:?!\\s]|就|接受|对|进行|来|作|谈)'
)
PARTIES = re.compile(
    r"(?:[上中内是，：:\s]|^)([\u4e00-\u9fff·]{2,8}?(?:议员|委员|代表))的?(?:提问|质询|询问|问题)(?:和|及|与|以及)"
    r"([\u4e00-\u9fff（）()]{4,40}?)的?(?:书面|口头)?(?:答复|回应|回复)"
)
MODERATED = re.compile(r"主持人?[:：]\s*([^:：]{2,60})")
NAMED = re.compile(r"(?<=[\s\u3000])([\u4e00-\u9fff]{2,4})(?=\s|$)")
TITLED = re.compile(
    r"^(?:专访|访|对话)?([^\n，。：:？?]{2,60}?)(?:就[^\n]{2,80}?)?答[^\n]{0,12}(?:记者)?问$", re.MULTILINE
)


def resolve_speakers(labels: list[FoundLabel], text: str) -> list[FoundLabel]:
    """Give every label the office of its speaker, if another place of the text states it."""
    head = text[: min(labels[0].opens, HEAD)]
    known: dict[str, Who] = {}
    for found in labels:
        for who in (replace(found.who, others=()), *found.who.others):
            if who.name and who.organization and who.name not in known:
                known[who.name] = who
    sole = _respondent(head)
    parties = _parties(head)
    asked = any(
        one.who.role == "asks" and one.who == Who(role="asks", office=one.who.office) for one in labels
    )
    moderators = {name for line in MODERATED.findall(folded(head)) for name in NAMED.findall(line)}
    resolved = []
    for found in _spelled_out(labels, head):
        who = _meant(found, known, head, text, parties.get(found.who.role or "", sole), asked=asked)
        if folded(who.name or "") in moderators:
            who = replace(who, role="moderates")
        if who.name and who.organization:
            known.setdefault(who.name, replace(who, others=()))
        resolved.append(found._replace(who=who))
    return resolved


def _spelled_out(labels: list[FoundLabel], head: str) -> list[FoundLabel]:
    """Give a label with a surname only the full name, if the other labels or the introduction have just one."""
    labelled = {found.who.name for found in labels if found.who.name}
    full_of = {name: full_name(name, labelled, head) for name in labelled if len(name) == 1}
    return [
        found._replace(who=replace(found.who, name=full_of[found.who.name]))
        if found.who.name in full_of and not found.who.post
        else found
        for found in labels
    ]


def _meant(
    found: FoundLabel, known: dict[str, Who], head: str, text: str, sole: Who | None, *, asked: bool
) -> Who:
    who = found.who
    if who.role == "chair" or who.organization:
        return who
    if who.name is None:
        meant = sole and who.role == sole.role and who.office is None
        return sole if sole and meant else who
    other = known.get(who.name) or _namesake(who, known)
    if other:
        return replace(other, role=who.role or other.role, certain=True)
    if other := introduced_as(head, who.name):
        # Whose office the introduction only tells, a member of a council too, answers where 问 or 记者 asks.
        return replace(other, role=who.role or ("answers" if asked else other.role), certain=True)
    return _called(found, text)


def _namesake(who: Who, known: dict[str, Who]) -> Who | None:
    """Find the one person whom a surname and a post mean: 刘局长."""
    if len(who.name or "") > 1:
        return None
    alike = [
        other for name, other in known.items() if name[0] == who.name and _core(other.post) == _core(who.post)
    ]
    return alike[0] if len(alike) == 1 else None


def _core(post: str | None) -> str:
    plain = folded(post or "")
    return plain[len(plain) - longest_post(plain) :]


def _called(found: FoundLabel, text: str) -> Who:
    """Find the body that the chair names in calling up 陈次长: 请教育部陈次长说明."""
    who = found.who
    plain = folded(text[max(0, found.opens - CALLED) : found.opens])
    title = folded(f"{(who.name or '')[:1]}{who.post or ''}")
    at = plain.rfind(title) if who.post else -1
    call = CALL.search(plain[max(0, at - 16) : at]) if at > 0 else None
    if not call:
        return who
    start = max(0, found.opens - CALLED) + at
    body = text[start - len(call[1]) : start]
    return replace(who, organization=body, office=f"{body}{who.post}")


def _parties(head: str) -> dict[str, Who]:
    """Find who asked and who answered in writing, as 林树宏议员的提问和市城管局局长刘小杰的书面答复 says."""
    found = PARTIES.search(folded(head))
    if not found:
        return {}
    both = [parse_label(head[found.start(part) : found.end(part)]) for part in (1, 2)]
    return {role: replace(who, role=role) for role, who in zip(("asks", "answers"), both, strict=True) if who}


def _respondent(head: str) -> Who | None:
    """Find the one person or office that the introduction says was interviewed."""
    titled = TITLED.search(folded(head))
    if titled and longest_post(titled[1].strip()):
        office = head[titled.start(1) : titled.end(1)].strip()
        return replace(office_holder(None, office), role="answers")
    met = set()
    for found in INTERVIEWED.finditer(folded(head)):
        who = parse_label(head[found.start(1) : found.end(1)])
        if who and who.certain and (who.name or who.post):
            met.add(replace(who, role="answers"))
    return met.pop() if len(met) == 1 else None
