from django.contrib import admin
from django.http import HttpRequest

from ..models import Answer, Question, Speaker
from .conflicts import VersionedForm
from .filters import PickFilter
from .leading import LeadingAdmin, follow_field
from .related import Related, counted


class SpeakerForm(VersionedForm):
    follow = follow_field()


@admin.register(Speaker)
class SpeakerAdmin(LeadingAdmin):
    form = SpeakerForm
    fields = ("hearing", "person", "organization", "follow", "role", "capacity")
    asked_later = ("follow",)
    list_display = ("person", "role", "organization", "capacity", "hearing_title", "code")
    list_filter = (
        "capacity",
        "hearing__state",
        ("hearing__area", PickFilter),
        ("organization", PickFilter),
    )
    list_select_related = ("person", "organization", "hearing__area")
    search_fields = ("person__name", "person__name_pinyin", "role", "organization__name", "id")
    autocomplete_fields = ("hearing", "person", "organization")

    def related(self, request: HttpRequest, obj: Speaker) -> list[Related | None]:
        return [
            counted(request, Question, speaker=obj, hearing=obj.hearing),
            counted(request, Answer, speakers=obj, hearing=obj.hearing),
        ]
