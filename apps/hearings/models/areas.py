import re
from typing import Self

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..names import one_word
from .base import Record, TreeMixin

SORT_OF_AREA = re.compile(
    r"(?<=..)(?:特别行政区|自治区|自治州|自治县|自治旗|新区|地区|街道|[省市县区州盟旗镇乡])$"
)


class AreaQuerySet(models.QuerySet):
    def published(self) -> Self:
        """All areas: they are a public vocabulary."""
        return self


class Area(TreeMixin, Record):
    """An administrative division: a province, prefecture, county or township."""

    collection = "areas"

    class Level(models.TextChoices):
        PROVINCE = "province", _("province")
        PREFECTURE = "prefecture", _("prefecture")
        COUNTY = "county", _("county")
        TOWNSHIP = "township", _("township")

    code = Text(
        _("code"),
        max_length=12,
        unique=True,
        null=True,
        blank=True,
        validators=[RegexValidator(r"^[0-9]{6}(?:[0-9]{3})?(?:[0-9]{3})?\Z", _("6, 9 or 12 digits."))],
        help_text=_("Division code of GB/T 2260, 6 digits, such as 445200."),
    )
    name = Text(_("name"), max_length=100, help_text=_("Official name in Chinese."))
    name_en = Text(_("English name"), max_length=100, null=True, blank=True, help_text=_("Name in English."))
    level = Text(_("level"), choices=Level.choices, help_text=_("Level of the division."))
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("parent"),
        help_text=_("Division that it belongs to; null at the top."),
    )

    objects = AreaQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("area")
        verbose_name_plural = _("areas")
        ordering = ["code", "id"]

    def __str__(self) -> str:
        return self.name

    def wanted_id(self) -> str:
        """Take the name as one word, without what sort of area it is: jieyang for 揭阳市."""
        if self.name_en:
            return one_word(self.name_en)
        # The whole name is spelled first, for what sort it is tells how the rest is read: 六合区.
        sort = SORT_OF_AREA.search(self.name)
        return one_word(self.name).removesuffix(one_word(sort[0]) if sort else "")
