import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from apps.hearings.models import RECORDS, Source

from .exchanges import WORDS, printed

ROOT = Path(__file__).parents[2]


@pytest.fixture
def transcript(tmp_path):
    path = tmp_path / "停车.txt"
    path.write_text(printed("office and name"), encoding="utf-8")
    return path


def run(*arguments):
    out = io.StringIO()
    call_command("import_transcript", *map(str, arguments), stdout=out, stderr=io.StringIO())
    return out.getvalue()


def test_dry_run_lists_what_was_found(transcript):
    lines = run(transcript, "--dry-run").splitlines()
    assert lines[0].startswith("found: 1 heading, 1 intro, 2 question, 2 answer")
    assert any("市城管局 副局长 刘小杰: 缺口约3000个" in line for line in lines)


def test_warnings_come_first(transcript):
    transcript.write_text(
        "5位代表提问。\n市人大代表林树宏：多大？\n市城管局局长刘小杰：大。", encoding="utf-8"
    )
    warning = "warning: the introduction counts 5 askers; 1 were found (characters 0 to 4)"
    assert run(transcript, "--dry-run").startswith(warning)


def test_json_has_the_documented_form(transcript):
    found = json.loads(run(transcript, "--dry-run", "--json"))
    text = transcript.read_text(encoding="utf-8")
    turns = [turn for turn in found["turns"] if turn["kind"] in ("question", "answer")]
    assert [text[turn["start"] : turn["end"]] for turn in turns] == WORDS
    assert turns[1]["speaker"] == {"name": "刘小杰", "role": "市城管局副局长"}
    assert found["turns"][0]["speaker"] is None
    assert {"turns", "figures", "commitments", "warnings"} == set(found)
    assert all(
        text[part["start"] : part["end"]] == part["quote"] for part in found["figures"] + found["commitments"]
    )


def test_article_without_turns_is_refused(transcript):
    transcript.write_text("“缺口多大？”林树宏问。刘小杰说：“很大。”", encoding="utf-8")
    with pytest.raises(CommandError, match="no question and answer turns found"):
        run(transcript, "--dry-run")


def test_unreadable_file_is_refused(transcript):
    transcript.write_bytes("問：多大？".encode("big5"))
    with pytest.raises(CommandError, match=r"neither UTF-8.*nothing was stored"):
        run(transcript, "--dry-run")


@pytest.mark.parametrize("option", ["--held-on", "--published-on"])
def test_day_that_is_none_is_refused(transcript, option):
    with pytest.raises(CommandError, match="invalid day value"):
        run(transcript, "--dry-run", option, "2025-02-30")


def test_draft_needs_to_know_where_when_and_who(transcript):
    with pytest.raises(CommandError, match="--area, --publisher"):
        run(transcript, "--held-on", "2025-10-30")


@pytest.mark.django_db
def test_dry_run_stores_nothing(transcript):
    run(transcript, "--dry-run", "--area", "445200", "--held-on", "2025-10-30")
    assert not any(model.objects.exists() for model in RECORDS)


@pytest.mark.django_db
def test_unknown_area_stores_nothing(transcript):
    with pytest.raises(CommandError, match="area"):
        run(transcript, "--area", "999999", "--held-on", "2025-10-30", "--publisher", "某报")
    assert not any(model.objects.exists() for model in RECORDS)


def test_transcript_is_stored_as_a_draft(record, transcript):
    run(transcript, "--area", "445200", "--held-on", "2025-09-12", "--publisher", "揭阳日报")
    source = Source.objects.latest("created_at")
    assert source.current_edition.text == transcript.read_text(encoding="utf-8")
    assert source.hearings.get().state == "draft"


@pytest.mark.database
def test_standard_input_is_read_and_failure_is_the_exit_status(transcript):
    def piped(data):
        return subprocess.run(
            [sys.executable, "manage.py", "import_transcript", "-", "--dry-run"],
            input=data,
            capture_output=True,
            cwd=ROOT,
        )

    assert piped(transcript.read_bytes()).returncode == 0
    refused = piped("没有问答。".encode())
    assert refused.returncode == 1
    assert "no question and answer turns found" in refused.stderr.decode()
