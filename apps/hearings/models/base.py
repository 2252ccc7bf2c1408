import datetime
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..fields import PublicId
from ..labels import label
from ..ledger import touched, writing
from ..names import unused
from ..trees import has_cycle
from .releases import Change

BOOKKEEPING = {"created_at", "modified_at", "saved_at"}
UNREAD = object()
LOADED = "loaded from a file"
"""Reason in the history of what came from a file; any other newest row is somebody's own work."""


class History(HistoricalRecords):
    """The history of a record, which tells what `loaddata` stored from what somebody did.

    It keeps the account of whoever did something: such an account is closed, not deleted.
    """

    def _get_history_user_fields(self) -> dict[str, models.Field]:
        fields = super()._get_history_user_fields()
        fields["history_user"].remote_field.on_delete = models.PROTECT
        return fields

    def post_save(self, instance: Any, created: bool, using: str | None = None, **kwargs: Any) -> None:
        if kwargs.get("raw"):
            instance._change_reason = LOADED
        super().post_save(instance, created, using=using, **kwargs)


class Record(models.Model):
    """Anything we publish: it has a readable id, which is given for good once it is public, and a history."""

    id = PublicId(
        _("id"),
        primary_key=True,
        blank=True,
        editable=False,
        help_text=_("Public id of the record: readable, given once, never reused or changed."),
    )
    created_at = models.DateTimeField(
        _("created at"),
        default=timezone.now,
        editable=False,
        help_text=_("Instant at which the record was first stored (UTC)."),
    )
    modified_at = models.DateTimeField(
        _("modified at"),
        default=timezone.now,
        editable=False,
        help_text=_("Instant at which the content of the record, as published, last changed (UTC)."),
    )
    saved_at = models.DateTimeField(
        _("saved at"),
        null=True,
        editable=False,
        serialize=False,
        help_text=_(
            "Instant at which the row was last saved, which detects simultaneous edits; null at first."
        ),
    )
    collection: ClassVar[str]
    """Name under which records of this kind are published; each kind has its own."""
    history = History(inherit=True, m2m_fields_model_field_name="history_m2m")
    history_m2m: list[Any] = []
    objects: Any
    _change_reason: str | None
    as_stored = False
    """Whether this was just read and is as it was, so that no rule has to ask how it is stored."""
    _read_at: Any = UNREAD

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["modified_at", "id"], name="%(class)s_modified")]

    def save(self, **kwargs: Any) -> None:
        """Validate, then store only what differs from what is stored.

        Errors: ValidationError for what is not valid, and where the record changed since it was read; nothing is stored then.
        """
        with writing():
            if self.pk:
                self.full_clean()
                self.store(**kwargs)
                return
            while not self._insert(**kwargs):
                pass

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with writing():
            touched(self)
            return super().delete(*args, **kwargs)

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Self:
        """Note which version was read, so that a save can tell whether it is still the stored one."""
        record = super().from_db(*args, **kwargs)
        record._read_at = record.__dict__.get("saved_at", UNREAD)
        return record

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        super().refresh_from_db(*args, **kwargs)
        self._read_at = self.__dict__.get("saved_at", UNREAD)

    def _insert(self, **kwargs: Any) -> bool:
        """Store a new record under a new id; False when another writer took the id at the same moment."""
        try:
            with transaction.atomic():
                self.assign_id()
                self.full_clean()
                self.store(**{**kwargs, "force_insert": True})
        except (IntegrityError, ValidationError):
            wanted, self.pk = self.pk, None
            if not type(self)._base_manager.filter(pk=wanted).exists():
                raise
            return False
        return True

    def wanted_id(self) -> str:
        """Say which id a new record would like; a number is added where it was ever taken."""
        raise NotImplementedError(f"{type(self).__name__} must say how its ids are made.")

    def assign_id(self) -> None:
        """Give a new record its id, never one under which another was public."""
        if not self.wanted_id():
            raise ValidationError(_("Without a name no id can be made."))
        self.pk = self.free_id()

    def free_id(self) -> str:
        """Give the id that a record would like, with a number where another has it or was public under it."""
        rows = type(self)._base_manager

        def taken(candidate: str) -> bool:
            return candidate != self.pk and (
                rows.filter(pk=candidate).exists() or self._is_in_changes(candidate)
            )

        return unused(self.wanted_id(), taken)

    def was_public(self) -> bool:
        """Tell whether this record was ever public."""
        return self._is_in_changes(self.pk) or type(self).objects.published().filter(pk=self.pk).exists()

    def _is_in_changes(self, id: str) -> bool:
        """Tell whether a release has a change of a record of this kind with an id."""
        return Change.objects.filter(record_type=self.collection, record=id).exists()

    def content(self) -> dict[str, Any]:
        """Collect the stored values of this record without its bookkeeping."""
        return {
            field.attname: field.to_python(getattr(self, field.attname))
            for field in self._meta.concrete_fields
            if field.name not in BOOKKEEPING
        }

    def full_clean(
        self,
        exclude: Any = None,
        validate_unique: bool = True,
        validate_constraints: bool = True,
    ) -> None:
        """Validate columns first, so that rules between columns meet only sound ones."""
        self.clean_fields(exclude)
        self.clean()
        if validate_unique:
            self.validate_unique(exclude)
        if validate_constraints:
            self.validate_constraints(exclude)

    def validate_constraints(self, exclude: Any = None) -> None:
        super().validate_constraints(exclude)
        self.clean_against_others()

    def clean_against_others(self) -> None:
        """Refuse what stored rows contradict and no constraint of the database says."""

    def store(self, **kwargs: Any) -> bool:
        """Store a record that was validated, if it differs from what is stored, and tell whether it did."""
        if not kwargs.get("force_insert"):
            stored = type(self)._base_manager.select_for_update().filter(pk=self.pk).first()
            if stored is not None and stored.content() == self.content():
                return False
            if self._read_at is not UNREAD and (stored is None or stored.saved_at != self._read_at):
                raise ValidationError(
                    _("%(record)s was changed meanwhile; nothing was saved.") % {"record": label(self)}
                )
            if stored is not None:
                self.saved_at = timezone.now()
                if self.modified_at <= stored.modified_at:
                    self.modified_at = self.saved_at
        self.write(**kwargs)
        self._read_at = self.saved_at
        touched(self)
        return True

    def write(self, **kwargs: Any) -> None:
        """Write the row; a record of which a part stands in another table writes that first, for the history to hold it."""
        super().save(**kwargs)

    def touch(self, now: datetime.datetime | None = None) -> None:
        """Move `modified_at`, when what changed is not a column of the row itself."""
        with writing():
            self.saved_at = self._read_at = timezone.now()
            self.modified_at = now or self.saved_at
            row = type(self)._base_manager.filter(pk=self.pk)
            row.update(modified_at=self.modified_at, saved_at=self.saved_at)
            touched(self)


class TreeMixin(models.Model):
    """A row that may stand under another of its kind."""

    parent_id: str | None

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.parent_id and has_cycle(self):
            raise ValidationError({"parent": _("A record cannot stand under itself.")})
