"""Who may do what in the admin: two groups, declared here and brought to this by `declare_roles`."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from .checking import PARTS
from .models import RECORDS, Area, Hearing, Topic
from .permits import PUBLISH

EDITORS = "Editors"
PUBLISHERS = "Publishers"
VOCABULARIES = (Area, Topic)
"""What the public sees as soon as it is stored."""


def permissions_of(group: str) -> set[str]:
    """Name the permissions of a group.

    Editors write what is not public yet, and may delete parts of a hearing that were split or read wrongly. What many
    hearings share, hearings and their sources are deleted by publishers only, who also decide what is public, and so
    write the vocabularies. Whatever the permissions, who may not publish changes nothing public: see `permits`.
    """
    written = [model for model in RECORDS if group == PUBLISHERS or model not in VOCABULARIES]
    deleted = PARTS if group == EDITORS else RECORDS
    names = {f"view_{model._meta.model_name}" for model in RECORDS}
    names |= {f"{act}_{model._meta.model_name}" for model in written for act in ("add", "change")}
    names |= {f"delete_{model._meta.model_name}" for model in deleted}
    return names if group == EDITORS else names | {PUBLISH}


@transaction.atomic
def declare_roles():
    """Make the groups, or give those that are there exactly the permissions declared here."""
    app = Hearing._meta.app_label
    for name in (EDITORS, PUBLISHERS):
        group, _made = Group.objects.get_or_create(name=name)
        wanted = Permission.objects.filter(content_type__app_label=app, codename__in=permissions_of(name))
        group.permissions.set(wanted)
