import json

import pytest
from django.core.management import CommandError, call_command

from tests.hearings.test_fixture_upgrades import make_row, make_source, make_vote


def test_files_that_belong_together_are_rewritten(tmp_path, capsys):
    source, hearing = tmp_path / "source.json", tmp_path / "hearing.json"
    source.write_text(json.dumps([make_source()]))
    hearing.write_text(json.dumps([make_row("hearing", "h", sources=["paper-2025-10-31"])]))
    call_command("upgrade_fixtures", source, hearing)
    assert [row["model"] for row in json.loads(source.read_text())] == ["hearings.source", "hearings.edition"]
    assert capsys.readouterr().out.splitlines() == [
        f"{source}: 1 row was rewritten as 2",
        f"{hearing}: unchanged",
    ]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"model": "hearings.vote", "pk": "h-v1"}]', "[" * 9999])
def test_what_is_no_fixture_is_refused_and_no_file_is_changed(tmp_path, text):
    sound, faulty = tmp_path / "sound.json", tmp_path / "faulty.json"
    sound.write_text(json.dumps([make_source()]))
    faulty.write_text(text)
    before = sound.read_text()
    with pytest.raises(CommandError, match=r"faulty.json .*No file was changed"):
        call_command("upgrade_fixtures", sound, faulty)
    assert (sound.read_text(), faulty.read_text()) == (before, text)


def test_vote_without_the_text_of_its_source_is_refused(tmp_path):
    path = tmp_path / "vote.json"
    path.write_text(json.dumps([make_vote(1)]))
    with pytest.raises(CommandError, match="No file was changed"):
        call_command("upgrade_fixtures", path)
    assert len(json.loads(path.read_text())) == 1
