"""One made-up hearing: its text is written word by word, and every part points at its very words."""

import hashlib
from collections import defaultdict
from contextlib import contextmanager
from datetime import date, timedelta
from random import Random

from apps.hearings.models import (
    Answer,
    AnswerSpeaker,
    Commitment,
    Edition,
    Figure,
    Hearing,
    Question,
    Section,
    Source,
    Speaker,
)
from apps.hearings.models.commitments import DUE

from . import words

ANSWERS = 20
COMMITMENTS = 5
SECTIONS = 2
TOPICS = list(words.TOPICS.items())
DEPARTMENTS = list(words.DEPARTMENTS.items())
QUALIFIERS = list(words.QUALIFIERS.items())


class MadeHearing:
    """A hearing of one area on one day while its text is being written."""

    def __init__(self, random: Random, area: str, day: date, people: list[str]):
        self.random, self.area, self.day, self.people = random, area, day, people
        self.pk, self.source = f"{area}-{day}", f"{area}-daily-{day}"
        self.edition = f"{self.source}-edition-1"
        self.said: list[str] = []
        self.length = 0
        self.made: dict[type, list[dict]] = defaultdict(list)

    def rows(self, answers: int) -> dict[type, list[dict]]:
        """Make the rows of the hearing and of all its parts."""
        self._say(f"{self.day.day}日，县人大常委会开展专题询问。\n")
        asking, answering = self._speakers()
        for number in range(answers):
            if number % (ANSWERS // SECTIONS) == 0:
                with self._quoted(Section, "s", "title"):
                    self._say(self.random.choice(TOPICS)[0])
                self._say("\n")
            self._exchange(self.random.choice(asking), self.random.choice(answering))
        self.made[Hearing].append(self._hearing())
        self.made[Hearing.sources.through].append({"hearing_id": self.pk, "source_id": self.source})
        self.made[Source].append(self._document())
        self.made[Edition].append(self._edition("".join(self.said)))
        return self.made

    def _say(self, text):
        self.said.append(text)
        self.length += len(text)

    def _part(self, model, letter, **columns):
        number = len(self.made[model]) + 1
        row = {"id": f"{self.pk}-{letter}{number}", "hearing_id": self.pk, "number": number, **columns}
        self.made[model].append(row)
        return row

    @contextmanager
    def _quoted(self, model, letter, column, **columns):
        """Make a part whose words are all that is said within."""
        row = self._part(model, letter, **columns)
        start, first = self.length, len(self.said)
        yield row
        row |= {"edition_id": self.edition, "start": start, "end": self.length}
        row[column] = "".join(self.said[first:])

    def _speakers(self):
        people = self.random.sample(self.people, 2 + len(DEPARTMENTS))
        committee = f"{self.area}-committee"
        asking = [self._speaker(each, committee, "县人大常委会委员", "questioner") for each in people[:2]]
        pairs = zip(people[2:], DEPARTMENTS, strict=True)
        answering = [
            self._speaker(each, f"{self.area}-{name_en}", f"县{name}局长", "respondent")
            for each, (name, name_en) in pairs
        ]
        return asking, answering

    def _speaker(self, parse_label, organization, role, capacity):
        return self._part(
            Speaker, "p", person_id=parse_label, organization_id=organization, role=role, capacity=capacity
        )

    def _exchange(self, asking, answering):
        topic, _slug = self.random.choice(TOPICS)
        section = self.made[Section][-1]["id"]
        self._say(f"{asking['role']}：")
        with self._quoted(Question, "q", "text", speaker_id=asking["id"], section_id=section) as question:
            self._say(self.random.choice(words.ASKED).format(topic=topic))
        self._say(f"\n{answering['role']}：")
        columns = {"question_id": question["id"], "speaker_id": answering["id"], "outline": "[]"}
        with self._quoted(Answer, "a", "text", **columns) as answer:
            self._say(self.random.choice(words.OPENINGS))
            for _each in range(COMMITMENTS):
                self._say("。")
                self._commit(answer["id"], answering["organization_id"], topic)
            self._say("。")
        speaker = {"answer_id": answer["id"], "speaker_id": answering["id"], "position": 1}
        self.made[AnswerSpeaker].append(speaker)
        self._say("\n")

    def _commit(self, answer, lead, topic):
        kind = self.random.choice(list(words.VERBS))
        due = str(self.day.year + self.random.randrange(1, 12)) if self.random.random() < 0.4 else None
        columns = {"answer_id": answer, "kind": kind, "lead_id": lead, "status": "stated"}
        stated, last = due and f"{due}年底前", due and f"{due}-12-31"
        columns |= {"due_stated": stated, "due_from": None, "due_to": last, "due_basis": None}
        columns |= {first: columns[name] for name, first in DUE.items()}
        with self._quoted(Commitment, "c", "quote", **columns) as row:
            self._say(columns["due_stated"] or "")
            self._say(self.random.choice(words.VERBS[kind]) + self.random.choice(words.WHAT) + topic)
            self._say("，")
            self._state(answer, row["id"])
        picked = self.random.sample(range(len(TOPICS)), self.random.choice((0, 1, 1, 2)))
        for at in picked:
            link = {"commitment_id": row["id"], "topic_id": TOPICS[at][1]}
            self.made[Commitment.topics.through].append(link)

    def _state(self, answer, commitment):
        measures, decimals, stated_unit, unit, times, kind = self.random.choice(words.QUANTITIES)
        qualifier, qualifying = self.random.choice(QUALIFIERS)
        hundredths = self.random.randrange(101, 9999) if decimals else self.random.randrange(2, 900) * 100
        stated = f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")
        self._say(measures)
        columns = {
            "answer_id": answer,
            "commitment_id": commitment,
            "value": f"{hundredths * times / 100:.2f}",
            "unit": unit,
            "stated_value": stated,
            "stated_unit": stated_unit,
            "kind": kind,
            "qualifier": qualifier,
            "measures": measures,
            "period": None,
            "period_from": None,
            "period_to": None,
            "basis": None,
        }
        with self._quoted(Figure, "f", "quote", **columns):
            self._say(f"{qualifying}{stated}{stated_unit}")

    def _hearing(self):
        return {
            "id": self.pk,
            "title": f"{self.day.year}年{self.day.month}月专题询问",
            "kind": "special_inquiry",
            "convened_by_id": f"{self.area}-committee",
            "area_id": self.area,
            "term": 7,
            "session": self.day.month,
            "held_on": str(self.day),
            **dict.fromkeys(("held_on_note", "subject", "members_stated", "organizations_stated")),
            "state": "published",
        }

    def _edition(self, text):
        return {
            "id": self.edition,
            "source_id": self.source,
            "number": 1,
            "reason": "as_printed",
            "valid_from": str(self.day + timedelta(days=1)),
            "note": None,
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "text": text,
        }

    def _document(self):
        unknown = dict.fromkeys(("url", "retrieved_on", "licence_note", "credits"))
        return {
            "id": self.source,
            "title": f"{self.day.year}年{self.day.month}月专题询问现场实录",
            "kind": "newspaper_record",
            "publisher_id": f"{self.area}-daily",
            "published_on": str(self.day + timedelta(days=1)),
            **unknown,
        }
