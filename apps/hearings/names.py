"""Readable public ids made from names."""

from django.utils.text import slugify
from pypinyin import lazy_pinyin


def pinyin(name: str) -> str:
    """Spell a Chinese personal name in pinyin, the family name first: 林树宏 becomes Lin Shuhong."""
    syllables = lazy_pinyin(name.strip())
    if not syllables:
        return ""
    given = "".join(syllables[1:]).capitalize()
    return f"{syllables[0].capitalize()} {given}".strip()


def slug(text: str) -> str:
    """Spell any name as lower-case ASCII words joined by hyphens."""
    return slugify("-".join(lazy_pinyin(text)).replace("_", "-"))[:80].strip("-")


def unused(wanted: str, taken) -> str:
    """Add -2, -3 ... to a wanted id until `taken(id)` is false."""
    candidate, n = wanted, 1
    while taken(candidate):
        n += 1
        candidate = f"{wanted}-{n}"
    return candidate
