import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from apps.hearings.roles import EDITORS, PUBLISHERS, declare_roles


def client_of(name, group=None, **more):
    """Log in a new member of staff, of one group or of none."""
    user = User.objects.create_user(name, password="right", is_staff=True, **more)
    if group:
        declare_roles()
        user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def root(db):
    """A client logged in as one who may do everything."""
    return client_of("root", is_superuser=True)


@pytest.fixture
def editor(db):
    return client_of("editor", EDITORS)


@pytest.fixture
def publisher(db):
    return client_of("publisher", PUBLISHERS)
