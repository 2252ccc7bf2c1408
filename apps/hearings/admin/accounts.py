"""Users and groups, with permissions named in the language of the page."""

from typing import Any

from django.contrib import admin
from django.contrib.auth import admin as stock
from django.contrib.auth.forms import AdminPasswordChangeForm, AdminUserCreationForm
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.db.models import ManyToManyField, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .deleted import without_links

admin.site.unregister([User, Group])


def permission_words(permission: Permission) -> str:
    """Name a permission by its kind of record and what it allows; the names that are stored are English."""
    model: Any = permission.content_type.model_class()
    acts = {"add": _("Can add"), "change": _("Can change"), "delete": _("Can delete"), "view": _("Can view")}
    own = dict(model._meta.permissions)
    allowed = own.get(permission.codename) or acts[permission.codename.partition("_")[0]]
    return f"{model._meta.verbose_name} | {allowed}"


class PermissionsAdmin:
    """Offers the permissions of what the admin shows."""

    admin_site: Any

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        found, counts, lacking, protected = super().get_deleted_objects(objs, request)  # type: ignore[misc]
        return (*without_links(found, counts), lacking, protected)

    def formfield_for_manytomany(
        self, db_field: ManyToManyField, request: HttpRequest | None = None, **kwargs: Any
    ) -> Any:
        given = super().formfield_for_manytomany  # type: ignore[misc]
        if db_field.related_model is not Permission:
            return given(db_field, request, **kwargs)
        shown = ContentType.objects.get_for_models(*self.admin_site._registry).values()
        kwargs["queryset"] = Permission.objects.filter(content_type__in=shown).select_related("content_type")
        field = given(db_field, request, **kwargs)
        field.label_from_instance = permission_words
        return field


@admin.register(Group)
class GroupAdmin(PermissionsAdmin, stock.GroupAdmin):
    pass


class PasswordForm(AdminPasswordChangeForm):
    """Django's form, with a warning that is translated."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "usable_password" in self.fields:
            self.fields["usable_password"].help_text = _(
                "Whether the user can log in with a password. Without one, the present password is lost."
            )


class NewUserForm(AdminUserCreationForm):
    """Django's form, which says what an account without a password is here."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["usable_password"].help_text = _(
            "Whether the user can log in with a password. There is no other way to log in here: without a password "
            "nobody can use the account until one is set."
        )


@admin.register(User)
class UserAdmin(PermissionsAdmin, stock.UserAdmin):
    add_form = NewUserForm
    change_password_form = PasswordForm
    list_display = ("username", "last_name", "first_name", "group_names", "may_log_in", "last_login")

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Ask for the family name first, as Chinese names are written."""
        asked: dict[Any, Any] = {("first_name", "last_name", "email"): ("last_name", "first_name", "email")}
        return [
            (title, {**options, "fields": asked.get(tuple(options["fields"]), options["fields"])})
            for title, options in super().get_fieldsets(request, obj)
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description=gettext_lazy("groups"))
    def group_names(self, obj: User) -> str:
        return "、".join(group.name for group in obj.groups.all())

    @admin.display(description=gettext_lazy("may log in"), ordering="is_active")
    def may_log_in(self, obj: User) -> str:
        return _("yes") if obj.is_active and obj.is_staff else _("no")
