from copy import copy

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from apps.hearings.models import Area
from apps.hearings.roles import EDITORS, declare_roles
from tests.conftest import recorded


@pytest.fixture
def areas(db):
    Area.objects.bulk_create([copy(each.object) for each in recorded() if isinstance(each.object, Area)])


@pytest.fixture
def editor(areas):
    declare_roles()
    user = User.objects.create_user("editor", password="right", is_staff=True)
    user.groups.add(Group.objects.get(name=EDITORS))
    client = Client()
    client.force_login(user)
    return client
