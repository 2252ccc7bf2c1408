"""Readable public ids made from names."""

from django.utils.text import slugify


def pinyin(name: str) -> str:
    """Spell a Chinese personal name in pinyin, the family name first: 林树宏 becomes Lin Shuhong."""
    syllables = _syllables(name.strip())
    if not syllables:
        return ""
    given = "".join(syllables[1:]).capitalize()
    return f"{syllables[0].capitalize()} {given}".strip()


def slug(text: str) -> str:
    """Spell any name as lower-case ASCII words joined by hyphens."""
    return slugify("-".join(_syllables(text)).replace("_", "-"))[:80].strip("-")


def unused(wanted: str, taken) -> str:
    """Add -2, -3 ... to a wanted id until `taken(id)` is false."""
    candidate, n = wanted, 1
    while taken(candidate):
        n += 1
        candidate = f"{wanted}-{n}"
    return candidate


def _syllables(text: str) -> list[str]:
    from pypinyin import lazy_pinyin  # not above: its dictionaries weigh 55 MiB, which only new records need

    return lazy_pinyin(text)
