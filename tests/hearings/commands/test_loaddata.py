import json

import pytest
from django.core import serializers
from django.core.management import CommandError, call_command

from apps.hearings.models import Answer, Area
from tests.hearings.test_fixture_upgrades import make_row, make_source
from tests.make import make_exchange, make_person, make_speaker


@pytest.mark.parametrize(
    "row",
    [make_source(), make_row("commitmentevent", "h-e1", status="broken")],
    ids=["a column that is gone", "a status that is gone"],
)
def test_file_of_an_earlier_version_is_refused_with_the_command_that_rewrites_it(
    row, tmp_path, transactional_db
):
    path = tmp_path / "old.json"
    area = make_row("area", "jieyang", name="揭阳市", name_en="Jieyang", level="prefecture")
    path.write_text(json.dumps([area, row]))
    with pytest.raises(CommandError, match="upgrade_fixtures"):
        call_command("loaddata", path, verbosity=0)
    assert not Area.objects.exists()


def test_answer_of_several_speakers_is_loaded_by_the_command_that_keeps_their_order(
    tmp_path, transactional_db
):
    made = make_exchange()
    second = make_speaker(made.hearing, capacity="respondent", person=make_person("陈小东"), role="副局长")
    path = tmp_path / "today.json"
    [row] = json.loads(serializers.serialize("json", [made.answer]))
    row["fields"]["speakers"] = [made.respondent.pk, second.pk]
    path.write_text(json.dumps([row]))
    with pytest.raises(CommandError, match="load_records") as refused:
        call_command("loaddata", path, verbosity=0)
    assert "upgrade_fixtures" not in str(refused.value)
    assert Answer.objects.get().stored_speakers() == [made.respondent]


def test_another_fault_of_a_file_of_today_is_told_without_a_guess(tmp_path, transactional_db):
    path = tmp_path / "today.json"
    path.write_text(
        json.dumps([make_row("area", "jieyang", name="揭阳市", level="prefecture", created_at="x")])
    )
    with pytest.raises(CommandError, match="Nothing was loaded") as refused:
        call_command("loaddata", path, verbosity=0)
    assert "upgrade_fixtures" not in str(refused.value)
