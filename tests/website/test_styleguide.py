import pytest

from apps.website.stylesheet import FOLDER

pytestmark = pytest.mark.django_db
COMPONENTS = sorted(file.name for file in FOLDER.glob("*.html"))


@pytest.fixture
def developing(settings):
    settings.DEBUG = True


@pytest.mark.usefixtures("developing")
@pytest.mark.parametrize("address", ["/styleguide/", "/en/styleguide/", "/styleguide/?scheme=dark"])
def test_every_component_is_shown_with_made_up_content(client, address):
    answer = client.get(address)
    shown = {template.name for template in answer.templates}
    assert [name for name in COMPONENTS if f"components/{name}" not in shown] == []


@pytest.mark.usefixtures("developing")
def test_a_scheme_is_shown_whatever_the_reader_prefers(client):
    assert "--paper: #15181b;" in client.get("/styleguide/?scheme=dark").content.decode()
    assert "--paper: #fbfbf8;" in client.get("/styleguide/?scheme=light").content.decode()


def test_readers_of_the_site_see_no_style_guide(client):
    assert client.get("/styleguide/").status_code == 404
