from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt

from apps.website.language import choose
from apps.website.pages import preview

urlpatterns = [
    path("api/v1/", include("apps.api.urls")),
    path("admin/import/", include("apps.intake.urls")),
    path(
        "admin/hearings/hearing/<str:pk>/preview/",
        admin.site.admin_view(preview.hearing),
        name="preview_hearing",
    ),
    path("admin/", admin.site.urls),
    # No token: it changes nothing but the language, and public pages set no cookie of their own.
    path("i18n/setlang/", csrf_exempt(choose), name="set_language"),
    path("", include("apps.website.files")),
    *i18n_patterns(path("", include("apps.website.urls")), prefix_default_language=False),
]

handler400 = "apps.website.errors.bad_request"
handler403 = "apps.website.errors.forbidden"
handler404 = "apps.website.errors.not_found"
handler500 = "apps.website.errors.failed"
