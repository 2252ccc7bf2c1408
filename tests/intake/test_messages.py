"""Every message of the importer has a code, a sentence, a Chinese translation, and the parameters that its sentence names."""

import ast
import json
import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils import translation

from apps.intake.file_warnings import as_data, from_data
from apps.intake.formats.unreadable import Unreadable
from apps.intake.messages import OF_FILES, SENTENCES, IntakeError, Warning, warn
from apps.intake.propose import as_json, propose

INTAKE = Path(settings.BASE_DIR) / "apps/intake"
CATALOGUE = polib.pofile(str(Path(settings.LOCALE_PATHS[0]) / "zh_Hans/LC_MESSAGES/django.po"))
CHINESE = {entry.msgid: entry.msgstr for entry in CATALOGUE}
ERRORS = {
    "IntakeError",
    "Unreadable",
    "Unknown",
    "TooMany",
    "InvalidDecisions",
    "InvalidProposal",
    "InvalidValue",
}
PLACES = {"start", "end", "place"}
WITH_REASON = {"file_not_opened", "word_broken", "page_without_text", "pdf_broken"}
"""Carry the words of an exception, which are in English, for programs only."""
# These calls take their code, or their parameters, from a variable.
FROM_VARIABLES = {
    ("introduction.py", "warn"),
    ("extraction.py", "warn"),
    ("file_warnings.py", "warn"),
    ("missed.py", "_warn"),
    ("messages.py", "Warning"),
    ("models.py", "Warning"),
    ("participants.py", "warn"),
    ("propose.py", "Warning"),
    ("decisions.py", "InvalidDecisions"),
    ("edits.py", "InvalidProposal"),
}


def names_in(sentence):
    return set(re.findall(r"%\((\w+)\)s", sentence))


def calls():
    """List what intake says: the file, the function called, its code, and the names of its parameters."""
    for path in sorted(INTAKE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
            first = node.args[0] if node.args else None
            code = first.value if isinstance(first, ast.Constant) else None
            if name not in ERRORS | {"warn", "_warn", "Warning"} and not (name == "__init__" and code):
                continue
            given = {keyword.arg for keyword in node.keywords}
            yield path.name, name, code, given


CALLS = list(calls())


@pytest.mark.parametrize("code", SENTENCES)
def test_code_has_a_sentence_and_a_translation_with_the_same_parameters(code):
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", code)
    sentence = SENTENCES[code]
    chinese = CHINESE[sentence]
    assert sentence
    assert chinese not in ("", sentence)
    assert names_in(chinese) == names_in(sentence)
    given = {name: f"<{name}>" for name in names_in(sentence)}
    error, warning = IntakeError(code, **given), Warning(code, parameters=given)
    for language, expected in (("en", sentence), ("zh-hans", chinese)):
        with translation.override(language):
            assert str(error) == str(warning) == expected % given
    assert warning.english == sentence % given


@pytest.mark.parametrize("code", SENTENCES)
def test_code_is_said_somewhere(code):
    texts = [path.read_text() for path in INTAKE.rglob("*.py") if path.name != "messages.py"]
    assert any(f'"{code}"' in text for text in texts)


@pytest.mark.parametrize(("file", "name", "code", "given"), [one for one in CALLS if one[2]])
def test_call_gives_the_parameters_of_its_sentence(file, name, code, given):
    if None in given:
        assert (file, name) in FROM_VARIABLES
    else:
        reason = {"reason"} if code in WITH_REASON else set()
        assert given - PLACES == names_in(SENTENCES[code]) | reason


def test_other_calls_are_known():
    others = {(file, name) for file, name, code, given in CALLS if not code or None in given}
    assert others == FROM_VARIABLES


def test_error_is_said_in_the_language_in_which_it_is_shown():
    error = Unreadable("file_too_large", most=10)
    assert (error.code, error.parameters) == ("file_too_large", {"most": 10})
    with translation.override("zh-hans"):
        assert str(error) == "文件大于10 MB"
    with translation.override("en"):
        assert str(error) == "the file is larger than 10 MB"


@pytest.mark.parametrize("code", sorted(WITH_REASON))
def test_words_of_an_exception_are_not_shown(code):
    error = Unreadable(code, reason="unexpected end")
    assert error.parameters == {"reason": "unexpected end"}
    for language in ("en", "zh-hans"):
        with translation.override(language):
            assert "unexpected end" not in str(error)


def test_error_may_be_the_reason_of_another():
    error = IntakeError("proposal_invalid", proposal="p1", reason=IntakeError("no_such_words"))
    with translation.override("en"):
        assert str(error) == "p1: there are no such words in the text"


def test_json_is_in_english_whatever_the_language():
    text = "问：多大？\n答：大。\n问：多高？"
    with translation.override("zh-hans"):
        (said,) = json.loads(json.dumps(as_json(propose(text))))["warnings"]
    assert said == {
        "message": "this question has no answer",
        "start": text.rindex("多高"),
        "end": len(text),
        "code": "no_answer",
        "parameters": {},
    }


@pytest.mark.parametrize("code", OF_FILES)
def test_warning_of_a_file_is_sent_and_taken_back_whole(code):
    told = [warn(code, 0, 1, **dict.fromkeys(names_in(OF_FILES[code]), "藏" * 99))]
    assert from_data(json.loads(json.dumps(as_data(told))), 9) == told


def test_the_refusal_comes_before_the_warnings_of_the_file():
    left_out = [warn("hidden_left_out", 0, 1, words="藏")]
    assert [each.code for each in propose("没有问答。", None, left_out).warnings] == [
        "no_turns",
        "hidden_left_out",
    ]
