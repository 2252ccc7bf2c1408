"""One row each, and whatever it needs; further columns go in by name."""

import datetime
from decimal import Decimal

from apps.hearings.editions import add_edition
from apps.hearings.ledger import writing
from apps.hearings.models import (
    AgendaItem,
    Answer,
    Area,
    Commitment,
    CommitmentEvent,
    Figure,
    Hearing,
    Organization,
    Person,
    Question,
    Section,
    Source,
    Speaker,
    Topic,
    Vote,
)
from apps.hearings.models.releases import Reason

from .spans import inside, numbered, span
from .words import ANSWER, EVIDENCE, HEADING, HELD_ON, OPINION_ON, PLEDGE, QUESTION, REPORT_ON, VOTE, WHY


def stored(record):
    """Store a new record and give it back."""
    record.save()
    return record


def correct(record, **values):
    """Change columns of a record as an editor does who gives the public reason."""
    for name, value in values.items():
        setattr(record, name, value)
    with writing(why=WHY):
        record.save()
    return record


def make_area(name="揭阳市", name_en="Jieyang", *, level="prefecture", parent=None, **more):
    return stored(Area(name=name, name_en=name_en, level=level, parent=parent, **more))


def make_topic(name="产业集群", name_en="Industry Clusters", *, parent=None, **more):
    return stored(Topic(name=name, name_en=name_en, parent=parent, **more))


def make_organization(name="揭阳市发展和改革局", *, area=None, classification="department", **more):
    area = area or an_area()
    return stored(Organization(name=name, area=area, classification=classification, **more))


def make_person(name="林树宏", *, area=None, **more):
    return stored(Person(name=name, area=area or an_area(), **more))


def make_source(text="30日，市人大常委会开展专题询问。", *, publisher=None, **more):
    """Make a source and its first edition; its text is numbered where another source has the same one already."""
    more.setdefault("published_on", HELD_ON + datetime.timedelta(days=1))
    more.setdefault("kind", "newspaper_record")
    with writing(why=WHY):
        source = stored(Source(publisher=publisher or an_organization("揭阳日报", "media"), **more))
        make_edition(source, numbered(text), "as_printed")
    return source


def make_edition(source, text=None, reason="transcription_corrected", *, valid_from=None, note=None):
    """Add an edition to a source; without a text it is that of the edition before, with words at its end."""
    text = text or numbered(f"{source.current_edition.text}更正。")
    with writing(why=WHY):
        return add_edition(
            source, text, reason, valid_from=valid_from or source.published_on, note=note
        ).edition


def make_hearing(*, state="published", text=None, canary="", source=None, area=None, held_on=HELD_ON, **more):
    """Make a hearing on one source; `canary` stands in its title, and in its text unless one is given."""
    more.setdefault("title", f"专题询问：加快产业集聚{canary}")
    more.setdefault("kind", "special_inquiry")
    with writing(why=WHY):
        area = area or an_area()
        if source is None:
            source = make_source(text or f"30日，市人大常委会开展专题询问。{canary}\n")
        if "convened_by" not in more:
            more["convened_by"] = an_organization(f"揭阳市人民代表大会常务委员会{canary}", "committee")
        hearing = stored(Hearing(state=state, area=area, held_on=held_on, **more))
        hearing.sources.add(source)
    return hearing


def add_source(hearing, source):
    """Let a hearing quote another source."""
    with writing(why=WHY):
        hearing.sources.add(source)
        hearing.touch()


def make_documents(hearing, canary="", publisher=None):
    """Make an opinion of the committee on a hearing and a report on its carrying out."""
    opinion = make_source(f"{canary}审议意见", publisher=publisher, kind="opinion", published_on=OPINION_ON)
    report = make_source(f"{canary}落实情况报告", publisher=publisher, kind="report", published_on=REPORT_ON)
    with writing(why=WHY):
        hearing.opinions.add(opinion)
        hearing.reports.add(report)
        hearing.touch()
    return opinion, report


def make_section(hearing, title=HEADING, **more):
    return stored(Section(hearing=hearing, title=title, **span(hearing, title), **more))


def make_speaker(hearing, *, capacity="questioner", person=None, organization=None, role=None, **more):
    asks = capacity == "questioner"
    person = person or make_person("林树宏" if asks else "刘小杰", area=hearing.area)
    if organization is None:
        organization = hearing.convened_by if asks else an_organization("揭阳市发展和改革局", "department")
    role = role or ("市人大常委会委员" if asks else "市发改局局长")
    return stored(
        Speaker(
            hearing=hearing, capacity=capacity, person=person, organization=organization, role=role, **more
        )
    )


def make_question(hearing, text=QUESTION, *, speaker=None, section=None, **more):
    speaker = speaker or a_speaker(hearing, "questioner")
    return stored(
        Question(hearing=hearing, text=text, speaker=speaker, section=section, **span(hearing, text), **more)
    )


def make_answer(question, text=ANSWER, *, speaker=None, **more):
    """Make an answer; its outline stays empty unless `outline` is given."""
    hearing = question.hearing
    speaker = speaker or a_speaker(hearing, "respondent")
    return stored(
        Answer(hearing=hearing, question=question, text=text, speaker=speaker, **span(hearing, text), **more)
    )


def make_commitment(answer, quote=None, *, kind="pledge", lead=None, topics=(), **more):
    """Make a commitment from words of the answer: its pledge, or all of it where it holds no such pledge."""
    quote = quote or (PLEDGE if PLEDGE in answer.text else answer.text)
    lead = lead or answer.speaker.organization
    where = inside(answer, quote)
    commitment = stored(
        Commitment(hearing=answer.hearing, answer=answer, quote=quote, kind=kind, lead=lead, **where, **more)
    )
    if topics:
        commitment.topics.set(topics)
    return commitment


def make_event(commitment, status="in_progress", *, state="published", quote=EVIDENCE, source=None, **more):
    """Make an event with its evidence in a source of its own, unless `link` is given; a published one moves the status."""
    more.setdefault("happened_on", HELD_ON + datetime.timedelta(days=90))
    more.setdefault("kind", "progress")
    if "link" not in more:
        edition = (source or make_source(quote)).current_edition
        start = edition.text.index(quote)
        more |= {"edition": edition, "start": start, "end": start + len(quote)}
    event = CommitmentEvent(
        hearing=commitment.hearing,
        commitment=commitment,
        status=status,
        state=state,
        quote=quote,
        **more,
    )
    with writing(Reason.EVENT_PUBLISHED if state == "published" else ""):
        event.save()
    commitment.refresh_from_db()
    return event


def make_postponement(commitment, quote="完成时限延至2027年6月底。", *, due_stated="延至2027年6月底", **more):
    """Make an event that gives a commitment another due time, in words of its quote."""
    more.setdefault("due_to", datetime.date(2027, 6, 30))
    return make_event(
        commitment, "postponed", kind="postponement", quote=quote, due_stated=due_stated, **more
    )


def make_closing(commitment, status="fulfilled", *, quote="该项承诺予以销号。", **more):
    """Make an event by which an organization closes a commitment."""
    more.setdefault("stated_by", commitment.hearing.convened_by)
    return make_event(commitment, status, kind="closing", quote=quote, **more)


def make_statement(commitment, *, quote="市发改局说明：因资金未到位，正在重新论证。", **more):
    """Make an event by which an organization says something about a commitment; it moves no status."""
    more.setdefault("stated_by", commitment.lead)
    return make_event(commitment, None, kind="statement", quote=quote, **more)


def make_figure(answer=None, quote="27.84亿元", *, commitment=None, hearing=None, **more):
    """Make a figure from words of a commitment, of an answer, or (`hearing=`) of the text outside both."""
    answer = answer or (commitment and commitment.answer)
    where = inside(commitment or answer, quote) if answer else span(hearing, quote)
    columns = {
        "value": Decimal(2784000000),
        "unit": "CNY",
        "stated_value": Decimal("27.84"),
        "stated_unit": "亿元",
        "kind": "money",
        "measures": "投入",
    }
    return stored(
        Figure(
            hearing=hearing or answer.hearing,
            answer=answer,
            commitment=commitment,
            quote=quote,
            **where,
            **{**columns, **more},
        )
    )


def make_agenda_item(hearing, quote="专题询问", **more):
    return stored(AgendaItem(hearing=hearing, quote=quote, **span(hearing, quote), **more))


def make_vote(hearing, quote=VOTE, *, organization=None, **more):
    """Make a satisfaction vote, on the first agenda item of the hearing unless `answer` or `agenda_item` is given."""
    counts = {"satisfied": 38, "basically_satisfied": 5, "unsatisfied": 0, "abstained": 1}
    if not {"answer", "agenda_item"} & more.keys():
        more["agenda_item"] = hearing.agendaitems.first() or make_agenda_item(hearing)
    organization = organization or hearing.convened_by
    return stored(
        Vote(
            hearing=hearing,
            organization=organization,
            quote=quote,
            **span(hearing, quote),
            **{**counts, **more},
        )
    )


def an_area():
    """Give the first area there is, or a new one."""
    return Area.objects.first() or make_area()


def an_organization(name, classification):
    """Give the organization of that name, or a new one."""
    found = Organization.objects.filter(name=name).first()
    return found or make_organization(name, classification=classification)


def a_speaker(hearing, capacity):
    """Give the first speaker of a hearing in that capacity, or a new one."""
    return hearing.speakers.filter(capacity=capacity).first() or make_speaker(hearing, capacity=capacity)
