"""A made-up record of any size: rows by model, some at a time; the same seed gives the same rows."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from random import Random

from apps.hearings.models import Area, Organization, Person, Topic

from . import words
from .hearings import ANSWERS, DEPARTMENTS, MadeHearing

FIRST_DAY = date(2015, 1, 6)
PEOPLE = 40
"""People of an area, who speak at all its hearings."""
NAMES = {
    f"{a}-{b}{c}": (f"{one}{two}{three}", f"{a.capitalize()} {b.capitalize()}{c}")
    for (one, a), (two, b), (three, c) in product(
        words.SURNAMES.items(), words.GIVEN.items(), words.GIVEN.items()
    )
}
"""Names of people by their part in an id, printed and spelled."""
Rows = dict[type, list[dict]]


def made(answers: int, seed: int, areas: int | None = None, first: date = FIRST_DAY) -> Iterator[Rows]:
    """Make what all hearings draw on, then the hearings one by one until there are that many answers.

    Few areas meet again and again over the years; without a number each hearing has one of its own while there are enough.
    """
    random = Random(seed)  # noqa: S311
    hearings = -(-answers // ANSWERS)
    shared, people = vocabularies(random, counties_of(hearings, areas))
    yield shared
    counties = list(people)
    for number in range(hearings):
        area = counties[number % len(counties)]
        day = first + timedelta(days=number // len(counties) * 91 + random.randrange(90))
        hearing = MadeHearing(random, area, day, people[area])
        yield hearing.rows(min(ANSWERS, answers - number * ANSWERS))


def counties_of(hearings: int, areas: int | None) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Choose counties, each with its city: at most one for each hearing, or so many in as many cities as there are."""
    counties, cities = list(product(words.PLACES.items(), repeat=2)), len(words.PLACES)
    return (
        [counties[at * (cities + 2) + 1] for at in range(min(areas, cities - 2))]
        if areas
        else counties[:hearings]
    )


def vocabularies(
    random: Random, counties: list[tuple[tuple[str, str], tuple[str, str]]]
) -> tuple[Rows, dict[str, list[str]]]:
    """Make subjects, and counties with their bodies and people; tell the people of each county."""
    rows: Rows = defaultdict(list)
    people: dict[str, list[str]] = {}
    slugs = list(words.TOPICS.values())
    for at, (name, name_en) in enumerate(words.TOPICS.items()):
        parent = slugs[at - 1] if at % 4 else None
        rows[Topic].append({"id": name_en, "name": name, "name_en": name_en, "parent_id": parent})
    rows[Area].append(_area("qiongzhou", "琼州省", "province", None))
    rows[Area] += [_area(pk, f"{name}市", "prefecture", "qiongzhou") for name, pk in words.PLACES.items()]
    for (name, prefix), (county, name_en) in counties:
        pk, printed = f"{prefix}-{name_en}", f"{name}市{county}县"
        rows[Area].append(_area(pk, printed, "county", prefix))
        rows[Organization] += _bodies(pk, printed)
        named = random.sample(list(NAMES), PEOPLE)
        people[pk] = [f"{pk}-{slug}" for slug in named]
        rows[Person] += [_person(pk, slug) for slug in named]
    return rows, people


def _area(pk, name, level, parent):
    return {"id": pk, "code": None, "name": name, "name_en": pk, "level": level, "parent_id": parent}


def _bodies(area, name):
    yield _body(f"{area}-committee", f"{name}人大常委会", "committee", area)
    yield _body(f"{area}-daily", f"{name}日报", "media", area)
    for title, title_en in DEPARTMENTS:
        yield _body(f"{area}-{title_en}", f"{name}{title}", "department", area)


def _body(pk, name, classification, area):
    unknown = dict.fromkeys(("short_name", "other_names", "name_en", "parent_id"))
    return {"id": pk, "name": name, "classification": classification, "area_id": area, **unknown}


def _person(area, slug):
    printed, spelled = NAMES[slug]
    return {"id": f"{area}-{slug}", "name": printed, "name_pinyin": spelled, "area_id": area}
