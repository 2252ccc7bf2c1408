from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection

from apps.hearings.checking import faults_of, faults_of_hearing
from apps.hearings.models import Answer, Commitment, Figure, Hearing, Organization, Person, Release
from tests.bench.generate import fill
from tests.bench.made import made


@pytest.fixture
def made_up(db):
    fill(answers=50, seed=1)


def test_the_same_seed_gives_the_same_rows_and_another_seed_others():
    assert list(made(25, seed=1)) == list(made(25, seed=1)) != list(made(25, seed=2))


def test_few_areas_in_several_cities_meet_over_the_years():
    _shared, *hearings = made(400, seed=1, areas=3, first=date(2023, 1, 6))
    rows = [row for hearing in hearings for row in hearing[Hearing]]
    assert (
        len({row["area_id"] for row in rows}) == len({row["area_id"].partition("-")[0] for row in rows}) == 3
    )
    assert {row["held_on"][:4] for row in rows} == {"2023", "2024"}
    assert len({row["id"] for row in rows}) == len(rows) == 20


def test_the_made_up_record_is_sound_and_of_the_size_asked_for(made_up):
    assert [model.objects.count() for model in (Answer, Commitment, Figure)] == [50, 250, 250]
    assert [fault for hearing in Hearing.objects.all() for fault in faults_of_hearing(hearing)] == []
    for model in (Organization, Person):
        assert faults_of(model.objects.first()) == []
    connection.check_constraints()


def test_the_made_up_record_is_released_whole(made_up):
    call_command("make_release", verbosity=0)
    assert Release.objects.get().added > 600


def test_a_database_that_holds_hearings_is_refused(made_up):
    with pytest.raises(ValueError, match="holds hearings already"):
        fill(answers=1, seed=1)
