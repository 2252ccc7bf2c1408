"""Who follows the changes ends with what is public, whatever editors do."""

import pytest

from apps.api.releases.differences import PUBLIC_BY_NAME
from apps.api.releases.recording import MODULUS, digest_summand
from apps.hearings.ledger import writing
from apps.hearings.models import Change, Release

from .editors import Editors
from .following import public, replayed


def merged():
    """Collect what was merged: the earlier rows of it stay public."""
    return set(Change.objects.filter(merged_into__isnull=False).values_list("record_type", "record"))


def left_unnamed(number):
    """Collect what only corrections removed since a release, because nothing names it any more: its earlier rows stay too."""
    by_name = [model.collection for model in PUBLIC_BY_NAME]
    removed = Change.objects.filter(release__gt=number, action="removed", merged_into=None)
    withdrew = set(removed.exclude(record_type__in=by_name).values_list("release", flat=True))
    named = removed.filter(record_type__in=by_name)
    withdrawn = named.filter(release__in=withdrew).values_list("record_type", "record")
    return set(named.values_list("record_type", "record")) - set(withdrawn)


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(12))
def test_who_follows_the_changes_ends_with_what_is_public(seed):
    editors, copies = Editors(seed), {}
    for _step in range(25):
        editors.act()
        release = Release.objects.current()
        if release is not None and editors.random.random() < 0.3:
            copies[release.number] = public()
    now = public()
    assert replayed() == now
    for number, copy in copies.items():
        later = Change.objects.published().filter(release__number__gt=number).order_by("release", "number")
        assert replayed(copy, later) == now
        standing = {(c.record_type, c.record): c.after for c in Change.objects.standing_at(number)}
        removed = set(
            Change.objects.filter(release__gt=number, action="removed").values_list("record_type", "record")
        )
        assert standing == {key: row for key, row in copy.items() if key not in removed or key in standing}
        stay = merged() | left_unnamed(number)
        assert {key for key in standing if key in removed} <= stay
    total = sum(digest_summand(record_type, row) for (record_type, _record), row in now.items())
    assert Release.objects.current().digest == f"{total % MODULUS:064x}"
    with writing(everything=True):
        pass
    assert Release.objects.current().number == max([release.number, *copies])
