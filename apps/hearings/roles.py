"""The permissions of the two groups of the admin; `declare_roles` stores them."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from .checking import PARTS
from .models import RECORDS, Area, Hearing, Topic
from .permits import PUBLISH

EDITORS = "编辑"
PUBLISHERS = "审核发布"
ENGLISH = {"Editors": EDITORS, "Publishers": PUBLISHERS}
"""What the groups were named at first, and what they are named now."""
VOCABULARIES = (Area, Topic)
"""Records that are public as soon as they are stored."""
REPORTS, INTAKE = "reports", "intake"
"""The labels of the apps that hold what readers report, and what imports warned of."""


def permissions_of(group: str) -> set[str]:
    """List the permissions of a group.

    Editors add and change records that are not public, and may delete parts of a hearing that were split or read wrongly.
    Only publishers delete hearings, sources and records that several hearings share; whoever began a draft may discard it
    whole. They also decide what is public, and so write the vocabularies. Users who may not publish cannot change public
    data in any case: see `permits`.
    Both propose amendments of what is public, of which publishers decide, and tick off the warnings of imports.
    Both read and close the reports of readers; publishers may delete one, such as one that names a private person.
    """
    written = [model for model in RECORDS if group == PUBLISHERS or model not in VOCABULARIES]
    deleted = PARTS if group == EDITORS else RECORDS
    names = {f"view_{model._meta.model_name}" for model in RECORDS}
    names |= {f"{act}_{model._meta.model_name}" for model in written for act in ("add", "change")}
    names |= {f"delete_{model._meta.model_name}" for model in deleted}
    names |= {"view_report", "change_report", "view_importwarning", "change_importwarning"}
    names |= {"view_amendment"}
    return names if group == EDITORS else names | {PUBLISH, "delete_report"}


@transaction.atomic
def declare_roles() -> None:
    """Create the groups, or set the names and permissions of existing ones to exactly those declared here."""
    apps = (Hearing._meta.app_label, REPORTS, INTAKE)
    for before, name in ENGLISH.items():
        if not Group.objects.filter(name=name).exists():
            Group.objects.filter(name=before).update(name=name)
    for name in (EDITORS, PUBLISHERS):
        group, _made = Group.objects.get_or_create(name=name)
        wanted = Permission.objects.filter(
            content_type__app_label__in=apps, codename__in=permissions_of(name)
        )
        group.permissions.set(wanted)
