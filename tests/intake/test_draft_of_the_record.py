"""The draft that the page makes of the first record's own text, field by field beside the curated fixture."""

from collections import Counter
from copy import copy

import pytest

from apps.hearings.models import (
    Answer,
    Area,
    Commitment,
    Figure,
    Hearing,
    Organization,
    Person,
    Question,
    Section,
    Source,
    Speaker,
)
from apps.intake.details import Details, find_publisher
from apps.intake.drafts import store_draft
from apps.intake.propose import propose
from tests.conftest import recorded

pytestmark = pytest.mark.django_db
BOOKKEEPING = {"id", "number", "hearing", "source", "state", "created_at", "modified_at", "saved_at", "key"}
PARTS = [Section, Question, Answer, Commitment, Figure]


@pytest.fixture
def curated():
    found: dict = {}
    for each in recorded():
        found.setdefault(type(each.object), {})[each.object.pk] = each
    return found


@pytest.fixture
def draft(curated):
    """Store the draft of a fresh installation, that knows the division and nothing else."""
    Area.objects.bulk_create([copy(each.object) for each in curated[Area].values()])
    source = next(iter(curated[Source].values())).object
    day = next(iter(curated[Hearing].values())).object.held_on
    area = Area.objects.get(pk="jieyang")
    known = Details(
        area,
        day,
        find_publisher("揭阳日报", area),
        f"{area.name} {day}",
        url=source.url,
        published_on=source.published_on,
    )
    return store_draft(propose(source.text, day), known).hearing


def named(record, curated=None):
    """Name a record so that it is the same in the fixture and in a draft: by its printed name, or its place."""
    if isinstance(record, Organization):
        return record.short_name or record.name
    if isinstance(record, Person):
        return record.name
    if isinstance(record, Speaker):
        links = [(Person, record.person_id), (Organization, record.organization_id)]
        who = [
            named(curated[model][pk].object) if curated else named(model.objects.get(pk=pk))
            for model, pk in links
        ]
        return (*who, record.role, record.capacity)
    return (record.start, record.end) if hasattr(record, "start") else record.pk


def shape(points):
    return [{**point, "source": None, "points": shape(point["points"])} for point in points]


def fields(record, curated=None):
    """Give the values of a record, with the names of what it links to."""
    values = {}
    for field in record._meta.concrete_fields:
        if field.name in BOOKKEEPING:
            continue
        value = getattr(record, field.attname)
        if field.many_to_one and value is not None:
            model = field.related_model
            linked = curated[model][value].object if curated else model.objects.get(pk=value)
            value = named(linked, curated)
        values[field.name] = (
            shape(value)
            if field.name == "outline"
            else field.to_python(value)
            if not field.many_to_one
            else value
        )
    return values


def differences(curated, draft):
    found = Counter()
    for model in [Hearing, Source, *PARTS]:
        if model is Hearing:
            mine = [draft]
        else:
            mine = list(
                draft.sources.all()
                if model is Source
                else model.objects.filter(hearing=draft).order_by("number")
            )
        theirs = [each.object for each in curated[model].values()]
        theirs.sort(key=lambda record: getattr(record, "number", 0))
        assert [named(record) for record in mine if model in PARTS] == [
            named(r) for r in theirs if model in PARTS
        ]
        for here, there in zip(mine, theirs, strict=True):
            one, other = fields(here), fields(there, curated)
            found.update((model.__name__, name) for name in one if one[name] != other[name])
    return found


def test_a_draft_differs_from_the_curated_record_only_where_the_documentation_says(curated, draft):
    assert set(differences(curated, draft)) <= {
        ("Hearing", "title"),
        ("Hearing", "held_on_note"),
        ("Hearing", "subject"),
        ("Hearing", "members_stated"),
        ("Hearing", "organizations_stated"),
        ("Source", "licence_note"),
        ("Figure", "measures"),
        ("Figure", "period"),
        ("Figure", "period_from"),
        ("Figure", "period_to"),
    }


def test_the_speakers_of_the_draft_are_those_of_the_curated_record(curated, draft):
    mine = sorted(named(speaker) for speaker in draft.speakers.all())
    assert mine == sorted(named(each.object, curated) for each in curated[Speaker].values())
