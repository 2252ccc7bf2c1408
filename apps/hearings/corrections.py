"""The public reason of a correction: what it may be, and the refusal where it is missing."""

import unicodedata

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from .labels import label

MOST = 300
UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
"""Categories of characters that do not show in a line of text, such as control characters and marks of direction."""


class WithoutReason(ValidationError):
    """Something public differs and nobody said why; nothing was changed."""

    def __init__(self, model: type[models.Model], pk: str) -> None:
        self.record = f"{model._meta.label_lower} {pk}"
        record = model._base_manager.filter(pk=pk).first()
        super().__init__(
            _(
                "%(record)s is public, and this changes or removes it. Expected: a reason that is published "
                "with the correction, of at most %(most)s characters, in Chinese. Nothing was changed."
            ),
            code="without_reason",
            params={"record": label(record) if record else pk, "most": MOST},
        )


def refuse_no_reason(text: str) -> None:
    """Refuse what is no public reason.

    Errors: ValidationError for white space around it, for a character that cannot be seen, and where none is Chinese.
    """
    if text != text.strip():
        raise ValidationError(_("Expected: a reason without white space around it."), code="spaces")
    if any(unicodedata.category(character) in UNSEEN for character in text):
        raise ValidationError(
            _(
                "Expected: a reason in one line, without control characters or other characters that do not show."
            ),
            code="unseen",
        )
    if not any(unicodedata.name(character, "").startswith("CJK UNIFIED") for character in text):
        raise ValidationError(
            _("Expected: a reason in Chinese; this holds no Chinese character."), code="chinese"
        )
