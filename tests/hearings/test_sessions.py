import pytest
from django.db import OperationalError

from tests.hearings.admin.conftest import client_of
from tests.locking import somebody_writing


def test_a_session_that_could_not_be_stored_is_not_said_to_be_deleted(shared):
    root = client_of("root", is_superuser=True)
    session = root.session
    session["seen"] = "1"
    with somebody_writing(), pytest.raises(OperationalError):
        session.save()
    session.save()
    assert root.session["seen"] == "1"
