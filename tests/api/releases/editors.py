"""People who edit at random."""

import datetime
import random
from contextlib import suppress

from django.core.exceptions import ValidationError
from django.db import transaction

from apps.hearings.editions import add_edition
from apps.hearings.ledger import writing
from apps.hearings.merging import merge
from apps.hearings.models import (
    Answer,
    Area,
    Commitment,
    CommitmentEvent,
    Figure,
    Hearing,
    Organization,
    Person,
    Source,
    Speaker,
    Topic,
    Vote,
)
from apps.hearings.publishing import publish, publish_event, withdraw, withdraw_event
from tests.make import (
    make_area,
    make_closing,
    make_event,
    make_exchange,
    make_postponement,
    make_speaker,
    make_statement,
    make_topic,
)

LINKED = {"link": "https://news.example/1.html", "link_saved_on": datetime.date(2026, 3, 2)}


class Editors:
    """People who edit at random; a seed says what they do."""

    def __init__(self, seed):
        self.random = random.Random(seed)  # noqa: S311
        self.area = make_area()
        make_topic()
        make_topic("农业", "Agriculture")
        self.made = 0

    def act(self):
        """Do one thing that an editor may do; what the rules refuse is not done."""
        acts = [
            self.enter,
            self.move,
            self.move,
            self.reword,
            self.retag,
            self.relead,
            self.respeak,
            self.event,
            self.event,
            self.erase,
            self.merge,
            self.merge,
            self.correct,
        ]
        why = f"第{self.random.randrange(100)}次更正，据原文。"
        with suppress(ValidationError), transaction.atomic(), writing(why=why):
            self.random.choice(acts)()

    def one(self, model):
        ids = list(model.objects.order_by("pk").values_list("pk", flat=True))
        return model.objects.get(pk=self.random.choice(ids)) if ids else None

    def enter(self):
        if self.made < 4:
            self.made += 1
            state = self.random.choice(["draft", "published"])
            make_exchange(state=state, area=self.area, canary=self.random.choice(["", f"{self.made}号"]))

    def move(self):
        record = self.one(self.random.choice([Hearing, Hearing, CommitmentEvent]))
        moves = (
            [publish_event, withdraw_event] if isinstance(record, CommitmentEvent) else [publish, withdraw]
        )
        if record is not None:
            self.random.choice(moves)(record)

    def reword(self):
        model, column = self.random.choice(
            [
                (Organization, "name"),
                (Person, "name"),
                (Hearing, "title"),
                (Area, "name"),
                (Topic, "name"),
                (Source, "title"),
                (Speaker, "role"),
            ]
        )
        record = self.one(model)
        if record is not None:
            setattr(record, column, f"名{self.random.randrange(5)}")
            record.save()

    def retag(self):
        commitment, topic = self.one(Commitment), self.one(Topic)
        if commitment is not None:
            topic = topic.merged_into or topic  # the form offers no alias
            commitment.topics.set([topic] if self.random.random() < 0.5 else [])
            commitment.touch()

    def relead(self):
        commitment = self.one(Commitment)
        if commitment is not None:
            commitment.lead = self.one(Organization) if self.random.random() < 0.8 else None
            commitment.save()

    def merge(self):
        model = self.random.choice([Person, Organization, Topic])
        rows = list(model.objects.unmerged().order_by("pk"))
        if len(rows) > 1:
            merge(*self.random.sample(rows, 2))

    def respeak(self):
        """Name the speakers of an answer anew, now and then one more, in any order."""
        answer = self.one(Answer)
        if answer is None:
            return
        if answer.hearing.speakers.count() < 4:
            make_speaker(answer.hearing, capacity="respondent", person=self.one(Person), role="副局长")
        heads = list(answer.hearing.speakers.filter(capacity="respondent").order_by("pk"))
        chosen = self.random.sample(heads, self.random.randint(1, len(heads)))
        answer.speaker = chosen[0]
        answer.name_speakers(chosen)
        answer.save()

    def event(self):
        """Add an event of any kind, on a source or for progress on a link."""
        commitment = self.one(Commitment)
        if commitment is None or commitment.events.count() >= 4:
            return
        make, more = self.random.choice(
            [
                (make_event, {}),
                (make_event, LINKED),
                (make_postponement, {}),
                (make_closing, {}),
                (make_statement, {}),
            ]
        )
        if commitment.lead is None and make is make_statement:
            more = {"stated_by": commitment.hearing.convened_by}
        make(commitment, state=self.random.choice(["draft", "published"]), **more)

    def erase(self):
        record = self.one(self.random.choice([Figure, CommitmentEvent, Vote]))
        if record is not None:
            record.delete()

    def correct(self):
        """Add an edition to a source, with a character more."""
        source = self.one(Source)
        if source is not None:
            text = source.current_edition.text
            at = self.random.randrange(len(text))
            add_edition(source, f"{text[:at]}又{text[at:]}", "erratum")
