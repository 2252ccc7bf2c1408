import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/", "/en/search/", "/api/v1/", "/api/v1/commitments/", "/nowhere/"])
def test_nobody_is_logged_in_on_the_public_site_and_in_the_api(admin_client, address):
    request = admin_client.get(address).wsgi_request
    assert getattr(request, "user", None) is None  # as Django REST framework says it
    assert not any(hasattr(request, name) for name in ("session", "_messages"))


def test_editors_are_logged_in_on_their_pages(admin_client, admin_user):
    request = admin_client.get("/admin/").wsgi_request
    assert request.user == admin_user
    assert hasattr(request, "_messages")
