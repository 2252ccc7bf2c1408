import pytest
from django.db import IntegrityError, transaction

from apps.hearings.models import Area
from tests.make import make_area

from ..wrong import wrong_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


@pytest.mark.parametrize("code", ["445200", "445202001", "445202001002", None])
def test_division_code_has_6_or_9_or_12_digits(code):
    assert wrong_fields(Area(pk="jieyang", name="揭阳市", level="prefecture", code=code)) == set()


@pytest.mark.parametrize("code", ["4452", "44520a", "４４５２００", "445200\n", "4452000"])
def test_other_division_code_is_refused(code):
    assert wrong_fields(Area(pk="jieyang", name="揭阳市", level="prefecture", code=code)) == {"code"}


def test_code_stands_for_one_area_only():
    make_area(code="445200")
    with pytest.raises(IntegrityError), transaction.atomic():
        Area.objects.bulk_create([Area(pk="another", name="另一市", level="prefecture", code="445200")])


def test_areas_without_a_code_do_not_clash():
    make_area("梅云街道", "Meiyun", level="township")
    make_area("仙桥街道", "Xianqiao", level="township")
    assert Area.objects.filter(code=None).count() == 2


def test_every_area_is_public():
    area = make_area()
    assert list(Area.objects.published()) == [area]
