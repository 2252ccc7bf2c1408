import pytest

from .files import loaded, one_exchange, write


@pytest.fixture
def records(db):
    """The records of a whole small hearing, as fixtures hold them."""
    return one_exchange()


@pytest.fixture
def loading(tmp_path, records):
    """Load the records, as they are or as a test has changed them."""

    def run(which=None, **options):
        return loaded([write(tmp_path / "one.json", records if which is None else which)], **options)

    return run
