"""Where words stand in the source of a hearing; those that it does not hold yet are added at its end."""

from apps.hearings.ledger import touched, writing
from apps.hearings.models import Edition
from apps.hearings.models.editions import sha256_of

from .words import WHY


def numbered(text):
    """Add a number to a text where a source has the same one already, for each text is stored once."""
    candidate, number = text, 1
    while Edition.objects.filter(text=candidate).exists():
        number += 1
        candidate = f"{text}（{number}）"
    return candidate


def span(hearing, words):
    """Point at words in the first source of a hearing, adding them at its end where it does not hold them."""
    edition = hearing.sources.first().current_edition
    if words not in edition.text:
        # Past the rule that the text of a public edition stays.
        text = numbered(f"{edition.text}{words}\n")
        with writing(why=WHY):
            Edition.objects.filter(pk=edition.pk).update(text=text, sha256=sha256_of(text))
            touched(edition)
        edition.refresh_from_db()
    start = edition.text.index(words)
    return {"edition": edition, "start": start, "end": start + len(words)}


def inside(outer, words):
    """Point at words within the span of an answer or a commitment."""
    start = outer.start + outer.words.index(words)
    return {"edition": outer.edition, "start": start, "end": start + len(words)}


def outline_of(source, answered, *points):
    """Make the outline of an answer from its top-level points in order, each with a marker like 一、."""
    outline, at = [], source.current_edition.text.index(answered)
    for text in points:
        start = source.current_edition.text.index(text, at)
        at = start + len(text)
        outline.append(
            {
                "marker": text[:2],
                "level": 1,
                "source": source.pk,
                "start": start,
                "end": at,
                "text": text,
                "points": [],
            }
        )
    return outline
