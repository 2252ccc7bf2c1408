import ast
import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation.template import templatize

from apps.api.resources import RESOURCES
from apps.hearings.models import RECORDS
from apps.website.dictionary import texts_of

CATALOGUE = Path(settings.LOCALE_PATHS[0]) / "zh_Hans/LC_MESSAGES/django.po"
APPS = Path(settings.BASE_DIR) / "apps"
MARKERS = {"gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
LITERAL = r"""u?('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
IN_TEMPLATE = re.compile(rf"(?:\b(n)?gettext|\b_)\(\s*{LITERAL}(?:,\s*{LITERAL})?")
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|(%s)|\{(\w*)\}")
SAME_IN_BOTH = {"SHA-256"}
CHINESE = "[\u3400-\u9fff\u3000-\u303f\uff01-\uff60“”‘’]"
BLANK = re.compile(rf"{CHINESE} +\S|\S +{CHINESE}")
BLANK_OF_DOCUMENT = re.compile(rf"{CHINESE} +[\w`<{{]|[\w`>}}] +{CHINESE}")
"""In a document signs of its own may stand before a blank: those of lists, headings and tables."""
WRITTEN_IN_CHINESE = [*APPS.glob("website/templates/website/*_zh.html"), APPS.parent / "docs/editors.md"]

ENTRIES = {(entry.msgid, entry.msgid_plural): entry for entry in polib.pofile(str(CATALOGUE))}


def marked_in_code(path):
    """Find the messages that a module marks for translation."""
    tree = ast.parse(path.read_text())
    names = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.name in MARKERS
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) in names:
            texts = [argument.value for argument in node.args[:2] if isinstance(argument, ast.Constant)]
            assert texts, f"{path}:{node.lineno} translates what is no literal"
            yield texts[0], texts[1] if len(texts) > 1 else ""


def marked_in_template(path):
    """Find the messages that a template marks for translation."""
    for plural, first, second in IN_TEMPLATE.findall(templatize(path.read_text())):
        yield ast.literal_eval(first), ast.literal_eval(second) if plural else ""


def marked():
    found = set()
    for path in APPS.rglob("*.py"):
        if "migrations" not in path.parts:
            found |= set(marked_in_code(path))
    for resource in RESOURCES:
        found |= {(text, "") for text in texts_of(resource)}
    for path in APPS.rglob("*.html"):
        found |= set(marked_in_template(path))
    return found


def test_the_catalogue_holds_what_is_marked_for_translation_and_nothing_else():
    found = {message for message, _plural in marked()}
    stored = {message for message, _plural in ENTRIES}
    assert found - stored == set()
    assert stored - found == set()


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=lambda entry: entry.msgid[:40])
def test_every_message_is_translated_with_the_same_placeholders(entry):
    assert not entry.fuzzy
    assert not entry.obsolete
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    for text in texts:
        assert text.strip()
        assert text != entry.msgid or text in SAME_IN_BOTH
        assert named(text) == named(entry.msgid)


def test_no_blank_stands_beside_chinese_in_our_own_sentences():
    """Browsers that can draw a little space there; words of a source keep what was printed."""
    catalogues = [CATALOGUE, Path(settings.LOCALE_PATHS[1]) / "zh_Hans/LC_MESSAGES/django.po"]
    entries = [entry for path in catalogues for entry in polib.pofile(str(path))]
    texts = [text for entry in entries for text in (entry.msgstr_plural.values() or [entry.msgstr])]
    assert [text for text in texts if BLANK.search(text)] == []
    for path in WRITTEN_IN_CHINESE:
        assert [line for line in path.read_text().splitlines() if BLANK_OF_DOCUMENT.search(line)] == [], path


def named(text):
    """List the placeholders of a message; those that have no name count by their place."""
    found, place = [], 0
    for name, anonymous, braced in PLACEHOLDER.findall(text):
        if anonymous:
            found.append("%s")
        elif name:
            found.append(name)
        else:
            found.append(braced or str(place))
            place += 1
    return sorted(found)


def test_the_compiled_catalogue_is_the_written_one():
    compiled = polib.mofile(str(CATALOGUE.with_suffix(".mo")))
    assert texts(compiled) == texts(polib.pofile(str(CATALOGUE)))


def texts(catalogue):
    return {
        (entry.msgctxt, entry.msgid): entry.msgstr or entry.msgstr_plural
        for entry in catalogue
        if not entry.obsolete
    }


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_every_column_has_a_chinese_name_meaning_and_choices(model):
    with translation.override("en"):
        english = list(spoken(model))
    with translation.override("zh-hans"):
        chinese = list(spoken(model))
    for before, after in zip(english, chinese, strict=True):
        assert before
        assert after != before or after in SAME_IN_BOTH


def spoken(model):
    """Say what editors read of a model: its names, and those of its columns, with their meanings and choices."""
    yield str(model._meta.verbose_name)
    yield str(model._meta.verbose_name_plural)
    for field in [*model._meta.concrete_fields, *model._meta.many_to_many]:
        yield str(field.verbose_name)
        yield str(field.help_text)
        yield from (str(label) for _value, label in field.flatchoices)
