from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from .hearings import HearingPart, part_constraints
from .mergeable import MergeableKey


class Speaker(HearingPart):
    """A person in the capacity in which he or she spoke at one hearing."""

    collection = "speakers"

    class Capacity(models.TextChoices):
        QUESTIONER = "questioner", _("questioner")
        RESPONDENT = "respondent", _("respondent")

    LETTER = "p"

    person = MergeableKey(
        "hearings.Person",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="speakers",
        verbose_name=_("person"),
        help_text=_("Person who spoke; null where the source names none."),
    )
    organization = MergeableKey(
        "hearings.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="speakers",
        verbose_name=_("organization"),
        help_text=_("Organization for which the person spoke; null where the source names none."),
    )
    role = Text(
        _("role"), max_length=200, help_text=_("Office as printed before the name, such as 市人大常委会委员.")
    )
    capacity = Text(
        _("capacity"), choices=Capacity.choices, help_text=_("Whether the person asked or answered.")
    )

    class Meta(HearingPart.Meta):
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        ordering = ["hearing", "number"]
        constraints = [
            *part_constraints("speaker"),
            models.UniqueConstraint(
                fields=["hearing", "person", "organization", "role", "capacity"],
                name="speaker_once_per_capacity",
            ),
        ]

    def clean_against_others(self) -> None:
        """Refuse a capacity in which somebody neither asked what is stored nor answered it."""
        super().clean_against_others()
        if self._state.adding:
            return
        spoken = self.replies if self.capacity == self.Capacity.QUESTIONER else self.questions
        first = min((each.pk for each in spoken.all()), default=None)
        if first is not None:
            message = _("Found %(found)s, but %(id)s speaks in %(record)s, which contradicts that.")
            raise ValidationError(
                {"capacity": message % {"found": self.get_capacity_display(), "id": self.pk, "record": first}}
            )

    def __str__(self) -> str:
        return f"{self.role}{self.person or ''}"
