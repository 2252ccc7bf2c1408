"""A small hearing with every kind of record."""

import datetime
from types import SimpleNamespace

from apps.hearings.ledger import writing
from apps.hearings.models import Topic
from tests.rows import made_once

from .records import (
    an_area,
    an_organization,
    make_agenda_item,
    make_answer,
    make_commitment,
    make_documents,
    make_event,
    make_figure,
    make_hearing,
    make_person,
    make_question,
    make_section,
    make_source,
    make_speaker,
    make_topic,
    make_vote,
)
from .spans import outline_of
from .words import EVIDENCE, HEADING, HELD_ON, PLEDGE, QUESTION, VOTE


def make_exchange(*, state="published", canary="", area=None, held_on=HELD_ON, topic=None):
    """Make one small hearing with every kind of record; all its words that are not public hold the canary.

    Fields of the result: area topic source edition hearing opinion report organization person section questioner
    respondent question answer commitment event figure vote agenda_item. The area and the topic are public vocabularies,
    so they never hold it.
    """

    def make():
        with writing():
            return _exchange(state, canary, area, held_on, topic)

    if area or topic:
        return make()
    return made_once(f"exchange, {state}, {held_on}, {canary}", make)


def _exchange(state, canary, area, held_on, topic):
    area, topic = area or an_area(), topic or Topic.objects.first() or make_topic()
    heading, asked = f"{HEADING}{canary}", f"{canary}{QUESTION}"
    pledge, voted = f"{PLEDGE}{canary}", f"{VOTE}。{canary}" if canary else VOTE
    item = f"{canary}开展专题询问"
    first = f"一、我市已出台扶持政策{canary}。"
    answered = f"{first}二、{pledge}。"
    text = f"30日，{item}。   {heading}   委员林树宏：{asked}   局长刘小杰：{answered}   {voted}\n"
    publisher = an_organization(f"揭阳日报{canary}", "media")
    source = make_source(text, publisher=publisher, title=f"专题询问现场{canary}", credits=f"撰文{canary}")
    hearing = make_hearing(state=state, source=source, canary=canary, area=area, held_on=held_on)
    opinion, report = make_documents(hearing, canary, publisher)
    person = make_person(f"刘小杰{canary}", area=area)
    organization = an_organization(f"揭阳市发展和改革局{canary}", "department")
    questioner = make_speaker(
        hearing, person=make_person(f"林树宏{canary}", area=area), role=f"市人大常委会委员{canary}"
    )
    respondent = make_speaker(
        hearing, capacity="respondent", person=person, organization=organization, role=f"市发改局局长{canary}"
    )
    section = make_section(hearing, heading)
    agenda_item = make_agenda_item(hearing, item)
    question = make_question(hearing, asked, speaker=questioner, section=section)
    outline = outline_of(source, answered, first, answered.removeprefix(first))
    answer = make_answer(question, answered, speaker=respondent, outline=outline)
    commitment = make_commitment(
        answer,
        pledge,
        due_first_stated="2026年底前",
        due_first_stated_to=datetime.date(2026, 12, 31),
        topics=[topic],
    )
    evidence = make_source(
        f"{canary}{EVIDENCE}", publisher=publisher, published_on=datetime.date(2026, 1, 28)
    )
    event = make_event(commitment, quote=f"{canary}{EVIDENCE}", source=evidence, note=f"已开工{canary}")
    figure = make_figure(answer, commitment=commitment, measures=f"投入{canary}")
    voters = an_organization(f"揭阳市人民代表大会财政经济委员会{canary}", "committee")
    vote = make_vote(hearing, voted, answer=answer, organization=voters)
    return SimpleNamespace(
        area=area,
        topic=topic,
        source=source,
        edition=source.current_edition,
        hearing=hearing,
        opinion=opinion,
        report=report,
        organization=organization,
        person=person,
        section=section,
        questioner=questioner,
        respondent=respondent,
        question=question,
        answer=answer,
        commitment=commitment,
        event=event,
        figure=figure,
        vote=vote,
        agenda_item=agenda_item,
    )
