import json

import pytest
from django.core.management import CommandError, call_command

from apps.hearings.models import Area
from tests.hearings.test_fixture_upgrades import make_row, make_source


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
