import secrets

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..fields import Text

KEY = r"[0-9a-f]{32}"


def new_key() -> str:
    """Make a random key, which says nothing of what it is given to."""
    return secrets.token_hex(16)


class Keyed(models.Model):
    """A record whose id is made of a name: what tells of its withdrawal names its random key instead."""

    key = Text(
        _("key"),
        max_length=32,
        unique=True,
        default=new_key,
        editable=False,
        validators=[RegexValidator(rf"^{KEY}\Z", _("32 hexadecimal digits."))],
        help_text=_(
            "Random key that never changes. When the record is withdrawn, the changes contain this key in place of "
            "its id and name, so that copies know what to delete."
        ),
    )

    class Meta:
        abstract = True
