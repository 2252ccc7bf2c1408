from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..fields import Text
from ..outline import refuse_wrong_outline
from ..spans import Span, shorten, span_constraint
from .hearings import HearingPart, part_constraints
from .speakers import Speaker


class AnswerSpeakerManager(models.Manager["AnswerSpeaker"]):
    """Reads the speakers together with their places."""

    def get_queryset(self) -> models.QuerySet["AnswerSpeaker"]:
        return super().get_queryset().select_related("speaker")


class AnswerSpeaker(models.Model):
    """One of the speakers of an answer, at his or her place in the printed order."""

    answer = models.ForeignKey("hearings.Answer", models.CASCADE)
    speaker = models.ForeignKey(Speaker, models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=1)

    objects = AnswerSpeakerManager()

    class Meta:
        verbose_name = _("speaker of an answer")
        verbose_name_plural = _("speakers of answers")
        ordering = ["answer", "position"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["answer", "speaker"], name="answer_names_speaker_once"),
            models.UniqueConstraint(fields=["answer", "position"], name="answer_speaker_position_once"),
        ]

    def __str__(self) -> str:
        return f"{self.answer_id} {self.position}: {self.speaker_id}"


class Answer(Span, HearingPart):
    """What one or more heads of departments replied to a question, in the words printed."""

    collection = "answers"
    LETTER = "a"

    question = models.ForeignKey(
        "hearings.Question",
        models.PROTECT,
        related_name="answers",
        verbose_name=_("question"),
        help_text=_("Question that it replies to."),
    )
    speaker = models.ForeignKey(
        "hearings.Speaker",
        models.PROTECT,
        related_name="answers",
        verbose_name=_("speaker"),
        help_text=_("Who replied; of several speakers the one printed first."),
    )
    speakers = models.ManyToManyField(
        "hearings.Speaker",
        through=AnswerSpeaker,
        blank=True,
        related_name="replies",
        verbose_name=_("speakers"),
        help_text=_("All who replied, in printed order."),
    )
    text = Text(_("text"), help_text=_("Words spoken, without the printed label before them."))
    outline = models.JSONField(
        _("outline"),
        default=list,
        blank=True,
        help_text=_(
            "Numbered points (一、 and 一是) of the reply with their spans, nested as printed; their offsets count in the "
            "text of the answer's edition."
        ),
    )

    history_m2m = [speakers]
    _named: Sequence[Speaker] | None = None

    class Meta(HearingPart.Meta):
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["hearing", "number"]
        constraints = [*part_constraints("answer"), span_constraint("answer", "text")]

    def __str__(self) -> str:
        return shorten(self.words)

    def name_speakers(self, speakers: Sequence[Speaker]) -> None:
        """State all who replied, in printed order and in place of those stored; the next save stores them."""
        self._named = list(speakers)

    def stored_speakers(self) -> list[Speaker]:
        """Read the stored speakers, in printed order."""
        return [each.speaker for each in self.answerspeaker_set.all()] if self.pk else []

    def all_speakers(self) -> Sequence[Speaker]:
        """Give those who were named, else those stored if they are several, else the speaker."""
        if self._named is not None or not self.speaker_id:
            return self._named or []
        stored = self.stored_speakers()
        return stored if len(stored) > 1 else [self.speaker]

    def content(self) -> dict[str, Any]:
        named = self.stored_speakers() if self._named is None else self._named
        return super().content() | {"speakers": [each.pk for each in named]}

    def clean(self) -> None:
        super().clean()
        if self.speaker_id and self.speaker.capacity != Speaker.Capacity.RESPONDENT:
            raise ValidationError({"speaker": _("An answer is given by a respondent.")})
        if self.speaker_id:
            self._refuse_wrong_speakers([each.pk for each in self.all_speakers()])
        if self.edition_id and self.start is not None and self.end is not None:
            refuse_wrong_outline(self.outline, self.edition, self.start, self.end)

    def _refuse_wrong_speakers(self, ids: list[str]) -> None:
        """Refuse a list that does not begin with the speaker, names one twice, or names who did not answer here."""
        self.refuse_other_first(next(iter(ids), None))
        for at, each in enumerate(self.all_speakers()):
            if each.pk in ids[:at]:
                raise ValidationError(
                    {"speakers": _("%(id)s is named twice; expected once.") % {"id": each.pk}}
                )
            if each.hearing_id != self.hearing_id:
                raise ValidationError(
                    {"speakers": _("“%(name)s” belongs to another hearing.") % {"name": each}}
                )
            if each.capacity != Speaker.Capacity.RESPONDENT:
                message = _("%(id)s is a questioner; an answer is given by respondents.")
                raise ValidationError({"speakers": message % {"id": each.pk}})

    def refuse_other_first(self, first: str | None) -> None:
        """Refuse a list of speakers of which another, or none, is the first."""
        if first != self.speaker_id:
            message = _("%(found)s is named first; expected %(speaker)s, the speaker.")
            raise ValidationError(
                {"speakers": message % {"found": first or _("nobody"), "speaker": self.speaker_id}}
            )

    def write(self, **kwargs: Any) -> None:
        """Write the speakers where they differ, and then the row; the database checks references at the end."""
        named = self.all_speakers()
        rows = AnswerSpeaker.objects.filter(answer=self.pk)
        if list(rows.values_list("speaker", flat=True)) != [each.pk for each in named]:
            rows.delete()
            AnswerSpeaker.objects.bulk_create(
                AnswerSpeaker(answer_id=self.pk, speaker=each, position=at)
                for at, each in enumerate(named, 1)
            )
        super().write(**kwargs)
        self._named = None

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        super().refresh_from_db(*args, **kwargs)
        self._named = None
